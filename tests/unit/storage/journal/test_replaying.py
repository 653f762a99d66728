"""What is replayed is what was promised, and can be relied on, with all that undo leads to, whatever damage does."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from minutesapp.editing.commands import condense, decide_use
from minutesapp.editing.history import MoveKind
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.model.blocks import Summary, Use
from minutesapp.model.minutes import Minutes
from minutesapp.storage.facts_format import write_fact
from minutesapp.storage.journal import rows
from minutesapp.storage.journal.recovery import look_into, recover, try_out
from minutesapp.storage.journal.replaying import replay
from minutesapp.storage.journal.rows import JournalContents
from minutesapp.storage.journal.steps import write_change
from minutesapp.storage.journal.writing import VERSION, Base, Journal
from minutesapp.storage.record_format import write_block, write_minutes
from minutesapp.storage.repair import repair_minutes
from tests.unit.storage.journal.crashes import crashed, spoil, write_over

Step = dict[str, Any]


def inserting(record: Minutes, **block: object) -> Step:
    """A block before the last one."""
    return {"deed": "insert", "body": {"start": len(record.body) - 1, "removed": [], "inserted": [block]}}


def telling_twice(record: Minutes, part: str) -> Step:
    """The first field, or attendee, stands there twice."""
    told = write_fact(record.facts, part)
    return {"deed": "edit_fields", part: [*told, told[0]]}


DAMAGE: dict[str, Callable[[Minutes], Step]] = {
    "an id twice": lambda record: inserting(record, id="b1", kind="narrative", text="増"),
    "no id": lambda record: inserting(record, kind="narrative", text="増"),
    "nobody's words": lambda record: {"deed": "delete", "body": {"start": 0, "removed": ["b1", "b2"], "inserted": []}},
    "a speaker who is not there": lambda record: inserting(record, id="n", kind="speech", speaker="ghost", text="増"),
    "a field twice": lambda record: telling_twice(record, "header"),
    "somebody twice": lambda record: telling_twice(record, "attendees"),
    "nobody there": lambda record: {"deed": "edit_attendance", "attendees": []},
}  # fmt: skip


def told(*moves: Step | MoveKind) -> JournalContents:
    """A journal that tells these steps and moves."""
    rows = [(move, "") if isinstance(move, MoveKind) else (MoveKind.DO, json.dumps(move)) for move in moves]
    return JournalContents(VERSION, Base(b"", ""), None, None, tuple(rows))


def is_sound(minutes: Minutes) -> bool:
    return repair_minutes(minutes)[0] == minutes


def writing_over_the_last(record: Minutes, number: int) -> Step:
    """The last block, which is the block of this number by now, reads otherwise."""
    last = record.body[-1]
    block = write_block(replace(last, text="その後", spans=()))
    return {"deed": "type", "body": {"start": number, "removed": [last.id], "inserted": [block]}}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_step_is_repaired_and_so_is_what_undo_leads_to(record: Minutes, damage: str) -> None:
    step, session, steps = DAMAGE[damage](record), Session(record), Session(record)
    replay(steps, told(step), None)
    later = writing_over_the_last(record, len(steps.minutes.body) - 1)
    assert replay(session, told(step, later), None) == 2, "nothing is left out"
    assert session.minutes.body[-1].text == "その後"
    assert is_sound(session.minutes)
    for move in (session.undo, session.undo, session.redo, session.redo):
        move()
        assert is_sound(session.minutes)


def test_what_was_undone_and_done_again_is_known_where_ids_are_compared(record: Minutes) -> None:
    step, session = inserting(record, id="n", kind="narrative", text="増"), Session(record)
    assert replay(session, told(step, MoveKind.UNDO, step, MoveKind.UNDO, MoveKind.REDO, step), None) == 6
    assert [block.text for block in session.minutes.body].count("増") == 2
    assert is_sound(session.minutes)


def test_sound_steps_are_done_as_they_are_told(record: Minutes) -> None:
    step, session = inserting(record, id="n", kind="narrative", text="増"), Session(record)
    assert replay(session, told(step, MoveKind.UNDO, MoveKind.REDO), None) == 3
    assert session.minutes.body[-2].id == "n"
    assert json.loads(write_change(session.last_step))["body"] == step["body"]


@pytest.mark.parametrize("move", [MoveKind.UNDO, MoveKind.REDO])
def test_a_move_that_the_history_does_not_know_ends_the_replay(record: Minutes, move: MoveKind) -> None:
    session = Session(record)
    assert replay(session, told(move, inserting(record, id="n", kind="narrative")), None) == 0
    assert session.minutes == record


@pytest.mark.parametrize("bytes_cut", [1, 100, 4000])
def test_a_log_that_was_cut_promises_no_more_than_comes_back(
    tmp_path: Path, killed: Path, monkeypatch: pytest.MonkeyPatch, bytes_cut: int
) -> None:
    monkeypatch.setattr(rows, "has_ended", lambda process: True)
    log = killed.with_name(f"{killed.name}-wal")
    os.truncate(log, log.stat().st_size - bytes_cut)
    (leftover,) = map(try_out, look_into(tmp_path).leftovers)
    assert (leftover.steps, leftover.lost, leftover.worth_asking) == (2, 1, True)
    recovered = recover(leftover)
    assert (recovered.minutes.body[-1].text, recovered.lost) == ("二", 1)


def test_a_journal_that_is_gone_when_it_is_tried_out_is_told_to_who_wants_it(tmp_path: Path, record: Minutes) -> None:
    _, journal = crashed(tmp_path, record, ["一"])
    (leftover,) = look_into(tmp_path).leftovers
    journal.unlink()
    assert try_out(leftover) == leftover
    with pytest.raises(UserFacingError):
        recover(leftover)


def test_what_was_undone_can_be_done_again(tmp_path: Path, record: Minutes) -> None:
    session = Session(record)
    for text in "一", "二":
        write_over(session, text)
    session.undo()
    Journal.begin(tmp_path, Base(write_minutes(record), ""), None, session.trail.moves).leave()
    (leftover,) = look_into(tmp_path).leftovers
    recovered = recover(leftover).session
    assert recovered.minutes.body[-1].text == "一"
    recovered.redo()
    assert recovered.minutes.body[-1].text == "二"


@pytest.mark.parametrize("version", [VERSION, VERSION - 1])
def test_what_was_decided_for_the_summary_comes_back_with_its_steps(
    tmp_path: Path, record: Minutes, version: int
) -> None:
    """Of the version before as well, which was written for a while before journals told of summaries by theirs."""
    session, last = Session(record), len(record.body) - 1
    session.apply(condense(session.minutes, (last,), "𠮷の要約"))
    session.seal()
    session.apply(decide_use(session.minutes, (last,), Use.DROPPED))
    session.undo()
    begun = Journal.begin(tmp_path, Base(write_minutes(record), ""), None, session.trail.moves)
    begun.leave()
    spoil(begun.file, f"PRAGMA user_version = {version}")
    (leftover,) = look_into(tmp_path).leftovers
    recovered = recover(leftover).session
    assert recovered.minutes == session.minutes
    recovered.redo()
    assert recovered.minutes.body[last].summary == Summary(Use.DROPPED)
