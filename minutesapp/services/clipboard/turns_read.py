"""Pasted lines as the turns that they say: looked at before they are in the record, and then one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.attendance.changes import add_people
from minutesapp.attendance.lists import lists_of
from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.clipboard.gap import Gap
from minutesapp.editing.clipboard.pasting import paste_blocks
from minutesapp.editing.clipboard.positions import spot_in
from minutesapp.editing.clipboard.removing import Edited
from minutesapp.editing.deeds import Deed
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.language.names import is_family_name, is_given_name, split_staff
from minutesapp.language.posts import rank_of, role_of
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import Block, BlockKind, Body, Speaker
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.services.clipboard.joining import join_lines
from minutesapp.services.clipboard.lines_read import read_lines_into, transcript_in
from minutesapp.services.clipboard.pasted import Pasted, step_to
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.rendering import Rendering

UNKNOWN = "発言者？"
"""How the speaker of a turn is shown whom nobody has named."""


class Read(NamedTuple):
    """What was pasted, what it says, what of its pages is left out, and whether it was heard by a program."""

    pasted: Pasted
    body: Body
    dropped: tuple[str, ...] = ()
    heard: bool = False

    @property
    def strangers(self) -> dict[str, int]:
        """The labels that are nobody's of the record, with the turns under them, in their order."""
        labels = (block.speaker.label for block in self.body if block.speaker and not block.speaker.attendee)
        return dict(Counter(filter(None, labels)))

    @property
    def is_closed(self) -> bool:
        """Whether all of it will be closed: because it was, or because of the place into which it comes."""
        before, start, _, _, closed = self.pasted
        return closed or (bool(before.body) and Gap(before.body, spot_in(before.body, start)).nature.closed)


class Row(NamedTuple):
    """A paragraph as a preview shows it."""

    kind: BlockKind
    speaker: str
    text: str
    closed: bool


def read_turns(pasted: Pasted, denied: Collection[str] = ()) -> Read:
    """What pasted lines say; `denied` are words before them that name no speaker."""
    joined = join_lines(pasted.lines, pasted.before)
    heard = transcript_in("\n".join(pasted.lines)) is not None
    if heard or not joined.is_worth:
        return Read(pasted, read_lines_into(pasted.lines, pasted.before, denied), heard=heard)
    return Read(pasted, read_lines_into(joined.lines, pasted.before, denied), joined.dropped)


def take_turns(read: Read, after: Minutes, chosen: Mapping[str, Attendee]) -> Edited:
    """The step from a record to one with what was read in the place of the lines, or where they would stand.

    `chosen` says by label who speaks; those who are not in the attendance join it, in the same step.
    """
    before, start, end, _, closed = read.pasted
    body = _said_by(read.body, chosen)
    edited = step_to(before, paste_blocks(before, start, end, body, closed=closed), after, Deed.READ)
    added = _newcomers(after, chosen.values())
    if not added:
        return edited
    seated = add_people(after, form_of(after), added).apply(after)
    splice = edited.change.body if edited.change is not None else None
    facts = swap_facts(after, header=seated.header, attendees=seated.attendees)
    return Edited(Change(Deed.READ, splice, facts), edited.caret)


def rows_of(read: Read, chosen: Mapping[str, Attendee]) -> list[Row]:
    """The paragraphs that come of it, with the labels that the form will print."""
    minutes = read.pasted.before
    form, added = form_of(minutes), _newcomers(minutes, chosen.values())
    seated = add_people(minutes, form, added).apply(minutes) if added else minutes
    labels = Rendering(seated, form).labels
    natures, closed = natures_of(read.body), read.is_closed
    return [
        Row(block.kind, _label(block.speaker, labels), block.text, closed or natures[block.id].closed)
        for block in _said_by(read.body, chosen)
    ]


def newcomer(label: str, minutes: Minutes) -> Attendee | None:
    """Whoever a label names, as somebody new in the attendance; None where it names nobody."""
    family, post = split_staff(label)
    if not is_family_name(family):
        return None
    role = role_of(post)
    given = post.removesuffix(role) if role else ""
    if given and (not is_given_name(given) or rank_of(given) is not None):
        given = ""
    post = role if given else post
    side = Side.MEMBER if role else Side.STAFF if rank_of(post) else Side.GUEST
    lists = lists_of(minutes.header, form_of(minutes))
    field = lists.key_for(side, Status.PRESENT)
    name = f"{family} {given}".strip()
    return Attendee(fresh_id(), name, family, given, post=post, side=side, field=field)


def _newcomers(minutes: Minutes, people: Iterable[Attendee]) -> list[Attendee]:
    here = {person.id for person in minutes.attendees}
    return [one for id, one in {person.id: person for person in people}.items() if id not in here]


def _said_by(body: Body, chosen: Mapping[str, Attendee]) -> Body:
    return tuple(_named(block, chosen) for block in body)


def _named(block: Block, chosen: Mapping[str, Attendee]) -> Block:
    speaker = block.speaker
    if speaker is None or speaker.attendee or speaker.label not in chosen:
        return block
    return replace(block, speaker=Speaker(chosen[speaker.label].id))


def _label(speaker: Speaker | None, labels: Mapping[str, str]) -> str:
    if speaker is None:
        return ""
    return speaker.label or labels.get(speaker.attendee, "") or UNKNOWN
