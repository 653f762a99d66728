"""What others say comes out as it came in; what we say comes back as it was."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import CommitteeSettings, Person, Posting
from minutesapp.roster.popolo.files import PopoloFile, read_popolo, write_popolo
from minutesapp.roster.popolo.giving_out import give_out
from minutesapp.roster.popolo.taking_in import take_in
from minutesapp.roster.sqlite.database import RosterDatabase
from tests.popolo_files import FILES, opened

ROSTER_EXAMPLES = settings(max_examples=60)


def read(data: bytes) -> PopoloFile:
    file = read_popolo(data)
    assert file is not None
    return file


def as_read(value: object) -> Any:
    return json.loads(json.dumps(value))


@ROSTER_EXAMPLES
@given(FILES)
def test_a_file_of_others_comes_out_as_it_came_in(said: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as roster:
        take_in(roster, read(json.dumps(said).encode()))
        written = json.loads(write_popolo(give_out(roster)))
        assert {key: written[key] for key in said} == as_read(said)
        assert [list(one) for one in written["persons"]] == [list(one) for one in said["persons"]], (
            "keys in their order"
        )
        assert list(written)[: len(said)] == list(said)
        assert not any(written[key] for key in written if key not in said)
        revision, everybody = roster.revision, roster.everybody()
        take_in(roster, read(json.dumps(said).encode()))
        assert (roster.revision, roster.everybody()) == (revision, everybody), "a second time changes nothing"
        roster.undo()
        assert not roster.everybody() and not roster.foreign()


WORDS = st.sampled_from(["", "総務課", "課長", "商工会議所", "会長", "member"])
COMMITTEES = st.lists(st.sampled_from(["審議会", "髙橋委員会", "Riigikogu"]), unique=True, max_size=3)
QUORUMS = st.builds(Quorum, st.sampled_from(QuorumRule), st.integers(0, 9), st.booleans(), st.booleans())
DAYS = st.none() | st.dates(date(1950, 1, 1), date(2100, 1, 1))
TERMS = st.tuples(DAYS, DAYS).filter(lambda term: not term[0] or not term[1] or term[0] <= term[1])
NAMES = st.sampled_from(["髙橋 美咲", "東 健", "Mio Takanashi"])


@st.composite
def rosters(draw: st.DrawFn) -> tuple[list[CommitteeSettings], list[tuple[Person, list[Posting]]]]:
    """Committees and people of ours, readings confirmed, nobody in one post twice from one day."""
    boards = [
        CommitteeSettings(Committee("", name, draw(QUORUMS)), draw(WORDS), tuple(draw(st.lists(WORDS.filter(bool)))))
        for name in draw(COMMITTEES)
    ]
    seats = st.sampled_from(["", *(board.committee.name for board in boards)])
    people = []
    for number in draw(st.lists(st.integers(0, 2**48 - 1), max_size=4, unique=True)):
        person = Person(f"{number:012x}", draw(NAMES), draw(WORDS), draw(WORDS), "みはし みさき", True)
        held = st.builds(Posting, st.just(person.id), WORDS, WORDS, seats, st.sampled_from(Side))
        made = draw(st.lists(st.tuples(held, TERMS, WORDS), max_size=3))
        postings = [replace(one, start=term[0], end=term[1], seat=seat) for one, term, seat in made]
        people.append((person, list({(p.post, p.group, p.committee, p.side, p.start): p for p in postings}.values())))
    return boards, people


def told(roster: RosterDatabase) -> object:
    people = [(person, [replace(posting, id=0) for posting in postings]) for person, postings in roster.everybody()]
    return people, [replace(one, committee=replace(one.committee, id="")) for one in roster.committee_settings()]


@ROSTER_EXAMPLES
@given(rosters())
def test_a_roster_of_ours_comes_back_as_it_was(
    made: tuple[list[CommitteeSettings], list[tuple[Person, list[Posting]]]],
) -> None:
    boards, people = made
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as one, opened(Path(folder), "o.db") as other:
        with one.changing(ChangeCode.IMPORT) as writer:
            for board in boards:
                writer.put_committee(board)
            writer.put_all([person for person, _ in people], [posting for _, some in people for posting in some])
        file = write_popolo(give_out(one))
        take_in(other, read(file))
        assert told(other) == told(one)
        assert other.foreign() == [], "nothing of it is foreign to us"
        assert write_popolo(give_out(other)) == file
        before = one.revision
        take_in(one, read(file))
        assert one.revision == before
