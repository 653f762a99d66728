"""Rules for what the header says of disclosure: it agrees with what is closed in the body, and gives its reason."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.checks.finding import Severity
from minutesapp.checks.rule import Breach, Rule
from minutesapp.editing.change import Fix
from minutesapp.editions.disclosure import (
    Stated,
    as_body,
    fill_reason,
    header_reason,
    is_withheld,
    printable_reasons,
    stated,
    told_by_body,
)
from minutesapp.language.plain import one_line
from minutesapp.language.wordlists import wordlist
from minutesapp.model.blocks import HEADING
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_for, field_text
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering
from minutesapp.templates.roles import Meaning, Role

NO_REASON = frozenset(wordlist("closed_items")["no_reason"])
LONGEST_TITLE = 30
"""Signs of the words of a passage that name it."""


def find_closed_in_open(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Closed passages in a record that says it is open."""
    said = _chosen(minutes, form)
    if said and said.meaning is Meaning.OPEN and any(block.closed for block in minutes.body):
        yield _breach(said, "となっていますが、本文に非公開の部分があります。", _follow_body(minutes, form))


def find_open_in_closed(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Nothing closed or withheld in a record that says it is closed, wholly or in part."""
    said = _chosen(minutes, form)
    if said and said.meaning is not Meaning.OPEN and minutes.body and not _holds_something_back(minutes):
        yield _breach(said, "となっていますが、本文に非公開の部分がありません。")


def find_part_for_whole(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """A record that says all of it is closed while a part is, or the other way round."""
    said, told = _chosen(minutes, form), told_by_body(minutes, form)
    if said is None or Meaning.OPEN in (said.meaning, told) or said.meaning in (Meaning.NONE, told):
        return
    words = "すべての議題が非公開です。" if told is Meaning.CLOSED else "本文には公開の議題もあります。"
    yield _breach(said, f"となっていますが、{words}", _follow_body(minutes, form))


def find_missing_reasons(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """No reason why a record is closed, beside what it says of that or in a field of its own."""
    said = _chosen(minutes, form)
    if said and said.meaning is not Meaning.OPEN and not (said.value.verbatim or header_reason(minutes, form)):
        reasons = printable_reasons(minutes, form)
        fix = _take_reason(form, reasons[0]) if len(reasons) == 1 else None
        yield _breach(said, "の理由が書かれていません。", fix)


def find_closed_without_reason(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Closed items and passages for which neither they nor the header give a reason, and the header says nothing."""
    if header_reason(minutes, form) or _chosen(minutes, form):
        return
    covered, read = False, Rendering(minutes, form)
    for index, block in enumerate(minutes.body):
        closed = read.is_closed(index)
        if closed and not covered and not block.reason:
            words = one_line(block.text)[:LONGEST_TITLE]
            told = f"非公開の「{words}」に、理由が書かれていません。"
            yield Breach(f"本文の{index + 1}段落目", told, block=block.id, words=block.text)
        covered = closed and (covered or block.kind is HEADING or not block.reason)


def find_reason_without_closed(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """A reason for closing in a record of which nothing is closed."""
    field, said = field_for(Role.CLOSED_REASON, minutes, form), _chosen(minutes, form)
    reason = field_text(form, minutes, field).strip() if field else ""
    if field is None or not reason or reason in NO_REASON or _holds_something_back(minutes) or not minutes.body:
        return
    if said is None or said.meaning is Meaning.OPEN:
        yield Breach(field.label, "非公開の理由が書かれていますが、非公開の部分がありません。", field=field.key)


RULES = (
    Rule("closed-but-open", Severity.ERROR, find_closed_in_open),
    Rule("open-but-closed", Severity.WARNING, find_open_in_closed),
    Rule("part-for-whole", Severity.WARNING, find_part_for_whole),
    Rule("reason-missing", Severity.ERROR, find_missing_reasons),
    Rule("closed-no-reason", Severity.WARNING, find_closed_without_reason),
    Rule("reason-but-open", Severity.WARNING, find_reason_without_closed),
)


def _breach(said: Stated, what: str, fix: Fix | None = None) -> Breach:
    """That the choice is not as it should be."""
    return Breach(said.field.label, f"「{said.value.choice}」{what}", field=said.field.key, fix=fix)


def _follow_body(minutes: Minutes, form: Form) -> Fix | None:
    """The header says what the body says, where the form has a word for that."""
    said = stated(minutes, form)
    word = said.option(told_by_body(minutes, form)) if said else ""
    return Fix(f"「{word}」にする", lambda record: as_body(record, form)) if word else None


def _take_reason(form: Form, reason: str) -> Fix:
    return Fix("本文の理由を書く", lambda record: fill_reason(record, form, reason))


def _holds_something_back(minutes: Minutes) -> bool:
    return is_withheld(minutes.body) or any(block.closed for block in minutes.body)


def _chosen(minutes: Minutes, form: Form) -> Stated | None:
    """What the header says, if anything is chosen."""
    said = stated(minutes, form)
    return said if said is not None and said.value.choice else None
