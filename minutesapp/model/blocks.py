"""The body of minutes: one flat row of paragraphs, each saying by itself what it is."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from zlib import crc32

from msgspec import Struct

from minutesapp.model.spans import Spans, fits

Extra = tuple[tuple[str, Any], ...]
"""Keys and values of a file that this version does not know; they are kept and written back."""

LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""Every character that `str.splitlines` or Qt takes for the end of a line; no block holds one."""


def is_line(text: str) -> bool:
    """Whether a text holds no end of a line."""
    # Much faster than looking for each of LINE_BREAKS.
    return text.isprintable() or text.splitlines() == [text]


class BlockKind(StrEnum):
    """What a paragraph is: 議題の見出し, 発言, ト書き, 地の文."""

    HEADING = "heading"
    SPEECH = "speech"
    DIRECTION = "direction"
    NARRATIVE = "narrative"


# Looking up a member of an enumeration takes as long as a call in Python 3.11; every block of a file comes by here.
HEADING, SPEECH, DIRECTION, NARRATIVE = BlockKind


class Speaker(Struct, frozen=True):
    """Who begins to speak.

    `attendee` is the id of an attendee; the printed label is then computed by the template. `label` is what stands
    there literally: alone when the record does not tell who it was (委員), or together with `attendee` when this one
    turn shows another label than the form's. Both empty: not known yet (発言者？).
    """

    attendee: str = ""
    label: str = ""

    @property
    def known(self) -> bool:
        """Whether anything can be printed as the label."""
        return bool(self.attendee or self.label)

    @property
    def who(self) -> Speaker:
        """The same speaker without a label that only this one turn shows."""
        return Speaker(self.attendee) if self.attendee else self


UNKNOWN_SPEAKER = Speaker()


class AbsenceReason(StrEnum):
    """Why somebody was not there for an item: 退席, or 除斥 (it concerned them, and they may not take part in it)."""

    LEFT = "left"
    EXCLUDED = "excluded"


class Absence(Struct, frozen=True):
    """Somebody who was not there for one agenda item: the id of an attendee, and why."""

    attendee: str
    reason: AbsenceReason = AbsenceReason.LEFT


class Use(StrEnum):
    """What becomes of a paragraph in the summary (概要): its words stand there, others in their place, or nothing."""

    USED = "used"
    CONDENSED = "condensed"
    DROPPED = "dropped"


class Summary(Struct, frozen=True):
    """What was decided of a paragraph for the summary of the record.

    `text` is what a condensed one reads as there; it is empty where an earlier paragraph of the turn tells it as well.
    `of` is the fingerprint of the words that were condensed, so that it can be seen when these are others.
    """

    use: Use
    text: str = ""
    of: str = ""

    def is_stale(self, words: str) -> bool:
        """Whether other words than these were condensed."""
        return self.use is Use.CONDENSED and self.of != fingerprint(words)


def fingerprint(words: str) -> str:
    """What tells words from others, eight hexadecimal digits."""
    return f"{crc32(words.encode('utf-8', 'surrogatepass')):08x}"


class Block(Struct, frozen=True):
    """One paragraph of the body.

    `text` never holds a line break. `level` (1 = outermost) and `number` belong to headings: `number` is empty when
    the form's own numbering gives it, else what stands there instead (議案第3号); `unnumbered` headings show none and
    are not counted (〔報告事項〕). `speaker` is set where a turn starts and None on its later paragraphs. `closed` is
    what the clerk closed, and `reason` why; what a closed heading closes below it is computed
    (`model.outline.closed_flags`). `spans` are marks on its words, and `time` is where it begins in
    the recording, in milliseconds; None where that is not known.
    `absences` of a heading tell who was not there for its item, with all under it.
    `summary` is what was decided of it for the summary; None while nobody has. Headings stand in every summary.
    How these go along when words are divided, joined or moved is in `model.attributes`.
    """

    id: str
    kind: BlockKind
    text: str = ""
    level: int = 0
    number: str = ""
    unnumbered: bool = False
    speaker: Speaker | None = None
    closed: bool = False
    spans: Spans = ()
    time: int | None = None
    absences: tuple[Absence, ...] = ()
    reason: str = ""
    summary: Summary | None = None
    extra: Extra = ()

    def __post_init__(self) -> None:
        if not is_line(self.text):
            raise ValueError("a block holds one line")
        if (self.kind is HEADING) != (self.level > 0):
            raise ValueError("headings, and only headings, have a level")
        if self.speaker is not None and self.kind is not SPEECH:
            raise ValueError("only speech has a speaker")
        if self.absences and self.kind is not HEADING:
            raise ValueError("only an agenda item has absences")
        if self.reason and not self.closed:
            raise ValueError("only what is closed has a reason for it")
        if self.summary is not None and not (self.kind is not HEADING and is_line(self.summary.text)):
            raise ValueError("a heading is not summed up, and what is condensed is one line")
        if (self.spans or self.time is not None) and not (fits(self.spans, len(self.text)) and (self.time or 0) >= 0):
            raise ValueError("marks lie on words, and no time is before the beginning")

    @property
    def starts_turn(self) -> bool:
        """Whether a speaker begins here."""
        return self.speaker is not None


Body = tuple[Block, ...]
"""The whole body, in reading order."""
