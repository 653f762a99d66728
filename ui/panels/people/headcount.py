"""How many members are there, in the words of the panel: at the meeting, and at the place of the cursor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from minutesapp.attendance.presence.at_place import Missing, Presence
from minutesapp.attendance.quorum import count_heads, headcount_words
from minutesapp.model.committee import NO_QUORUM
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form

AWAY_WORDS = {
    Missing.NOT_YET: "未着",
    Missing.GONE: "退席後",
    Missing.OUT: "退席中",
    Missing.LEFT: "退席",
    Missing.EXCLUDED: "除斥",
}
"""What stands before a name while the cursor is where the person is not; of the absent the list says so anyway."""
SIGN = "⚠ "


class Headcount(NamedTuple):
    """What the foot of the panel says, whether enough are there, and who is not there at the cursor, and why."""

    words: str
    suffices: bool
    away: Mapping[str, str]


def headcount(minutes: Minutes, form: Form, index: int) -> Headcount:
    """The members of a record, and those at the block at `index` where these are others."""
    quorum = minutes.committee.quorum if minutes.committee is not None else NO_QUORUM
    missing = Presence(minutes, form).missing_at(index)
    whole, here = count_heads(minutes.attendees, quorum), count_heads(minutes.attendees, quorum, missing)
    lines = [(SIGN * (not whole.suffices)) + headcount_words(whole, quorum)] if whole.members else []
    if here != whole and here.members:
        lines.append(f"{SIGN * (not here.suffices)}この場所では、{headcount_words(here, quorum)}")
    away = {id: AWAY_WORDS[why] for id, why in missing.items() if why in AWAY_WORDS}
    return Headcount("\n".join(lines), whole.suffices and here.suffices, away)
