"""Rules for what the header says of disclosure: it agrees with what is closed in the body, and gives its reason."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from minutesapp.checks.finding import Severity
from minutesapp.checks.rule import Breach, Rule
from minutesapp.model.header import ChoiceValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark
from minutesapp.templates.fields import field_for, field_form, field_text
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Meaning, Role


def find_closed_in_open(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Closed passages in a record that says it is open."""
    stated = _stated(minutes, form)
    if stated and stated.is_open and any(block.closed for block in minutes.body):
        yield stated.breach("となっていますが、本文に非公開の部分があります。")


def find_open_in_closed(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Nothing closed or withheld in a record that says it is closed, wholly or in part."""
    stated = _stated(minutes, form)
    if stated and not stated.is_open and minutes.body and not _holds_something_back(minutes):
        yield stated.breach("となっていますが、本文に非公開の部分がありません。")


def find_missing_reasons(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """No reason why a record is closed, beside what it says of that or in a field of its own."""
    stated = _stated(minutes, form)
    if stated and not stated.is_open and not (stated.value.reason or stated.value.verbatim or _reason(minutes, form)):
        yield stated.breach("の理由が書かれていません。")


RULES = (
    Rule("closed-but-open", Severity.ERROR, find_closed_in_open),
    Rule("open-but-closed", Severity.WARNING, find_open_in_closed),
    Rule("reason-missing", Severity.ERROR, find_missing_reasons),
)


class _Stated(Struct, frozen=True):
    """What the header says, and where."""

    field: str
    label: str
    value: ChoiceValue
    is_open: bool

    def breach(self, what: str) -> Breach:
        """That the choice is not as it should be."""
        return Breach(self.label, f"「{self.value.choice}」{what}", field=self.field)


def _holds_something_back(minutes: Minutes) -> bool:
    withheld = any(span.mark is Mark.WITHHELD for block in minutes.body for span in block.spans)
    return withheld or any(block.closed for block in minutes.body)


def _reason(minutes: Minutes, form: Form) -> str:
    """What the field for the reason says (非公開の理由); empty without one."""
    field = field_for(Role.CLOSED_REASON, minutes, form)
    return field_text(form, minutes, field).strip() if field else ""


def _stated(minutes: Minutes, form: Form) -> _Stated | None:
    field = field_for(Role.DISCLOSURE, minutes, form)
    if field is None or not isinstance(field.value, ChoiceValue) or not field.value.choice:
        return None
    is_open = field_form(form, field).meaning_of(field.value.choice) is Meaning.OPEN
    return _Stated(field.key, field.label, field.value, is_open)
