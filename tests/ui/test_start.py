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
    steps = ("hasten()", "settle()")
    program = "import gc; from ui import first_paint\n"
    program += "\n".join(f"first_paint.{step}; print(gc.isenabled())" for step in steps)
    assert printed(program) == ["False", "True"]
