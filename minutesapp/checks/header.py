"""Rules for the header: nothing that is required is missing, and its dates do not contradict themselves."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.checks.finding import Severity
from minutesapp.checks.rule import Breach, Rule
from minutesapp.language.dates.days import WEEKDAYS
from minutesapp.language.dates.wareki import read_when
from minutesapp.model.header import HeaderField, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_for, field_text
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role


def find_missing_fields(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Fields that the form requires and the record leaves empty or out."""
    for kind in form.fields:
        if not kind.required:
            continue
        field = minutes.field(kind.key)
        if field is None or not field_text(form, minutes, field).strip():
            yield Breach(kind.label, f"「{kind.label}」が書かれていません。", field=kind.key)


def find_wrong_weekdays(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Days of the week in the words of the source that are not those of the date."""
    for field, value in _whens(minutes):
        read = read_when(value.verbatim) if value.verbatim else None
        if read is not None and read.weekday_disagrees:
            day = f"{read.start.year}年{read.start.month}月{read.start.day}日は{WEEKDAYS[read.start.weekday()]}曜日です"
            yield Breach(field.label, f"曜日が日付と合いません。{day}。", field=field.key)


def find_reversed_spans(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Ends that lie before their beginning."""
    for field, value in _whens(minutes):
        if value.start and value.end and value.end < value.start:
            yield Breach(field.label, "終わりの時刻が始まりより前になっています。", field=field.key)


def find_unread_dates(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Dates that could not be understood."""
    for field, value in _whens(minutes):
        if value.start is None and value.verbatim:
            text = "日付として読み取れません。年月日を確かめてください。"
            yield Breach(field.label, text, field=field.key)


def find_early_drafting(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """A record written before the meeting was held."""
    held, drafted = (field_for(role, minutes, form) for role in (Role.HELD, Role.DRAFTED))
    starts = [f.value.start for f in (held, drafted) if f and isinstance(f.value, WhenValue) and f.value.start]
    if drafted is not None and len(starts) == 2 and starts[1].date() < starts[0].date():
        yield Breach(drafted.label, "作成した日が、会議の日より前になっています。", field=drafted.key)


RULES = (
    Rule("field-missing", Severity.ERROR, find_missing_fields),
    Rule("date-unread", Severity.WARNING, find_unread_dates),
    Rule("weekday-wrong", Severity.ERROR, find_wrong_weekdays),
    Rule("end-before-start", Severity.ERROR, find_reversed_spans),
    Rule("drafted-before-held", Severity.WARNING, find_early_drafting),
)


def _whens(minutes: Minutes) -> Iterator[tuple[HeaderField, WhenValue]]:
    return ((field, field.value) for field in minutes.header if isinstance(field.value, WhenValue))
