"""The people of a roster as the rows of a list, a posting each, as `lists.rows` reads them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from minutesapp.language.plain import guard_cell
from minutesapp.language.wordlists import wordlist
from minutesapp.model.committee import NO_QUORUM, Committee
from minutesapp.roster.lists.own_rows import number_of
from minutesapp.roster.lists.words.quorums import quorum_words
from minutesapp.roster.people import Person, Posting, TermPhase

Row = tuple[str, ...]


def listed(
    everybody: Iterable[tuple[Person, tuple[Posting, ...]]], committees: Iterable[Committee], on: date | None = None
) -> list[Row]:
    """The headings and a row for every posting, or for those in force on a day; cells are guarded against formulas.

    Who holds nothing has a row without a post, unless it is asked for a day.
    """
    words = wordlist("roster_columns")["written"]
    quorums = {one.name: quorum_words(one.quorum) for one in committees if one.quorum != NO_QUORUM}
    rows = [tuple(words.values())]
    for person, postings in everybody:
        for cells in _rows_of(person, postings, quorums, on):
            rows.append(tuple(guard_cell(cells.get(key, "")) for key in words))
    return rows


def _rows_of(
    person: Person, postings: tuple[Posting, ...], quorums: Mapping[str, str], on: date | None
) -> Iterator[dict[str, str]]:
    who = _person_cells(person)
    if on is None and not postings:
        yield who | {"side": wordlist("roster_columns")["written_sides"]["none"]}
    for posting in postings:
        if on is None or posting.phase(on) is TermPhase.CURRENT:
            yield who | _posting_cells(posting) | {"quorum": quorums.get(posting.committee, "")}


def _person_cells(person: Person) -> dict[str, str]:
    words = wordlist("roster_columns")["readings"]
    return {
        "name": person.name,
        "family": person.family,
        "given": person.given,
        "kana": person.kana,
        "confirmed": words["confirmed"] if person.kana_confirmed else words["unconfirmed"],
        "person": number_of(person),
    }


def _posting_cells(posting: Posting) -> dict[str, str]:
    return {
        "post": posting.post,
        "group": posting.group,
        "committee": posting.committee,
        "side": wordlist("roster_columns")["written_sides"][posting.side.value],
        "seat": posting.seat,
        "category": posting.category,
        "start": posting.start.isoformat() if posting.start else "",
        "end": posting.end.isoformat() if posting.end else "",
    }
