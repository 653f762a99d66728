"""Rows below the body, and who signs."""

from __future__ import annotations

from minutesapp.learning.learning import learn
from minutesapp.learning.lines import LineKind
from minutesapp.learning.places.tails import keys_below, tail_fields
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.roles import FieldPlace, Role
from tests.learning import invented
from tests.unit.learning.conftest import Seen, seen
from tests.word_files import paragraph

OATH = "会議の次第に相違ないことを証するため、ここに署名する。"


def with_tail(*lines: str, look: str = "") -> Seen:
    """Minutes with these lines below their last turn."""
    rows = "".join(paragraph(f"{label}\t{value}", invented.HANGING) for label, value in invented.HEADER)
    return seen(invented.made(rows + invented.body() + "".join(paragraph(line, look) for line in lines)))


def learned_of(found: Seen) -> list[FieldForm]:
    return tail_fields(found.lines, found.minutes.attendees, found.file.look_of)


def test_a_row_whose_label_offices_have_below_a_body_is_a_field_there() -> None:
    [field] = learned_of(with_tail("問い合わせ先\t水道課"))
    assert (field.label, field.role, field.place) == ("問い合わせ先", Role.CONTACT, FieldPlace.TAIL)


def test_a_label_alone_is_one_if_it_looks_as_the_rows_of_the_header_do() -> None:
    assert [field.role for field in learned_of(with_tail("問い合わせ先", look=invented.HANGING))] == [Role.CONTACT]
    assert learned_of(with_tail("問い合わせ先")) == []


def test_those_who_sign_are_known_by_their_label_or_by_being_there() -> None:
    for label in ("署名委員", "確認した者"):
        [field] = learned_of(with_tail(OATH, f"{label}\t会長　柏　原"))
        assert (field.label, field.type, field.oath) == (label, FieldType.SIGNATURE, OATH)


def test_nobody_signs_who_was_not_there_or_where_nothing_parts_label_and_name() -> None:
    assert learned_of(with_tail("確認した者\t会長　山　田")) == []
    assert learned_of(with_tail("確認した者は柏原会長")) == []


def test_a_sentence_with_a_day_is_not_signed_at_every_meeting() -> None:
    [field] = learned_of(with_tail("令和5年11月8日の会議の次第に相違ない。", "署名委員\t柏原"))
    assert field.oath == ""


def test_the_sentence_and_those_who_sign_look_their_own_way() -> None:
    rows = "".join(invented._row(label, value) for label, value in invented.HEADER)
    tail = paragraph(OATH, invented.MORE) + paragraph("署名委員\t柏　原", invented.ASIDE)
    learned = learn(invented.made(paragraph("会議録", invented.CENTRED) + rows + invented.body() + tail), "a.docx", "a")
    assert learned.unclear[1:] == (), "all but the label that nobody knows is understood"
    field = learned.form.field_for(Role.SIGNATURES)
    assert field is not None
    assert (field.place, field.oath) == (FieldPlace.TAIL, OATH)


def test_without_a_body_nothing_stands_below_it(plain: Seen) -> None:
    assert keys_below([]) == set()
    assert keys_below(plain.lines) == set()
    assert all(line.kind is not LineKind.SIGNER for line in plain.lines)
