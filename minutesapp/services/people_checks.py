"""Checks of the attendance."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.language.folding import fold_for_matching
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import turns
from minutesapp.services.findings import Finding, Severity
from minutesapp.templates.form import Form
from minutesapp.templates.labels import labels_of

PLACE = "出席者"


def check_presence(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """A meeting at which no member was present."""
    members = [person for person in minutes.attendees if person.side is Side.MEMBER]
    if members and not any(person.status.attends for person in members):
        yield Finding("nobody-present", Severity.ERROR, PLACE, "出席した委員が一人もいません。出欠を確かめてください。")


def check_twins(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """The same person twice: one name, variants of its signs and spaces aside, with one post in one group."""
    seen: set[tuple[str, str, str]] = set()
    for person in minutes.attendees:
        same = (fold_for_matching(person.name), person.post, person.group)
        if same in seen:
            text = f"「{person.name}」が二度載っています。"
            yield Finding("attendee-twice", Severity.WARNING, PLACE, text, attendee=person.id)
        seen.add(same)


def check_absent_speakers(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """People who were absent and yet speak."""
    absent = {person.id: person for person in minutes.attendees if not person.status.attends}
    told: set[str] = set()
    for turn in turns(minutes.body):
        person = absent.get(turn.speaker.attendee)
        if person and person.id not in told:
            told.add(person.id)
            text = f"欠席の「{person.name}」の発言があります。"
            block = minutes.body[turn.paragraphs[0]].id
            yield Finding("absent-speaks", Severity.ERROR, PLACE, text, attendee=person.id, block=block)


def check_labels(minutes: Minutes, form: Form) -> Iterator[Finding]:
    """Staff and guests who cannot be told apart in the record: two with the same label."""
    labels = labels_of(minutes.attendees, form)
    speakers = {turn.speaker.attendee for turn in turns(minutes.body) if not turn.speaker.label}
    speaking = [p for p in minutes.attendees if p.id in speakers and p.side is not Side.MEMBER]
    sharing: dict[str, list[Attendee]] = {}
    for person in speaking:
        sharing.setdefault(labels[person.id], []).append(person)
    for label, (first, *others) in sharing.items():
        if not others:
            continue
        text = f"発言者の表示「{label}」が二人以上に使われています。"
        yield Finding("label-shared", Severity.WARNING, PLACE, text, attendee=first.id)
