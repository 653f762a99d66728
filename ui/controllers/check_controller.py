"""Checks of the record, and jumps to where a finding or a note is."""

from __future__ import annotations

from collections.abc import Callable

from minutesapp.checks.finding import Finding, Severity
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.models.places import block_of_note, field_of_note
from ui.panels.attendance import AttendancePanel
from ui.panels.header_panel import HeaderPanel
from ui.panels.notes import NoteRow, NotesPanel
from ui.window.main_window import MainWindow

NOTHING_FOUND = "点検しました。直すところは見つかりませんでした。"
NOTHING_FOUND_STAYS = 10
NOT_IN_RECORD = "この行の文章は、記録には入っていません。"


class CheckController:
    """Fills the fold at the bottom and follows its jumps."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        editor: RecordEditor,
        header: HeaderPanel,
        people: AttendancePanel,
        notes: NotesPanel,
    ) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._header = header
        self._people = people
        self._notes = notes
        notes.chosen.connect(self.jump)
        desk.replaced.connect(self._clear)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of checking do."""
        return {"check": self.check}

    def check(self) -> None:
        """List everything to look at before the record goes out."""
        from minutesapp.services.checking import check_record

        self._header.commit()
        self._window.bar.withdraw("check")
        findings = check_record(self._desk.minutes)
        self._notes.show_findings([finding_row(finding) for finding in findings])
        if findings:
            self._unfold()
        else:
            if self._notes.is_empty:
                self._window.show_panel("notes", False)
            self._window.bar.tell(NOTHING_FOUND, topic="check", seconds=NOTHING_FOUND_STAYS)

    def list_and_go(self, finding: Finding) -> None:
        """List everything, and go to the place of one finding."""
        self.check()
        self.jump(finding)

    def show_reading(self, rows: list[NoteRow]) -> None:
        """List the notes on a text that was read."""
        self._notes.show_reading(rows)
        if rows:
            self._unfold()

    def jump(self, target: object) -> None:
        """Go to what a row of the lists is about."""
        if isinstance(target, Finding):
            self._jump_to_finding(target)
        else:
            self._jump_to_words(getattr(target, "text", ""))

    def _jump_to_finding(self, finding: Finding) -> None:
        if finding.block:
            ids = [block.id for block in self._desk.minutes.body]
            if finding.block in ids:
                self._editor.commands.go_to_block(ids.index(finding.block))
        elif finding.attendee:
            self._people.choose(finding.attendee)
            self._people.tree.setFocus()
        elif finding.field in self._header.editors:
            self._go_to_field(finding.field)
        else:
            self._editor.verticalScrollBar().setValue(0)
            self._header.focus_first()

    def _jump_to_words(self, words: str) -> None:
        """The block or the field that took in a line of the source; a word where none did (a page number)."""
        index = block_of_note(self._desk.minutes.body, words)
        key = field_of_note(self._desk.minutes, self._desk.form, words)
        if index is not None:
            self._editor.commands.go_to_block(index)
        elif key:
            self._go_to_field(key)
        else:
            self._window.say(NOT_IN_RECORD)

    def _go_to_field(self, key: str) -> None:
        self._header.editors[key].setFocus()
        self._editor.verticalScrollBar().setValue(self._header.editors[key].y())

    def _unfold(self) -> None:
        self._window.show_panel("notes", True)
        self._notes.tabs.currentWidget().setFocus()

    def _clear(self) -> None:
        self._notes.clear()
        self._window.show_panel("notes", False)


def finding_row(finding: Finding) -> NoteRow:
    """A finding as the panel lists it."""
    sign = "warning" if finding.severity is Severity.ERROR else "note"
    return NoteRow(sign, finding.place, finding.text, "", finding)
