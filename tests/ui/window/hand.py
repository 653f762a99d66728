"""What a clerk asks of the window, seen through to its end."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from minutesapp.services.output.exporting import EditionName
from ui.app import App
from ui.tasks import CancelledError, Flow, go

T = TypeVar("T")


def finish(flow: Flow[T]) -> T | None:
    """What a flow gives at its end; None where the clerk gave it up."""
    ends: list[T | Exception | None] = []

    async def whole() -> None:
        try:
            ends.append(await flow)
        except CancelledError:
            ends.append(None)
        except Exception as error:
            ends.append(error)

    go(whole())
    while not ends:
        QApplication.processEvents()
    if isinstance(ends[0], Exception):
        raise ends[0]
    return ends[0]


def save(app: App) -> bool:
    """Save; whether it is saved now."""
    return bool(finish(app.saves.save()))


def save_as(app: App) -> bool:
    """Save under the name that the dialog is given; whether it is saved now."""
    return bool(finish(app.saves.save_as()))


def may_leave(app: App) -> bool:
    """Whether the record may go."""
    return bool(finish(app.saves.may_leave()))


def open_path(app: App, path: Path) -> bool:
    """Open a file; whether a record lies on the desk now."""
    return bool(finish(app.files.open_path(path)))


def write(app: App, path: Path, edition: EditionName) -> bool:
    """Write the record out; whether it was written."""
    return bool(finish(app.exports.write(path, edition)))
