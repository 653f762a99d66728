"""What a clerk waits for in the whole window, with outline, attendance and journal, at three places of a record.

Each is measured from the event to the end of the paint that it causes, in time of the window's thread. What the window
does by itself once the clerk rests (counting, the outline) is done between two strokes, and measured as one of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import thread_time

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from minutesapp.model.blocks import Block, BlockKind
from minutesapp.model.minutes import Minutes
from tests.bench.bench_editor import HEIGHT, SHARES, enter, ime_step, key, put_cursor, record_of
from tests.bench.row import Row
from ui.app import App
from ui.window.application import make_application

SIZES = (500, 2000, 5000)
STROKES = 24
HEADING = BlockKind.HEADING
ITEM = 300
"""How many turns the item has that is moved."""
BUDGETS = {500: 16, 2000: 16, 5000: 40}
"""Milliseconds by size: one picture of a screen, and in proportion where a record is larger than any meeting."""

ABOVE, MOVED = "前の議題", "動かす議題"

Deed = Callable[[App], None]


def rows() -> Iterator[Row]:
    """The slowest of three places for each thing a clerk does, for each size."""
    application = QApplication.instance() or make_application([])
    assert isinstance(application, QApplication)
    for size in SIZES:
        app = App()
        app.window.resize(1366, HEIGHT)
        app.window.show()
        for name, deed, before in DEEDS:
            yield row(app, size, name, deed, before)
        app.journal.end()
        app.window.may_close = lambda: True
        app.window.close()
        app.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def row(app: App, size: int, name: str, deed: Deed, before: Deed) -> Row:
    """The median at the slowest place, and the slowest stroke anywhere."""
    medians, slowest = [], 0.0
    for share in SHARES:
        times = timed(app, size, share, deed, before)
        medians.append(median(times))
        slowest = max(slowest, *times)
    return Row(f"{name} in {size:,} turns", max(medians), BUDGETS[size], "ms", f"slowest {slowest:.1f} ms")


def timed(app: App, size: int, share: int, deed: Deed, before: Deed) -> list[float]:
    """What each of some strokes at one place takes, in milliseconds of the thread."""
    lay(app, size)
    body = app.desk.minutes.body
    put_cursor(
        app.editor, next(n for n, b in enumerate(body) if n >= size * share // 100 + 3 and b.kind is not HEADING)
    )
    app.window.activateWindow()
    app.editor.setFocus()
    times = []
    for _ in range(STROKES):
        before(app)
        rest()
        start = thread_time()
        deed(app)
        QCoreApplication.processEvents()
        times.append((thread_time() - start) * 1000)
    return times[1:]


def lay(app: App, size: int) -> None:
    """A record on the desk in which the item at the middle has 300 turns."""
    record = record_of(size)
    first = size // 2
    body = tuple(
        replace(block, kind=BlockKind.NARRATIVE, level=0)
        if block.kind is HEADING and first < number < first + ITEM
        else block
        for number, block in enumerate(record.body)
    )
    before, behind = heading(ABOVE), heading(MOVED)
    body = (*body[:first], before, behind, *body[first : first + ITEM], heading("次の議題"), *body[first + ITEM :])
    app.desk.set_record(Minutes(record.template, record.facts, body))
    app.editor.document().documentLayout().documentSize()
    rest()


def heading(words: str) -> Block:
    """An agenda item of the first level."""
    return Block(f"x{words}", HEADING, words, level=1)


def rest() -> None:
    """The clerk rests: whatever waits for that is done."""
    for timer in QApplication.topLevelWidgets()[0].window().findChildren(QTimer):
        if timer.isActive() and timer.isSingleShot():
            timer.setInterval(0)
    QTest.qWait(2)
    QCoreApplication.processEvents()


def nothing(app: App) -> None:
    """Nothing is to be done before the stroke."""


def write(app: App) -> None:
    """Something that can be taken back."""
    key(app.editor)
    app.editor.projection.seal()


def undo(app: App) -> None:
    app.edits.undo()


def ask(app: App) -> None:
    app.editor.speakers.ask()


def leave(app: App) -> None:
    app.editor.speakers.settle()


def search(app: App) -> None:
    app.later.find_bar.words.setText("利用の")


def open_search(app: App) -> None:
    app.later.finding.unfold(replacing=False)
    app.later.find_bar.words.setText("利用")


def to_item(app: App) -> None:
    """The cursor in the item of 300 turns."""
    app.editor.commands.go_to_block(next(n for n, b in enumerate(app.desk.minutes.body) if b.text == MOVED))


def move(app: App) -> None:
    """Up, and down again."""
    headings = [block.text for block in app.desk.minutes.body if block.text in (MOVED, ABOVE)]
    app.editor.commands.move_item_up() if headings[0] == ABOVE else app.editor.commands.move_item_down()


DEEDS: tuple[tuple[str, Deed, Deed], ...] = (
    ("key", lambda app: key(app.editor), nothing),
    ("IME step", lambda app: ime_step(app.editor), nothing),
    ("Enter", lambda app: enter(app.editor), nothing),
    ("undo of a key", undo, write),
    ("opening the picker", ask, leave),
    ("a letter more to find", search, open_search),
    (f"moving an item of {ITEM} turns", move, to_item),
)
