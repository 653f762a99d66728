"""How far the record on the desk has come: bringing it to another stage, and telling that a finished one stays so."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minutesapp.editing.change import Change
from minutesapp.editing.release import why_unchanged
from minutesapp.model.release import Stage
from minutesapp.words.stage_names import name_stage
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.checks.finding import Finding

TOPIC = "stage"
REOPEN = "作成中に戻す…"
BROUGHT = "{words}にしました。"
READ_ONLY = "この記録は読み取り専用のため、状態を変えられません。"


class StageController:
    """The action 状態を変える, and the notice over a finished record."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        editor: RecordEditor,
        commit: Callable[[], None],
        jump: Callable[[Finding], None],
    ) -> None:
        self._window = window
        self._desk = desk
        self._commit = commit
        self._jump = jump
        desk.replaced.connect(self.tell)
        desk.refused.connect(self.tell)
        editor.text.refused.connect(lambda _: self.tell())
        desk.changed.connect(self._follow)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action does."""
        return {"stage": self.ask}

    def tell(self) -> None:
        """Say over the record that it is finished, where it is."""
        bar = self._window.bar
        if not self._desk.minutes.is_finished:
            bar.withdraw(TOPIC)
            return
        deeds = [] if self._desk.file_read_only else [(REOPEN, lambda: self.ask(Stage.DRAFT))]
        bar.tell(why_unchanged(self._desk.minutes), deeds, topic=TOPIC)

    def ask(self, proposed: Stage | None = None) -> None:
        """Show the stages that the record has come to, and bring it to the one that the clerk chooses."""
        from ui.dialogs.record.stage import StageDialog

        self._commit()
        if self._desk.file_read_only:
            self._window.say(READ_ONLY)
            return
        dialog = StageDialog(self._window, self._desk.minutes.release, proposed)
        if dialog.exec() and (dialog.stage is not Stage.FINAL or self._may_be_finished()):
            self._bring_to(dialog.stage, dialog.version, dialog.reason)

    def _bring_to(self, stage: Stage, version: int, reason: str) -> None:
        from minutesapp.services.output.release import bring_to

        change = bring_to(self._desk.minutes, stage, version=version, reason=reason)
        self._desk.apply(change)
        if not (change.changes_nothing or self._desk.minutes.is_finished):
            self._window.say(BROUGHT.format(words=name_stage(stage, version)))

    def _may_be_finished(self) -> bool:
        """Whether the clerk finishes the record, having seen what there is to look at in it."""
        from minutesapp.services.checking import check_record
        from minutesapp.services.output.finishing import Outlook
        from ui.dialogs.record.findings import FINISH, FindingsDialog

        findings = () if self._desk.minutes.is_finished else check_record(self._desk.minutes)
        if not findings:
            return True
        dialog = FindingsDialog(self._window, Outlook((), findings), FINISH)
        accepted = bool(dialog.exec())
        if dialog.chosen is not None:
            self._jump(dialog.chosen)
        return accepted and dialog.chosen is None

    def _follow(self, change: Change) -> None:
        if change.touches("release"):
            self.tell()
