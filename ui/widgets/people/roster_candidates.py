"""Who of the roster may be meant by what is typed, as candidates of a list."""

from __future__ import annotations

from minutesapp.model.attendance import Attendee
from ui.desk import Desk
from ui.widgets.people.candidate_list import Candidate


def candidates_for(text: str, desk: Desk) -> list[Candidate]:
    """Who of the roster may be meant, as of the day of the meeting; last, the words themselves as a name.

    Somebody who is at the meeting already, or whose term is over, is told so and still offered.
    """
    if not text.strip():
        return []
    # Imported late: until somebody is named, nobody waits for the roster.
    from minutesapp.services import people
    from minutesapp.services.attendance import day_of, those_there

    minutes = desk.minutes
    entries = list(desk.roster.find(text, day_of(minutes, desk.form)))
    offered = [people.as_attendee(entry) for entry in entries]
    here = those_there(minutes.attendees, offered)
    found = []
    for entry, person in zip(entries, offered, strict=True):
        marks = ["任期外"] if not entry.current else []
        marks += ["出席者にいます"] if person.id in here else []
        words = (person.post, person.group, *marks)
        found.append(Candidate(person.name, "　".join(filter(None, words)), person))
    return [*found, Candidate(f"「{text.strip()}」", "名簿にない人として加える", text.strip())]


def roster_people(text: str, desk: Desk) -> list[Attendee]:
    """Who of the roster may be meant, as attendees; only those in office on the day of the meeting."""
    from minutesapp.services import people
    from minutesapp.services.attendance import day_of

    found = desk.roster.find(text, day_of(desk.minutes, desk.form))
    return [people.as_attendee(entry) for entry in found if entry.current]
