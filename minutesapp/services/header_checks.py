"""Checks of the header: what is missing, and dates that contradict themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutesapp.language.days import WEEKDAYS
from minutesapp.language.wareki import read_when
from minutesapp.model.attendance import Status
from minutesapp.model.header import ChoiceValue, CountValue, HeaderField, PeopleValue, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.services.findings import Finding, Severity
from minutesapp.templates.form import Form
from minutesapp.templates.wording import field_form, field_text

STATED_NUMBER = re.compile(r"(?:計|合計|以上)\s*(\d{1,3})\s*[人名]")


def check_required(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """Fields that the form requires and the record leaves empty or out."""
    for kind in form.fields:
        if not kind.required:
            continue
        field = minutes.field(kind.key)
        if field is None or not field_text(form, minutes, field).strip():
            text = f"「{kind.label}」が書かれていません。"
            yield Finding("field-missing", Severity.ERROR, kind.label, text, field=kind.key)


def check_weekdays(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """Days of the week in the words of the source that are not those of the date."""
    for field, value in _whens(minutes):
        read = read_when(value.verbatim) if value.verbatim else None
        if read is not None and read.weekday_disagrees:
            day = f"{read.start.year}年{read.start.month}月{read.start.day}日は{WEEKDAYS[read.start.weekday()]}曜日です"
            text = f"曜日が日付と合いません。{day}。"
            yield Finding("weekday-wrong", Severity.ERROR, field.label, text, field=field.key)


def check_spans(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """Ends that lie before their beginning."""
    for field, value in _whens(minutes):
        if value.start and value.end and value.end < value.start:
            text = "終わりの時刻が始まりより前になっています。"
            yield Finding("end-before-start", Severity.ERROR, field.label, text, field=field.key)


def check_dates_read(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """Dates that could not be understood."""
    for field, value in _whens(minutes):
        if value.start is None and value.verbatim:
            text = "日付として読み取れません。年月日を確かめてください。"
            yield Finding("date-unread", Severity.WARNING, field.label, text, field=field.key)


def check_drafting_day(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """A record written before the meeting was held."""
    held, drafted = minutes.field("held"), minutes.field("drafted_on")
    starts = [f.value.start for f in (held, drafted) if f and isinstance(f.value, WhenValue) and f.value.start]
    if drafted is not None and len(starts) == 2 and starts[1].date() < starts[0].date():
        text = "作成した日が、会議の日より前になっています。"
        yield Finding("drafted-before-held", Severity.WARNING, drafted.label, text, field=drafted.key)


def check_disclosure(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """What the header says of disclosure against what is closed in the body, and the reason for it."""
    field = minutes.field("disclosure")
    if field is None or not isinstance(field.value, ChoiceValue) or not field.value.choice:
        return
    choice, closed = field.value.choice, any(closed_flags(minutes.body))
    kind = field_form(form, field)
    is_open = bool(kind.options) and choice == kind.options[0]
    if is_open and closed:
        text = f"「{choice}」となっていますが、本文に非公開の部分があります。"
        yield Finding("closed-but-open", Severity.ERROR, field.label, text, field=field.key)
    if not is_open and not closed and minutes.body:
        text = f"「{choice}」となっていますが、本文に非公開の部分がありません。"
        yield Finding("open-but-closed", Severity.WARNING, field.label, text, field=field.key)
    if not is_open and not field.value.reason and not field.value.verbatim:
        text = f"「{choice}」の理由が書かれていません。"
        yield Finding("reason-missing", Severity.ERROR, field.label, text, field=field.key)


def check_numbers_of_people(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """A number of people stated in a list, against the people in it."""
    for field in minutes.header:
        if not isinstance(field.value, PeopleValue):
            continue
        stated = STATED_NUMBER.search(f"{field.value.note}\n{field.value.verbatim}")
        listed = len(minutes.listed(field.key))
        if stated and int(stated[1]) != listed:
            text = f"「{stated[0]}」とありますが、名前は{listed}人分です。"
            yield Finding("count-disagrees", Severity.WARNING, field.label, text, field=field.key)


def check_counts(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """Numbers of members present or absent, stated as numbers, against the list."""
    here = sum(p.field == "members" and p.status is not Status.ABSENT for p in minutes.attendees)
    for field in minutes.header:
        counts = dict(field.value.counts) if isinstance(field.value, CountValue) else {}
        stated = counts.get("出席委員", counts.get("出席者"))
        if stated is not None and here and stated != here:
            text = f"出席者が{stated}人となっていますが、名前は{here}人分です。"
            yield Finding("count-disagrees", Severity.WARNING, field.label, text, field=field.key)


def _whens(minutes: Minutes) -> Iterator[tuple[HeaderField, WhenValue]]:
    return ((field, field.value) for field in minutes.header if isinstance(field.value, WhenValue))
