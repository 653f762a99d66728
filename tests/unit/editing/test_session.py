"""A session does, undoes, redoes, and tells."""

import pytest

from minutesapp.editing.change import Change
from minutesapp.editing.commands import insert_blocks, type_lines
from minutesapp.editing.deeds import Deed
from minutesapp.editing.history import REDO, UNDO, Move, MoveKind
from minutesapp.editing.session import Session
from tests.makers import minutes, narrative


def test_observers_hear_every_change_that_was_applied() -> None:
    session, heard = Session(minutes()), list[Change]()
    session.observe(heard.append)
    change = insert_blocks(session.minutes, 0, (narrative("休憩"),))
    session.apply(change)
    assert (session.next_undo, session.next_redo, session.last_step) == (Deed.INSERT, None, change)
    assert session.undo() == change.inverse
    assert (session.next_undo, session.next_redo) == (None, Deed.INSERT)
    assert session.redo() == change
    assert heard == [change, change.inverse, change]


def test_an_observer_that_left_hears_nothing() -> None:
    session, heard = Session(minutes()), list[Change]()
    session.observe(heard.append)()
    session.apply(insert_blocks(session.minutes, 0, (narrative("休憩"),)))
    assert heard == []


def test_a_change_that_changes_nothing_is_no_step() -> None:
    session = Session(minutes())
    session.apply(Change(Deed.TYPE))
    assert session.undo() is None
    assert session.redo() is None
    assert session.is_saved


def test_saving_and_sealing_end_a_step_of_typing() -> None:
    session = Session(minutes(narrative("")))
    for text, end in ("あ", session.seal), ("あい", session.mark_saved), ("あいう", session.seal):
        change = type_lines(session.minutes, 0, 1, [text])
        assert change is not None
        session.apply(change)
        end()
    assert not session.is_saved
    session.undo()
    assert session.is_saved
    session.undo()
    assert session.minutes.body[0].text == "あ"


def test_who_watches_hears_every_move_before_anybody_is_shown_it() -> None:
    session, heard = Session(minutes()), list[object]()
    session.observe(heard.append)
    leave = session.watch(heard.append)
    change = insert_blocks(session.minutes, 0, (narrative("休憩"),))
    session.apply(change)
    session.undo()
    session.redo()
    assert heard == [Move(MoveKind.DO, change), change, UNDO, change.inverse, REDO, change]
    leave()
    session.undo()
    assert heard[6:] == [change.inverse]


def test_who_fails_to_watch_keeps_nobody_from_being_shown() -> None:
    def fail(move: Move) -> None:
        raise KeyError

    session, heard = Session(minutes()), list[Change]()
    session.observe(heard.append)
    session.watch(fail)
    change = insert_blocks(session.minutes, 0, (narrative("休憩"),))
    with pytest.raises(KeyError):
        session.apply(change)
    assert heard == [change]


def test_a_restored_step_is_one_by_itself() -> None:
    session = Session(minutes(narrative("")))
    for text in "あ", "あい", "":
        change = type_lines(session.minutes, 0, 1, [text])
        assert change is not None
        session.restore(change)
    assert [session.undo() is not None for _ in range(4)] == [True, True, True, False]
    assert session.minutes == session.origin


def test_a_session_comes_where_another_stands_by_its_trail() -> None:
    session = Session(minutes(narrative("")))
    for text in "あ", "あい":
        change = type_lines(session.minutes, 0, 1, [text])
        assert change is not None
        session.apply(change)
    session.apply(insert_blocks(session.minutes, 0, (narrative("休憩"),)))
    session.undo()
    other = Session(session.origin)
    for move in session.trail.moves:
        if move.change is not None:
            other.restore(move.change)
        else:
            other.undo()
    assert other.minutes == session.minutes
    assert (other.next_undo, other.next_redo) == (Deed.TYPE, Deed.INSERT)
