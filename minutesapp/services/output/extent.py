"""How much of a record is written out: all of it, its summary, or one agenda item."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import count_queries
from minutesapp.services.forming.reforming import in_form
from minutesapp.services.output.excerpts import excerpt_record, item_choices, outlook_on
from minutesapp.services.output.finishing import Outlook, look_ahead
from minutesapp.services.output.summaries import Decision, count_decisions, is_summed_up, remark_rows, summary_record
from minutesapp.templates.folder.catalog import form_of, load_form
from minutesapp.templates.rendering import Rendering

WHOLE_WORDS, SUMMARY_WORDS = "記録の全体", "概要"
EXCERPT_NAME, SUMMARY_NAME = "（抜粋{}）", "（概要）"


class Extent(Struct, frozen=True):
    """`item` is the id of the heading of the only agenda item; `summary`: what of it was decided for the summary.

    `form` is the id of the form in which it is written, empty for its own.
    """

    item: str = ""
    summary: bool = False
    form: str = ""


WHOLE, SUMMARY = Extent(), Extent(summary=True)


class ExtentChoice(Struct, frozen=True):
    """A extent to choose: how deep it stands in the list (from 1), what to read, and what its file has in its name.

    `queries` places in it have still to be looked at; of `undecided` remarks nobody said whether they belong to it.
    """

    extent: Extent
    level: int
    words: str
    name: str = ""
    queries: int = 0
    undecided: int = 0


def extent_choices(minutes: Minutes) -> tuple[ExtentChoice, ...]:
    """The whole record, its summary where somebody has begun one, and every agenda item. O(n)."""
    whole = ExtentChoice(WHOLE, 1, WHOLE_WORDS, queries=count_queries(minutes.body))
    items = (
        ExtentChoice(Extent(one.id), one.level, one.words, EXCERPT_NAME.format(one.name), one.queries)
        for one in item_choices(minutes)
    )
    return (whole, *((_summary_choice(minutes),) if is_summed_up(minutes) else ()), *items)


def part_of(minutes: Minutes, extent: Extent) -> Minutes:
    """What is written out of a record. UserFacingError ``item-unknown``, ``summary-empty``, ``template-…``."""
    if extent.form and extent.form != minutes.template:
        minutes = in_form(minutes, form_of(minutes), load_form(extent.form))
    part = summary_record(minutes) if extent.summary else minutes
    return excerpt_record(part, extent.item) if extent.item else part


def outlook_of(minutes: Minutes, edition: str, extent: Extent) -> Outlook:
    """What there is to look at before this edition of it is written. The UserFacingErrors of `part_of`."""
    outlook = look_ahead(minutes, edition)
    return outlook if extent == WHOLE else outlook_on(outlook, minutes, part_of(minutes, extent))


def file_part(minutes: Minutes, extent: Extent) -> str:
    """What tells a file with no more than this from that of the whole record, by its name."""
    names = {one.id: EXCERPT_NAME.format(one.name) for one in item_choices(minutes)} if extent.item else {}
    return (SUMMARY_NAME if extent.summary else "") + names.get(extent.item, "")


def _summary_choice(minutes: Minutes) -> ExtentChoice:
    undecided = count_decisions(remark_rows(Rendering(minutes, form_of(minutes))))[Decision.UNDECIDED]
    return ExtentChoice(SUMMARY, 1, SUMMARY_WORDS, SUMMARY_NAME, undecided=undecided)
