"""The roster through the services."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp import paths
from minutesapp.diagnosis import sample
from minutesapp.errors import UserFacingError
from minutesapp.roster.source import OWN, RosterFile
from minutesapp.services import people
from minutesapp.services.lists import open_coming
from minutesapp.services.rosters import upkeep
from minutesapp.settings import Settings, keep_settings

DAY = date(2024, 7, 9)


def test_without_a_roster_nobody_is_found() -> None:
    assert people.complete("よし", DAY) == []
    assert people.list_roster(DAY) == []
    assert not paths.roster_file().exists()


def test_a_roster_that_was_named_must_be_there(tmp_path: Path) -> None:
    for ask in (
        lambda: people.complete("よ", DAY, roster=RosterFile(tmp_path / "x")),
        lambda: people.list_roster(DAY, RosterFile(tmp_path / "x")),
    ):
        with pytest.raises(UserFacingError) as caught:
            ask()
        assert caught.value.code == "roster-missing"


@pytest.mark.parametrize(("kind", "code"), [("nowhere", "roster-missing"), ("loop", "file-unreadable")])
def test_a_roster_out_of_reach_is_not_taken_for_none(kind: str, code: str) -> None:
    file = paths.roster_file()
    file.symlink_to(file if kind == "loop" else file.with_name("gone"))
    for ask in (
        people.list_roster,
        lambda: people.complete("や"),
        lambda: open_coming(sample.sample_roster()).preview(),
    ):
        with pytest.raises(UserFacingError) as caught:
            ask()
        assert caught.value.code == code
    assert not file.with_name("gone").exists()


def test_an_empty_file_is_a_roster_of_nobody_until_one_is_taken_in(tmp_path: Path) -> None:
    file = paths.roster_file()
    file.touch()
    assert people.list_roster() == []
    assert people.complete("や") == []
    assert len(open_coming(sample.sample_roster()).preview().new) == 13
    assert file.stat().st_size == 0
    people.import_roster(sample.sample_roster())
    assert len(people.list_roster()) == 13


def test_a_list_is_shown_before_it_is_taken_in_and_changes_nothing_twice(tmp_path: Path) -> None:
    shown = open_coming(sample.sample_roster()).preview()
    assert (len(shown.new), len(shown.changed)) == (13, 0)
    assert people.list_roster(DAY) == []
    done = people.import_roster(sample.sample_roster())
    assert done == replace(shown, new=done.new, changes=done.changes)
    assert [change.after[0].name for change in shown.changes] == [person.name for person in shown.new]
    again = people.import_roster(sample.sample_roster())
    assert (len(again.new), len(again.changed), len(again.unchanged)) == (0, 0, 13)


def test_people_are_found_as_of_a_day(roster: RosterFile) -> None:
    (now,) = people.complete("わたなべ", DAY, roster=roster)
    (then,) = people.complete("わたなべ", date(2023, 7, 9), roster=roster)
    assert (now.posting.post, then.posting.post) == ("奉仕サービス担当主任", "奉仕サービス担当主事")
    assert len(people.complete("", DAY, 3, roster)) == 3


def test_a_changed_roster_is_read_anew(roster: RosterFile) -> None:
    (entry,) = people.complete("東", DAY, roster=roster)
    assert people.complete("ひがし", DAY, roster=roster) == []
    upkeep.confirm_reading(entry.person.id, "ひがし たけし", roster)
    (found,) = people.complete("ひがし", DAY, roster=roster)
    assert found.person.kana == "ひがし たけし"


def test_somebody_of_the_roster_becomes_an_attendee(roster: RosterFile) -> None:
    (entry,) = people.complete("たかなし", DAY, roster=roster)
    person = people.as_attendee(entry, "members")
    assert (person.name, person.family, person.given) == ("髙梨光一", "髙梨", "光一")
    assert (person.post, person.field, person.person) == ("副会長", "members", entry.person.id)
    assert person.kana == "たかなし こういち"
    guessed = replace(entry, person=replace(entry.person, kana_confirmed=False))
    assert people.as_attendee(guessed).kana == ""


def test_what_the_shell_tells_of_a_person(roster: RosterFile) -> None:
    (entry,) = people.complete("さおとめ", date(2021, 1, 1), roster=roster)
    told = people.entry_json(entry)
    assert set(told) == {"name", "kana", "post", "group", "side", "person", "current"} | {
        "committee", "seat", "category", "start", "end",
    }  # fmt: skip
    assert (told["post"], told["group"], told["side"], told["current"]) == (
        "中央図書館長",
        "中央図書館",
        "staff",
        False,
    )


def test_seat_and_category_are_told_where_they_are_known(roster: RosterFile) -> None:
    (entry,) = people.complete("さおとめ", DAY, roster=roster)
    told = people.entry_json(replace(entry, posting=replace(entry.posting, seat="3", category="公募")))
    assert (told["seat"], told["category"]) == ("3", "公募")


def test_everybody_is_there_once_with_the_first_post(roster: RosterFile) -> None:
    (entry,) = people.complete("さおとめ", DAY, roster=roster)
    assert people.once_each([entry, replace(entry, posting=replace(entry.posting, post="委員"))]) == [entry]


def test_what_is_told_of_a_list_has_its_sentences(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("氏名,職\n計,3名\n", encoding="utf-8")
    assert people.describe_notes(open_coming(file).preview()) == [
        "2行目：「計 3名」は合計とみて、人としては取り込みませんでした。"
    ]


def test_the_settings_may_name_another_roster(roster: RosterFile) -> None:
    keep_settings(Settings(roster=str(roster.path)))
    assert people.roster_at(None) is OWN
    assert people.roster_at(roster.path) == roster
    assert [entry.person.family for entry in people.complete("五十嵐", DAY)] == ["五十嵐"]


def test_the_state_of_the_roster_says_whether_it_would_be_read_anew() -> None:
    assert people.roster_state(DAY) is None
    people.import_roster(sample.sample_roster())
    state = people.roster_state(DAY)
    assert state == people.roster_state(DAY)
    assert state != people.roster_state(date(2025, 4, 1))
    upkeep.confirm_reading(people.list_roster(DAY)[0].person.id, "べつの よみ")
    assert people.roster_state(DAY) != state


def test_who_asks_at_once_is_answered_when_the_roster_is_prepared() -> None:
    assert people.complete_at_once("よし", DAY) == [], "there is no roster"
    people.import_roster(sample.sample_roster())
    assert people.complete_at_once("よし", DAY) is None
    state = people.roster_state(DAY)
    assert state is not None and not people.is_prepared(state)
    people.prepare(state, lambda _: None)
    assert people.is_prepared(state)
    assert len(people.read_index(state, lambda _: None).people) == len(people.list_roster())
    assert people.complete_at_once("よし", DAY) == people.complete("よし", DAY) != []


def test_what_is_kept_of_a_roster_goes_with_it(monkeypatch: pytest.MonkeyPatch, roster: RosterFile) -> None:
    monkeypatch.setattr("minutesapp.roster.completion.completers.KEPT_FROM", 1)
    kept = paths.roster_index_file()
    people.complete("よし", DAY, roster=roster)
    assert not kept.exists(), "it is kept of one's own roster alone"
    people.import_roster(sample.sample_roster())
    people.complete("よし", DAY)
    assert kept.exists()
    paths.roster_file().unlink()
    assert people.complete("よし", DAY) == []
    assert not kept.exists()


def test_a_list_that_is_stopped_makes_no_roster() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_coming(sample.sample_roster()).take_in(proceed=stop)
    assert not paths.user_home().exists() or not list(paths.user_home().iterdir())


def test_committees_come_with_the_list_of_their_members(roster: RosterFile) -> None:
    assert [committee.name for committee in people.committees(roster)] == ["図書館協議会"]
    assert people.committees() == ()
