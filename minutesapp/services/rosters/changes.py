"""What was changed in a roster, and how it is undone and done again."""

from __future__ import annotations

from typing import Any

from minutesapp.roster.changes import OF_COMMITTEES, RosterChange
from minutesapp.roster.source import OWN, RosterSource, change_what_is_there
from minutesapp.words.step_names import name_change


def changes(roster: RosterSource = OWN) -> tuple[RosterChange, ...]:
    """The changes that can be undone or done again, the newest first; none without a roster."""
    with roster.reading() as opened:
        return tuple(opened.changes())


def undo(number: int | None = None, roster: RosterSource = OWN) -> RosterChange:
    """Take back a change, or the newest one; UserFacingError ``roster-nothing-to-undo``, ``roster-change-…``."""
    return change_what_is_there(roster, lambda store: store.undo(number))


def redo(number: int | None = None, roster: RosterSource = OWN) -> RosterChange:
    """Do again what was undone last, or this change; ``roster-nothing-to-redo``, ``roster-change-…``."""
    return change_what_is_there(roster, lambda store: store.redo(number))


def change_words(change: RosterChange) -> str:
    """What a change is called: 一覧の読み込み（東 健さんほか12人）."""
    others = f"ほか{change.people - 1}人" if change.people > 1 else ""
    whom = f"{change.name}さん{others}" if change.people and change.code not in OF_COMMITTEES else change.name
    return f"{name_change(change.code)}（{whom}）" if whom else name_change(change.code)


def change_json(change: RosterChange) -> dict[str, Any]:
    """What the shell tells of a change; the time is local."""
    return {
        "number": change.number,
        "code": change.code,
        "time": change.time.isoformat(),
        "undone": change.undone,
        "people": change.people,
        "name": change.name,
    }
