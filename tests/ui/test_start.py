"""What is left out and put off at the start, in processes of their own."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.sources import REPOSITORY


def printed(program: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_no_source_is_read_while_the_window_is_loaded() -> None:
    program = "import ui.first_paint, linecache; ui.first_paint.hasten(); import ui.app; print(*linecache.cache)"
    assert not [file for file in printed(program) if "minutesapp" in file or file.endswith("app.py")]


def test_pyside_still_searches_where_nothing_was_left_out() -> None:
    """Else the rule can go."""
    assert printed("import linecache, ui.app; print(*(f for f in linecache.cache if f.endswith('desk.py')))")


def test_rubbish_is_collected_again_when_the_window_is_painted() -> None:
    program = """
import gc
from ui import first_paint
first_paint.hasten()
print(gc.isenabled())
from ui.tasks import collect
first_paint.settle()
collect()
print(gc.isenabled(), gc.get_freeze_count() > 0)
"""
    assert printed(program) == ["False", "True", "True"]


def test_work_at_the_start_leaves_the_rubbish_where_it_is() -> None:
    program = """
import gc, threading
from ui import first_paint
first_paint.hasten()
from PySide6.QtCore import QCoreApplication
from ui.tasks import Task, collect
application = QCoreApplication([])
Task(lambda _: None).start().wait(10_000)
print(gc.isenabled())
go_on, begun = threading.Event(), threading.Event()
slow = Task(lambda _: (begun.set(), go_on.wait(), gc.isenabled())[-1]).start(aside=True)
begun.wait()
collect()
print(gc.isenabled())
go_on.set()
slow.wait(10_000)
print(gc.isenabled())
"""
    assert printed(program) == ["False", "False", "True"]
