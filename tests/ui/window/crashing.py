"""The program killed in the middle of work, for tests of what comes back."""

from __future__ import annotations

import json

from ui.app import App

ENDED = 2**31 - 1
"""The number of no process."""


def fill_venue(app: App, text: str) -> None:
    app.header.editors["venue"].line.setText(text)
    app.header.commit()


def venue_of(app: App) -> object:
    return app.desk.minutes.field("venue").value


def crash(app: App) -> None:
    """As if the program had been killed: its journal and its lock stay, and it is not there any more."""
    app.journal._recorder.leave()
    app.journal._recorder = None
    held = app.journal.hand_over()
    if held is not None:
        table = json.loads(held.path.read_text(encoding="utf-8"))
        held.path.write_text(json.dumps(table | {"process": ENDED}), encoding="utf-8")
