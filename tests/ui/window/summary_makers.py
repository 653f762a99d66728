"""The dialog in which a remark is condensed."""

from __future__ import annotations

from minutesapp.services.output.summaries import Concealed
from ui.app import App
from ui.dialogs.condense import CondenseDialog


def make_condense(app: App) -> CondenseDialog:
    """With a word in it that the public does not read."""
    concealed = Concealed(closed=False, hidden=("説明",))
    return CondenseDialog(app.window, "髙橋会長", "長い説明。\n続き。", "説明した。", lambda _: concealed)
