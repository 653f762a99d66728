"""A record in another form."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp import paths
from minutesapp.diagnosis.sample import sample_draft
from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plan import plan_of
from minutesapp.model.attendance import Status
from minutesapp.model.header import TITLE, ChoiceValue, HeaderField, PeopleValue, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.services.forming.reforming import follow, in_form
from minutesapp.services.output.showing import record_text
from minutesapp.services.records import open_record
from minutesapp.templates.fields import field_for, field_text
from minutesapp.templates.folder.catalog import list_forms, load_form
from minutesapp.templates.roles import Role
from tests.makers import UEDA

STANDARD = load_form("kaigiroku")


def test_every_value_stands_in_the_field_of_its_role() -> None:
    record = sample_draft().minutes
    moved = in_form(record, UEDA, STANDARD)
    assert [field.key for field in moved.header[: len(STANDARD.fields)]] == [kind.key for kind in STANDARD.fields]
    for role in (Role.COMMITTEE, Role.HELD, Role.VENUE, Role.DISCLOSURE, Role.OBSERVERS):
        before, after = field_for(role, record, UEDA), field_for(role, moved, STANDARD)
        assert before is not None and after is not None and before.value == after.value
    assert moved.body == record.body and moved.template == "kaigiroku"


def test_nobody_and_no_words_are_left_behind_in_any_form() -> None:
    record = sample_draft().minutes
    for form in list_forms():
        moved = in_form(record, UEDA, form)
        lists = {field.key for field in moved.header}
        assert {person.field for person in moved.attendees if person.field} <= lists
        assert len(moved.attendees) == len(record.attendees)
        text = record_text(moved)
        assert all(block.text in text for block in record.body)


def test_a_field_that_the_form_has_not_stands_behind_its_own() -> None:
    record = sample_draft().minutes
    own = HeaderField("extra:1", "決裁", TextValue("済"))
    moved = in_form(record.with_facts(header=(*record.header, own)), UEDA, STANDARD)
    assert moved.header[-1].value == TextValue("済") and STANDARD.field(moved.header[-1].key) is None


def test_there_and_back_says_the_same() -> None:
    record = sample_draft().minutes
    back = in_form(in_form(record, UEDA, STANDARD), STANDARD, UEDA)
    words = [field_text(UEDA, record, field) for field in record.header]
    assert [field_text(UEDA, back, field) for field in back.header[: len(words)]] == words


def test_an_option_becomes_the_one_that_means_the_same() -> None:
    kind = UEDA.field_for(Role.DISCLOSURE)
    assert kind is not None
    options = tuple(replace(option, label=f"{option.label}会議") for option in kind.options)
    other = replace(UEDA, fields=(replace(kind, options=options),))
    record = sample_draft().minutes
    value = next(field.value for field in in_form(record, UEDA, other).header)
    assert isinstance(value, ChoiceValue) and value.choice == "一部非公開会議"


def test_in_its_own_form_a_record_stays_as_it_is() -> None:
    for form in list_forms():
        record = in_form(sample_draft().minutes, UEDA, form)
        assert in_form(record, form, form) == record


def test_a_list_that_names_nobody_is_not_printed_in_the_words_of_a_source() -> None:
    record = sample_draft().minutes
    named = PeopleValue(verbatim="会長　大橋花子")
    header = tuple(replace(f, value=named) if isinstance(f.value, PeopleValue) else f for f in record.header)
    text = record_text(in_form(record.with_facts(header=header), UEDA, load_form("tokumei")))
    assert "大橋花子" not in text


def test_a_record_follows_its_changed_form_and_keeps_its_own_title() -> None:
    record = sample_draft().minutes
    title = HeaderField(TITLE, "", TextValue("第3回"))
    record = record.with_facts(header=(title, *record.header))
    first, second, *rest = UEDA.fields
    other = replace(UEDA, fields=(replace(second, label="とき"), first, *rest))
    change = follow(record, UEDA, other)
    after = change.apply(record)
    assert [field.label for field in after.header[:3]] == ["", "とき", first.label]
    assert {field.key: field.value for field in after.header} == {field.key: field.value for field in record.header}
    assert change.inverse.apply(after) == record


def test_a_field_that_the_record_is_without_does_not_come_back_by_itself() -> None:
    record = sample_draft().minutes
    record = record.with_facts(header=record.header[:-1])
    assert in_form(record, UEDA, replace(UEDA, title="題")).header == record.header


def test_a_list_that_has_no_place_names_nobody_under_a_form_that_names_nobody() -> None:
    """The absent stood by name in a list of their own; the form of 委員A has none for them."""
    record, anonymous = sample("gidai-kokai"), load_form("tokumei")
    absent = [person for person in record.attendees if person.status is Status.ABSENT]
    assert absent and {person.field for person in absent} == {"absent"}
    moved = in_form(record, load_form("gidai-kokai"), anonymous)
    assert "absent" not in {field.key for field in moved.header}
    public = make_edition(moved, anonymous, "public")
    said = "\n".join(item.words for item in plan_of(public, anonymous))
    assert not [person.name for person in absent if person.family_or_name in said]
    assert "6人中5人" in said and "欠席者" in said
    named = in_form(record, load_form("gidai-kokai"), STANDARD)
    assert {person.field for person in named.attendees if person.status is Status.ABSENT} == {"absent"}


def sample(name: str) -> Minutes:
    return open_record(paths.resource("samples", f"{name}.minutes")).minutes
