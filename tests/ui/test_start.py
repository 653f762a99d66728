"""What is left out and put off at the start, in processes of their own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import REPOSITORY


def printed(program: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=True, timeout=100
    )
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


WITH_THE_SAMPLE = """
import sys
from pathlib import Path
from ui.start import load_window
load_window()
from ui.app import App
from ui.window.application import make_application
application = make_application([])
app = App()
app.open_first(Path("resources/samples/shinonome.minutes"))
app.show()
"""
NOT_FOR_THE_FIRST_PICTURE = {
    "html.entities",
    "sqlite3",
    "ui.controllers.finding.find_controller",
    "ui.panels.finding.find_bar",
    "ui.widgets.people.candidate_rows",
    "minutesapp.services.attendance",
    "minutesapp.services.beginning.blank",
    "minutesapp.services.people",
}


def test_what_the_first_picture_does_without_is_not_loaded(tmp_path: Path) -> None:
    assert not NOT_FOR_THE_FIRST_PICTURE & set(printed(with_the_sample(tmp_path) + "print(*sys.modules)"))


def test_no_table_of_kanji_is_read_before_anything_is_sought(tmp_path: Path) -> None:
    program = "from minutesapp.language.matching import folding; print(folding.variant_kanji.cache_info().currsize)"
    assert printed(with_the_sample(tmp_path) + program) == ["0"]


def test_no_pattern_is_compiled_while_the_window_is_loaded() -> None:
    """But for what is looked for in the names of files and in their first bytes."""
    program = """
import re, sys
kept, compiled = re.compile, []
def note(*parts, **flags):
    compiled.append(sys._getframe(1).f_globals["__name__"])
    return kept(*parts, **flags)
re.compile = note
import ui.app
print(*compiled)
"""
    ours = {name for name in printed(program) if name.startswith(("ui.", "minutesapp."))}
    assert ours <= {"minutesapp.home", "minutesapp.files.drafts", "minutesapp.storage.record_file"}


def test_what_was_put_off_is_there_once_the_window_is_painted(tmp_path: Path) -> None:
    program = """
from ui.window.painted import Painted
from ui.tasks import go
before = "finding" in vars(app.later)
Painted(app.editor.viewport(), lambda: go(app.settle()))
while "finding" not in vars(app.later):
    application.processEvents()
print(before, "find_bar" in vars(app.later), app.window.windowIcon().isNull())
app.journal.end()
"""
    assert printed(with_the_sample(tmp_path) + program) == ["False", "True", "False"]


def with_the_sample(folder: Path) -> str:
    """The program that has opened the sample; its lock lies beside the copy."""
    copy = shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", folder)
    return WITH_THE_SAMPLE.replace("resources/samples/shinonome.minutes", str(copy))
