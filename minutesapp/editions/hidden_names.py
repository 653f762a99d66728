"""Who speaks, as the public may read it: where the form hides names, a label written by hand must not tell them."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.language.posts import presides
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Block, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.labels import SOMEBODY
from minutesapp.templates.parts.naming import HIDING
from minutesapp.templates.rendering import Rendering


def unnamed(person: Attendee) -> Attendee:
    """Somebody of whom nothing is printed: the place alone, so that 委員A stays 委員A, and whether they lead."""
    return Attendee(person.id, "", side=person.side, post=person.post if presides(person.post) else "")


def hidden_sides(form: Form) -> frozenset[Side]:
    """The sides whose names the form hides from the public only. None where the form names everybody alike."""
    naming = form.turn.public_naming
    return frozenset(side for side in Side if naming and naming.of(side).name in HIDING)


def publish_speakers(minutes: Minutes, form: Form) -> Minutes:
    """The record with those labels written by hand taken away that could tell a hidden name."""
    hidden = hidden_sides(form)
    if not hidden:
        return minutes
    people = tuple(replace(p, label="") if p.side in hidden else p for p in minutes.attendees)
    harmless = _harmless_labels(minutes.with_facts(attendees=people), form, hidden)
    sides = {person.id: person.side for person in people}
    return replace(
        minutes.with_facts(attendees=people),
        body=tuple(_hide(block, sides, hidden, harmless) for block in minutes.body),
    )


def _harmless_labels(minutes: Minutes, form: Form, hidden: frozenset[Side]) -> frozenset[str]:
    """What may stand before a turn of nobody known: the name of a role, and the labels of people who are not hidden."""
    naming = form.turn.public_naming or form.turn.naming
    labels, people = Rendering(minutes, form, "public").labels, minutes.attendees
    roles = {person.post for person in people} | {naming.of(side).fallback for side in Side}
    return frozenset(roles | {labels[person.id] for person in people if person.side not in hidden})


def _hide(block: Block, sides: dict[str, Side], hidden: frozenset[Side], harmless: frozenset[str]) -> Block:
    speaker = block.speaker
    if speaker is None or not speaker.label:
        return block
    if speaker.attendee in sides:
        return replace(block, speaker=Speaker(speaker.attendee)) if sides[speaker.attendee] in hidden else block
    # Nobody knows whose label this is.
    return block if speaker.label in harmless else replace(block, speaker=Speaker(label=SOMEBODY))
