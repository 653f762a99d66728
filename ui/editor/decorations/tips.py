"""What is told where the pointer rests on marked words, or on the tab of a closed passage."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.kept_attributes import natures_of
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import Body
from minutesapp.model.spans import Mark, Span
from ui.editor.decorations.word_rects import rects_of
from ui.editor.page.paragraphs import Paragraphs
from ui.editor.projection.projection import Projection

CLOSED, REASON, NO_REASON = "非公開です。", "理由：{}", "理由は書かれていません（Ctrl＋Shift＋R で書けます）。"
MARKS = {
    Mark.WITHHELD: ("不開示", "理由：{}"),
    Mark.QUERY: ("要確認", "{}"),
    Mark.WITHDRAWN: ("発言の取消し", "許可：{}"),
    Mark.CORRECTED: ("発言の訂正", "訂正後：{}"),
}
"""What a mark is called, and what its note is."""


def words_about_closing(body: Body, index: int) -> str:
    """That the block is closed, and why."""
    reason = natures_of(body[: index + 1])[body[index].id].reason
    return f"{CLOSED}\n{REASON.format(reason) if reason else NO_REASON}"


def words_about_mark(span: Span) -> str:
    """What the mark is, and what it says."""
    name, note = MARKS[span.mark]
    return f"{name}\n{note.format(span.note)}" if span.note else name


class WordTips:
    """Finds the marks under a point of the text."""

    def __init__(self, edit: QTextEdit, projection: Projection, paragraphs: Paragraphs) -> None:
        self._edit = edit
        self._projection = projection
        self._paragraphs = paragraphs

    def words_at(self, point: QPointF) -> str:
        """What the marks on the words at this point of the viewport say; empty where there is none."""
        if not self._projection.is_open or not self._projection.minutes.body:
            return ""
        place = QPointF(point.x(), point.y() + self._edit.verticalScrollBar().value())
        for shown in self._paragraphs.between(place.y(), place.y()):
            block = self._projection.minutes.body[shown.number]
            layout = self._edit.document().findBlockByNumber(shown.number).layout()
            inside = place - QPointF(layout.position().x(), shown.top)
            near = QRectF(0, inside.y(), 1, 1)
            told = [
                words_about_mark(span)
                for span in block.spans
                if any(
                    rect.contains(inside)
                    for rect in rects_of(layout, block.text, [TextRange(span.start, span.end)], near)
                )
            ]
            if told:
                return "\n".join(told)
        return ""
