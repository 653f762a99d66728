"""What was done, in order, so that it can be undone and redone."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.editing.change import Change, Swap
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import Splice


class MoveKind(StrEnum):
    """What can happen to the history.

    A new step, the last one goes on, the last one turns out to be none, one is taken back, one is done again.
    """

    DO = "do"
    EXTEND = "extend"
    VANISH = "vanish"
    UNDO = "undo"
    REDO = "redo"


class Move(Struct, frozen=True):
    """One thing that happened to the history. `change` is the whole step that was done or went on, else None."""

    kind: MoveKind
    change: Change | None = None


VANISH, UNDO, REDO = Move(MoveKind.VANISH), Move(MoveKind.UNDO), Move(MoveKind.REDO)


class Point(Struct, frozen=True):
    """A place in the history: after this step, or at its beginning."""

    after: Change | None


class Trail(Struct, frozen=True):
    """The moves that lead a new history to where another stands.

    After so many as `saved` says the record is as in the file; None where it is so at no place on the way.
    """

    moves: tuple[Move, ...]
    saved: int | None


class History:
    """Two stacks of changes.

    Typing in one paragraph or one field is one step until it is sealed (the cursor moved, the file was saved). What was
    typed and taken out again is no step.
    """

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._sealed = True
        self._saved: Change | None = None

    def record(self, change: Change) -> Move:
        """Put a change that was just applied on top; what had been undone is forgotten."""
        self._undone.clear()
        whole = _merged(self._done[-1], change) if self._done and not self._sealed else None
        self._sealed = False
        if whole is None:
            self._done.append(change)
            return Move(MoveKind.DO, change)
        self._done[-1] = whole
        if not whole.changes_nothing:
            return Move(MoveKind.EXTEND, whole)
        self._done.pop()
        self._sealed = True
        return VANISH

    def seal(self) -> None:
        """End the step: what comes next is undone by itself."""
        self._sealed = True

    def undo(self) -> Change | None:
        """The change to apply to take the last step back, or None."""
        self.seal()
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1].inverse

    def redo(self) -> Change | None:
        """The change to apply to do the last undone step again, or None."""
        self.seal()
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]

    @property
    def next_undo(self) -> Deed | None:
        """The name of the step that `undo` would take back."""
        return self.last_step.deed if self.last_step else None

    @property
    def next_redo(self) -> Deed | None:
        """The name of the step that `redo` would do again."""
        return self.undone_step.deed if self.undone_step else None

    def point(self) -> Point:
        """Where the history stands now; the step ends here."""
        self.seal()
        return Point(self.last_step)

    def mark_saved(self, point: Point | None = None) -> None:
        """Remember this point, or where the history stands now, as the one that is in the file."""
        self._saved = (point or self.point()).after

    @property
    def is_saved(self) -> bool:
        """Whether the history stands where `mark_saved` was called for (at first: at its beginning)."""
        return self.last_step is self._saved

    @property
    def trail(self) -> Trail:
        """How to come here from the beginning, with all that can be undone and redone here."""
        steps = [*self._done, *reversed(self._undone)]
        moves = (*(Move(MoveKind.DO, step) for step in steps), *[UNDO] * len(self._undone))
        if self.is_saved:
            return Trail(moves, len(moves))
        places = (number for number, step in enumerate(steps, 1) if step is self._saved)
        return Trail(moves, 0 if self._saved is None else next(places, None))

    @property
    def last_step(self) -> Change | None:
        """The change on top; None at the beginning."""
        return self._done[-1] if self._done else None

    @property
    def undone_step(self) -> Change | None:
        """The change that `redo` would do again."""
        return self._undone[-1] if self._undone else None


def _merged(first: Change, second: Change) -> Change | None:
    """Both as one step, where both are typing in the same paragraph or in the same field."""
    if first.deed is not second.deed:
        return None
    if first.deed is Deed.TYPE:
        return _merged_in_paragraph(first, second)
    return _merged_in_field(first, second) if first.deed is Deed.FILL_FIELD else None


def _merged_in_paragraph(first: Change, second: Change) -> Change | None:
    a, b = _typing(first), _typing(second)
    if a is None or b is None or a.start != b.start or a.inserted != b.removed:
        return None
    return replace(first, body=Splice(a.start, a.removed, b.inserted))


def _typing(change: Change) -> Splice | None:
    """The splice of a change that only types in one paragraph."""
    splice = change.body
    if splice is None or len(splice.removed) != 1 or len(splice.inserted) != 1:
        return None
    return splice


def _merged_in_field(first: Change, second: Change) -> Change | None:
    a, b = first.facts, second.facts
    if a is None or b is None or a.after != b.before or _filled(a) is None or _filled(a) != _filled(b):
        return None
    return replace(first, facts=Swap(a.before, b.after))


def _filled(swap: Swap) -> str | None:
    """The key of the one field that has another value, where nothing else is otherwise."""
    before, after = swap.before.header, swap.after.header
    if swap.parts != {"header"} or len(before) != len(after):
        return None
    keys = [new.key for old, new in zip(before, after, strict=True) if old != new]
    return keys[0] if len(keys) == 1 else None
