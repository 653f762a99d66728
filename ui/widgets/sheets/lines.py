"""Paragraphs of a Word file as lines: broken where Word breaks them, each as high as the lines of the page."""

from __future__ import annotations

from functools import cache

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from minutesapp.language.pattern import pattern
from minutesapp.language.utf16 import utf16_length
from minutesapp.services.output.preview import Letters, Paragraph
from ui.widgets.appearance.theme import MINCHO_FACES, UI_FACES

FINE = 4
"""Units of a page in a point: letters of 10.5 points need whole ones."""
LINE = 1.2
"""How high a line of letters is, in their size, before it takes up two lines of the page."""
GOTHIC = ("ゴシック", "gothic", "メイリオ", "meiryo")
MINCHO_STAND_INS = ("MS Mincho", "IPAMincho", "IPAmjMincho", *MINCHO_FACES)
GOTHIC_STAND_INS = ("MS Gothic", "IPAGothic", *UI_FACES)
"""Where a face is not installed: those first whose letters are as wide as those that most forms are set in."""
ALIGNMENTS = {
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "both": Qt.AlignmentFlag.AlignJustify,
}
HANGING = {sign.encode("utf-16-le") for sign in "、。，．"}
"""What Word lets stand in the margin behind a full line."""
JAPANESE, LATIN = "[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]", "[A-Za-z0-9]"
BETWEEN_SCRIPTS = pattern(f"(?<={JAPANESE})(?={LATIN})|(?<={LATIN})(?={JAPANESE})")
ROOM = 0.25
"""What Word leaves between Japanese and Latin letters, in the size of the letters."""
LEAST = 0.5


class Lines(Struct, frozen=True, eq=False):
    """A paragraph laid out: its lines, and how high each of them is, in the units of a page."""

    paragraph: Paragraph
    layout: QTextLayout
    height: float
    count: int

    def top_of(self, line: int) -> float:
        """How far below the top of its room a line is drawn: in the middle of the page's lines."""
        shape = self.layout.lineAt(line)
        return (self.height - shape.ascent() - shape.descent()) / 2


def lay_lines(paragraph: Paragraph, width: float, pitch: float) -> Lines:
    """The lines of a paragraph in a room of this `width`, on a page whose lines are `pitch` apart; both in points."""
    layout = QTextLayout(paragraph.words, _usual_font(paragraph))
    layout.setFormats(_formats(paragraph))
    layout.setTextOption(_option(paragraph))
    layout.beginLayout()
    _Breaking(paragraph, layout, width).go()
    layout.endLayout()
    return Lines(paragraph, layout, _line_height(paragraph, pitch), max(layout.lineCount(), 1))


@cache
def letters_format(letters: Letters) -> QTextCharFormat:
    """The look of letters."""
    gothic = any(sign in letters.face.lower() for sign in GOTHIC)
    font = QFont()
    font.setFamilies([letters.face, *(GOTHIC_STAND_INS if gothic else MINCHO_STAND_INS)])
    font.setPixelSize(max(round(letters.points * FINE), 1))
    font.setBold(letters.bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, letters.space * FINE)
    look = QTextCharFormat()
    look.setFont(font)
    return look


class _Breaking:
    """Breaks a paragraph into lines, from the first to the last."""

    def __init__(self, paragraph: Paragraph, layout: QTextLayout, width: float) -> None:
        self._layout = layout
        self._units = paragraph.words.encode("utf-16-le", "surrogatepass")
        self._first = paragraph.first * FINE
        self._width = (width - paragraph.left) * FINE
        space = paragraph.runs[-1].letters.space if paragraph.runs else 0
        self._letter = (_largest(paragraph) + space) * FINE
        self._may_hang = paragraph.align not in ("center", "right")

    def go(self) -> None:
        """Make the lines; each is placed at the top, as it is drawn by itself."""
        shift = self._first
        while (line := self._layout.createLine()).isValid():
            width = max(self._width - shift, LEAST * FINE)
            line.setLineWidth(width)
            if self._may_hang:
                self._hang(line, width)
            line.setPosition(QPointF(shift, 0))
            shift = 0

    def _hang(self, line: QTextLine, width: float) -> None:
        """Let a full stop or comma stand behind the line, if the line is full without it and would have to give way."""
        end = line.textStart() + line.textLength()
        if not {self._unit(end), self._unit(end + 1), self._unit(end + 2)} & HANGING:
            return
        line.setLineWidth(width + 1.5 * self._letter)
        last = line.textStart() + line.textLength() - 1
        before = line.naturalTextWidth() - self._letter
        if last >= end and self._unit(last) in HANGING and before <= width + LEAST * FINE:
            line.setLineWidth(line.naturalTextWidth() + LEAST)
        else:
            line.setLineWidth(width)

    def _unit(self, index: int) -> bytes:
        return self._units[2 * index : 2 * index + 2]


def _formats(paragraph: Paragraph) -> list[QTextLayout.FormatRange]:
    """The looks of the runs, one behind the other; around Latin letters in Japanese there is a little room."""
    found: list[QTextLayout.FormatRange] = []
    words, start = paragraph.words, 0
    apart = [match.start() for match in BETWEEN_SCRIPTS.finditer(words)]
    for run in paragraph.runs:
        end, wide = start + len(run.words), run.letters._replace(space=run.letters.space + ROOM * run.letters.points)
        for at in [*(at for at in apart if start < at <= end), end + 1]:
            _add_range(found, words[start : at - 1], run.letters)
            _add_range(found, words[at - 1 : at] if at <= end else "", wide)
            start = min(at, end)
    return found


def _add_range(ranges: list[QTextLayout.FormatRange], words: str, letters: Letters) -> None:
    if words:
        part = QTextLayout.FormatRange()
        part.start = ranges[-1].start + ranges[-1].length if ranges else 0
        part.length = utf16_length(words)
        part.format = letters_format(letters)
        ranges.append(part)


def _usual_font(paragraph: Paragraph) -> QFont:
    return letters_format(paragraph.runs[0].letters).font() if paragraph.runs else QFont()


def _option(paragraph: Paragraph) -> QTextOption:
    option = QTextOption(ALIGNMENTS.get(paragraph.align, Qt.AlignmentFlag.AlignLeft))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    begin = paragraph.left + paragraph.first  # Qt counts tabs from where the first line begins
    option.setTabs([QTextOption.Tab((tab - begin) * FINE, QTextOption.TabType.LeftTab) for tab in paragraph.tabs])
    return option


def _line_height(paragraph: Paragraph, pitch: float) -> float:
    """As many lines of the page as the largest letters need."""
    return pitch * FINE * max(1, -(-_largest(paragraph) * LINE // pitch))


def _largest(paragraph: Paragraph) -> float:
    return max((run.letters.points for run in paragraph.runs), default=0.0)
