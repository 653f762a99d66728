"""People and postings as rows of the roster's tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.plain import one_line
from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.sqlite.schema import DamagedRosterError, next_number

PEOPLE_WITH_POSTINGS = """
SELECT people.id, name, family, given, kana, kana_confirmed,
    postings.id, post, group_name, seat, category, side, start, end, committee
FROM people LEFT JOIN postings ON postings.person = people.id {where} ORDER BY people.rowid, postings.id
"""
"""With no `where`, everybody."""
# Not by the library's own upsert: where a first look at the disk fails, it falls back on one that leaves people out.
PUT_PERSON = f"""
INSERT INTO people (rowid, id, name, family, given, kana, kana_confirmed, folded)
VALUES ({next_number("people")}, :id, :name, :family, :given, :kana, :kana_confirmed, :folded)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, family = excluded.family, given = excluded.given,
    kana = excluded.kana, kana_confirmed = excluded.kana_confirmed, folded = excluded.folded
"""
PUT_POSTING = f"""
INSERT INTO postings (id, person, post, group_name, committee, side, start, end, seat, category)
VALUES (coalesce(:id, {next_number("postings")}), :person, :post, :group_name, :committee, :side, :start, :end, :seat,
    :category)
ON CONFLICT (id) DO UPDATE SET person = excluded.person, post = excluded.post, group_name = excluded.group_name,
    committee = excluded.committee, side = excluded.side, start = excluded.start, end = excluded.end,
    seat = excluded.seat, category = excluded.category
"""


def person_with_postings(
    rows: list[tuple[Any, ...]], committees: Mapping[str, str]
) -> tuple[Person, tuple[Posting, ...]]:
    """Somebody of the roster, of all rows that tell of them; DamagedRosterError for what no roster of ours says.

    `committees` are the names of the committees by their ids.
    """
    id, name, family, given, kana = lines(rows[0][:5])
    person = Person(id, name, family, given, kana, bool(rows[0][5]))
    return person, tuple(_posting(person.id, row[6:], committees) for row in rows if row[6] is not None)


def _posting(person: str, row: tuple[Any, ...], committees: Mapping[str, str]) -> Posting:
    number, *words, side, start, end, committee = row
    post, group, seat, category = lines(words)
    try:
        board = committees[committee] if committee is not None else ""
        days = _day(start), _day(end)
        return Posting(person, post, group, board, Side(side), *days, int(number), seat, category)
    except (KeyError, TypeError, ValueError) as error:  # no committee, no side, no day: not written by us
        raise DamagedRosterError from error


def lines(values: Sequence[Any]) -> list[str]:
    """Texts as one line each; DamagedRosterError where one is no text."""
    if any(type(value) is not str for value in values):
        raise DamagedRosterError
    return list(map(one_line, values))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def person_row(person: Person) -> dict[str, object]:
    """The person as a row of their table."""
    return {
        "id": person.id,
        "name": person.name,
        "family": person.family,
        "given": person.given,
        "kana": person.kana,
        "kana_confirmed": int(person.kana_confirmed),
        "folded": fold_for_matching(person.name),
    }


def posting_row(posting: Posting, seats: Mapping[str, str]) -> dict[str, object]:
    """The posting as a row of its table; `seats` are the ids of committees by their names."""
    return {
        "id": posting.id or None,
        "person": posting.person,
        "post": posting.post,
        "group_name": posting.group,
        "committee": seats[posting.committee] if posting.committee else None,
        "side": posting.side.value,
        "start": posting.start.isoformat() if posting.start else None,
        "end": posting.end.isoformat() if posting.end else None,
        "seat": posting.seat,
        "category": posting.category,
    }
