"""What Qt calls in our widgets is a border: an error there is reported, and goes no further.

Left to itself it comes out wherever Python next calls Qt, or at once in the middle of other overrides that Qt calls on
the way; each of those wraps it once more, and the window hangs or ends.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

Widget = TypeVar("Widget", bound=type)
OTHERS = {
    "eventFilter", "inputMethodQuery", "canInsertFromMimeData", "createMimeDataFromSelection", "insertFromMimeData",
    "focusNextPrevChild", "sizeHint", "minimumSizeHint", "minimumSize", "heightForWidth", "hasHeightForWidth",
    "itemAt", "takeAt", "addItem", "setGeometry", "paint", "data", "editorEvent",
}  # fmt: skip
"""Overrides beside those for events."""
WITHOUT_ANSWER = {"insertFromMimeData", "createMimeDataFromSelection", "addItem", "setGeometry", "paint"}
REFUSED = {"canInsertFromMimeData", "focusNextPrevChild", "eventFilter"}
AGAIN = 60.0
"""Seconds after which an error at the same place is reported again: painting fails many times in a second."""

_reported: dict[tuple[str, int], float] = {}


def is_override(name: str) -> bool:
    """Whether a method of this name is called by Qt: it looks like one of Qt's own."""
    return name in OTHERS or (name.endswith("Event") and not name.startswith("_"))


def guarded(widget: Widget) -> Widget:
    """The class, with its overrides made safe: where one fails, the event is over, or Qt gets its own answer."""
    for name, override in list(vars(widget).items()):
        if callable(override) and is_override(name):
            setattr(widget, name, _guard(widget, name, override))
    return widget


def _guard(widget: type, name: str, override: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(override)
    def call(self: object, *arguments: object) -> Any:
        try:
            return override(self, *arguments)
        except Exception as error:
            _report(error)
        if name in REFUSED:
            return False
        if name in WITHOUT_ANSWER or name.endswith("Event"):
            return None
        return getattr(super(widget, self), name)(*arguments)

    return call


def _report(error: Exception) -> None:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace is not None else ("", 0)
    now = time.monotonic()
    if now - _reported.get(place, -AGAIN) >= AGAIN:
        _reported[place] = now
        sys.excepthook(type(error), error, error.__traceback__)
