"""A record that is edited in any order can always be led back to its first state, and forth to its last."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from minutesapp.editing import commands, record
from minutesapp.editing.change import Change
from minutesapp.editing.session import Session
from minutesapp.model.blocks import BlockKind, Body, Speaker
from minutesapp.model.grammar import misplaced
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import agenda_items, closed_flags
from tests.makers import LINES, SPEAKERS, bodies, minutes


class Editing(RuleBasedStateMachine):
    """All commands in any order, with undo and redo between them."""

    session: Session
    first: Minutes

    @initialize(body=bodies())
    def begin(self, body: Body) -> None:
        self.first = minutes(*body)
        self.session = Session(self.first)
        self.replayed = self.first
        self.session.observe(self.replay)

    def replay(self, change: Change) -> None:
        """What a journal does: the changes that observers hear lead to the same minutes."""
        self.replayed = change.apply(self.replayed)

    def apply(self, change: Change | None) -> None:
        if change is None:
            return
        before = self.session.minutes.body
        self.session.apply(change)
        after = {block.id: flag for block, flag in zip(*self.body_and_flags(), strict=True)}
        for block, flag in zip(before, closed_flags(before), strict=True):
            assert not flag or after.get(block.id, True) or self.opening

    def body_and_flags(self) -> tuple[Body, tuple[bool, ...]]:
        body = self.session.minutes.body
        return body, closed_flags(body)

    opening = False

    def some(self, data: st.DataObject) -> list[int]:
        size = len(self.session.minutes.body)
        return data.draw(st.lists(st.integers(0, size - 1), max_size=3)) if size else []

    @rule(data=st.data(), lines=st.lists(LINES, max_size=4))
    def type(self, data: st.DataObject, lines: list[str]) -> None:
        size = len(self.session.minutes.body)
        start = data.draw(st.integers(0, size))
        stop = data.draw(st.integers(start, min(size, start + 3)))
        self.apply(commands.type_lines(self.session.minutes, start, stop, lines))

    @rule(data=st.data(), speaker=SPEAKERS)
    def speak(self, data: st.DataObject, speaker: Speaker) -> None:
        self.apply(commands.set_speaker(self.session.minutes, self.some(data), speaker))

    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        self.apply(commands.continue_turn(self.session.minutes, self.some(data)))

    @rule(data=st.data(), kind=st.sampled_from(BlockKind), level=st.integers(1, 3))
    def turn_into(self, data: st.DataObject, kind: BlockKind, level: int) -> None:
        self.apply(commands.set_kind(self.session.minutes, self.some(data), kind, level))

    @rule(data=st.data(), step=st.sampled_from([-1, 1]))
    def shift(self, data: st.DataObject, step: int) -> None:
        self.apply(commands.shift_level(self.session.minutes, self.some(data), step, deepest=4))

    @rule(data=st.data())
    def close(self, data: st.DataObject) -> None:
        self.apply(commands.close(self.session.minutes, self.some(data)))

    @rule(data=st.data())
    def open_up(self, data: st.DataObject) -> None:
        self.opening = True
        self.apply(commands.open_up(self.session.minutes, self.some(data)))
        self.opening = False

    @precondition(lambda self: agenda_items(self.session.minutes.body))
    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        body = self.session.minutes.body
        item = data.draw(st.sampled_from(agenda_items(body)))
        to = data.draw(st.sampled_from([*range(item.start + 1), *range(item.end, len(body) + 1)]))
        self.apply(commands.move_item(self.session.minutes, item.start, to))

    @rule(name=LINES)
    def fill(self, name: str) -> None:
        self.apply(record.fill_field(self.session.minutes, "body_name", TextValue(name)))

    @rule(id=st.sampled_from(["p1", "p2", "p3"]))
    def remove_person(self, id: str) -> None:
        self.apply(record.remove_attendee(self.session.minutes, id, "委員"))

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @invariant()
    def the_grammar_holds_and_names_are_unique(self) -> None:
        body = self.session.minutes.body
        assert misplaced(body) == ()
        assert len({block.id for block in body}) == len(body)
        assert self.replayed == self.session.minutes

    @invariant()
    def undoing_all_gives_the_first_state_and_redoing_all_the_last(self) -> None:
        last, steps = self.session.minutes, 0
        while self.session.undo():
            steps += 1
        assert self.session.minutes == self.first
        for _ in range(steps):
            self.session.redo()
        assert self.session.minutes == last


TestEditing = Editing.TestCase
