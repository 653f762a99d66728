"""The words at the lower edge: how much there is, what is missing, whether it is saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QToolButton

from minutesapp.model.outline import count_body
from minutesapp.services.output.exporting import EditionName
from minutesapp.words.stage_names import name_stage
from ui.actions.keys import KEYS, say
from ui.desk import Desk
from ui.widgets.plain import plain_label
from ui.window.main_window import MainWindow

REST = 300
"""Milliseconds without a change after which things are counted."""
EDITIONS = {EditionName.INTERNAL: "内部用", EditionName.REVIEW: "委員確認用", EditionName.PUBLIC: "公開用"}
UNKNOWN_TIP = "発言者の決まっていない発言の数です。押すと、次のものへ移ります（{next_unnamed}）。"
STAGE_TIP = "記録の状態と版です。押すと、状態を変えられます。"
QUERIES_TIP = "要確認の印の数です。押すと、印の一覧を開きます。{next_query}で次の印へ移ります。"


class StatusController:
    """Counts when the clerk rests, never with every key."""

    def __init__(self, window: MainWindow, desk: Desk, show_marks: Callable[[], object]) -> None:
        self._desk = desk
        self._saved_at = ""
        self.counts, self.saving = plain_label(), plain_label()
        self.edition = plain_label(EDITIONS[EditionName.INTERNAL])
        self.counts.setToolTip("発言の数と、本文の字数")
        self.saving.setToolTip("保存の状態")
        self.edition.setToolTip("次に書き出す版")
        self.unknown = CountButton(UNKNOWN_TIP, window.actions_by_id["next_unnamed"].trigger)
        self.queries = CountButton(QUERIES_TIP, show_marks)
        self.stage = CountButton(STAGE_TIP, window.actions_by_id["stage"].trigger)
        for part in (self.counts, self.unknown, self.queries, self.stage, self.saving, self.edition):
            window.statusBar().addPermanentWidget(part)
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self.count)
        desk.changed.connect(lambda _: self._timer.start())
        desk.replaced.connect(self._start_anew)
        desk.saving_changed.connect(self._show_saving)

    def count(self) -> None:
        """Count the record as it is now; what reads as it did is not painted again."""
        counts = count_body(self._desk.minutes.body)
        _write(self.counts, f"{counts.turns:,} 発言　·　{counts.signs:,} 字")
        _write(self.unknown, f"発言者未定 {counts.unknown:,}")
        _write(self.queries, f"要確認 {counts.queries:,}")
        self.unknown.setEnabled(counts.unknown > 0)
        self.queries.setVisible(counts.queries > 0)

    def show_edition(self, edition: EditionName) -> None:
        """Say which edition is written out next."""
        _write(self.edition, EDITIONS[edition])

    def note_saved(self) -> None:
        """The record was just saved."""
        self._saved_at = f"{datetime.now():%H:%M}"
        self._show_saving()

    def _start_anew(self) -> None:
        self._saved_at = ""
        self.count()

    def _show_saving(self) -> None:
        if self._desk.file_read_only:
            words = "読み取り専用"
        elif not self._desk.is_saved:
            words = "未保存"
        else:
            words = f"保存済み {self._saved_at}".strip() if self._desk.path else "変更なし"
        _write(self.saving, words)
        now = self._desk.minutes.release.now
        _write(self.stage, name_stage(now.stage, now.version))


class CountButton(QToolButton):
    """A number or word at the lower edge that goes somewhere when it is pressed; `tip` says where, and by which key."""

    def __init__(self, tip: str, deed: Callable[[], object]) -> None:
        super().__init__()
        self._tip = tip
        self.setObjectName("status")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there are keys for it; a click leaves the cursor where it is
        self.clicked.connect(lambda _: deed())
        KEYS.changed.connect(self._name_keys)
        self._name_keys()

    def _name_keys(self) -> None:
        self.setToolTip(say(self._tip))
        self.setAccessibleDescription(say(self._tip))


def _write(part: QLabel | QToolButton, words: str) -> None:
    if part.text() != words:
        part.setText(words)
