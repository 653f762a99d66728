"""What a paragraph wears in the document: spacing, size, weight, colour. All else about it is painted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QBrush, QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor

from minutesapp.model.blocks import Block, BlockKind
from ui.editor.look import Look

DEEPEST_LOOK = 4
"""Headings below this level look like those of this level."""

# Of the size of the text.
HEADING_SIZES = {1: 1.26, 2: 1.1, 3: 1.0, 4: 1.0}
HEADING_ROOM = {1: 1.5, 2: 1.05, 3: 0.8, 4: 0.7}
TURN_ROOM, DIRECTION_ROOM, NARRATIVE_ROOM = 0.62, 0.5, 0.55
DIRECTION_SIZE = 0.88


class Dress(NamedTuple):
    """All that the formats of a paragraph depend on."""

    kind: BlockKind
    level: int
    starts_turn: bool


class Formats(NamedTuple):
    """The two formats of a paragraph."""

    block: QTextBlockFormat
    char: QTextCharFormat


def dress_of(block: Block) -> Dress:
    """What this block wears."""
    return Dress(block.kind, min(block.level, DEEPEST_LOOK), block.speaker is not None)


class Wardrobe:
    """The formats of one look, made once for each dress."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._made: dict[Dress, Formats] = {}

    def formats(self, block: Block) -> Formats:
        """The formats of this block."""
        dress = dress_of(block)
        if dress not in self._made:
            self._made[dress] = Formats(self._block_format(dress), self._char_format(dress))
        return self._made[dress]

    def _block_format(self, dress: Dress) -> QTextBlockFormat:
        em = self._look.em
        size = HEADING_SIZES.get(dress.level, 1.0)
        made = QTextBlockFormat()
        # Fixed, because a sign from another face (𠮷) would push its line down.
        made.setLineHeight(round(self._look.line * size), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(round(em * _room(dress)))
        if dress.kind is BlockKind.DIRECTION:
            made.setLeftMargin(round(em))
        return made

    def _char_format(self, dress: Dress) -> QTextCharFormat:
        """Nothing is left to the document: what the input method shows would take it from a neighbour."""
        size, weight, colour = 1.0, QFont.Weight.Normal, self._look.ink.text
        if dress.kind is BlockKind.HEADING:
            size = HEADING_SIZES[dress.level]
            weight = QFont.Weight.Bold if dress.level < 3 else QFont.Weight.DemiBold
        elif dress.kind is not BlockKind.SPEECH:
            size = DIRECTION_SIZE if dress.kind is BlockKind.DIRECTION else 1.0
            colour = self._look.ink.soft
        made = QTextCharFormat()
        made.setFontPointSize(self._look.points * size)
        made.setFontWeight(weight)
        made.setForeground(QBrush(colour))
        return made


def wears(block: QTextBlock, formats: Formats) -> bool:
    """Whether a paragraph wears these."""
    return (
        block.blockFormat() == formats.block
        and block.charFormat() == formats.char
        and all(run.format == formats.char for run in block.textFormats())
    )


def put_on(cursor: QTextCursor, block: QTextBlock, formats: Formats) -> None:
    """Dress a paragraph of the cursor's document. What it wears already is not touched: that would lay it out anew."""
    if block.blockFormat() != formats.block:
        cursor.setPosition(block.position())
        cursor.setBlockFormat(formats.block)
    if block.charFormat() != formats.char:
        cursor.setPosition(block.position())
        cursor.setBlockCharFormat(formats.char)
    if any(run.format != formats.char for run in block.textFormats()):
        cursor.setPosition(block.position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(formats.char)


def _room(dress: Dress) -> float:
    """What is left free above a paragraph, in widths of a kanji."""
    if dress.kind is BlockKind.HEADING:
        return HEADING_ROOM[dress.level]
    if dress.kind is BlockKind.DIRECTION:
        return DIRECTION_ROOM
    if dress.kind is BlockKind.NARRATIVE:
        return NARRATIVE_ROOM
    return TURN_ROOM if dress.starts_turn else 0.0
