"""Replacing with every change shown first: the one way from what was found to the step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from minutesapp.editing.finding.replacing import NewWords, replace_each
from minutesapp.services.replacing.planned import planned_rows
from ui.desk import Desk


def change_what_is_agreed(desk: Desk, parent: QWidget, what: str, planned: Sequence[NewWords]) -> list[NewWords]:
    """Show the replacements (`what` says what they are), and make those that the clerk leaves ticked in one step.

    Those that were made: none where the clerk does not agree, or the record is another one by then.
    """
    from ui.dialogs.finding.changes import ChangesDialog

    minutes = desk.minutes
    dialog = ChangesDialog(parent, what, planned_rows(desk.rendering, planned))
    if not dialog.exec() or desk.minutes is not minutes:
        return []
    chosen = dialog.chosen
    desk.apply(replace_each(minutes, chosen))
    return chosen
