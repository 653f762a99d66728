"""Who spoke: from the label in the source to the attendee, and what to do where the form would write another label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from minutesapp.attendance.speaking.label_index import LabelIndex
from minutesapp.importers.body.turns.presiding import CHAIR
from minutesapp.language.matching.folding import fold_for_matching, squeeze
from minutesapp.model.attendance import Attendance
from minutesapp.model.blocks import Block, Body, Speaker
from minutesapp.templates.form import Form
from minutesapp.templates.labels import labels_of

NOBODY_TOLD: Mapping[str, str] = {}


def label_speakers(
    body: Sequence[Block],
    attendees: Attendance,
    form: Form,
    told: Mapping[str, str] = NOBODY_TOLD,
    president: str = "",
) -> tuple[Attendance, Body]:
    """People and body with every known speaker as a reference; labels that the form would write otherwise are kept.

    `told` says whom a label means, by name; nobody where there is no such attendee, or more than one. `president` is
    the id of whoever is meant by 議長 although that is not their post; empty for nobody.
    """
    found = _found(body, attendees, president, told)
    usual = _usual_labels(body, found)
    computed = labels_of(attendees, form)
    people = tuple(
        replace(person, label=usual[person.id])
        if person.id in usual and squeeze(usual[person.id]) != squeeze(computed[person.id])
        else person
        for person in attendees
    )
    referred = {label: _refer(label, id, usual) for label, id in found.items() if id}
    return people, tuple(
        replace(block, speaker=referred[block.speaker.label])
        if block.speaker is not None and block.speaker.label in referred
        else block
        for block in body
    )


def _found(body: Sequence[Block], attendees: Attendance, president: str, told: Mapping[str, str]) -> dict[str, str]:
    """For every label of the body the id of whom it means; empty for nobody."""
    index = LabelIndex(attendees)
    labels = {block.speaker.label for block in body if block.speaker and block.speaker.label}
    found = {label: index.find(label) or _presides(label, president) for label in labels}
    return found | _told(labels, attendees, told)


def _presides(label: str, president: str) -> str:
    return president if squeeze(label) == CHAIR else ""


def _refer(label: str, id: str, usual: dict[str, str]) -> Speaker:
    same = squeeze(label) == squeeze(usual[id])
    return Speaker(id, "" if same else label)


def _usual_labels(body: Sequence[Block], found: dict[str, str]) -> dict[str, str]:
    """For everybody who speaks the label they most often have."""
    counts: dict[str, Counter[str]] = {}
    for block in body:
        if block.speaker is not None and (id := found.get(block.speaker.label)):
            counts.setdefault(id, Counter())[block.speaker.label] += 1
    return {id: counter.most_common(1)[0][0] for id, counter in counts.items()}


def _told(labels: Iterable[str], attendees: Attendance, told: Mapping[str, str]) -> dict[str, str]:
    """The ids of those whom these labels mean because somebody said so."""
    if not told:
        return {}
    names = Counter(fold_for_matching(person.name) for person in attendees)
    ids = {fold_for_matching(person.name): person.id for person in attendees}
    meant = {label: fold_for_matching(told.get(squeeze(label), "")) for label in labels}
    return {label: ids[name] for label, name in meant.items() if name and names[name] == 1}
