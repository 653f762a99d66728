import errno
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.processes import this_process
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.sqlite.database import RosterDatabase
from tests.rosters import put

YOSHIDA = Person("p1", "𠮷田 健", "𠮷田", "健", "よしだ けん", False)
POST = Posting("p1", "道路課長", "道路課", "交通会議", Side.STAFF, date(2022, 4, 1), date(2024, 3, 31))


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[RosterDatabase]:
    with RosterDatabase.open(tmp_path / "名簿 一覧" / "roster.db") as opened:
        yield opened


def error_of(path: Path, **choices: bool) -> UserFacingError:
    with pytest.raises(UserFacingError) as caught:
        RosterDatabase.open(path, **choices)
    return caught.value


def test_people_and_postings_come_back_as_they_were_put(roster: RosterDatabase) -> None:
    put(roster, [YOSHIDA])
    put(roster, (), [POST])
    ((person, (posting,)),) = roster.everybody()
    assert person == YOSHIDA
    assert posting.id > 0 and replace(posting, id=0) == POST


def test_a_change_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        put(roster, [YOSHIDA])
    with RosterDatabase.open(tmp_path / "r.db", create=False) as roster:
        assert roster.person("p1") == (YOSHIDA, ())


def test_a_person_and_a_posting_are_replaced_under_their_ids(roster: RosterDatabase) -> None:
    put(roster, [YOSHIDA])
    put(roster, (), [POST])
    number = roster.person("p1")[1][0].id
    put(roster, [Person("p1", "𠮷田 建", kana="よしだ けん")])
    put(roster, (), [Posting("p1", "道路課参事", id=number)])
    assert roster.person("p1") == (
        Person("p1", "𠮷田 建", kana="よしだ けん"),
        (Posting("p1", "道路課参事", id=number),),
    )


def test_entries_are_in_the_order_of_readings_as_of_a_day(roster: RosterDatabase) -> None:
    people = [YOSHIDA, Person("p2", "相川 恵", kana="あいかわ めぐみ"), Person("p3", "東 一", kana="あずま はじめ")]
    put(roster, people, [POST, Posting("p2", "委員", start=date(2030, 1, 1))])
    entries = roster.entries(date(2023, 1, 1))
    assert [entry.person.id for entry in entries] == ["p2", "p3", "p1"]
    assert [entry.current for entry in entries] == [False, False, True]


def test_every_post_in_force_is_an_entry(roster: RosterDatabase) -> None:
    put(roster, [YOSHIDA], [POST, Posting("p1", "委員", committee="緑化審議会")])
    assert [entry.posting.post for entry in roster.entries(date(2023, 6, 1))] == [POST.post, "委員"]
    assert [entry.posting.post for entry in roster.entries(date(2023, 6, 1), "緑化審議会")] == ["委員", POST.post]


def test_every_change_raises_the_revision(roster: RosterDatabase) -> None:
    before = roster.revision
    put(roster, [YOSHIDA])
    assert roster.revision > before


def test_a_change_that_fails_leaves_nothing_behind(roster: RosterDatabase) -> None:
    before = roster.revision
    with pytest.raises(RuntimeError), roster.changing(ChangeCode.IMPORT) as writer:
        writer.put_all([YOSHIDA])
        raise RuntimeError
    assert (roster.everybody(), roster.revision) == ([], before)


def test_many_are_put_at_once_or_not_at_all(roster: RosterDatabase) -> None:
    with pytest.raises(UserFacingError) as caught:
        put(roster, [YOSHIDA], [Posting("nobody", "委員")])
    assert caught.value.code == "roster-broken"
    assert roster.everybody() == []


def test_an_unknown_person_is_an_error(roster: RosterDatabase) -> None:
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


def test_what_is_no_database_is_not_given_to_sqlite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r.db").write_bytes(b"a file of the system")
    monkeypatch.delattr(sqlite3, "connect")
    assert error_of(tmp_path / "r.db").code == "roster-broken"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
@pytest.mark.parametrize("name", ["r.db", "r.db-journal", "r.db-wal"])
def test_no_pipe_is_waited_for(tmp_path: Path, name: str) -> None:
    RosterDatabase.open(tmp_path / "r.db").close()
    (tmp_path / name).unlink(missing_ok=True)
    os.mkfifo(tmp_path / name)
    assert error_of(tmp_path / "r.db").code == "file-not-plain"


def test_a_file_into_which_nothing_was_put_yet_becomes_a_roster(tmp_path: Path) -> None:
    (tmp_path / "r.db").touch()
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        assert roster.everybody() == []


def test_a_file_damaged_in_the_middle_is_told(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with RosterDatabase.open(path) as roster:
        put(roster, [Person(f"p{n}", f"人物{n}") for n in range(2000)], [])
    data = bytearray(path.read_bytes())
    data[4096 * 8 : 4096 * 20] = b"\xff" * (4096 * 12)
    path.write_bytes(data)
    with pytest.raises(UserFacingError) as caught, RosterDatabase.open(path) as roster:
        roster.everybody()
    assert caught.value.code == "roster-broken"


def test_another_programs_database_is_told(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "r.db")
    connection.execute("CREATE TABLE songs (title)")
    connection.close()
    assert error_of(tmp_path / "r.db").code == "roster-foreign"


def test_a_newer_roster_is_told(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db"):
        pass
    connection = sqlite3.connect(tmp_path / "r.db")
    with connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('roster', 'x', '')"
        )
    connection.close()
    assert error_of(tmp_path / "r.db").code == "roster-newer"


def test_a_roster_without_its_tables_is_told(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db"):
        pass
    connection = sqlite3.connect(tmp_path / "r.db")
    connection.execute("DROP TABLE postings")
    connection.close()
    with pytest.raises(UserFacingError) as caught, RosterDatabase.open(tmp_path / "r.db") as roster:
        roster.everybody()
    assert caught.value.code == "roster-broken"


def test_a_roster_that_somebody_else_is_writing_is_told(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db", patience=0.05) as roster:
        other = sqlite3.connect(tmp_path / "r.db")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserFacingError) as caught:
            put(roster, [YOSHIDA])
        other.close()
        assert caught.value.code == "roster-busy"
        assert roster.everybody() == []


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    assert error_of(tmp_path).code == "file-is-folder"
    assert error_of(Path(os.devnull)).code == "file-not-plain"


def tampered(path: Path, *statements: str) -> Path:
    """A roster in which somebody else wrote."""
    with RosterDatabase.open(path) as roster:
        put(roster, [YOSHIDA])
        put(roster, (), [POST])
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.executescript(statement)
    connection.close()
    return path


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE postings SET start = 'いつか'",
        "UPDATE postings SET start = x'00'",
        "UPDATE postings SET side = 'nowhere'",
        "UPDATE postings SET post = x'00ff'",
        "UPDATE people SET name = x'00ff'",
        "UPDATE people SET kana = CAST(x'ff' AS TEXT)",
        "UPDATE revision SET number = 'x'",
        "DELETE FROM revision",
        "UPDATE numbers SET last = 'x'",
        "UPDATE numbers SET last = -5",
        "UPDATE numbers SET last = 9223372036854775807",
        "DELETE FROM numbers WHERE kind = 'people'",
        "ALTER TABLE people RENAME COLUMN kana TO yomi",
        "DROP TABLE postings",
        "CREATE VIEW v AS WITH RECURSIVE a(b) AS (SELECT 1 UNION ALL SELECT b + 1 FROM a) SELECT * FROM a",
        "CREATE TRIGGER t AFTER INSERT ON people BEGIN DELETE FROM people; END",
        "CREATE VIRTUAL TABLE v USING fts5(a)",
        "DROP TABLE _sqlite_migrations",
        "DROP TABLE _sqlite_migrations; CREATE VIEW _sqlite_migrations AS WITH RECURSIVE a(name) AS"
        " (SELECT 1 UNION ALL SELECT name + 1 FROM a) SELECT 'roster' AS migration_set, name, '' AS applied_at FROM a",
        "UPDATE people SET name = CAST(zeroblob(20000000) AS TEXT)",
        "ALTER TABLE _sqlite_migrations RENAME COLUMN name TO title",
    ],
)
def test_what_nobody_here_wrote_is_told(tmp_path: Path, statement: str) -> None:
    path = tampered(tmp_path / "r.db", statement)
    with pytest.raises(UserFacingError) as caught, RosterDatabase.open(path) as roster:
        roster.everybody()
    assert caught.value.code == "roster-broken"


def test_names_of_others_are_one_line(tmp_path: Path) -> None:
    path = tampered(tmp_path / "r.db", "UPDATE people SET name = '𠮷田' || char(10, 27) || '健'")
    with RosterDatabase.open(path) as roster:
        assert roster.everybody()[0][0].name == "𠮷田 健"


@pytest.mark.parametrize("length", [0.1, 0.5, 0.9])
def test_a_roster_cut_short_is_told(tmp_path: Path, length: float) -> None:
    path = tampered(tmp_path / "r.db")
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * length)])
    with pytest.raises(UserFacingError) as caught, RosterDatabase.open(path) as roster:
        roster.everybody()
    assert caught.value.code == "roster-broken"


def test_a_new_roster_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with pytest.raises(KeyError), RosterDatabase.making(path) as roster:
        put(roster, [YOSHIDA])
        raise KeyError
    assert list(tmp_path.iterdir()) == []
    with RosterDatabase.making(path) as roster:
        with roster.changing(ChangeCode.IMPORT) as writer:
            writer.put_all([YOSHIDA])
            assert len(list(tmp_path.iterdir())) == 1  # whatever ends the program now, no journal is left
        assert not path.exists()
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_left_of_a_new_roster_goes_when_one_is_opened_to_be_changed(tmp_path: Path) -> None:
    left = tmp_path / f".minutesapp-{replace(this_process(), number=2**31 - 1).signature}-{'0' * 12}.tmp"
    left.write_bytes(b"half")
    RosterDatabase.open(tmp_path / "roster.db").close()
    assert [path.name for path in tmp_path.iterdir()] == ["roster.db"]
    left.write_bytes(b"whole, and in its place already")
    RosterDatabase.open(tmp_path / "roster.db", create=False).close()
    assert left.exists()
    RosterDatabase.open(tmp_path / "roster.db").close()
    assert [path.name for path in tmp_path.iterdir()] == ["roster.db"]


def test_who_is_second_to_make_a_roster_leaves_that_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with pytest.raises(FileExistsError), RosterDatabase.making(path):
        tampered(path)
    with RosterDatabase.open(path) as roster:
        assert roster.everybody()[0][0] == YOSHIDA


def test_a_disk_without_links_gets_its_roster_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*names: object) -> None:
        raise PermissionError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "r.db"
    with RosterDatabase.making(path) as roster:
        put(roster, [YOSHIDA])
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(FileExistsError), RosterDatabase.making(path):
        pass


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_the_user_s_own_roster_is_for_the_user_alone() -> None:
    with RosterDatabase.open(paths.roster_file()) as roster:
        put(roster, [YOSHIDA])
    assert paths.roster_file().stat().st_mode & 0o777 == 0o600


FILLING = """
import resource, signal, sys
from pathlib import Path
from minutesapp.cli import main

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), -1))
sys.exit(main(["roster", "import", sys.argv[1], "--db", sys.argv[2]]))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="no limit of this kind here")
@pytest.mark.parametrize("room", [1_000, 60_000])
@pytest.mark.parametrize("existing", [True, False])
def test_a_list_for_which_there_is_no_room_leaves_everything_as_it_was(
    tmp_path: Path, room: int, existing: bool
) -> None:
    path, names = tmp_path / "r.db", tmp_path / "names.csv"
    names.write_text("氏名\n" + "".join(f"山田 {n}\n" for n in range(3_000)), encoding="utf-8")
    if existing:
        tampered(path)
    call = [sys.executable, "-c", FILLING, str(names), str(path), str(room)]
    done = subprocess.run(call, capture_output=True, text=True, env=os.environ | {"MINUTESAPP_HOME": str(tmp_path)})
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    if existing:
        with RosterDatabase.open(path) as roster:
            assert [person.name for person, _ in roster.everybody()] == [YOSHIDA.name]
    assert {file.name for file in tmp_path.iterdir()} == ({"r.db", "names.csv"} if existing else {"names.csv"})


def test_nobody_else_writes_while_one_is_alone(roster: RosterDatabase) -> None:
    with (
        RosterDatabase.open(roster.path, patience=0.0) as other,
        roster.changing(ChangeCode.IMPORT),
        pytest.raises(UserFacingError) as caught,
        other.changing(ChangeCode.IMPORT),
    ):
        raise AssertionError("two at once")
    assert caught.value.code == "roster-busy"


def test_what_fails_while_one_is_alone_leaves_nothing_behind(roster: RosterDatabase) -> None:
    with pytest.raises(KeyError), roster.changing(ChangeCode.IMPORT) as writer:
        writer.put_all([YOSHIDA])
        raise KeyError
    assert roster.everybody() == []


def test_nobody_is_left_out_where_the_library_finds_the_disk_wanting(
    roster: RosterDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sqlite_utils.Database.supports_on_conflict", False)
    put(roster, [YOSHIDA], [POST])
    put(roster, [YOSHIDA])
    ((person, postings),) = roster.everybody()
    assert (person, len(postings)) == (YOSHIDA, 1)
