"""The pages beside the text: what they cost whoever writes, and how soon they are there, in the whole window.

Keys are compared in a record of the same width, with the pages beside it and without. In time of the processor, except
for how long the clerk waits for pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from time import perf_counter, thread_time

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from minutesapp.diagnosis.sample import sample_record
from minutesapp.model.minutes import Minutes
from minutesapp.services.records import open_record
from tests.bench.bench_editor import key, put_cursor, record_of
from tests.bench.row import Row
from ui.app import App
from ui.window.application import make_application

SIZE, STROKES, ROUNDS = 2000, 20, 4
WIDTH, HEIGHT = 1366, 740
PLACE = SIZE // 2 + 3


def rows() -> Iterator[Row]:
    """Keys, slices, pages."""
    if QApplication.instance() is None:
        make_application([])
    app = App()
    app.window.show()
    app.window.resize(WIDTH, HEIGHT)
    for id in ("outline", "attendance"):
        app.window.show_panel(id, False)
    app.desk.set_record(with_header(record_of(3)))
    QTest.qWait(500)
    app.window.actions_by_id["show_pages"].trigger()
    waited_for(app)
    slices: list[float] = []
    watch_slices(app, slices)
    app.desk.set_record(with_header(record_of(SIZE)))
    first = waited_for(app)
    yield Row(f"longest slice of making pages, {SIZE:,} turns", sorted(slices)[-2], 16, "ms", "but for showing them")
    yield Row(f"first pages of {SIZE:,} turns", first, 4000, "ms")
    beside, alone = keys_in_turns(app)
    detail = f"{median(beside):.2f} ms to {median(alone):.2f} ms, slowest {max(beside):.1f} ms"
    yield Row(f"key in {SIZE:,} turns, pages beside", median(beside) / median(alone), 1.2, detail=detail)
    yield Row(f"slowest key in {SIZE:,} turns, pages beside", max(beside), 16, "ms")
    again = []
    for _ in range(ROUNDS):
        key(app.editor)
        again.append(waited_for(app))
    yield Row(
        f"pages of {SIZE:,} turns anew, after the rest", median(again), 1000, "ms", "most of it in its own thread"
    )
    app.window.may_close = lambda: True
    app.window.close()
    app.journal.end()


def with_header(minutes: Minutes) -> Minutes:
    """The record under the header of the sample."""
    return replace(open_record(sample_record()).minutes, body=minutes.body)


def watch_slices(app: App, slices: list[float]) -> None:
    """Keep how long each slice of the work takes, in milliseconds."""
    maker = app.later.preview._maker
    assert maker is not None

    def timed() -> None:
        start = thread_time()
        maker.go_on()
        slices.append((thread_time() - start) * 1000)

    maker._timer.timeout.disconnect()
    maker._timer.timeout.connect(timed)


def waited_for(app: App) -> float:
    """How long it takes until the pages are those of the record, from when they are begun, in milliseconds."""
    app.later.preview._rest.start(0)
    start = perf_counter()
    while not app.later.preview._is_wanted(app.later.preview._shown):
        QTest.qWait(1)
    return (perf_counter() - start) * 1000


def keys_in_turns(app: App) -> tuple[list[float], list[float]]:
    """Milliseconds of keys with the pages beside the record and without, in turns."""
    beside: list[float] = []
    alone: list[float] = []
    width = app.editor.width()  # with nothing at its sides the window is as wide as the record
    for _ in range(ROUNDS):
        for taken, shown in ((beside, True), (alone, False)):
            app.window.show_panel("pages", shown)
            app.window.resize(WIDTH if shown else width, HEIGHT)
            QTest.qWait(100)
            put_cursor(app.editor, PLACE)
            taken.extend(strokes(app))
    app.window.show_panel("pages", True)
    return beside, alone


def strokes(app: App) -> Iterator[float]:
    """What each key takes, from the event to the end of the paint."""
    app.editor.setFocus()
    QTest.qWait(50)
    for _ in range(STROKES):
        start = thread_time()
        key(app.editor)
        QCoreApplication.processEvents()
        yield (thread_time() - start) * 1000
