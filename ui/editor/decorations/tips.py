"""What is told where the pointer rests on marked words, or on the tab of a closed passage."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QTimer
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.kept_attributes import natures_of
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import Body
from minutesapp.model.spans import Mark, Span
from ui.actions.keys import say
from ui.editor.decorations.word_rects import rects_of
from ui.editor.page.paragraphs import Paragraphs
from ui.editor.projection.projection import Projection
from ui.widgets.plain import plain_tooltip

REST, NEAR = 600, 12
"""Milliseconds after which the pointer rests, and how far it may go then before the words vanish, in pixels."""
CLOSED, REASON, NO_REASON = "非公開です。", "理由：{}", "理由は書かれていません（{reason}で書けます）。"
MARKS = {
    Mark.WITHHELD: ("不開示", "理由：{}"),
    Mark.QUERY: ("要確認", "{}"),
    Mark.WITHDRAWN: ("発言の取消し", "許可：{}"),
    Mark.CORRECTED: ("発言の訂正", "訂正後：{}"),
}
"""What a mark is called, and what its note is."""


def words_about_closing(body: Body, index: int) -> str:
    """That the block is closed, and why."""
    reason = natures_of(body, index, index + 1)[body[index].id].reason
    return f"{CLOSED}\n{REASON.format(reason) if reason else say(NO_REASON)}"


def words_about_mark(span: Span) -> str:
    """What the mark is, and what it says."""
    name, note = MARKS[span.mark]
    return f"{name}\n{note.format(span.note)}" if span.note else name


class WordTips(QObject):
    """Finds the marks under a point of the text, and tells of them once the pointer rests there.

    It keeps the time itself: an `event` of the text widget written in Python would stand around every key.
    """

    def __init__(self, edit: QTextEdit, projection: Projection, paragraphs: Paragraphs) -> None:
        super().__init__(edit)
        self._edit = edit
        self._projection = projection
        self._paragraphs = paragraphs
        self._point = QPoint()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._rest)

    def follow(self, point: QPoint) -> None:
        """The pointer is at this point of the viewport."""
        self._point = point
        self._timer.start()

    def tell(self) -> None:
        """Show what the marks say on which the pointer is."""
        from PySide6.QtWidgets import QToolTip

        words, viewport = self.words_at(QPointF(self._point)), self._edit.viewport()
        around = QRect(self._point - QPoint(NEAR, NEAR), self._point + QPoint(NEAR, NEAR))
        QToolTip.showText(viewport.mapToGlobal(self._point), plain_tooltip(words) if words else "", viewport, around)

    def _rest(self) -> None:
        if self._edit.viewport().underMouse():
            self.tell()

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
