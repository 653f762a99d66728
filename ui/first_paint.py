"""What only costs time before the first paint is put off or left out."""

from __future__ import annotations

import builtins
import gc


def hasten() -> None:
    """Load what comes now without looking for rubbish, of which loading makes none; `tasks.collect` ends that."""
    gc.disable()
    import PySide6.QtCore  # noqa: F401  # brings the search along that is left out

    leave_out_feature_search()


def settle() -> None:
    """The window is painted: when rubbish is collected again, see `tasks.collect`, then never among what was loaded."""
    gc.freeze()


def leave_out_feature_search() -> None:
    """No module is searched for PySide's switchable names (``snake_case``, ``true_property``): none of ours has them.

    PySide6 6.11 takes the place of Python's `import`, and reads the source of every module that is loaded after it to
    look for its own name there; that took a quarter of the time of loading all modules. A release that does it in
    another way is left alone.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
