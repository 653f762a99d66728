"""The words at the lower edge: how much there is, what is missing, whether it is saved."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer

from minutesapp.model.counts import count_body
from minutesapp.services.output.exporting import EditionName
from ui.desk import Desk
from ui.widgets.plain import plain_label
from ui.window.main_window import MainWindow

REST = 300
"""Milliseconds without a change after which things are counted."""
EDITIONS = {EditionName.INTERNAL: "内部用", EditionName.REVIEW: "委員確認用", EditionName.PUBLIC: "公開用"}


class StatusController:
    """Counts when the clerk rests, never with every key."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        self._desk = desk
        self._saved_at = ""
        self.counts, self.saving = plain_label(), plain_label()
        self.edition = plain_label(EDITIONS[EditionName.INTERNAL])
        self.edition.setToolTip("次に書き出す版")
        for label in (self.counts, self.saving, self.edition):
            window.statusBar().addPermanentWidget(label)
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self.count)
        desk.changed.connect(lambda _: self._timer.start())
        desk.replaced.connect(self._start_anew)
        desk.saving_changed.connect(self._show_saving)

    def count(self) -> None:
        """Count the record as it is now."""
        counts = count_body(self._desk.minutes.body)
        unknown = f"発言者未定 {counts.unknown}"
        self.counts.setText(f"{counts.turns} 発言　·　{counts.signs:,} 字　·　{unknown}")

    def show_edition(self, edition: EditionName) -> None:
        """Say which edition is written out next."""
        self.edition.setText(EDITIONS[edition])

    def note_saved(self) -> None:
        """The record was just saved."""
        self._saved_at = f"{datetime.now():%H:%M}"
        self._show_saving()

    def _start_anew(self) -> None:
        self._saved_at = ""
        self.count()

    def _show_saving(self) -> None:
        if self._desk.read_only:
            words = "読み取り専用"
        elif not self._desk.is_saved:
            words = "未保存"
        else:
            words = f"保存済み {self._saved_at}".strip() if self._desk.path else "変更なし"
        self.saving.setText(words)
