"""The editor beside a bare `QTextEdit` with the same text in the same lines at the same places, in one run.

The bare one has the same line spacing, or its text would stand elsewhere; it has no session, no margin, no commands.

A stroke is measured from the event to the end of the paint that it causes. The two take turns, so that whatever else
the machine does hits both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QTextEdit

from minutesapp.editing.session import Session
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Block, BlockKind, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.templates.catalog import load_form
from tests.bench.row import Row
from ui.editor.projection.document import make_document
from ui.editor.projection.formats import FormatTable
from ui.editor.record_editor import RecordEditor

SIZES = (2000, 5000)
STROKES = 60
LOADS = 7
WIDTH, HEIGHT = 1000, 800
SENTENCE = "港循環バスの運行については、利用の状況を見ながら、次の会議で改めて案をお示ししたいと考えている。"
PEOPLE = (
    Attendee("p1", "髙橋 美咲", "髙橋", "美咲", post="会長"),
    Attendee("p2", "工藤", "工藤", post="文書係長", side=Side.STAFF),
)
FORM = "ueda-gaiyo"
SPEAKERS = (Speaker("p1"), Speaker("p2"), Speaker(label="委員"))

Stroke = Callable[[QTextEdit], None]


def rows() -> Iterator[Row]:
    """A key, a step of the input method and Enter at three places, and opening, for each size."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for size in SIZES:
        yield from stroke_rows(size)
    yield opening_row(SIZES[-1])


def record_of(size: int) -> Minutes:
    """A record of so many turns of about 130 signs, a heading before every fiftieth."""
    body = []
    for number in range(size):
        if number % 50 == 0:
            body.append(Block(f"h{number}", BlockKind.HEADING, f"議題その{number}", level=1 + number // 50 % 2))
        text = SENTENCE * (2 + number % 3) + str(number)
        body.append(Block(f"t{number}", BlockKind.SPEECH, text, speaker=SPEAKERS[number % 3]))
    return Minutes(FORM, attendees=PEOPLE, body=tuple(body))


def open_ours(minutes: Minutes) -> RecordEditor:
    """Our editor with this record on the screen."""
    editor = RecordEditor()
    editor.resize(WIDTH, HEIGHT)
    editor.show()
    editor.set_session(Session(minutes), load_form(FORM))
    return editor


def open_bare(ours: RecordEditor) -> QTextEdit:
    """A bare editor as large as the page of ours, with the same text in it."""
    bare = QTextEdit()
    bare.resize(ours.size())
    bare.setViewportMargins(ours.viewport().x(), 0, ours.width() - ours.viewport().geometry().right() - 1, 0)
    bare.setFrameShape(ours.frameShape())
    bare.setFont(ours.font())
    bare.setUndoRedoEnabled(False)
    bare.show()
    bare.setDocument(bare_document(ours, bare))
    return bare


def bare_document(ours: RecordEditor, parent: QTextEdit) -> QTextDocument:
    """The text of our editor in the formats and the frame that put its lines where ours are."""
    body = ours.projection.minutes.body
    document = make_document(body, ours.page.theme, FormatTable(ours.page.theme), parent)
    document.rootFrame().setFrameFormat(ours.document().rootFrame().frameFormat())
    return document


def stroke_rows(size: int) -> Iterator[Row]:
    """The strokes, each near the beginning, in the middle and at the end; the worst of the three is the row."""
    ours = open_ours(record_of(size))
    bare = open_bare(ours)
    for widget in (ours, bare):
        # Qt lays a long text out bit by bit after it was opened; here it is all there before the first key.
        widget.document().documentLayout().blockBoundingRect(widget.document().lastBlock())
        settle(widget)
    for name, stroke in (("key", key), ("IME step", ime_step), ("Enter", enter)):
        found = [(*compare(stroke, ours, bare, size * share // 100), share) for share in (2, 50, 98)]
        ratio, mine, theirs, _, share = max(found)
        detail = f"{mine:.2f} ms to {theirs:.2f} ms at {share} %, slowest {max(one[3] for one in found):.1f} ms"
        yield Row(f"{name} in {size:,} turns", ratio, 1.3, detail=detail)
        if size == SIZES[0]:
            yield Row(f"{name} in {size:,} turns, 95 of 100", max(one[3] for one in found), 16, unit="ms")
    for widget in (ours, bare):
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def compare(stroke: Stroke, ours: RecordEditor, bare: QTextEdit, block: int) -> tuple[float, float, float, float]:
    """The ratio of the lower quartiles, both quartiles, and the 95th percentile of ours, in milliseconds.

    Quartiles, because what else the machine does only ever adds to a time.
    """
    for widget in (ours, bare):
        put_cursor(widget, block)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(STROKES):
        for widget, taken in zip((ours, bare), times, strict=True):
            start = perf_counter()
            stroke(widget)
            settle(widget)
            taken.append((perf_counter() - start) * 1000)
    mine, theirs = (sorted(taken)[STROKES // 4] for taken in times)
    return mine / theirs, mine, theirs, sorted(times[0])[int(STROKES * 0.95)]


def put_cursor(widget: QTextEdit, block: int) -> None:
    """The cursor in a paragraph that begins a third down the window: below it everything may have to be painted."""
    cursor = QTextCursor(widget.document().findBlockByNumber(block))
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.MoveAnchor, 40)
    widget.setTextCursor(cursor)
    top = widget.document().documentLayout().blockBoundingRect(cursor.block()).top()
    widget.verticalScrollBar().setValue(round(top) - HEIGHT // 3)
    settle(widget)


def settle(widget: QTextEdit) -> None:
    """Everything that was asked for is painted."""
    QCoreApplication.processEvents()


def key(widget: QTextEdit) -> None:
    """A letter."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"))


def ime_step(widget: QTextEdit) -> None:
    """One more sign of a composition; after seven of them it is committed."""
    shown = widget.textCursor().block().layout().preeditAreaText()
    event = QInputMethodEvent(shown + "か" if len(shown) < 7 else "", [])
    if len(shown) >= 7:
        event.setCommitString("開会")
    QApplication.sendEvent(widget, event)


def enter(widget: QTextEdit) -> None:
    """Enter in the middle of a paragraph."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    QApplication.sendEvent(widget, event)
    cursor = widget.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.MoveAnchor, 2)
    widget.setTextCursor(cursor)


def opening_row(size: int) -> Row:
    """From the record to the first paint, in a window that is there."""
    minutes = record_of(size)
    ours = open_ours(record_of(1))
    bare = open_bare(ours)
    text = "\n".join(block.text for block in minutes.body)
    form = load_form(FORM)
    mine, theirs = [], []
    for _ in range(LOADS):
        start = perf_counter()
        ours.set_session(Session(minutes), form)
        settle(ours)
        mine.append((perf_counter() - start) * 1000)
        start = perf_counter()
        bare.setPlainText(text)
        settle(bare)
        theirs.append((perf_counter() - start) * 1000)
    detail = f"{median(mine):.0f} ms to {median(theirs):.0f} ms"
    return Row(f"open {size:,} turns, to the first paint", median(mine) / median(theirs), 1.5, detail=detail)
