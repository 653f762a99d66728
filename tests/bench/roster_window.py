"""The window of a roster of 100,000 people: from being asked for to the first key, scrolling, searching.

It is opened with the index of the last time beside the roster, and nothing of it in memory: as after a start.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from minutesapp import paths
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.completion.index import RosterIndex
from minutesapp.roster.completion.kept import keep_index
from minutesapp.roster.source import OWN
from minutesapp.roster.store import RosterStore, Somebody
from minutesapp.services import people
from tests.bench.row import Row
from ui.dialogs.roster.roster import RosterDialog
from ui.models.roster_book import RosterBook
from ui.tasks import Tasks
from ui.widgets.message_bar import MessageBar
from ui.window.application import make_application

STARTS, PAGES = 5, 100
TYPED = "やまだ"


class Painted(QObject):
    """Whether a widget has been painted since."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return False


def rows(everybody: Sequence[Somebody], index: RosterIndex, day: date) -> Iterator[Row]:
    """What a secretary waits for."""
    fill(everybody, index, day)
    application = QApplication.instance() or make_application([])
    assert isinstance(application, QApplication)
    taken, all_known = [], []
    for _ in range(STARTS):
        people._completers.cache_clear()
        start = time.perf_counter()
        dialog = opened(day)
        taken.append(1000 * (time.perf_counter() - start))
        wait_for(lambda dialog=dialog: dialog.list.table.rowCount() > len(everybody))
        all_known.append(time.perf_counter() - start)
        close(dialog)
    detail = f"median of {STARTS}; every row after {statistics.median(all_known):.1f} s, meanwhile it is worked with"
    yield Row(f"roster window to usable, {len(everybody):,} people", statistics.median(taken), 300, "ms", detail)
    dialog = opened(day)
    wait_for(lambda: dialog.list.table.rowCount() > len(everybody))
    yield scrolling(dialog)
    yield searching(dialog)
    close(dialog)


def fill(everybody: Sequence[Somebody], index: RosterIndex, day: date) -> None:
    """Put them into one's own roster, with the index that completion has kept beside it."""

    def put(store: RosterStore) -> None:
        with store.changing(ChangeCode.IMPORT) as writer:
            postings = [posting for _, theirs in everybody for posting in theirs]
            writer.put_all([person for person, _ in everybody], postings)

    OWN.change(put)
    state = people.roster_state(day)
    assert state is not None
    keep_index(paths.roster_index_file(), state[0], index)


def opened(day: date) -> RosterDialog:
    """The window, with people in it and the focus in the line to search in."""
    dialog = RosterDialog(None, RosterBook(Tasks(MessageBar())), day)
    painted = Painted()
    dialog.list.view.viewport().installEventFilter(painted)
    dialog.show()
    dialog.activateWindow()
    wait_for(lambda: painted.seen and dialog.list.table.rowCount() and dialog.list.finding.words.hasFocus())
    return dialog


def scrolling(dialog: RosterDialog) -> Row:
    """A page further, with the paint that it causes."""
    view = dialog.list.view
    view.setFocus()
    QApplication.processEvents()
    taken = [milliseconds(lambda: QTest.keyClick(view, Qt.Key.Key_PageDown)) for _ in range(PAGES)]
    taken.append(milliseconds(lambda: QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)))
    detail = f"median {statistics.median(taken):.1f} ms; to the last row {taken[-1]:.1f} ms"
    return Row("roster window, slowest of a hundred pages", max(taken), 50, "ms", detail)


def searching(dialog: RosterDialog) -> Row:
    """A key in the line to search in: to its own paint, and to the rows that it finds."""
    line, table = dialog.list.finding.words, dialog.list.table
    shown: list[float] = []
    table.modelReset.connect(lambda: shown.append(time.perf_counter()))
    line.setFocus()
    QApplication.processEvents()
    keys, found = [], []
    for end in range(1, len(TYPED) + 1):
        shown.clear()
        start = time.perf_counter()
        keys.append(milliseconds(lambda end=end: line.setText(TYPED[:end])))
        wait_for(lambda: shown)
        found.append(1000 * (shown[0] - start))
        QApplication.processEvents()  # what was found is painted before the next key
    detail = f"found after {max(found):.0f} ms, of which the window waits 70 ms for another key"
    return Row("roster window, slowest key of a search", max(keys), 16, "ms", detail)


def milliseconds(deed: Callable[[], object]) -> float:
    """What something takes with the events that it causes, of the processor: all of it is done in one thread."""
    start = time.thread_time()
    deed()
    QApplication.processEvents()
    return 1000 * (time.thread_time() - start)


def wait_for(there: Callable[[], object]) -> None:
    """Let the window go on until something is so."""
    while not there():
        QApplication.processEvents()
        time.sleep(0.001)


def close(dialog: RosterDialog) -> None:
    """Close it, and let it go."""
    dialog.reject()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
