"""Where a reading may be wrong: what its reader noted, and what is unlike all the rest of the same source.

A source is told by its own habits: where all headings have numbers, one without is in doubt, and where all else is
said by somebody, so are lines that nobody says. What a clerk has spoken of is in doubt no more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from minutesapp.attendance.speaking.label_index import ANYBODY
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.importers.body.turns.turn_labels import EVERYBODY, LETTERED
from minutesapp.importers.closed_marks import tells_of_closing
from minutesapp.importers.corrections import Corrections
from minutesapp.importers.draft import Draft
from minutesapp.importers.signs import BRACKETS, NUMBERED, exactly, heads_of, signature_of
from minutesapp.language.dates.clock import find_times
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.numerals import parse_number
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import DIRECTION, HEADING, NARRATIVE, SPEECH, BlockKind
from minutesapp.services.reading.rows import GOES_ON, ReviewRow
from minutesapp.wording import describe_note

NOTED = frozenset(("label-doubtful", "people-unread", "no-header", "not-minutes"))
"""Notes on lines that may have been read wrongly; what was left out on purpose, or is told of the whole, is none."""
OF_LABEL = ("label-doubtful", "speaker-unlisted")
"""Doubts whether words are the label of a speaker, or whose."""
ENDS = pattern(r"[。．.？！?!」』）)】〕…]$")
A_SENTENCE = pattern(r"^[はがをに、]|(?:。|ます|です|か)$")
LONGEST_FAMILY = 3
"""Signs of a name that is no more than that of a family."""
PAIRS = (("「", "」"), ("『", "』"), ("（", "）"), ("【", "】"), ("〔", "〕"))
LONGEST_TURN_TO_CLOSED = 24
"""Signs of a line that says that what follows is closed (（これより秘密会）)."""
FEWEST_TURNS = 3
"""Turns of a source that has a habit of them."""


class Doubt(NamedTuple):
    """The place of a row, and the code of the note that says why it is in doubt."""

    place: int
    code: str


class _Source(NamedTuple):
    """All rows of a source, in their order; what was read, and what a clerk said of it."""

    rows: Sequence[ReviewRow]
    draft: Draft
    corrected: Corrections

    def of_kind(self, *kinds: BlockKind) -> Iterator[tuple[int, ReviewRow, str]]:
        """The rows at which such a paragraph begins, each with its place and the words of the paragraph."""
        for place, row in enumerate(self.rows):
            if row.block is not None and row.block.kind in kinds:
                yield place, row, row.block.text


def doubts_of(
    rows: Sequence[tuple[int, ReviewRow]], draft: Draft, corrected: Corrections
) -> dict[int, tuple[str, ...]]:
    """The sentences of doubt by the place of the row that they are about.

    Each of the `rows` comes with the number of its line.
    """
    source = _Source([row for _, row in rows], draft, corrected)
    found: defaultdict[int, list[str]] = defaultdict(list)
    for doubt in _noted(rows, draft):
        found[doubt.place].append(doubt.code)
    for rule in RULES:
        for place, code in rule(source):
            if code in OF_LABEL or not _is_told(source, place):
                found[place].append(code)
    return {place: tuple(map(describe_note, dict.fromkeys(codes))) for place, codes in found.items()}


def _noted(rows: Sequence[tuple[int, ReviewRow]], draft: Draft) -> Iterator[Doubt]:
    """What the reader noted, at the first row of its line."""
    places: dict[int, int] = {}
    for place, (line, _) in enumerate(rows):
        places.setdefault(line, place)
    for note in draft.notes:
        if note.line in places and note.code in NOTED:
            yield Doubt(places[note.line], note.code)


def _is_told(source: _Source, place: int) -> bool:
    """Whether a clerk has said what the line is to be."""
    text = source.rows[place].text
    kinds = source.corrected.kinds
    return bool(kinds and text) and (exactly(text) in kinds or signature_of(text) in kinds)


def _unlisted(source: _Source) -> Iterator[Doubt]:
    """The first line of everybody who speaks under a name that nobody of the attendance has."""
    told, seen = source.corrected.told_labels, set[str]()
    for place, row in enumerate(source.rows):
        speaker = row.block.speaker if row.label and row.block else None
        label = squeeze(row.label)
        if source.draft.minutes.attendees and speaker and not speaker.attendee and label not in seen:
            seen.add(label)
            # 委員 and 委員A are meant to name nobody.
            if not (label in told or label in ANYBODY or label in EVERYBODY or LETTERED.fullmatch(label)):
                yield Doubt(place, "speaker-unlisted")


def _names(source: _Source) -> Iterator[Doubt]:
    """People without a name, and those with a family name alone among others who have both."""
    lists: defaultdict[tuple[str, Side], list[Attendee]] = defaultdict(list)
    for person in source.draft.minutes.attendees:
        lists[person.field, person.side].append(person)
    for people in lists.values():
        whole = sum(bool(person.given) for person in people)
        for person in people:
            if not person.name:
                yield Doubt(_row_of(source, person), "name-missing")
            elif (
                whole * 2 > len(people) and _is_family(person) and not source.corrected.names.get(squeeze(person.name))
            ):
                yield Doubt(_row_of(source, person), "name-unlike-others")


def _is_family(person: Attendee) -> bool:
    return not person.given and len(squeeze(person.name)) <= LONGEST_FAMILY


def _row_of(source: _Source, person: Attendee) -> int:
    """The row of a list that has somebody's name, or their post; the first of all where none has."""
    listed = [(place, row) for place, row in enumerate(source.rows) if row.in_list]
    for words in filter(None, (person.name, person.post)):
        for place, row in listed:
            if squeeze(words) in squeeze(row.text):
                return place
    return listed[0][0] if listed else 0


def _headings(source: _Source) -> Iterator[Doubt]:
    """Headings that read like a sentence, or have neither number nor sign where most have."""
    heads = list(source.of_kind(HEADING))
    signed = sum(not _is_unsigned(row) for _, row, _ in heads)
    for place, row, words in heads:
        if A_SENTENCE.search(words):
            yield Doubt(place, "heading-a-sentence")
        elif _is_unsigned(row) and signed * 2 > len(heads):
            yield Doubt(place, "heading-unsigned")


def _perhaps_closed(source: _Source) -> Iterator[Doubt]:
    """Headings that are open, and have words by which one may be closed to the public; and lines that may say so."""
    natures = natures_of(source.draft.minutes.body)
    for place, row, words in source.of_kind(HEADING, DIRECTION, NARRATIVE):
        if row.block and not natures[row.block.id].closed and tells_of_closing(words):
            if row.block.kind is HEADING:
                yield Doubt(place, "heading-perhaps-closed")
            elif len(words) <= LONGEST_TURN_TO_CLOSED:
                yield Doubt(place, "below-perhaps-closed")


def _is_unsigned(row: ReviewRow) -> bool:
    return signature_of(row.text).startswith("=")


def _numbers(source: _Source) -> Iterator[Doubt]:
    """Headings whose number is not the next one of their row."""
    last: dict[tuple[int, str], int] = {}
    for place, row, _ in source.of_kind(HEADING):
        match = NUMBERED.match(row.text)
        number = parse_number(match["number"]) if match and match["number"] else None
        level = row.block.level if row.block else 0
        last = {key: count for key, count in last.items() if key[0] <= level}
        if number is not None:
            if number != last.get((level, signature_of(row.text)), 0) + 1:
                yield Doubt(place, "number-skipped")
            last[level, signature_of(row.text)] = number


def _narrative(source: _Source) -> Iterator[Doubt]:
    """Lines between turns that nobody says, of several the first; a recess has its time."""
    starts = [place for place, row in enumerate(source.rows) if row.label]
    if len(starts) < FEWEST_TURNS:
        return
    is_within = False
    for place, row, words in source.of_kind(*BlockKind):
        was_within, is_within = is_within, row.block is not None and row.block.kind is NARRATIVE
        if is_within and not was_within and starts[0] < place < starts[-1] and not find_times(nfkc(words)):
            yield Doubt(place, "narrative-among-turns")


def _after_last(source: _Source) -> Iterator[Doubt]:
    """What is taken for the end of the last turn, and does not end as speech does; the first such line."""
    starts = [place for place, row in enumerate(source.rows) if row.label]
    spoken = [(place, words) for place, _, words in source.of_kind(SPEECH) if words]
    ended = sum(bool(ENDS.search(words)) for _, words in spoken)
    if len(starts) >= FEWEST_TURNS and ended * 4 > len(spoken) * 3:
        open_ones = (place for place, words in spoken if place > starts[-1] and not ENDS.search(words))
        yield from (Doubt(place, "after-last-turn") for place in list(open_ones)[:1])


def _brackets(source: _Source) -> Iterator[Doubt]:
    """Words in brackets at the head of what somebody says, or of a line that goes on with another."""
    for place, row in enumerate(source.rows):
        words = row.block.text if row.block and row.block.kind is SPEECH else row.text if row.became == GOES_ON else ""
        if words[:1] in BRACKETS and not NUMBERED.match(words):
            yield Doubt(place, "bracket-in-speech")


def _unbalanced(source: _Source) -> Iterator[Doubt]:
    """Paragraphs with a quotation mark or bracket that has no other: words may have been cut, or two lines joined."""
    for place, _, words in source.of_kind(*BlockKind):
        if any(words.count(opening) != words.count(closing) for opening, closing in PAIRS):
            yield Doubt(place, "bracket-alone")


def _labels_within(source: _Source) -> Iterator[Doubt]:
    """Lines that begin with the label of a speaker, and start no turn."""
    labels = {squeeze(row.label) for row in source.rows if row.label}
    told = source.corrected.told_labels
    for place, row in enumerate(source.rows):
        if row.in_body and not row.label:
            heads = {squeeze(head) for head, _ in heads_of(row.text)}
            if any(head in labels and told.get(head, True) for head in heads):
                yield Doubt(place, "label-within")


def _unlike(source: _Source) -> Iterator[Doubt]:
    """The first of the lines with a sign or bracket that are read otherwise than most with the same; numbers apart."""
    kinds: defaultdict[str, Counter[BlockKind]] = defaultdict(Counter)
    first: dict[tuple[str, BlockKind], int] = {}
    for place, row, _ in source.of_kind(HEADING, DIRECTION, NARRATIVE, SPEECH):
        sign = signature_of(row.text)
        if not row.label and row.block and sign[0] != "=" and not NUMBERED.match(row.text):
            kinds[sign][row.block.kind] += 1
            first.setdefault((sign, row.block.kind), place)
    for sign, counts in kinds.items():
        for kind in [kind for kind, _ in counts.most_common()][1:]:
            yield Doubt(first[sign, kind], "unlike-its-kind")


RULES: tuple[Callable[[_Source], Iterator[Doubt]], ...] = (
    _unlisted, _names, _headings, _perhaps_closed, _numbers, _narrative, _after_last, _brackets, _unbalanced,
    _labels_within, _unlike,
)  # fmt: skip
