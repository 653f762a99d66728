"""The editor beside a bare `QTextEdit` with the same text in the same lines at the same places, in one run.

The bare one has the same line spacing, or its text would stand elsewhere; it has no session, no margin, no commands.

A stroke is measured from the event to the end of the paint that it causes, in time of the processor: all of it is done
in one thread, and what else the machine does would only add to it. The two take turns, and whichever is written in has
the focus, so that both answer the input method.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter, thread_time

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QTextEdit

from minutesapp.editing.session import Session
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Block, BlockKind, Speaker
from minutesapp.model.facts import Facts
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from tests.bench.row import Row
from ui.editor.projection.document import make_document
from ui.editor.projection.formats import FormatTable
from ui.editor.record_editor import RecordEditor

SIZES = (2000, 5000)
SHARES = (2, 50, 98)
ROUNDS, STROKES = 8, 10
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
    """A key, a step of the input method and Enter at three places, for each size, and opening."""
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
        # Where Enter is pressed a turn goes on: the next line has the room above it that a bare editor gives it, too.
        speaker = None if number in places(size) else SPEAKERS[number % 3]
        body.append(Block(f"t{number}", BlockKind.SPEECH, text, speaker=speaker))
    return Minutes(FORM, Facts(attendees=PEOPLE), tuple(body))


def places(size: int) -> list[int]:
    """The turns in which the strokes are done: near the beginning, in the middle and at the end."""
    return [size * share // 100 + 3 for share in SHARES]


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
    bare.setVerticalScrollBarPolicy(ours.verticalScrollBarPolicy())
    bar = ours.verticalScrollBar().sizeHint().width()
    bare.setViewportMargins(ours.viewport().x(), 0, ours.width() - ours.viewport().geometry().right() - 1 - bar, 0)
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
    """The strokes near the beginning, in the middle and at the end, and the slowest of all."""
    record, slowest = record_of(size), 0.0
    blocks = [index for index, block in enumerate(record.body) if block.kind is BlockKind.SPEECH and not block.speaker]
    for name, stroke in (("key", key), ("IME step", ime_step), ("Enter", enter)):
        for share, block in zip(SHARES, blocks, strict=True):
            ratio, mine, theirs, worst = compare(stroke, record, block)
            slowest = max(slowest, worst)
            detail = f"{mine:.2f} ms to {theirs:.2f} ms, slowest {worst:.1f} ms"
            yield Row(f"{name} in {size:,} turns, at {share} %", ratio, 1.2, detail=detail)
    yield Row(f"slowest stroke in {size:,} turns", slowest, 16, unit="ms")


def compare(stroke: Stroke, record: Minutes, block: int) -> tuple[float, float, float, float]:
    """The ratio of the medians, both medians, and the slowest of ours, in milliseconds of the processor."""
    times: tuple[list[float], list[float]] = ([], [])
    ours = open_ours(record)
    bare = open_bare(ours)
    for widget in (ours, bare):
        # Qt lays a long text out bit by bit after it was opened; here it is all there before the first key.
        widget.document().documentLayout().blockBoundingRect(widget.document().lastBlock())
        put_cursor(widget, block)
    for _ in range(ROUNDS):
        for widget, taken in zip((ours, bare), times, strict=True):
            taken.extend(timed_strokes(stroke, widget))
    for widget in (ours, bare):
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    mine, theirs = map(median, times)
    return mine / theirs, mine, theirs, max(times[0])


def timed_strokes(stroke: Stroke, widget: QTextEdit) -> Iterator[float]:
    """What each of a round of strokes takes, in milliseconds of the processor, in an editor that has the focus."""
    widget.activateWindow()
    widget.setFocus()
    settle(widget)
    for _ in range(STROKES):
        start = thread_time()
        stroke(widget)
        settle(widget)
        yield (thread_time() - start) * 1000
        show_cursor(widget)


def put_cursor(widget: QTextEdit, block: int) -> None:
    """The cursor in a paragraph, some way behind its start."""
    cursor = QTextCursor(widget.document().findBlockByNumber(block))
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.MoveAnchor, 40)
    widget.setTextCursor(cursor)
    show_cursor(widget)


def show_cursor(widget: QTextEdit) -> None:
    """The cursor's paragraph begins a third down the window, in both at the same height."""
    top = widget.document().documentLayout().blockBoundingRect(widget.textCursor().block()).top()
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
