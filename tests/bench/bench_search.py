"""Searching in 5,000 turns, and what an open find bar costs whoever writes in the text.

Times of the process, not of the clock: what else the machine does is no part of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import process_time

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from minutesapp.editing.finding.replacing import replace_each
from minutesapp.editing.finding.search import Search
from minutesapp.model.blocks import Body
from minutesapp.model.minutes import Minutes
from minutesapp.services.replacing.lists import kept_lists, planned_by
from minutesapp.services.replacing.planned import planned_rows
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.rendering import Rendering
from tests.bench.bench_editor import FORM, HEIGHT, WIDTH, Stroke, ime_step, key, put_cursor, record_of, settle
from tests.bench.row import Row
from ui.controllers.finding.find_controller import FindController
from ui.desk import Desk
from ui.dialogs.finding.changes import ChangesDialog
from ui.editor.record_editor import RecordEditor
from ui.panels.finding.find_bar import FindBar

SIZE = 5000
SIZES = (500, 2000, 5000)
FRAME = 16
"""Milliseconds after which a key is felt to lag."""
RUNS = 9
STROKES = 80
# In no turn; in every tenth; thrice in every turn, which is more than anybody looks for.
WORDS = ("予算の執行", "120", "利用の状況")


def rows() -> Iterator[Row]:
    """A search when the bar opens and with a letter more, replacing, and a key in the text."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    body = record_of(SIZE).body
    for words in WORDS:
        yield from search_rows(body, words)
    yield from typing_rows()
    for size in SIZES:
        yield from typed_rows(size)
    yield from preview_rows()


def search_rows(body: Body, words: str) -> Iterator[Row]:
    """From the words to all places: with nothing known of the body, and when it was searched for other words before."""
    found = len(first_search(body, words).hits(body))
    ready = first_search(body, words[:1])

    def again() -> None:
        ready.look_for(words[:-1])
        ready.hits(body)

    again()
    yield milliseconds(f"first search, {found:,} places in {SIZE:,} turns", lambda: first_search(body, words), 50)
    yield milliseconds(f"with a letter more, {found:,} places", lambda: letter_more(ready, body, words), 50, again)
    search = first_search(body, words)
    yield milliseconds(f"replace all {found:,} places", lambda: search.replacement(body, "ほかの言葉"), 50)


def first_search(body: Body, words: str) -> Search:
    """A search in a body that it has not seen before."""
    search = Search()
    letter_more(search, body, words)
    return search


def letter_more(search: Search, body: Body, words: str) -> None:
    """Other words in the same body."""
    search.look_for(words)
    search.hits(body)


def milliseconds(name: str, work: Callable[[], object], budget: float, before: Callable[[], None] | None = None) -> Row:
    """The quickest of some runs: whatever makes one slower is not the search."""
    taken = []
    for _ in range(RUNS):
        if before is not None:
            before()
        start = process_time()
        work()
        taken.append((process_time() - start) * 1000)
    return Row(name, min(taken), budget, unit="ms", detail=f"slowest of {RUNS}: {max(taken):.0f} ms")


def typing_rows() -> Iterator[Row]:
    """What a stroke takes longer with the bar open; the two editors take turns."""
    minutes = record_of(SIZE)
    plain, searched = Window(minutes), Window(minutes)
    searched.open_bar(WORDS[-1])
    for name, stroke in (("key", key), ("IME step", ime_step)):
        without, having = compare(stroke, plain, searched)
        detail = f"{having:.2f} ms to {without:.2f} ms"
        yield Row(f"{name} with the find bar open, more than without", having - without, 1, unit="ms", detail=detail)
    for window in (plain, searched):
        window.close()


def typed_rows(size: int) -> Iterator[Row]:
    """What a key in the line of the find bar takes, from the key to the painted text: the first and the slowest after.

    The quickest of some runs for each key. The first one folds the record.
    """
    for words in WORDS:
        taken = [typed(size, words) for _ in range(3)]
        first, *later = (min(times) for times in zip(*taken, strict=True))
        detail = f"then {max(later):.1f} ms at most, {len(words)} keys"
        yield Row(f"「{words}」 typed in {size:,} turns, the first key", first, FRAME, "ms", detail)
        yield Row(f"「{words}」 typed in {size:,} turns, later keys", max(later), FRAME, "ms")


def typed(size: int, words: str) -> list[float]:
    """Milliseconds for each key of the words, in a bar that was just opened."""
    window = Window(record_of(size))
    window.finding.unfold(replacing=False)
    settle(window.editor)
    taken = []
    for end in range(1, len(words) + 1):
        start = process_time()
        window.bar.words.setText(words[:end])
        settle(window.editor)
        taken.append((process_time() - start) * 1000)
    window.close()
    return taken


def preview_rows() -> Iterator[Row]:
    """From all places to the list of them on the screen, and what the lists of the program find in a long record."""
    minutes = record_of(SIZE)
    search = first_search(minutes.body, WORDS[-1])
    planned = search.replacement(minutes.body, "ほかの言葉")
    rendering = Rendering(minutes, load_form(FORM))

    def preview() -> None:
        dialog = ChangesDialog(None, "置き換えます。", planned_rows(rendering, planned))
        dialog.show()
        dialog.grab()
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    yield milliseconds(f"{len(planned):,} changes shown before they are made", preview, 500)
    yield milliseconds(f"{len(planned):,} changes made", lambda: replace_each(minutes, planned), 200)
    lists = kept_lists()[0]
    count = sum(len(one.rows) for one in lists)
    yield milliseconds(f"{count} rows of lists sought in {SIZE:,} turns", lambda: planned_by(minutes.body, lists), 1000)


def compare(stroke: Stroke, *windows: Window) -> tuple[float, ...]:
    """The lower quartile of each, in milliseconds, in the middle of the text."""
    taken: tuple[list[float], ...] = tuple([] for _ in windows)
    for window in windows:
        put_cursor(window.editor, SIZE // 2)
    for _ in range(STROKES):
        for window, times in zip(windows, taken, strict=True):
            start = process_time()
            stroke(window.editor)
            settle(window.editor)
            times.append((process_time() - start) * 1000)
    return tuple(sorted(times)[STROKES // 4] for times in taken)


class Window:
    """An editor with a find bar, as the program joins them."""

    def __init__(self, minutes: Minutes) -> None:
        self.desk, self.editor, self.bar = Desk(), RecordEditor(), FindBar()
        self.editor.resize(WIDTH, HEIGHT)
        self.editor.show()
        self.finding = FindController(self.desk, self.editor, self.bar)
        self.desk.set_record(minutes)
        self.editor.set_session(self.desk.session, load_form(FORM))
        self.editor.document().documentLayout().documentSize()
        settle(self.editor)

    def open_bar(self, words: str) -> None:
        """Search for these words from now on."""
        self.finding.unfold(replacing=False)
        self.bar.words.setText(words)

    def close(self) -> None:
        """Take the window away."""
        for widget in (self.editor, self.bar):
            widget.close()
            widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
