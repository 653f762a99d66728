"""A record as its form reads it: how everybody is called and agenda items are numbered, and what is closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from minutesapp.editing.splice import Splice
from minutesapp.model.blocks import HEADING, Block, Body, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.templates.form import Form
from minutesapp.templates.labels import label_signs, labels_of, speaker_label
from minutesapp.templates.numbering import number_body

EditionKind = Literal["internal", "review", "public"]
"""For whom: the office, the members, everybody."""


class _Agenda(Struct, frozen=True):
    """For each block the number before it, and whether a closed heading closes it, the heading itself included."""

    numbers: Sequence[str]
    covered: Sequence[bool]


class Rendering:
    """One record in one form for the readers of one edition. A value: what changes is another one (`after`).

    What nobody asks for is not computed.
    """

    __slots__ = ("_agenda", "_labels", "edition", "form", "minutes")

    def __init__(self, minutes: Minutes, form: Form, edition: EditionKind = "internal") -> None:
        self.minutes = minutes
        self.form = form
        self.edition = edition
        self._labels: Mapping[str, str] | None = None
        self._agenda: _Agenda | None = None

    def after(self, minutes: Minutes, splice: Splice | None) -> Rendering:
        """The same of the `minutes` to which a step led that changed the body by this splice, if at all.

        Where no heading comes, goes or changes its rank nothing is computed anew; while one types, nothing is copied.
        """
        later = Rendering(minutes, self.form, self.edition)
        if minutes.attendees == self.minutes.attendees:
            later._labels = self._labels
        if self._agenda is not None:
            later._agenda = self._agenda if splice is None else _agenda_after(self._agenda, splice)
        return later

    @property
    def labels(self) -> Mapping[str, str]:
        """What every attendee is called in turns, by id, bare of the form's brackets."""
        if self._labels is None:
            self._labels = labels_of(self.minutes.attendees, self.form, public=self.edition == "public")
        return self._labels

    @property
    def signs(self) -> Mapping[str, str]:
        """The sign before the label of those attendees for whom the form has another than for most, by id."""
        return label_signs(self.minutes.attendees, self.form, public=self.edition == "public")

    @property
    def numbers(self) -> Sequence[str]:
        """What is printed before each block: the number of a heading, and nothing before all others."""
        return self._read_agenda().numbers

    @property
    def covered(self) -> Sequence[bool]:
        """For each block whether a closed heading closes it, the heading itself included."""
        return self._read_agenda().covered

    def label(self, speaker: Speaker) -> str:
        """What is printed for a speaker, bare of the form's brackets; empty while nobody has said who speaks."""
        return speaker_label(speaker, self.labels)

    def is_closed(self, index: int) -> bool:
        """Whether the block at `index` is closed, by itself or by a heading above it."""
        return self.minutes.body[index].closed or self.covered[index]

    def mark(self, index: int) -> str:
        """What the form puts behind the heading at `index`: that it is closed, or, if it has a word for that, open."""
        if self.minutes.body[index].closed:
            return self.form.agenda.closed_mark
        return "" if self.covered[index] else self.form.agenda.open_mark

    def _read_agenda(self) -> _Agenda:
        if self._agenda is None:
            body = self.minutes.body
            self._agenda = _Agenda(number_body(body, self.form.agenda), _covered(body))
        return self._agenda


def _covered(body: Body) -> Sequence[bool]:
    covered, above = [], False
    for block, closed in zip(body, closed_flags(body), strict=True):
        above = closed if block.kind is HEADING else above
        covered.append(above)
    return covered


def _agenda_after(agenda: _Agenda, splice: Splice) -> _Agenda | None:
    """The same after a splice; None where headings have to be counted again."""
    gone, come = (tuple(map(_rank, blocks)) for blocks in (splice.removed, splice.inserted))
    if gone == come:
        return agenda
    if any(gone) or any(come):
        return None
    # New blocks lie under the same headings as the block before them.
    start, stop, count = splice.start, splice.start + len(gone), len(come)
    numbers, covered = list(agenda.numbers), list(agenda.covered)
    numbers[start:stop] = [""] * count
    covered[start:stop] = [bool(start) and covered[start - 1]] * count
    return _Agenda(numbers, covered)


def _rank(block: Block) -> tuple[int, bool, str, bool] | None:
    """All of a heading by which others are numbered and closed; None for what is no heading."""
    return (block.level, block.closed, block.number, block.unnumbered) if block.kind is HEADING else None
