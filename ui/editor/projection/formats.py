"""How a paragraph is formatted in the document: spacing, size, weight, colour. All else about it is painted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor

from minutesapp.model.blocks import Block, BlockKind
from ui.editor.page.theme import PageTheme

DEEPEST_SHOWN = 4
"""Headings below this level look like those of this level."""

# Of the size of the text.
HEADING_SIZES = {1: 1.26, 2: 1.1, 3: 1.0, 4: 1.0}
HEADING_ROOM = {1: 1.5, 2: 1.05, 3: 0.8, 4: 0.7}
TURN_ROOM, DIRECTION_ROOM, NARRATIVE_ROOM = 0.62, 0.5, 0.55
DIRECTION_SIZE = 0.88


class Appearance(NamedTuple):
    """All that the formats of a paragraph depend on."""

    kind: BlockKind
    level: int
    starts_turn: bool


class ParagraphFormats(NamedTuple):
    """The two formats of a paragraph."""

    block: QTextBlockFormat
    char: QTextCharFormat


def appearance_of(block: Block) -> Appearance:
    """What the formats of this block depend on."""
    return Appearance(block.kind, min(block.level, DEEPEST_SHOWN), block.speaker is not None)


class FormatTable:
    """The formats of one theme, made once for each appearance."""

    def __init__(self, theme: PageTheme) -> None:
        self._theme = theme
        self._made: dict[Appearance, ParagraphFormats] = {}

    def of(self, block: Block) -> ParagraphFormats:
        """The formats of this block."""
        look = appearance_of(block)
        if look not in self._made:
            self._made[look] = ParagraphFormats(self._block_format(look), self._char_format(look))
        return self._made[look]

    def _block_format(self, look: Appearance) -> QTextBlockFormat:
        em = self._theme.em
        size = HEADING_SIZES.get(look.level, 1.0)
        made = QTextBlockFormat()
        # Fixed, because a sign from another face (𠮷) would push its line down.
        made.setLineHeight(round(self._theme.line * size), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(round(em * _room(look)))
        if look.kind is BlockKind.DIRECTION:
            made.setLeftMargin(round(em))
        return made

    def _char_format(self, look: Appearance) -> QTextCharFormat:
        """Nothing is left to the document: what the input method shows would take it from a neighbour."""
        size, weight, colour = 1.0, QFont.Weight.Normal, self._theme.colours.text
        if look.kind is BlockKind.HEADING:
            size = HEADING_SIZES[look.level]
            weight = QFont.Weight.Bold if look.level < 3 else QFont.Weight.DemiBold
        elif look.kind is not BlockKind.SPEECH:
            size = DIRECTION_SIZE if look.kind is BlockKind.DIRECTION else 1.0
            colour = self._theme.colours.soft
        made = QTextCharFormat()
        made.setFontPointSize(self._theme.points * size)
        made.setFontWeight(weight)
        made.setForeground(colour)  # not a QBrush of it: to make one, Qt for Python looks at pictures and gradients
        return made


def has_formats(block: QTextBlock, formats: ParagraphFormats) -> bool:
    """Whether a paragraph has these formats, all of it."""
    return (
        block.blockFormat() == formats.block
        and block.charFormat() == formats.char
        and all(run.format == formats.char for run in block.textFormats())
    )


def set_formats(cursor: QTextCursor, block: QTextBlock, formats: ParagraphFormats) -> None:
    """Format a paragraph of the cursor's document; what is as it should be is left, or it would be laid out anew."""
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


def _room(look: Appearance) -> float:
    """What is left free above a paragraph, in widths of a kanji."""
    if look.kind is BlockKind.HEADING:
        return HEADING_ROOM[look.level]
    if look.kind is BlockKind.DIRECTION:
        return DIRECTION_ROOM
    if look.kind is BlockKind.NARRATIVE:
        return NARRATIVE_ROOM
    return TURN_ROOM if look.starts_turn else 0.0
