"""A roster that was written out as a list comes back as it was."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.language.encoding import decode_text
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.plain import is_formula, one_line
from minutesapp.model.attendance import Side
from minutesapp.roster.importing import read_list
from minutesapp.roster.lists.listing import listed
from minutesapp.roster.merging import Merge
from minutesapp.roster.people import Person, Posting
from minutesapp.tables.writing import csv_file, excel_file

Roster = list[tuple[Person, tuple[Posting, ...]]]
SIGNS = st.text(st.sampled_from("'=+-@＝　 髙高橋𠮷葛\U000e0100同〃\"課長委員,;_x000D_"), max_size=6)
WORDS = (SIGNS | st.text(max_size=6)).map(lambda text: one_line(text).strip())
NAMES = st.sampled_from(["髙橋 美咲", "髙橋　美咲", "高橋美咲", "=cmd", "@山田", "'=x", "同"]) | WORDS.filter(bool)
KANA = st.sampled_from(["", "たかはし みさき", "こうきょう びさく"])
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))
TERMS = st.tuples(DAYS, DAYS).filter(lambda term: not term[0] or not term[1] or term[0] <= term[1])


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Anybody with anything, namesakes among them; nobody holds one post twice from the same day."""
    committees = draw(st.lists(WORDS.filter(bool), max_size=2, unique_by=fold_for_matching))
    seats = st.sampled_from(["", *committees])
    ids = draw(st.lists(st.integers(0, 2**48 - 1), max_size=4, unique=True))
    roster: Roster = []
    for number in ids:
        person = Person(f"{number:012x}", draw(NAMES), draw(WORDS), draw(WORDS), draw(KANA), draw(st.booleans()))
        held = st.builds(Posting, st.just(person.id), WORDS, WORDS, seats, st.sampled_from(Side))
        made = draw(st.lists(st.tuples(held, TERMS, WORDS, WORDS), max_size=3))
        postings = [replace(one, start=days[0], end=days[1], seat=s, category=c) for one, days, s, c in made]
        roster.append((person, tuple({_words(posting): posting for posting in postings}.values())))
    return roster


def _words(posting: Posting) -> tuple[object, ...]:
    return posting.post, posting.group, posting.committee, posting.side, posting.start


def taken_in(data: bytes, suffix: str, roster: Roster) -> tuple[Roster, bool]:
    """What comes of a file that is taken into this roster, and whether anything changed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"list{suffix}")
        file.write_bytes(data)
        read = read_list(file, decode_text)
    assert read.notes == ()
    merge = Merge(roster, [row.person for row in read.rows])
    assert all(map(merge.take, read.rows))
    return [(one.person, tuple(one.postings)) for one in merge.seen], any(one.changed for one in merge.seen)


WRITERS: dict[str, Callable[[list[tuple[str, ...]]], bytes]] = {
    ".csv": csv_file,
    ".xlsx": lambda rows: excel_file(rows, "名簿"),
}


@pytest.mark.parametrize("suffix", WRITERS)
@given(roster=rosters())
def test_what_was_written_out_comes_back_the_same(suffix: str, roster: Roster) -> None:
    rows = listed(roster, [])
    assert not any(is_formula(cell) or cell.startswith(tuple("=+-@\t\r")) for row in rows for cell in row)
    data = WRITERS[suffix](rows)
    assert taken_in(data, suffix, []) == (roster, bool(roster))
    assert taken_in(data, suffix, roster) == (roster, False), "to take it back changes nothing"
