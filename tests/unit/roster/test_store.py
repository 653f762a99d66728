import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.store import Roster

YOSHIDA = Person("p1", "𠮷田 健", "𠮷田", "健", "よしだ けん", False)
POST = Posting("p1", "道路課長", "道路課", "交通会議", Side.STAFF, date(2022, 4, 1), date(2024, 3, 31))


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[Roster]:
    with Roster.open(tmp_path / "名簿 一覧" / "roster.db") as opened:
        yield opened


def error_of(path: Path, **choices: bool) -> UserFacingError:
    with pytest.raises(UserFacingError) as caught:
        Roster.open(path, **choices)
    return caught.value


def test_people_and_postings_come_back_as_they_were_put(roster: Roster) -> None:
    roster.put_person(YOSHIDA)
    number = roster.put_posting(POST)
    ((person, postings),) = roster.everybody()
    assert person == YOSHIDA
    assert postings == (Posting("p1", "道路課長", "道路課", "交通会議", Side.STAFF, POST.start, POST.end, number),)


def test_a_change_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    with Roster.open(tmp_path / "r.db") as roster:
        roster.put_person(YOSHIDA)
    with Roster.open(tmp_path / "r.db", create=False) as roster:
        assert roster.person("p1") == (YOSHIDA, ())


def test_a_person_and_a_posting_are_replaced_under_their_ids(roster: Roster) -> None:
    roster.put_person(YOSHIDA)
    number = roster.put_posting(POST)
    roster.put_person(Person("p1", "𠮷田 建", kana="よしだ けん"))
    roster.put_posting(Posting("p1", "道路課参事", id=number))
    assert roster.person("p1") == (
        Person("p1", "𠮷田 建", kana="よしだ けん"),
        (Posting("p1", "道路課参事", id=number),),
    )


def test_a_reading_is_confirmed(roster: Roster) -> None:
    roster.put_person(YOSHIDA)
    known = roster.confirm_reading(YOSHIDA, "よしだ たけし")
    assert (known.kana, known.kana_confirmed) == ("よしだ たけし", True)
    assert roster.person("p1")[0] == known


def test_entries_are_in_the_order_of_readings_as_of_a_day(roster: Roster) -> None:
    people = [YOSHIDA, Person("p2", "相川 恵", kana="あいかわ めぐみ"), Person("p3", "東 一", kana="あずま はじめ")]
    roster.put_all(people, [POST, Posting("p2", "委員", start=date(2030, 1, 1))])
    entries = roster.entries(date(2023, 1, 1))
    assert [entry.person.id for entry in entries] == ["p2", "p3", "p1"]
    assert [entry.current for entry in entries] == [False, False, True]


def test_every_change_raises_the_revision(roster: Roster) -> None:
    before = roster.revision
    roster.put_person(YOSHIDA)
    assert roster.revision > before


def test_a_change_that_fails_leaves_nothing_behind(roster: Roster) -> None:
    before = roster.revision
    with pytest.raises(RuntimeError), roster.changing():
        roster.put_person(YOSHIDA)
        raise RuntimeError
    assert (roster.everybody(), roster.revision) == ([], before)


def test_many_are_put_at_once_or_not_at_all(roster: Roster) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        roster.put_all([YOSHIDA], [Posting("nobody", "委員")])
    assert roster.everybody() == []


def test_an_unknown_person_is_an_error(roster: Roster) -> None:
    with pytest.raises(KeyError):
        roster.person("p9")


def test_a_roster_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert error_of(tmp_path / "r.db", create=False).code == "roster-missing"
    assert not (tmp_path / "r.db").exists()


def test_a_damaged_file_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    path.write_bytes("これは名簿ではない。".encode() * 500)
    before = path.read_bytes()
    assert error_of(path).code == "roster-broken"
    assert path.read_bytes() == before


def test_a_file_damaged_in_the_middle_is_told(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with Roster.open(path) as roster:
        roster.put_all([Person(f"p{n}", f"人物{n}") for n in range(2000)], [])
    data = bytearray(path.read_bytes())
    data[4096 * 8 : 4096 * 20] = b"\xff" * (4096 * 12)
    path.write_bytes(data)
    with pytest.raises(UserFacingError) as caught, Roster.open(path) as roster:
        roster.everybody()
    assert caught.value.code == "roster-broken"


def test_another_programs_database_is_told(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "r.db")
    connection.execute("CREATE TABLE songs (title)")
    connection.close()
    assert error_of(tmp_path / "r.db").code == "roster-foreign"


def test_a_newer_roster_is_told(tmp_path: Path) -> None:
    with Roster.open(tmp_path / "r.db"):
        pass
    connection = sqlite3.connect(tmp_path / "r.db")
    with connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('roster', 'x', '')"
        )
    connection.close()
    assert error_of(tmp_path / "r.db").code == "roster-newer"


def test_a_roster_without_its_tables_is_told(tmp_path: Path) -> None:
    with Roster.open(tmp_path / "r.db"):
        pass
    connection = sqlite3.connect(tmp_path / "r.db")
    connection.execute("DROP TABLE postings")
    connection.close()
    with pytest.raises(UserFacingError) as caught, Roster.open(tmp_path / "r.db") as roster:
        roster.everybody()
    assert caught.value.code == "roster-broken"


def test_a_roster_that_somebody_else_is_writing_is_told(tmp_path: Path) -> None:
    with Roster.open(tmp_path / "r.db", patience=0.05) as roster:
        other = sqlite3.connect(tmp_path / "r.db")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserFacingError) as caught:
            roster.put_person(YOSHIDA)
        other.close()
        assert caught.value.code == "roster-busy"
        assert roster.everybody() == []


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    assert error_of(tmp_path).code == "roster-unwritable"


def test_postings_that_nobody_here_wrote_are_told(tmp_path: Path) -> None:
    with Roster.open(tmp_path / "r.db") as roster:
        roster.put_person(YOSHIDA)
        roster.put_posting(POST)
    connection = sqlite3.connect(tmp_path / "r.db")
    with connection:
        connection.execute("UPDATE postings SET start = 'いつか'")
    connection.close()
    with Roster.open(tmp_path / "r.db") as roster, pytest.raises(UserFacingError) as caught:
        roster.everybody()
    assert caught.value.code == "roster-broken"


def test_nobody_else_writes_while_one_is_alone(roster: Roster) -> None:
    with (
        Roster.open(roster.path, patience=0.0) as other,
        roster.alone(),
        pytest.raises(UserFacingError) as caught,
        other.alone(),
    ):
        raise AssertionError("two at once")
    assert caught.value.code == "roster-busy"


def test_what_fails_while_one_is_alone_leaves_nothing_behind(roster: Roster) -> None:
    with pytest.raises(KeyError), roster.alone():
        roster.put_person(YOSHIDA)
        raise KeyError
    assert roster.everybody() == []


def test_nobody_is_left_out_where_the_library_finds_the_disk_wanting(
    roster: Roster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sqlite_utils.Database.supports_on_conflict", False)
    roster.put_all([YOSHIDA], [POST])
    roster.put_person(YOSHIDA)
    ((person, postings),) = roster.everybody()
    assert (person, len(postings)) == (YOSHIDA, 1)
