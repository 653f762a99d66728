"""Who came in somebody's place, as a note behind the name in a list says it (代理：総務課長　東　守)."""

from __future__ import annotations

from minutesapp.importers.corrections import NO_NAMES, NamesTold
from minutesapp.importers.people.entries import close_up, read_line
from minutesapp.importers.people.person import person_of
from minutesapp.language.names import is_family_name
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Proxy

TOLD = pattern(
    r"代理(?:出席)?[者人]?(?:[\s　]*[:：、][\s　]*|[\s　]+|は、?)(?P<behind>\S.*)"
    r"|(?P<before>\S.*?)(?:が|の|[\s　]+)代理(?:で|として)?(?:出席|参加)?"
)
PART_OF_NOTE = "、"


def divide_proxy(note: str, told: NamesTold = NO_NAMES) -> tuple[Proxy | None, str]:
    """Who came in the place of whom a note is about, and what else it says; nobody where it names none."""
    parts = note.split(PART_OF_NOTE)
    pieces = [(0, len(parts)), *((at, at + 1) for at in range(len(parts)))]
    for begin, end in pieces:
        match = TOLD.fullmatch(PART_OF_NOTE.join(parts[begin:end]).strip())
        words = (match["behind"] or match["before"]) if match else ""
        if words and (proxy := _read(words, told) or _read(words.replace(PART_OF_NOTE, " "), told)):
            return proxy, PART_OF_NOTE.join((*parts[:begin], *parts[end:]))
    return None, note


def _read(words: str, told: NamesTold) -> Proxy | None:
    """The one person whom words name, and nothing else."""
    reading = read_line(close_up(words), told)
    if len(reading.people) != 1 or reading.rest:
        return None
    person = person_of(reading.people[0])
    if not person.name or person.note or person.seat or person.mark:
        return None
    family = person.name if is_family_name(person.name) else person.family
    office = person.organisation + person.post
    post = office if office in words else " ".join(filter(None, (person.organisation, person.post)))
    return Proxy(person.name, family, post)
