import sqlite3
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.roster.importing import apply_import, read_list
from minutesapp.roster.people import CommitteeSettings, Person, Posting
from minutesapp.roster.sqlite.database import RosterDatabase
from minutesapp.roster.sqlite.schema import APPLICATION_ID, STEPS, ForeignFileError, NewerRosterError, bring_up_to_date
from minutesapp.roster.upkeep import add_person, delete_person


def test_a_new_file_gets_its_tables_and_its_mark(tmp_path: Path) -> None:
    database = Database(tmp_path / "roster.db")
    bring_up_to_date(database)
    assert {"people", "postings", "committees", "merged", "changes", "revision"} <= set(database.table_names())
    assert database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    database.close()


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "roster.db")
    bring_up_to_date(database)
    schema = database.schema
    bring_up_to_date(database)
    assert database.schema == schema
    database.close()


def test_a_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    database = Database(tmp_path / "roster.db")
    bring_up_to_date(database)
    database.table("_sqlite_migrations").insert(
        {"migration_set": "roster", "name": "seats", "applied_at": "2030-01-01"}
    )
    with pytest.raises(NewerRosterError):
        bring_up_to_date(database)
    database.close()


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    database = Database(tmp_path / "other.db")
    database.table("songs").insert({"title": "夕べの歌"})
    with pytest.raises(ForeignFileError):
        bring_up_to_date(database)
    assert database.table_names() == ["songs"]
    database.close()


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "roster.db").write_bytes(b"not a database at all " * 100)
    connection = sqlite3.connect(tmp_path / "roster.db")
    with pytest.raises(sqlite3.DatabaseError):
        bring_up_to_date(Database(connection, recursive_triggers=False))
    connection.close()


def version_2(path: Path) -> None:
    """A roster as version 2 wrote it: a member of a committee."""
    database = Database(path)
    migrations = Migrations("roster")
    for step in STEPS[:2]:
        migrations()(step)
    migrations.apply(database)
    person = {
        "id": "p1",
        "name": "東 健",
        "family": "東",
        "given": "健",
        "kana": "",
        "kana_confirmed": 0,
        "folded": "東健",
    }
    database.table("people").insert(person)
    committee = {
        "id": "c1",
        "name": "審議会",
        "folded": "審議会",
        "quorum": "half",
        "number": 0,
        "proxies": 0,
        "remote": 1,
    }
    database.table("committees").insert(committee)
    posting = {"person": "p1", "post": "委員", "group_name": "", "side": "member", "start": None, "end": None}
    database.table("postings").insert(posting | {"committee": "c1"})
    database.close()


def version(number: int, path: Path) -> Database:
    """The roster of version 2 brought up to a later one."""
    version_2(path)
    database, migrations = Database(path), Migrations("roster")
    for step in STEPS[:number]:
        migrations()(step)
    migrations.apply(database)
    return database


def test_version_2_had_no_seat_numbers_and_nothing_to_undo(tmp_path: Path) -> None:
    version_2(tmp_path / "roster.db")
    with RosterDatabase.open(tmp_path / "roster.db", create=False) as roster:
        ((person, (posting,)),) = roster.everybody()
        assert (person.name, posting.committee, posting.seat, posting.category) == ("東 健", "審議会", "", "")
        assert roster.committee_settings() == (
            CommitteeSettings(Committee("c1", "審議会", Quorum(QuorumRule.HALF, proxies=False))),
        )
        assert (roster.changes(), roster.joined()) == ([], {})
        delete_person(roster, "p1")
        assert [change.code for change in roster.changes()] == ["delete-person"]
        roster.undo()
        assert roster.everybody() == [(person, (posting,))]


def test_what_version_4_kept_can_still_be_undone(tmp_path: Path) -> None:
    database = version(4, tmp_path / "roster.db")
    was, after = (f'["c1","審議会","審議会","half",0,0,1,"{form}","[]"]' for form in ("", "kaigiroku"))
    database.execute("UPDATE committees SET form = 'kaigiroku'")
    database.execute("INSERT INTO changes (code, time) VALUES ('edit-committee', '2026-04-01T09:00:00+00:00')")
    database.execute("INSERT INTO changed_rows VALUES (1, 'committees', 1, ?, ?)", [was, after])
    database.execute("INSERT INTO changes (code, time) VALUES ('edit-committee', '2026-04-01T09:00:00+00:00')")
    database.execute("INSERT INTO changed_rows VALUES (2, 'committees', 9, NULL, ?)", [after])
    database.conn.commit()
    database.close()
    with RosterDatabase.open(tmp_path / "roster.db", create=False) as roster:
        assert roster.committee_settings()[0].form == "kaigiroku"
        roster.undo(1)
        assert (roster.committee_settings()[0].form, roster.committees()[0].labels) == ("", None)
        roster.redo(1)
        assert roster.committee_settings()[0].form == "kaigiroku"


def test_version_5_gave_numbers_again_which_are_given_no_more(tmp_path: Path) -> None:
    database = version(5, tmp_path / "roster.db")
    database.execute("INSERT INTO changes (code, time) VALUES ('delete-person', '2026-04-01T09:00:00+00:00')")
    database.execute("INSERT INTO changed_rows VALUES (1, 'people', 7, NULL, NULL)")
    database.execute("INSERT INTO popolo VALUES (3, 'memberships', 'm1', '9', '{}')")
    database.conn.commit()
    database.close()
    with RosterDatabase.open(tmp_path / "roster.db", create=False) as roster:
        _, (post,) = add_person(roster, Person("", "西 学"), [Posting("", "主任")])
        assert post.id == 10, "what a file said of a ninth is kept, though it is gone"
    database = Database(tmp_path / "roster.db")
    assert dict(database.execute("SELECT kind, last FROM numbers").fetchall()) == {
        "committees": 1,
        "people": 8,
        "merged": 0,
        "postings": 10,
        "popolo": 3,
    }
    database.close()


def version_1(path: Path, *postings: tuple[str, str, str]) -> None:
    """A roster as version 1 wrote it: one person for each group, committee and side."""
    database = Database(path)
    migrations = Migrations("roster")
    migrations()(STEPS[0])
    migrations.apply(database)
    for number, (group, body, side) in enumerate(postings):
        id = f"p{number}"
        person = {"id": id, "name": id, "family": "", "given": "", "kana": "", "kana_confirmed": 0, "folded": id}
        database.table("people").insert(person)
        posting = {"person": id, "post": "委員", "group_name": group, "body": body, "side": side}
        database.table("postings").insert(posting | {"start": "2023-08-01", "end": None})
    database.close()


def test_version_1_named_the_committee_with_every_seat_in_either_column(tmp_path: Path) -> None:
    file = tmp_path / "roster.db"
    version_1(
        file,
        ("図書館協議会", "", "member"),
        ("商工会議所", "髙橋記念審議会", "member"),
        ("", "高橋記念審議会", "member"),
        ("商工会議所", "", "member"),
        ("教育委員会", "", "staff"),
    )
    with RosterDatabase.open(file, create=False) as roster:
        seats = [(posting.group, posting.committee) for _, (posting,) in roster.everybody()]
        assert [committee.name for committee in roster.committees()] == ["図書館協議会", "髙橋記念審議会"]
        assert all(posting.start == date(2023, 8, 1) for _, (posting,) in roster.everybody())
        revision = roster.revision
    assert seats == [
        ("図書館協議会", "図書館協議会"),
        ("商工会議所", "髙橋記念審議会"),
        ("", "髙橋記念審議会"),
        ("商工会議所", ""),
        ("教育委員会", ""),
    ]
    assert revision > 0, "an index that was kept is of the roster before"


def test_a_roster_of_nobody_is_brought_up_to_date_as_well(tmp_path: Path) -> None:
    version_1(tmp_path / "roster.db")
    with RosterDatabase.open(tmp_path / "roster.db", create=False) as roster:
        assert (roster.everybody(), roster.committees(), roster.revision) == ([], (), 0)


def test_a_list_of_version_1_taken_in_again_changes_nothing(tmp_path: Path) -> None:
    file, listed = tmp_path / "roster.db", tmp_path / "list.csv"
    version_1(file, ("図書館協議会", "", "member"))
    listed.write_text("氏名,職名,所属,区分,就任日\np0,委員,図書館協議会,委員,2023-08-01\n", encoding="utf-8")
    with RosterDatabase.open(file, create=False) as roster:
        before = roster.everybody()
        preview = apply_import(roster, read_list(listed, lambda data, name: data.decode()))
        assert (len(preview.new), len(preview.changed)) == (0, 0)
        assert roster.everybody() == before
