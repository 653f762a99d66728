"""Pages of a Word file as a Qt document: the same places, letters and lines on the same paper."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from minutesapp.services.output.preview import Letters, Paper, Paragraph, Sheets, Table
from ui.widgets.appearance.theme import MINCHO_FACES, UI_FACES

FINE = 4
"""Units of the document in a point: letters of 10.5 points need whole ones."""
LINE = 1.2
"""How high a line of letters is, in their size, before it takes up two lines of the page."""
CELL_MARGIN = 5.0
RULE = 0.5
GOTHIC = ("ゴシック", "gothic", "メイリオ", "meiryo")
ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "both": Qt.AlignmentFlag.AlignJustify,
}
TOGETHER = QTextFormat.Property.UserProperty.value
MOST_MOVED = 40
"""Paragraphs that are moved to the next page; each lays out all that follows anew."""


def sheet_document(sheets: Sheets) -> QTextDocument:
    """The pages, laid out."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(sheets.paper.width, sheets.paper.height) * FINE)
    _set_margins(document, sheets.paper)
    _Writer(document, sheets.paper).write(sheets.blocks)
    _keep_together(document)
    document.pageCount()  # lays out all that is not laid out yet; before, there are no lines to touch
    return document


@cache
def letters_format(letters: Letters) -> QTextCharFormat:
    """The look of letters."""
    gothic = any(sign in letters.face.lower() for sign in GOTHIC)
    font = QFont()
    font.setFamilies([letters.face, *(UI_FACES if gothic else MINCHO_FACES)])
    font.setPixelSize(max(round(letters.points * FINE), 1))
    font.setBold(letters.bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, letters.space * FINE)
    look = QTextCharFormat()
    look.setFont(font)
    return look


class _Writer:
    """Writes paragraphs and tables one behind the other."""

    def __init__(self, document: QTextDocument, paper: Paper) -> None:
        self._cursor = QTextCursor(document)
        self._pitch = paper.pitch * FINE

    def write(self, blocks: tuple[Paragraph | Table, ...]) -> None:
        """Everything. Behind a table there is a paragraph already."""
        self._cursor.beginEditBlock()
        before: Paragraph | Table | None = None
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            if isinstance(block, Table):
                self._table(block, _after(before), _before(following))
            else:
                self._paragraph(self._cursor, block, new=isinstance(before, Paragraph))
            before = block
        self._cursor.endEditBlock()

    def _paragraph(self, cursor: QTextCursor, paragraph: Paragraph, *, new: bool) -> None:
        if new:
            cursor.insertBlock(self._block_format(paragraph))
        else:
            cursor.setBlockFormat(self._block_format(paragraph))
        for run in paragraph.runs:
            cursor.insertText(run.words, letters_format(run.letters))

    def _block_format(self, paragraph: Paragraph) -> QTextBlockFormat:
        look = QTextBlockFormat()
        look.setLeftMargin(paragraph.left * FINE)
        look.setTextIndent(paragraph.first * FINE)
        look.setTopMargin(paragraph.before * FINE)
        look.setBottomMargin(paragraph.after * FINE)
        look.setAlignment(ALIGNMENTS.get(paragraph.align, Qt.AlignmentFlag.AlignLeft))
        look.setLineHeight(self._line_height(paragraph), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        begin = paragraph.left + paragraph.first  # Qt counts tabs from where the first line begins
        tabs = [QTextOption.Tab((tab - begin) * FINE, QTextOption.TabType.LeftTab) for tab in paragraph.tabs]
        look.setTabPositions(tabs)
        if paragraph.together:
            look.setProperty(TOGETHER, True)
        return look

    def _line_height(self, paragraph: Paragraph) -> float:
        """As many lines of the page as the largest letters need."""
        largest = max((run.letters.points for run in paragraph.runs), default=0.0)
        return self._pitch * max(1, -(-largest * LINE * FINE // self._pitch))

    def _table(self, table: Table, above: float, below: float) -> None:
        widths = [cell.width for cell in max(table.rows, key=len)]
        look = QTextTableFormat()
        look.setBorder(RULE * FINE)
        look.setBorderBrush(Qt.GlobalColor.black)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setCellPadding(0)
        look.setCellSpacing(0)
        look.setTopMargin(above * FINE)
        look.setBottomMargin(below * FINE)
        look.setHeaderRowCount(table.heads)
        look.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, width * FINE) for width in widths])
        made = self._cursor.insertTable(len(table.rows), len(widths), look)
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                place = made.cellAt(row, column)
                room = place.format().toTableCellFormat()
                room.setLeftPadding(CELL_MARGIN * FINE)
                room.setRightPadding(CELL_MARGIN * FINE)
                place.setFormat(room)
                for number, paragraph in enumerate(cell.paragraphs):
                    self._paragraph(place.lastCursorPosition(), paragraph, new=number > 0)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)


def _after(block: Paragraph | Table | None) -> float:
    return block.after if isinstance(block, Paragraph) else 0


def _before(block: Paragraph | Table | None) -> float:
    return block.before if isinstance(block, Paragraph) else 0


def _set_margins(document: QTextDocument, paper: Paper) -> None:
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(paper.top * FINE)
    frame.setBottomMargin(paper.bottom * FINE)
    frame.setLeftMargin(paper.left * FINE)
    frame.setRightMargin(paper.right * FINE)
    document.rootFrame().setFrameFormat(frame)


def _keep_together(document: QTextDocument) -> None:
    """Move to the next page what would stand at the foot of one, apart from what it belongs to."""
    moved, block = 0, document.begin()
    begin: QTextBlock | None = None
    while block.isValid() and moved < MOST_MOVED:
        following = block.next()
        if not block.blockFormat().property(TOGETHER):
            begin = None
        elif following.isValid():
            begin = begin or block
            if page_of(document, begin) < page_of(document, following) and begin.position():
                look = begin.blockFormat()
                look.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(begin).setBlockFormat(look)
                moved += 1
        block = following


def page_of(document: QTextDocument, block: QTextBlock) -> int:
    """On which page a block begins, from 0: that of its first line, as the block itself may begin on the one before."""
    top = document.documentLayout().blockBoundingRect(block).top()
    layout = block.layout()
    first = layout.lineAt(0).y() if layout.lineCount() else 0.0
    return int((top + first) // document.pageSize().height())
