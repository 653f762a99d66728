"""The ways in which one line of a reading can be put right, each with how many lines it is used on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from minutesapp.importers.body.agenda_items import is_closed
from minutesapp.importers.corrections import Corrections, LineKind
from minutesapp.importers.people.cells import cells_of
from minutesapp.importers.people.cuts import cuts_of
from minutesapp.importers.signs import exactly, heads_of, signature_of
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import DIRECTION, HEADING, NARRATIVE, SPEECH
from minutesapp.services.reading.doubts import OF_LABEL
from minutesapp.services.reading.review import Review
from minutesapp.services.reading.rows import ReviewRow
from minutesapp.services.reading.telling import kind_words, lines_alike, role_words
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import fold_label
from minutesapp.wording import describe_note

LEVELS = 4
LONGEST_LABEL, LONGEST_NAME = 24, 16
"""Signs of what is offered as a label, and as a name."""
KINDS = (
    *(LineKind(HEADING, level) for level in range(1, LEVELS + 1)),
    LineKind(SPEECH), LineKind(DIRECTION), LineKind(NARRATIVE),
)  # fmt: skip
LABEL_DOUBTS = frozenset(map(describe_note, OF_LABEL))


class Way(NamedTuple):
    """One thing that can be said of a line: in `words`, as corrections, and on how many `lines` it is used."""

    words: str
    more: Corrections
    lines: int


class Ways(NamedTuple):
    """What can be said of one line: what it is, whether somebody speaks, who that is, which words are a name.

    `rows` are what the label at its head may be for. `alike` says which lines are of its kind. `right` is that the
    label in doubt is one.
    """

    kinds: tuple[Way, ...] = ()
    labels: tuple[Way, ...] = ()
    people: tuple[Way, ...] = ()
    names: tuple[Way, ...] = ()
    rows: tuple[Way, ...] = ()
    alike: str = ""
    right: Way | None = None


NO_WAYS = Ways()


def ways_of(review: Review, row: ReviewRow) -> Ways:
    """All ways to put this row right; none for a line that was left out."""
    rows = tuple(_rows(review, row))
    if not row.text:
        return Ways(rows=rows)
    if row.in_list:
        return Ways(names=tuple(_names(review, row)), rows=rows)
    if row.label:
        labels, people = [_no_label(review, row)], tuple(_people(review, row))
    else:
        labels, people = list(_as_label(review, row)), ()
    names = tuple(_names(review, row)) if row.below_list else ()
    right = _right_label(review, row) if row.label and not LABEL_DOUBTS.isdisjoint(row.doubts) else None
    return Ways(tuple(_kinds(review, row)), tuple(labels), people, names, rows, _alike(row), right)


def _kinds(review: Review, row: ReviewRow) -> Iterator[Way]:
    """What the line can become; one with the mark of a closed item only another heading."""
    signature = _signature(row)
    closed = is_closed(row.text)
    for kind in KINDS:
        if not _is_already(row, kind) and not (closed and kind.kind is not HEADING):
            yield Way(kind_words(kind), Corrections(kinds={signature: kind}), review.kinds[signature])


def _is_already(row: ReviewRow, kind: LineKind) -> bool:
    block = row.block
    return block is not None and not row.label and (block.kind, block.level) == (kind.kind, kind.level)


def _signature(row: ReviewRow) -> str:
    """How corrections know the line: one that starts a turn by its words, any other by its sign."""
    return exactly(row.text) if row.label else signature_of(row.text)


def _alike(row: ReviewRow) -> str:
    signature = _signature(row)
    return "同じ言葉の行" if signature[0] == "=" else lines_alike(signature)


def _no_label(review: Review, row: ReviewRow) -> Way:
    label = squeeze(row.label)
    return Way(f"「{row.label}」は発言者の呼び名ではない", Corrections(labels={label: False}), review.labels[label])


def _right_label(review: Review, row: ReviewRow) -> Way:
    label = squeeze(row.label)
    return Way(f"「{row.label}」は発言者の呼び名で正しい", Corrections(labels={label: True}), review.labels[label])


def _as_label(review: Review, row: ReviewRow) -> Iterator[Way]:
    """That the line begins with the label of a speaker, for all words that might be one."""
    offered = {squeeze(head): head for head, _ in heads_of(row.text) if _may_be_label(head)}
    for label, head in offered.items():
        yield Way(f"「{head}」は発言者の呼び名", Corrections(labels={label: True}), review.heads[label])


def _may_be_label(head: str) -> bool:
    return 0 < len(squeeze(head)) <= LONGEST_LABEL and not head.isdigit() and "。" not in head


def _people(review: Review, row: ReviewRow) -> Iterator[Way]:
    """Whom of the attendance the label means, those first of whom it has the name.

    Namesakes cannot be told apart by their names.
    """
    present = review.minutes.attendees
    names = [person.name for person in present]
    speaker = row.block.speaker if row.block else None
    label = squeeze(row.label)
    for person in sorted(present, key=lambda person: not _is_named(person, label)):
        if person.name and names.count(person.name) == 1 and not (speaker and speaker.attendee == person.id):
            words = f"「{row.label}」は{person.name}さん" + (f"（{person.post}）" if person.post else "")
            yield Way(words, Corrections(people={label: squeeze(person.name)}), review.labels[label])


def _is_named(person: Attendee, label: str) -> bool:
    name, family = squeeze(person.name), squeeze(person.family)
    return bool(family and family in label) or (bool(name) and (name in label or label in name))


def _rows(review: Review, row: ReviewRow) -> Iterator[Way]:
    """What the label at the head of the line is for, or that it is none."""
    label = fold_label(row.heading)
    for role in Role if label else ():
        if role is not row.role:
            yield Way(f"「{row.heading}」は{role_words(role)}", Corrections(rows={label: role}), review.headings[label])


def _names(review: Review, row: ReviewRow) -> Iterator[Way]:
    """That a name in the list is none, and that other words of it are one."""
    named = {squeeze(name): name for name in row.people}
    for plain, name in named.items():
        yield Way(f"「{name}」は氏名ではない", Corrections(names={plain: False}), _lines_with(review, plain))
    for words in dict.fromkeys(_words_of(row.text)):
        plain = squeeze(words)
        if plain and plain not in named and len(plain) <= LONGEST_NAME:
            yield Way(f"「{words}」は氏名", Corrections(names={plain: True}), _lines_with(review, plain))


def _words_of(text: str) -> Iterator[str]:
    """The words of a list that may be somebody's name: each, two side by side, and parts of one."""
    cells = [cell for cell in cells_of(text) if not cell.is_bracket]
    for cell, after in zip(cells, [*cells, None][1:], strict=True):
        yield cell.text
        if after is not None and after.gap and not after.comma:
            yield f"{cell.text} {after.text}"
        ends = [0, *cuts_of(cell.text), len(cell.text)]
        yield from _pieces(cell.text, ends)


def _pieces(word: str, ends: Iterable[int]) -> Iterator[str]:
    cuts = list(ends)
    return (word[start:end] for start, end in pairwise(cuts) if end - start > 1)


def _lines_with(review: Review, plain: str) -> int:
    return sum(plain in words for words in review.lists) or 1
