"""Steps are taken back in order, and typing in one paragraph is one step."""

import pytest

from minutesapp.editing.change import Change, Swap, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.editing.header_commands import fill_field
from minutesapp.editing.history import UNDO, History, Move, MoveKind, Trail
from minutesapp.editing.splice import Splice
from minutesapp.model.facts import NO_FACTS
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from tests.makers import minutes, narrative


def typing(before: str, after: str, at: int = 0) -> Change:
    return Change(Deed.TYPE, Splice(at, (narrative(before),), (narrative(after),)))


def filling(record: Minutes, *texts: str, key: str = "body_name") -> list[Change]:
    """What is typed into a field, one text after the other."""
    changes = []
    for text in texts:
        changes.append(fill_field(record, key, TextValue(text)))
        record = changes[-1].apply(record)
    return changes


INSERT = Change(Deed.INSERT, Splice(0, (), (narrative("い"),)))


def test_an_empty_history_has_nothing_to_undo_or_redo() -> None:
    history = History()
    assert (history.undo(), history.redo(), history.next_undo, history.next_redo) == (None, None, None, None)
    assert history.is_saved


def test_steps_are_undone_backwards_and_redone_forwards() -> None:
    history = History()
    history.record(typing("", "あ"))
    history.record(INSERT)
    assert (history.next_undo, history.next_redo, history.last_step) == (Deed.INSERT, None, INSERT)
    assert history.undo() == INSERT.inverse
    assert (history.next_undo, history.next_redo) == (Deed.TYPE, Deed.INSERT)
    assert history.redo() == INSERT


def test_typing_in_one_paragraph_is_one_step() -> None:
    history = History()
    for before, after in ("", "あ"), ("あ", "あい"), ("あい", "あいう"):
        history.record(typing(before, after))
    assert history.undo() == typing("", "あいう").inverse
    assert history.undo() is None


def test_what_a_journal_calls_typing_but_changes_more_is_another_step() -> None:
    two = Change(Deed.TYPE, Splice(0, (narrative("あ"),), (narrative("あい"), narrative("う"))))
    record = minutes()
    fewer = Change(Deed.FILL_FIELD, facts=swap_facts(record, header=record.header[1:]))
    for first, second in ((typing("", "あ"), two), (filling(record, "一")[0], fewer), (fewer, fewer.inverse)):
        history = History()
        history.record(first)
        history.record(second)
        assert (history.undo(), history.undo()) == (second.inverse, first.inverse)


def test_typing_elsewhere_is_another_step() -> None:
    history = History()
    history.record(typing("", "あ"))
    history.record(typing("", "あ", at=1))
    history.record(typing("い", "いう", at=1))
    assert [history.undo() is not None for _ in range(4)] == [True, True, True, False]


def test_a_sealed_step_is_not_added_to() -> None:
    history = History()
    history.record(typing("", "あ"))
    history.seal()
    history.record(typing("あ", "あい"))
    assert history.undo() == typing("あ", "あい").inverse


def test_what_was_typed_and_taken_out_again_is_no_step() -> None:
    history = History()
    history.record(typing("", "あ"))
    history.mark_saved()
    kinds = [history.record(typing(*pair)).kind for pair in (("あ", "あい"), ("あい", "あいう"), ("あいう", "あ"))]
    assert kinds == [MoveKind.DO, MoveKind.EXTEND, MoveKind.VANISH]
    assert history.is_saved
    history.record(typing("あ", "あえ"))
    assert [history.undo(), history.undo()] == [typing("あ", "あえ").inverse, typing("", "あ").inverse]


def test_what_was_undone_is_forgotten_when_something_new_is_done() -> None:
    history = History()
    history.record(typing("", "あ"))
    history.undo()
    history.record(INSERT)
    assert history.redo() is None


def test_the_saved_point_is_found_again_by_undo_and_redo() -> None:
    history = History()
    history.record(INSERT)
    history.mark_saved()
    history.undo()
    assert not history.is_saved
    history.redo()
    assert history.is_saved


def test_typing_on_after_saving_is_a_step_of_its_own_and_unsaved() -> None:
    history = History()
    history.record(typing("", "あ"))
    history.mark_saved()
    history.record(typing("あ", "あい"))
    assert not history.is_saved
    history.undo()
    assert history.is_saved


def test_typing_in_one_field_is_one_step_until_it_is_sealed() -> None:
    history, record = History(), minutes()
    first, second, third = filling(record, "東", "東雲", "東雲市")
    kinds = [history.record(first).kind, history.record(second).kind]
    history.seal()
    kinds.append(history.record(third).kind)
    assert kinds == [MoveKind.DO, MoveKind.EXTEND, MoveKind.DO]
    assert history.undo() == third.inverse
    assert history.undo() == Change(Deed.FILL_FIELD, facts=Swap(second.facts.after, record.facts))
    assert history.undo() is None


def test_typing_in_another_field_or_after_something_else_is_another_step() -> None:
    record = minutes()
    (first,) = filling(record, "東")
    (elsewhere,) = filling(first.apply(record), "東", key="members")
    for second in (elsewhere, Change(Deed.EDIT_FIELDS, facts=Swap(first.facts.after, NO_FACTS)), typing("", "あ")):
        history = History()
        history.record(first)
        assert history.record(second) == Move(MoveKind.DO, second)


def test_what_grew_is_told_whole() -> None:
    history = History()
    assert history.record(typing("", "あ")) == Move(MoveKind.DO, typing("", "あ"))
    assert history.record(typing("あ", "あい")) == Move(MoveKind.EXTEND, typing("", "あい"))


def test_a_point_is_saved_although_more_was_done_since() -> None:
    history = History()
    history.record(typing("", "あ"))
    point = history.point()
    history.record(typing("あ", "あい"))
    history.mark_saved(point)
    assert not history.is_saved
    history.undo()
    assert history.is_saved


def done(*changes: Change) -> History:
    history = History()
    for change in changes:
        history.record(change)
        history.seal()
    return history


A, B = typing("", "あ"), typing("あ", "あい")


def test_the_trail_leads_here_with_all_that_can_be_undone_and_redone() -> None:
    history = done(A, B, INSERT)
    history.undo()
    history.undo()
    assert history.trail == Trail(
        (Move(MoveKind.DO, A), Move(MoveKind.DO, B), Move(MoveKind.DO, INSERT), UNDO, UNDO), 0
    )


@pytest.mark.parametrize(("undone_before", "undone_after", "saved"), [(0, 0, 2), (0, 1, 2), (1, 0, 3), (2, 0, 4)])
def test_the_trail_says_where_the_file_is(undone_before: int, undone_after: int, saved: int) -> None:
    history = done(A, B)
    for _ in range(undone_before):
        history.undo()
    history.mark_saved()
    for _ in range(undone_after):
        history.undo()
    assert history.trail.saved == saved


def test_a_saved_state_that_can_not_be_reached_again_is_nowhere_on_the_trail() -> None:
    history = done(A)
    history.mark_saved()
    history.undo()
    history.record(INSERT)
    assert history.trail == Trail((Move(MoveKind.DO, INSERT),), None)
