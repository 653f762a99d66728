"""One copy for each member."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.editions.copies import plan_copies, readers_of


def member(id: str, name: str, family: str = "", post: str = "", **parts: object) -> Attendee:
    return Attendee(id, name, family, post=post, field="members", **parts)  # type: ignore[arg-type]


def called(shinonome: Minutes, *people: Attendee) -> tuple[str, ...]:
    return readers_of(shinonome.with_facts(attendees=people))


def test_members_are_called_as_in_the_room(shinonome: Minutes) -> None:
    absent = member("c", "東", "東", status=Status.ABSENT)
    staff = Attendee("d", "久保田 誠", "久保田", post="係長", side=Side.STAFF, field="staff")
    people = (member("a", "𠮷川 千尋", "𠮷川", "図書館協議会会長"), member("b", "髙梨 光一", "髙梨"), absent, staff)
    assert called(shinonome, *people) == ("𠮷川会長", "髙梨委員", "東委員")


def test_no_two_are_called_alike(shinonome: Minutes) -> None:
    twice = (member("a", "山田 一郎", "山田"), member("b", "山田 花子", "山田"), member("c", "東", "東"))
    assert called(shinonome, *twice) == ("山田一郎委員", "山田花子委員", "東委員")
    same = (member("a", "山田", "山田"), member("b", "山田", "山田"), member("c", "山田委員1", "", ""))
    assert len({*called(shinonome, *same)}) == 3
    nameless = called(shinonome, member("a", ""), member("b", ""), member("c", "", post="会長"))
    assert nameless == ("委員1", "委員2", "会長")


def test_each_has_a_file_of_its_own(shinonome: Minutes, tmp_path: Path) -> None:
    people = (member("a", "山/田", "山/田"), member("b", "山田", "山田"))
    planned = plan_copies(shinonome.with_facts(attendees=people), tmp_path / "会議録", ".docx", date(2026, 12, 10))
    assert [one.copy.reader for one in planned] == ["山/田委員", "山田委員"]
    assert len({one.path for one in planned}) == 2
    assert all(one.path.parent == tmp_path and one.path.suffix == ".docx" for one in planned)
    assert {one.copy.answer_by for one in planned} == {date(2026, 12, 10)}


def test_the_name_of_the_file_tells_whom_it_is_for(shinonome: Minutes, tmp_path: Path) -> None:
    names = [one.path.name for one in plan_copies(shinonome, tmp_path / "第2回.会議", ".docx")]
    assert names[0] == "第2回.会議_委員確認用（𠮷川会長）.docx"


def test_a_record_without_members_has_no_copies(shinonome: Minutes, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="copies-nobody"):
        plan_copies(shinonome.with_facts(attendees=()), tmp_path / "会議録", ".docx")
