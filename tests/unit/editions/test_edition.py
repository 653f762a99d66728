from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.editions.account import take_account
from minutesapp.editions.edition import Edition, PublicEdition, make_edition
from minutesapp.model.attendance import Status
from minutesapp.model.blocks import Speaker
from minutesapp.model.committee import Committee, NameStyle
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from tests import makers
from tests.makers import direction, heading, minutes, more, turn

FORM = load_form("ueda-gaiyo")
RECORD = minutes(
    heading("審査請求について", closed=True),
    turn("青嵐作戦の件である。", "p1"),
    heading("運用状況について"),
    turn("件数は増えた。", "p3"),
)


@pytest.mark.parametrize("kind", ["internal", "review"])
def test_inside_the_office_an_edition_is_the_whole_record(kind: str) -> None:
    edition = make_edition(RECORD, FORM, kind, with_closed=True)  # type: ignore[call-overload]
    assert edition == Edition(kind, RECORD)  # type: ignore[arg-type]


def test_the_members_read_what_the_public_reads_unless_the_closed_parts_are_asked_for() -> None:
    review, public = make_edition(RECORD, FORM, "review"), make_edition(RECORD, FORM, "public")
    assert isinstance(review, PublicEdition)
    assert (review.kind, review.minutes) == ("review", public.minutes)
    assert review.account.record == public.account.record
    assert isinstance(make_edition(RECORD, FORM, "public", with_closed=True), PublicEdition)


def test_a_public_edition_holds_what_is_open() -> None:
    edition = make_edition(RECORD, FORM, "public")
    assert makers.texts(edition.minutes.body) == ["審査請求について", "運用状況について", "件数は増えた。"]
    assert (edition.kind, edition.minutes.template) == ("public", RECORD.template)


def test_only_make_edition_makes_a_public_one() -> None:
    with pytest.raises(TypeError):
        PublicEdition("public", RECORD, take_account(RECORD, FORM), key=object())


def test_nothing_closed_is_in_the_memory_of_a_public_edition() -> None:
    edition = make_edition(RECORD, FORM, "public")
    assert "青嵐" not in repr(edition.minutes) + repr(edition.account)


def test_the_account_is_read_off_the_record_and_not_off_the_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutesapp.editions.edition.publish_body", lambda rendering: rendering.minutes.body)
    edition = make_edition(RECORD, FORM, "public")
    assert "青嵐作戦の件である。" in makers.texts(edition.minutes.body)
    assert "青嵐作戦の件である。" not in makers.texts(edition.account.record.body)


def test_labels_that_tell_a_hidden_name_are_in_neither() -> None:
    hiding = Naming(member=NamingPolicy(NameStyle.LETTER, fallback="委員"))
    form = replace(FORM, turn=replace(FORM.turn, public_naming=hiding))
    edition = make_edition(minutes(turn("賛成だ。", Speaker("p2", "吉田副部会長代理"))), form, "public")
    assert edition.minutes.body[0].speaker == edition.account.record.body[0].speaker == Speaker("p2")


def test_a_record_without_anything_closed_loses_nothing() -> None:
    record = minutes(heading("開会"), turn("始める。", "p1"), direction("説明"), more("以上だ。"))
    edition = make_edition(record, FORM, "public")
    assert makers.texts(edition.minutes.body) == makers.texts(record.body)
    assert all(edition.account.shown)


def test_the_public_is_told_no_more_of_the_committee_than_the_header_says() -> None:
    known = RECORD.with_facts(committee=Committee("k", "図書館協議会"))
    assert make_edition(known, FORM, "public").minutes.committee is None
    assert make_edition(known, FORM, "internal").minutes.committee == known.committee


@pytest.mark.parametrize("kind", ["internal", "review", "public"])
def test_everybody_stands_where_they_are_printed(kind: str) -> None:
    away = replace(makers.CHAIR, status=Status.ABSENT)
    record = RECORD.with_facts(attendees=(away, makers.MEMBER))
    edition = make_edition(record, FORM, kind)  # type: ignore[call-overload]
    assert [person.field for person in edition.minutes.attendees] == ["", "members"]
