"""Together the built-in forms use everything that a form can say: what none used nobody would have looked at.

What one or two of the counted minutes alone have, is used by the forms of `tests.golden.forms.traits`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from minutesapp.language.dates.wareki import Clock, Era, SpanStyle, Weekday, ZeroMinutes
from minutesapp.language.numerals import Digits
from minutesapp.model.attendance import Side, Status
from minutesapp.model.committee import NameStyle
from minutesapp.templates.folder.catalog import list_forms
from minutesapp.templates.form import Form
from minutesapp.templates.numbering import COUNTERS
from minutesapp.templates.page.look import Leader, Line, NumberPlace, NumberStyle
from minutesapp.templates.parts.field import FieldType
from minutesapp.templates.parts.header import HeaderLayout, Separator
from minutesapp.templates.parts.naming import NamingPolicy, PostStyle
from minutesapp.templates.parts.turn import LabelPlace
from minutesapp.templates.roles import DirectionMeaning, FieldPlace, Role
from tests.golden.export.layouts import PAGES
from tests.golden.forms.forms import kept, sample
from tests.golden.forms.traits import form_of, tables

FORMS = list_forms()
RARE = [form_of(trait) for table in tables() for trait in table.traits if trait.lines]
FIELDS = [field for form in FORMS for field in form.fields]
LISTS = [field for field in FIELDS if field.type.lists_people]
MARKS = [marks for form in FORMS for marks in (form.direction.times, form.direction.decisions) if marks is not None]
WRAPPERS = {"()", "（）", "〔〕", "【】", "《》", "＜＞", "――", "・", "※"}
"""Around stage directions in the counted minutes, without spaces."""
LABELS = {("(", ")"), ("○", ""), ("【", "】"), ("", ""), ("", "："), ("", ")")}


def policies(form: Form) -> Iterable[NamingPolicy]:
    for naming in filter(None, (form.turn.naming, form.turn.public_naming)):
        yield from (naming.of(side) for side in Side)
        yield from filter(None, (naming.chair,))


POLICIES = [policy for form in FORMS for policy in policies(form)]


def test_every_type_place_and_role_of_a_field() -> None:
    assert {field.type for field in FIELDS} == set(FieldType)
    assert {field.place for field in FIELDS} == set(FieldPlace)
    assert {field.digits for field in FIELDS} == set(Digits)
    assert {field.role for field in FIELDS} >= set(Role) - {Role.NONE, Role.REMARKS}


def test_every_way_to_write_a_time() -> None:
    whens = [field.when for field in FIELDS if field.type is FieldType.WHEN]
    assert {when.weekday for when in whens} == set(Weekday)
    assert {when.range for when in whens} == set(SpanStyle) - {SpanStyle.FROM}
    assert {when.zero_minutes for when in whens} == set(ZeroMinutes)
    assert {when.clock for when in whens} == set(Clock) - {Clock.COLON}
    assert {when.era for when in whens} >= {Era.WAREKI, Era.BOTH}
    rare = [field.when for form in RARE for field in form.fields]
    assert {when.range for when in rare} == set(SpanStyle) and {when.era for when in rare} == set(Era)
    assert {when.clock for when in rare} == set(Clock)


def test_every_manner_of_a_header() -> None:
    headers = [form.header for form in FORMS]
    assert {header.layout for header in headers} == set(HeaderLayout)
    assert {header.separator for header in headers} >= {Separator.TAB, Separator.COLON, Separator.NEWLINE}
    assert any(header.constant for header in headers) and any(header.sentence for header in headers)
    assert any(form.cover for form in FORMS) and any("{" in form.title for form in FORMS)


def test_every_manner_of_a_list() -> None:
    assert {field.across for field in LISTS} >= {1, 2}
    assert any(field.person.own_line for field in LISTS) and any(field.person.total for field in LISTS)
    assert any(field.group.own_line for field in LISTS) and any(field.group.open for field in LISTS)
    assert any("{mark}" in field.person.pattern for field in LISTS)
    assert any(field.boxes for field in FIELDS) and any(len(field.parts) > 1 for field in FIELDS)
    assert _tail_types() >= {FieldType.SIGNATURE, FieldType.TEXT}


def _tail_types() -> set[FieldType]:
    return {field.type for field in FIELDS if field.place is FieldPlace.TAIL}


def test_every_numbering() -> None:
    formats = [level.format for form in FORMS for level in form.agenda.levels]
    assert {sign for sign in COUNTERS if any(sign in format for format in formats)} == set(COUNTERS)
    assert {"日程第１", "第1", "第一", "(1)", "（一）", "(ア)", "・"} <= set(formats)
    assert any(len(form.agenda.levels) > 6 for form in FORMS)
    assert any(form.agenda.open_mark for form in FORMS)
    assert len({form.agenda.closed_mark for form in FORMS}) >= 3


def test_every_place_and_grammar_of_a_label() -> None:
    turns = [form.turn for form in FORMS]
    assert {turn.place for turn in turns} == set(LabelPlace) - {LabelPlace.HEADING}
    assert {form.turn.place for form in RARE} == set(LabelPlace)
    assert any(form.turn.number for form in RARE)
    assert {(turn.open, turn.close) for turn in turns} & LABELS >= {("(", ")"), ("○", ""), ("【", "】"), ("", "")}
    assert any(turn.quote_open for turn in turns) and any(turn.bullet for turn in turns)


def test_every_policy_of_names() -> None:
    assert {policy.name for policy in POLICIES} == set(NameStyle)
    assert {policy.post for policy in POLICIES} == set(PostStyle)
    assert any("{seat}" in policy.pattern for policy in POLICIES)
    assert any(policy.open for policy in POLICIES)
    assert any(form.turn.public_naming for form in FORMS)


def test_every_kind_of_direction() -> None:
    used = {f"{form.direction.open}{form.direction.close}".replace(" ", "") for form in FORMS}
    assert used >= WRAPPERS - {"【】"}, "【】 stands around labels and marks of closed items"
    assert any(marks.aside for marks in MARKS)
    assert any(form.direction.times for form in FORMS) and any(form.direction.decisions for form in FORMS)
    offered = {phrase.meaning for form in FORMS for phrase in form.direction.phrases}
    assert offered >= set(DirectionMeaning) - {DirectionMeaning.CAME, DirectionMeaning.WENT}


def test_every_number_leader_and_rule_of_a_page() -> None:
    pages = list(PAGES.values())
    numbers = [page.number for page in pages if page.number is not None]
    assert {number.style for number in numbers} == set(NumberStyle)
    assert {number.place for number in numbers} == set(NumberPlace)
    assert len(numbers) < len(pages), "some pages have no number"
    assert {page.fields.leader for page in pages} >= {Leader.NONE, Leader.MIDDLE_DOT}
    assert {page.time.above for page in pages} >= {Line.NONE, Line.SINGLE}
    assert any(page.turns.decision for page in pages)
    assert set(PAGES) == {form.id for form in FORMS}


def test_every_part_that_somebody_takes_in_a_meeting() -> None:
    people = [person for form in FORMS for person in sample(form.id).attendees]
    assert {person.status for person in people} >= {
        Status.PRESENT, Status.ABSENT, Status.LATE, Status.LEFT_EARLY, Status.PROXY,
    }  # fmt: skip
    names = "".join(person.name for person in people)
    assert {"𠮷", "髙"} <= set(names)


def test_names_and_descriptions_tell_the_forms_apart() -> None:
    assert len({form.name for form in FORMS}) == len(FORMS)
    assert all(form.description.endswith("。") and form.name.endswith(")") for form in FORMS)


def test_whoever_a_form_calls_by_a_number_is_named_in_no_file() -> None:
    hidden = [person.name for person in sample("kanji-bango").attendees if person.side is Side.GUEST]
    exports = [text for name, text in kept("kanji-bango").items() if name != "reading.diff"]
    assert hidden and any("参考人1" in text for text in exports)
    assert not [name for name in hidden if any(name in text for text in exports)]


def test_the_help_names_every_form(repository: Path) -> None:
    page = (repository / "resources" / "manual" / "manual.md").read_text(encoding="utf-8")
    assert all(f"- **{form.name}**：" in page for form in FORMS)
