from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import Person, Posting, RosterEntry
from minutesapp.roster.sqlite.database import RosterDatabase
from minutesapp.roster.transfers.applying import apply_transfer
from minutesapp.roster.transfers.lines import Transfer
from minutesapp.roster.transfers.preview import Outcome
from minutesapp.roster.transfers.reading import read_transfer
from minutesapp.roster.transfers.tables.cutting import lines_of_text

ON = date(2025, 4, 1)
TEXT = "総務課長　高橋美咲（市民課長）\n主事　山本五郎（新規採用）\n退職　鷲尾隆\n係長　東健"


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[RosterDatabase]:
    with RosterDatabase.open(tmp_path / "roster.db") as opened:
        names = {"p1": "髙橋 美咲", "p2": "鷲尾 隆", "p3": "東 健", "p4": "東 健"}
        posts = {"p1": "市民課長", "p2": "道路課長", "p3": "主査", "p4": "主査"}
        postings = [Posting(id, posts[id], side=Side.STAFF, start=date(2020, 4, 1)) for id in names]
        seat = Posting("p1", "委員", "", "審議会", Side.MEMBER, date(2019, 4, 1))
        with opened.changing(ChangeCode.ADD_PERSON) as writer:
            writer.put_all([Person(id, name) for id, name in names.items()], [*postings, seat])
        yield opened


def transfer(text: str = TEXT) -> Transfer:
    return read_transfer(lines_of_text(text), ON)


def _at_office(entry: RosterEntry) -> bool:
    return entry.current and not entry.posting.committee


def posts(roster: RosterDatabase, day: date) -> dict[str, str]:
    return {entry.person.name: entry.posting.post for entry in roster.entries(day) if _at_office(entry)}


def test_posts_change_on_the_day_and_not_before(roster: RosterDatabase) -> None:
    apply_transfer(roster, transfer())
    assert posts(roster, date(2025, 3, 31))["髙橋 美咲"] == "市民課長"
    on = posts(roster, ON)
    assert (on["髙橋 美咲"], on["山本五郎"], on["東 健"]) == ("総務課長", "主事", "主査") and "鷲尾 隆" not in on


def test_a_seat_is_never_ended(roster: RosterDatabase) -> None:
    apply_transfer(roster, transfer("退職　髙橋美咲"))
    (_, postings) = roster.person("p1")
    assert [(p.committee, p.end) for p in postings] == [("", date(2025, 3, 31)), ("審議会", None)]


def test_a_second_time_changes_nothing(roster: RosterDatabase) -> None:
    apply_transfer(roster, transfer())
    before, revision = roster.everybody(), roster.revision
    again = apply_transfer(roster, transfer())
    assert (roster.everybody(), roster.revision) == (before, revision)
    assert [one.outcome for one in again.prospects] == [Outcome.UNCHANGED] * 3 + [Outcome.UNCLEAR]


def test_what_was_chosen_stays_chosen(roster: RosterDatabase) -> None:
    apply_transfer(roster, transfer(), {4: "p4"})
    before = roster.everybody()
    again = apply_transfer(roster, transfer())
    assert roster.everybody() == before and again.prospects[3].outcome is Outcome.UNCHANGED


def test_what_is_stopped_at_the_last_moment_leaves_all_as_it_was(roster: RosterDatabase) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    before, revision = roster.everybody(), roster.revision
    with pytest.raises(KeyboardInterrupt):
        apply_transfer(roster, transfer(), proceed=stop)
    assert (roster.everybody(), roster.revision) == (before, revision)


def test_transfers_are_one_change_that_can_be_undone(roster: RosterDatabase) -> None:
    before = roster.everybody()
    apply_transfer(roster, transfer())
    assert roster.changes()[0].code == ChangeCode.TRANSFER
    roster.undo()
    assert roster.everybody() == before
