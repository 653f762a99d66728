"""What a header field is for, what a choice means and a stage direction tells, whatever an office calls them."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a header field says. Code asks for the role; the key and the label of a field are its form's own affair."""

    NONE = "none"
    COMMITTEE = "committee"
    HELD = "held"
    OPENED = "opened"
    ADJOURNED = "adjourned"
    VENUE = "venue"
    MODE = "mode"
    MEMBERS = "members"
    ABSENT = "absent"
    STAFF = "staff"
    GUESTS = "guests"
    OBSERVERS = "observers"
    DISCLOSURE = "disclosure"
    CLOSED_REASON = "closed_reason"
    RECORD_DISCLOSURE = "record_disclosure"
    AGENDA = "agenda"
    MATERIALS = "materials"
    RESULT = "result"
    CONTACT = "contact"
    SIGNATURES = "signatures"
    DRAFTER = "drafter"
    DRAFTED = "drafted"
    METHOD = "method"
    NEXT_MEETING = "next_meeting"
    REMARKS = "remarks"

    @property
    def lists_people(self) -> bool:
        """Whether a field of this role names the people of the meeting."""
        return self in (Role.MEMBERS, Role.ABSENT, Role.STAFF, Role.GUESTS)


class Meaning(StrEnum):
    """What an option of a choice says about disclosure; none where the choice is about something else."""

    NONE = "none"
    OPEN = "open"
    PARTLY = "partly"
    CLOSED = "closed"


class FieldPlace(StrEnum):
    """Where a header field stands on paper: over the body, below it, or nowhere but in the sentences of the form."""

    HEAD = "head"
    TAIL = "tail"
    WOVEN = "woven"


class DirectionMeaning(StrEnum):
    """What a stage direction tells of; none where code has nothing to do about it."""

    NONE = "none"
    CAME = "came"
    WENT = "went"
    EXPLAINED = "explained"
    AGREED = "agreed"
    NO_OBJECTION = "no_objection"
    OPENED = "opened"
    BREAK = "break"
    RESUMED = "resumed"
    ADJOURNED = "adjourned"
    VOTE = "vote"
    CARRIED = "carried"
    DECIDED = "decided"
    SHOWN = "shown"

    @property
    def moves(self) -> bool:
        """Whether somebody comes in or goes out by it."""
        return self in (DirectionMeaning.CAME, DirectionMeaning.WENT)

    @property
    def tells_time(self) -> bool:
        """Whether it says that the meeting begins, pauses, goes on or ends."""
        times = (DirectionMeaning.OPENED, DirectionMeaning.BREAK, DirectionMeaning.RESUMED, DirectionMeaning.ADJOURNED)
        return self in times

    @property
    def decides(self) -> bool:
        """Whether it says what was decided."""
        return self in (DirectionMeaning.CARRIED, DirectionMeaning.DECIDED)
