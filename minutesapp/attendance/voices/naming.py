"""Giving voices to people, and parting voices that a program took for one."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from minutesapp.attendance.changes import put_attendee
from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import splice_between
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendee
from minutesapp.model.attributes import as_paragraph, part_of, rest_of
from minutesapp.model.blocks import SPEECH, Block, Body, Speaker
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import turn_speaker
from minutesapp.templates.form import Form

PART = pattern(r"（(\d+)）\Z")


def name_voices(minutes: Minutes, form: Form, body: Body, chosen: Mapping[str, Attendee]) -> Change:
    """The record with this body (its own, or that with voices parted), and each label's turns those of a person.

    Who is not in the attendance joins it. What the label of a single turn showed is gone: the form prints its own.
    """
    seated = minutes
    for person in dict.fromkeys(person.id for person in chosen.values()):
        if seated.attendee(person) is None:
            one = next(one for one in chosen.values() if one.id == person)
            seated = put_attendee(seated, form, one).apply(seated)
    ids = {label: person.id for label, person in chosen.items()}
    named = tuple([_named(block, ids) for block in body])
    facts = swap_facts(minutes, header=seated.header, attendees=seated.attendees)
    return Change(Deed.SET_SPEAKER, splice_between(minutes.body, named), facts)


def part_voice(body: Body, at: int, offset: int, *, onward: bool) -> tuple[Body, str]:
    """The body with another voice from sign `offset` of paragraph `at` on, and the label of it.

    To the end of the turn, or `onward`: that and every later turn of the same voice. ValueError where nobody speaks.
    """
    speaker = turn_speaker(body, at)
    if speaker is None or body[at].kind is not SPEECH:
        raise ValueError("nobody speaks here")
    label = _free_label(body, speaker.label)
    new = Speaker(label=label)
    block = body[at]
    if 0 < offset < len(block.text):
        rest = replace(rest_of(block, offset, fresh_id()), speaker=new)
        changed = [*body[:at], part_of(block, 0, offset), rest]
    else:
        changed = [*body[:at], as_paragraph(block, SPEECH, new)]
    later = body[at + 1 :]
    if onward:
        later = tuple([replace(one, speaker=new) if one.speaker == speaker else one for one in later])
    return (*changed, *later), label


def _free_label(body: Body, label: str) -> str:
    """The next label for a part of this voice: SPEAKER_00（2）."""
    used = {block.speaker.label for block in body if block.speaker is not None}
    bare = PART.sub("", label)
    number = 2
    while f"{bare}（{number}）" in used:
        number += 1
    return f"{bare}（{number}）"


def _named(block: Block, ids: Mapping[str, str]) -> Block:
    speaker = block.speaker
    if speaker is None or speaker.attendee or speaker.label not in ids:
        return block
    return replace(block, speaker=Speaker(ids[speaker.label]))
