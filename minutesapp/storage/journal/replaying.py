"""The moves of a journal done again: each leads to a record that can be relied on like one that is read from a file."""

from __future__ import annotations

from minutesapp.editing.change import Change, Swap
from minutesapp.editing.history import MoveKind
from minutesapp.editing.session import Session
from minutesapp.editing.splice import Splice, splice_between
from minutesapp.model.attendance import Attendance
from minutesapp.model.grammar import misplaced
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal.contents import FIRST_VERSION
from minutesapp.storage.journal.rows import JournalContents
from minutesapp.storage.journal.steps import read_change
from minutesapp.storage.journal.writing import Filed
from minutesapp.storage.json_parts import MalformedError
from minutesapp.storage.repair import repair_minutes


def replay(session: Session, contents: JournalContents, filed: Filed | None) -> int:
    """Do as many of the moves again as can be done, in a session of the repaired record; how many those are.

    Five thousand steps take some 80 ms.
    """
    again = _Replay(session, contents.version)
    for number, (kind, step) in enumerate(contents.moves, 1):
        try:
            again.do(kind, step)
        except MalformedError:
            return number - 1
        if filed is not None and filed.upto == number:
            session.mark_saved()
    return len(contents.moves)


class _Replay:
    """Knows which ids stand in the body, so that a step is looked at by itself and not with the whole record."""

    def __init__(self, session: Session, version: int) -> None:
        self._session = session
        self._version = version
        self._ids = {block.id for block in session.minutes.body}
        self._people = _People()

    def do(self, kind: MoveKind, step: str) -> None:
        """Do one move; MalformedError where it cannot be done."""
        session = self._session
        if kind is MoveKind.UNDO or kind is MoveKind.REDO:
            change = session.undo() if kind is MoveKind.UNDO else session.redo()
            if change is None:
                raise MalformedError("move", "戻す操作がありません")
        else:
            change = self._read(step)
            # In the first version there is a row for each key: they belong together.
            (session.apply if self._version == FIRST_VERSION else session.restore)(change)
        if change.body is not None:
            self._ids.difference_update(block.id for block in change.body.removed)
            self._ids.update(block.id for block in change.body.inserted)

    def _read(self, step: str) -> Change:
        """The step that a journal tells, with what is damaged in it repaired: no undo leads to a record that is not."""
        before = self._session.minutes
        change = read_change(step, before)
        after = change.apply(before)
        sound = _has_sound_facts(change, after) and (change.body is None or self._is_sound(change.body, after))
        return change if sound else _between(change, before, repair_minutes(after)[0])

    def _is_sound(self, splice: Splice, after: Minutes) -> bool:
        """Whether a body that was sound is so after a splice."""
        new, gone = ({block.id for block in blocks} for blocks in (splice.inserted, splice.removed))
        speakers = {block.speaker.attendee for block in splice.inserted if block.speaker is not None}
        return (
            len(new) == len(splice.inserted)
            and "" not in new
            and (new - gone).isdisjoint(self._ids)
            and speakers <= self._people.of(after.attendees)
            and not misplaced(after.body, splice.start, splice.start + len(splice.inserted))
        )


class _People:
    """Whom a speaker may be, nobody included, for the attendance that was asked for last."""

    def __init__(self) -> None:
        self._attendance: Attendance | None = None
        self._ids: frozenset[str] = frozenset()

    def of(self, attendance: Attendance) -> frozenset[str]:
        if attendance is not self._attendance:
            self._attendance = attendance
            self._ids = frozenset({"", *(person.id for person in attendance)})
        return self._ids


def _has_sound_facts(change: Change, after: Minutes) -> bool:
    """Whether the facts are sound after a change, and so the speakers of blocks that it leaves alone."""
    keys = [field.key for field in after.header] if change.touches("header") else ()
    if "" in keys or len(set(keys)) != len(keys):
        return False
    return not change.touches("attendees") or repair_minutes(after)[0] == after


def _between(change: Change, before: Minutes, after: Minutes) -> Change:
    """The change of this name from one record to the other."""
    swap = Swap(before.facts, after.facts)
    return Change(change.deed, splice_between(before.body, after.body), swap if swap.parts else None)
