"""Starts the window soon."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ui.first_paint import hasten


def load_window() -> Callable[[Sequence[str]], int]:
    """What opens the window, with the record whose name it is given, and gives the exit status when it was closed."""
    hasten()
    from ui.app import main

    return main
