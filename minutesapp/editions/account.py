"""What the public may read of a record, read off the record itself: the account that a public file must match.

It is written apart from the code that leaves things out (`redaction`, `naming`) and works the other way round: there
the closed parts are taken away, here the record keeps its length and order and everything that is not open is blank.
Where the two disagree, a file does not match and is not written; so a fault in one of them cannot excuse itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from string import Formatter

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.editions.fingerprints import Fingerprints, reduce_text
from minutesapp.editions.hidden_names import unnamed
from minutesapp.editions.masked import hidden_words, masked, repeats_withdrawn, withheld_words
from minutesapp.language.kana import is_kana, shorten_vowels
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import DIRECTION, HEADING, NARRATIVE, SPEECH, UNKNOWN_SPEAKER, Block, Body, Speaker
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_form
from minutesapp.templates.form import Form
from minutesapp.templates.labels import SOMEBODY
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.naming import HIDING
from minutesapp.templates.people import tells_status
from minutesapp.templates.rendering import Rendering

SHORTEST_PASSAGE = 5
SHORTEST_NAME, SHORTEST_READING, SHORTEST_LATIN = 2, 4, 5
"""Characters. What is shorter is in every file by chance: it is found by not being accounted for, not by search."""

PERSONAL_PARTS = ("name", "family", "given", "kana", "note", "label")


class Account(Struct, frozen=True):
    """What a public file must say, and what it must not.

    `record` is the record in its whole length with blanks in the place of all that is not open; `shown` tells for each
    of its blocks whether it is printed. `passages` knows what was closed; `names` knows people, readings and notes, of
    which only those are open that the file says by itself.
    """

    form: Form
    record: Minutes
    shown: tuple[bool, ...]
    passages: Fingerprints
    names: Fingerprints


def take_account(minutes: Minutes, form: Form) -> Account:
    """The account of a record for the public that reads it in this form."""
    open_flags = tuple(_open_flags(minutes.body, form))
    labels = _Labels(minutes, form)
    body, shown = _blank_body(minutes.body, open_flags, labels, form)
    heard = {block.speaker.attendee for block in body if block.speaker}
    people = tuple(_blank_person(person, minutes, form, heard, labels) for person in minutes.attendees)
    header = tuple(replace(field, extra=()) for field in minutes.header)
    closed = (b.text for b, is_open in zip(minutes.body, open_flags, strict=True) if not is_open)
    marked = [block for block in minutes.body if block.spans]
    withheld = [words for block in marked for words in withheld_words(block)]
    hidden = [words for block in marked for words in hidden_words(block)]
    return Account(
        form,
        Minutes(minutes.template, Facts(header, people), body),
        shown,
        Fingerprints((*closed, *withheld, *hidden), SHORTEST_PASSAGE),
        Fingerprints((*_names(minutes, labels), *filter(_is_telling, withheld)), SHORTEST_NAME),
    )


def _open_flags(body: Sequence[Block], form: Form) -> Iterator[bool]:
    """For each block whether the public may read it: nothing under a closed heading, and nothing closed itself.

    A closed heading is read; one that stands under a closed one only where the form says so.
    """
    above: list[tuple[int, bool]] = []
    below_closed = False
    for block in body:
        if block.kind is not HEADING:
            yield not (block.closed or below_closed)
            continue
        while above and above[-1][0] >= block.level:
            above.pop()
        under_closed = any(closed for _, closed in above)
        above.append((block.level, block.closed))
        below_closed = under_closed or block.closed
        yield form.agenda.closed_subheadings or not under_closed


def _blank_body(body: Body, open_flags: Sequence[bool], labels: _Labels, form: Form) -> tuple[Body, tuple[bool, ...]]:
    """The blocks, blank where they are not open, each run of blanks followed by the form's line for it, if any."""
    blocks: list[Block] = []
    shown: list[bool] = []
    unheard: Speaker | None = None
    read = masked(body, open_flags, form.body)
    for place, (block, is_open, words) in enumerate(zip(body, open_flags, read, strict=True)):
        if block.kind is SPEECH:
            unheard = block.speaker or unheard
        elif block.kind is not DIRECTION:
            unheard = None
        repeats = is_open and place and open_flags[place - 1] and repeats_withdrawn(body[place - 1], block)
        told = words if is_open and not repeats else None
        blocks.append(_open_block(told, unheard, labels) if told is not None else _blank_block(block))
        shown.append(told is not None)
        if is_open and block.kind is SPEECH:
            unheard = None
        if not is_open and form.body.withheld and (place + 1 == len(body) or open_flags[place + 1]):
            blocks.append(Block("", NARRATIVE, form.body.withheld))
            shown.append(True)
    return tuple(blocks), tuple(shown)


def _open_block(block: Block, speaker: Speaker | None, labels: _Labels) -> Block:
    """An open block; the first open paragraph of a turn shows who speaks, wherever the turn began."""
    if block.kind is not SPEECH:
        bare = not (block.absences or block.reason or block.summary or block.extra)
        return block if bare else replace(block, absences=(), reason="", summary=None, extra=())
    said = labels.open_speaker(speaker) if speaker is not None else None
    bare = said == block.speaker and not (block.summary or block.extra)
    return block if bare else replace(block, speaker=said, summary=None, extra=())


def _blank_block(block: Block) -> Block:
    speaker = UNKNOWN_SPEAKER if block.speaker is not None else None
    return Block("", block.kind, "", block.level, block.number, block.unnumbered, speaker, block.closed)


class _Labels:
    """Which labels and names the public may read: what the form computes for it, and written ones that are safe."""

    def __init__(self, minutes: Minutes, form: Form) -> None:
        policy = form.turn.public_naming
        self.hidden = {side for side in Side if policy is not None and policy.of(side).name in HIDING}
        self._sides: Mapping[str, Side] = {person.id: person.side for person in minutes.attendees}
        lists = (field_form(form, field) for field in minutes.header if isinstance(field.value, PeopleValue))
        self._listed = {kind.side for kind in lists}
        bare = tuple(self.bare(person) for person in minutes.attendees)
        computed = Rendering(minutes.with_facts(attendees=bare), form, "public").labels
        naming = policy or form.turn.naming
        self.safe = {naming.of(side).fallback for side in Side} | {person.post for person in minutes.attendees}
        self.safe |= {computed[person.id] for person in minutes.attendees if person.side not in self.hidden}

    def may_name(self, person: Attendee) -> bool:
        """Whether the public may read the name of somebody in no list: also of the absent where others are listed."""
        return person.side not in self.hidden or (person.status is Status.ABSENT and person.side in self._listed)

    def bare(self, person: Attendee) -> Attendee:
        """The person without a label written by hand, where names of their side are hidden."""
        return replace(person, label="") if person.label and person.side in self.hidden else person

    def open_speaker(self, speaker: Speaker) -> Speaker:
        """The speaker as the public may see them named."""
        if not self.hidden or not speaker.label:
            return speaker
        side = self._sides.get(speaker.attendee)
        if side is None:
            return speaker if speaker.label in self.safe else Speaker(label=SOMEBODY)
        return Speaker(speaker.attendee) if side in self.hidden else speaker


def _blank_person(person: Attendee, minutes: Minutes, form: Form, heard: set[str], labels: _Labels) -> Attendee:
    """The person with no more than is printed of them; a blank that keeps the place where that is nothing."""
    field = _list_of(person, minutes)
    if not (field or person.id in heard or person.status is not Status.PRESENT):
        return unnamed(person)
    printed = _printed_parts(field_form(form, field)) if field else set()
    if not (field or labels.may_name(person)):
        person = replace(person, name="", family="", given="", note="", proxy=None)
    return replace(
        labels.bare(person),
        kana=person.kana if "kana" in printed else "",
        note=person.note if "note" in printed or tells_status(person) else "",
        person="",
        extra=(),
    )


def _list_of(person: Attendee, minutes: Minutes) -> HeaderField | None:
    """The list that prints a person; None where the field that they are said to stand in is none."""
    field = minutes.field(person.field)
    return field if field is not None and isinstance(field.value, PeopleValue) else None


def _printed_parts(kind: FieldForm) -> set[str]:
    columns = {column.key for column in kind.columns}
    return columns | {part for _, part, _, _ in Formatter().parse(kind.person.pattern) if part}


def _names(minutes: Minutes, labels: _Labels) -> Iterator[str]:
    """Whatever the record says of people; what the file may say as well is no secret, but that is seen there.

    Offices are no secret: they stand at the head of their own paper.
    """
    said = {block.speaker.label for block in minutes.body if block.speaker} - labels.safe
    for person in minutes.attendees:
        said |= {getattr(person, part) for part in PERSONAL_PARTS}
        said |= {person.organisation} if person.side is not Side.STAFF else set()
        said |= {person.proxy.name, person.proxy.family} if person.proxy else set()
    for words in said | {shorten_vowels(reduce_text(person.kana)) for person in minutes.attendees}:
        yield from filter(_is_telling, dict.fromkeys((words, *words.split())))


def _is_telling(words: str) -> bool:
    """Whether words are a name by themselves. Short readings (もり, さい) and Latin names (Al) stand in any text."""
    word = reduce_text(words)
    if word.isascii():
        return len(word) >= SHORTEST_LATIN
    return len(word) >= SHORTEST_READING if is_kana(word) else any(map(str.isalpha, word))
