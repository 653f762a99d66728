"""How long it takes from starting a process to a painted window with the sample, beside a bare window with its text."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.row import Row

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "samples" / "shinonome.minutes"
RUNS = 11
PAINTED = "painted"

PROLOGUE = """
def painted_by(widget):
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication
    class Watch(QObject):
        seen = False
        def eventFilter(self, watched, event):
            Watch.seen = Watch.seen or event.type() is QEvent.Type.Paint
            return False
    watch = Watch()
    widget.installEventFilter(watch)
    while not Watch.seen:
        QApplication.processEvents()
    print("painted", flush=True)
"""
BARE = """
import json, sys
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication([])
window, editor = QMainWindow(), QTextEdit()
body = json.load(open(sys.argv[1], encoding="utf-8"))["body"]
editor.setPlainText("\\n".join(block["text"] for block in body))
window.setCentralWidget(editor)
window.resize(1280, 820)
window.show()
painted_by(editor.viewport())
"""
OURS = """
import sys
from pathlib import Path
from ui import first_paint
first_paint.hasten()
from ui.app import App, make_application
application = make_application([])
app = App()
app.open_first(Path(sys.argv[1]))
app.show()
painted_by(app.editor.viewport())
"""
PROGRAMS = PROLOGUE + BARE, PROLOGUE + OURS
"""The bare window, and ours."""


def rows() -> Iterator[Row]:
    """One row: our window against the bare one, fresh processes of Python."""
    yield row_of("start to a painted window with the sample", *([sys.executable, "-c", code] for code in PROGRAMS))


def row_of(name: str, bare: Sequence[str], ours: Sequence[str]) -> Row:
    """Our window, opened by a command, against the bare one of another command: medians of processes run in turns."""
    with tempfile.TemporaryDirectory() as folder:
        sample = shutil.copy(SAMPLE, folder)  # the program puts its lock beside the file
        commands = [*bare, sample], [*ours, sample]
        for command in commands:
            seconds(command)  # fills the caches of the disk
        first, second = map(statistics.median, zip(*(map(seconds, commands) for _ in range(RUNS)), strict=True))
    detail = f"{second * 1000:.0f} ms against {first * 1000:.0f} ms, medians of {RUNS} processes each"
    return Row(name, second / first, 1.6, detail=detail)


def seconds(command: Sequence[str]) -> float:
    """From starting a process to its first painted text."""
    begun = time.perf_counter()
    # Compiled modules are kept, as they are where the program is installed.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=ROOT, env=env, text=True, **pipes) as child:
        assert child.stdout is not None
        line = child.stdout.readline().strip()
        took = time.perf_counter() - begun
        child.kill()
    if line != PAINTED:
        raise RuntimeError(f"the window did not come up: {line!r}")
    return took
