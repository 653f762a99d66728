"""The self-test of the shell opens the window as well, without a screen."""

from __future__ import annotations

import subprocess
import sys


def test_the_window_is_part_of_the_self_test() -> None:
    command = [sys.executable, "-m", "minutesapp", "self-test"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "OK  画面"
