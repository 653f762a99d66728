"""What a change does to the rows of a roster, written down by the database itself while the change is made.

So nothing that is done can be forgotten, and a list of 100,000 people costs a row each. The triggers that do it are the
connection's own: in the file there is nothing that would run.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from secrets import randbelow
from typing import TYPE_CHECKING

from minutesapp.roster.changes import OF_COMMITTEES, ChangeCode, RosterChange
from minutesapp.roster.sqlite.schema import TABLES, DamagedRosterError
from minutesapp.roster.sqlite.table_rows import lines

if TYPE_CHECKING:
    from sqlite_utils import Database

KEPT = 100
"""Changes."""
MOST_ROWS = 2_000_000
"""Of all changes that are kept, the newest aside."""
LARGEST_RISE = 2**32
"""By how much a change raises the revision is chance: two copies of a roster that go separate ways never meet again."""
KINDS = ("committees", "people", "merged", "postings", "popolo")
"""The tables of which rows are kept; what others refer to comes first."""

NOTE = """
CREATE TEMP TRIGGER recording_{kind}_{event} AFTER {event} ON main.{kind} BEGIN
    INSERT INTO changed_rows VALUES ({number}, '{kind}', {row}.rowid, {before}, {after})
    ON CONFLICT (change, kind, key) DO UPDATE SET after = excluded.after;
END
"""
EVENTS = {"INSERT": ("NEW", False, True), "UPDATE": ("NEW", True, True), "DELETE": ("OLD", True, False)}
"""What happens to a row: where its number is, and whether it was there before and is there after."""

WHO = "json_extract(coalesce(after, before), iif(kind = 'people', '$[0]', '$[1]'))"
"""In SQL, the id of the person whom a kept row of people or postings is about."""
TOUCHED = f"SELECT DISTINCT {WHO} FROM changed_rows WHERE change = ? AND kind IN ('people', 'postings')"
COMMITTEES = ", ".join(f"'{code}'" for code in OF_COMMITTEES)
SETTLE = f"""
UPDATE changes SET
    size = (SELECT count(*) FROM changed_rows WHERE change = number),
    people = (SELECT count(DISTINCT {WHO}) FROM changed_rows
        WHERE change = number AND kind IN ('people', 'postings')),
    name = coalesce(
        (SELECT json_extract(coalesce(after, before), '$[1]') FROM changed_rows
            WHERE change = number AND kind = 'committees' AND code IN ({COMMITTEES}) ORDER BY key LIMIT 1),
        (SELECT json_extract(coalesce(after, before), '$[1]') FROM changed_rows
            WHERE change = number AND kind = 'people' ORDER BY key LIMIT 1),
        (SELECT people.name FROM changed_rows JOIN people ON people.id = json_extract(coalesce(after, before), '$[1]')
            WHERE change = number AND kind = 'postings' ORDER BY key LIMIT 1),
        (SELECT json_extract(coalesce(after, before), '$[1]') FROM changed_rows
            WHERE change = number AND kind = 'committees' ORDER BY key LIMIT 1),
        '')
WHERE number = ?
"""
FORGET = """
DELETE FROM changes WHERE undone OR number NOT IN (SELECT number FROM changes ORDER BY number DESC LIMIT :kept)
    OR (number < :newest AND :most < (SELECT sum(size) FROM changes AS later WHERE later.number >= changes.number))
"""
"""What was undone can be done again until something else is done."""
GIVEN = """
UPDATE numbers SET last = max(last,
    coalesce((SELECT max(key) FROM changed_rows WHERE change = :number AND kind = numbers.kind), 0))
"""
"""The numbers of all rows that a change has written or removed are given."""


@contextmanager
def recorded(database: Database, code: ChangeCode) -> Iterator[int]:
    """Whatever is written inside is the change of this number; none where nothing became other than it was.

    Nobody else may write meanwhile, and where it fails the whole step must be taken back.
    """
    run = database.conn.execute
    now = datetime.now(UTC).isoformat(timespec="seconds")
    number = run("INSERT INTO changes (code, time) VALUES (?, ?)", [code.value, now]).lastrowid
    for kind in KINDS:
        for event, (row, before, after) in EVENTS.items():
            was = row_of(kind, "OLD") if before else "NULL"
            is_now = row_of(kind, "NEW") if after else "NULL"
            run(NOTE.format(kind=kind, event=event, number=number, row=row, before=was, after=is_now))
    yield int(number or 0)
    for kind in KINDS:
        for event in EVENTS:
            run(f"DROP TRIGGER temp.recording_{kind}_{event}")
    run(GIVEN, {"number": number})
    run("DELETE FROM changed_rows WHERE change = ? AND before IS after", [number])
    if run("SELECT 1 FROM changed_rows WHERE change = ?", [number]).fetchone() is None:
        run("DELETE FROM changes WHERE number = ?", [number])
        return
    run(SETTLE, [number])
    raise_revision(database)
    run(FORGET, {"kept": KEPT, "newest": number, "most": MOST_ROWS})


def raise_revision(database: Database) -> None:
    """Whoever knows the roster as it was has to read it anew."""
    database.conn.execute("UPDATE revision SET number = number + ?", [1 + randbelow(LARGEST_RISE)])


def row_of(kind: str, name: str) -> str:
    """In SQL, the row of this name (a table, OLD or NEW) as it is kept."""
    columns = (f'{name}."{column}"' for column in TABLES[kind])
    return f"json_array({', '.join(columns)})"


def kept_changes(database: Database) -> list[RosterChange]:
    """All changes that are kept, the newest first; DamagedRosterError."""
    rows = database.execute("SELECT number, code, time, undone, people, name FROM changes ORDER BY number DESC")
    return [_change(*row) for row in rows]


def people_of(database: Database, number: int) -> list[str]:
    """The ids of those whom a change is about, whether they are there or not; DamagedRosterError."""
    return lines([id for (id,) in database.execute(TOUCHED, [number])])


def _change(number: object, code: object, time: object, undone: object, people: object, name: object) -> RosterChange:
    code, moment, name = lines([code, time, name])
    if type(number) is not int or type(people) is not int:
        raise DamagedRosterError
    try:
        return RosterChange(number, code, datetime.fromisoformat(moment).astimezone(), bool(undone), people, name)
    except (OverflowError, ValueError) as error:
        raise DamagedRosterError from error
