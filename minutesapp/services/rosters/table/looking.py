"""One's own roster as it is looked at: read as of a day, kept up with what is done to it here and elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.completion.index import RosterIndex
from minutesapp.services import people
from minutesapp.services.rosters.table.sheet import Sheet
from minutesapp.services.rosters.watching import Done

MOST_CHANGES = 500
"""People who are laid over what was read, before it is read anew."""


class Look(Struct, frozen=True):
    """The rows of a roster as of a day and the names of its committees; `state` is what they are of, None for none."""

    day: date
    sheet: Sheet
    committees: tuple[str, ...] = ()
    state: people.RosterState | None = None

    @property
    def is_current(self) -> bool:
        """Whether the roster is still as it was read, or still not there."""
        return people.roster_state(self.day) == self.state


def nobody(day: date) -> Look:
    """What there is to see before anything is read."""
    return Look(day, Sheet.of(RosterIndex.of((), day)))


def look(day: date, report: Callable[[Exception], object]) -> Look:
    """Read the roster as of a day; a large one takes a while. UserFacingErrors of opening it.

    An index that is damaged is reported, and made again.
    """
    state = people.roster_state(day)
    if state is None:
        return nobody(day)
    sheet = Sheet.of(people.read_index(state, report))
    return Look(day, sheet, committee_names(), state)


def look_after(before: Look, done: Done) -> Look | None:
    """The same after a deed; None where it has to be read anew, since others have done something, or it is too much."""
    if done.people is None or before.sheet.changes > MOST_CHANGES:
        return None
    if done.change is not None and done.change.code == ChangeCode.EDIT_COMMITTEE:
        return None  # everybody who sits on it may have another name for it
    if before.state is not None and before.state[0].number != done.before:
        return None
    state = before.state or people.roster_state(before.day)
    if state is None:
        return None
    now = (replace(state[0], number=done.after), before.day)
    return Look(before.day, before.sheet.after(done.people), committee_names(), now)


def committee_names() -> tuple[str, ...]:
    """The names of all committees, in the order in which they came into the roster."""
    return tuple(committee.name for committee in people.committees())
