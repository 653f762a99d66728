"""How much of a record is written out: all of it, its summary, or one agenda item."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import count_queries
from minutesapp.services.output.excerpts import excerpt_record, item_choices, outlook_on
from minutesapp.services.output.finishing import Outlook, look_ahead
from minutesapp.services.output.summaries import Decision, count_decisions, is_summed_up, remark_rows, summary_record
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.rendering import Rendering

WHOLE_WORDS, SUMMARY_WORDS = "記録の全体", "概要"
EXCERPT_NAME, SUMMARY_NAME = "（抜粋{}）", "（概要）"


class Scope(Struct, frozen=True):
    """`item` is the id of the heading of the only agenda item; `summary`: what of it was decided for the summary."""

    item: str = ""
    summary: bool = False


WHOLE, SUMMARY = Scope(), Scope(summary=True)


class ScopeChoice(Struct, frozen=True):
    """A scope to choose: how deep it stands in the list (from 1), what to read, and what its file has in its name.

    `queries` places in it have still to be looked at; of `undecided` remarks nobody said whether they belong to it.
    """

    scope: Scope
    level: int
    words: str
    name: str = ""
    queries: int = 0
    undecided: int = 0


def scope_choices(minutes: Minutes) -> tuple[ScopeChoice, ...]:
    """The whole record, its summary where somebody has begun one, and every agenda item. O(n)."""
    whole = ScopeChoice(WHOLE, 1, WHOLE_WORDS, queries=count_queries(minutes.body))
    items = (
        ScopeChoice(Scope(one.id), one.level, one.words, EXCERPT_NAME.format(one.name), one.queries)
        for one in item_choices(minutes)
    )
    return (whole, *((_summary_choice(minutes),) if is_summed_up(minutes) else ()), *items)


def part_of(minutes: Minutes, scope: Scope) -> Minutes:
    """What is written out of a record. UserFacingError ``item-unknown``, ``summary-empty``."""
    part = summary_record(minutes) if scope.summary else minutes
    return excerpt_record(part, scope.item) if scope.item else part


def outlook_of(minutes: Minutes, edition: str, scope: Scope) -> Outlook:
    """What there is to look at before this edition of it is written. The UserFacingErrors of `part_of`."""
    outlook = look_ahead(minutes, edition)
    return outlook if scope == WHOLE else outlook_on(outlook, minutes, part_of(minutes, scope))


def file_part(minutes: Minutes, scope: Scope) -> str:
    """What tells a file with no more than this from that of the whole record, by its name."""
    names = {one.id: EXCERPT_NAME.format(one.name) for one in item_choices(minutes)} if scope.item else {}
    return (SUMMARY_NAME if scope.summary else "") + names.get(scope.item, "")


def _summary_choice(minutes: Minutes) -> ScopeChoice:
    undecided = count_decisions(remark_rows(Rendering(minutes, form_of(minutes))))[Decision.UNDECIDED]
    return ScopeChoice(SUMMARY, 1, SUMMARY_WORDS, SUMMARY_NAME, undecided=undecided)
