"""Checks of the record, and jumps to where a finding or a note is."""

from __future__ import annotations

from collections.abc import Callable

from minutesapp.checks.finding import Finding, Severity
from minutesapp.editing.change import Fix
from minutesapp.editing.clipboard.positions import Hit
from minutesapp.editing.release import why_unchanged
from minutesapp.model.outline import index_of
from minutesapp.services.records import Note
from ui.actions.keys import say
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.panels.header_panel import HeaderPanel
from ui.panels.notes import NoteRow, NotesPanel
from ui.panels.people.attendance import AttendancePanel
from ui.window.main_window import MainWindow

NOTHING_FOUND = "点検しました。直すところは見つかりませんでした。"
NOTHING_FOUND_STAYS = 10
NOT_IN_RECORD = "この行は、記録ではここにありましたが、文章としては入っていません。"
GONE = "この箇所は、もう記録にありません。"
NOTHING_TO_FIX = "この指摘には、自動の直し方がありません。場所へ移って直してください。"
NOTHING_CHOSEN = "直す指摘を「お知らせ」の一覧で選んでください。点検（{check}）で一覧が出ます。"
CHANGED = "この箇所は、点検のあとに書き換えられているため、何も変えませんでした。"


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
        notes.fixing.connect(self.fix)
        desk.replaced.connect(self._clear)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of checking do."""
        return {"check": self.check, "fix_finding": self.fix}

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
        if not isinstance(target, Finding | Note):
            return
        if target.block:
            self._go_to_words(target.block, target.span, target.words if isinstance(target, Finding) else target.text)
        elif isinstance(target, Finding) and target.attendee:
            self._people.choose(target.attendee)
            self._people.tree.setFocus()
        elif target.field in self._header.editors:
            self._go_to_field(target.field)
        else:
            self._editor.verticalScrollBar().setValue(0)
            self._header.focus_first()
        if isinstance(target, Note) and target.is_left_out:
            self._window.say(NOT_IN_RECORD)

    def fix(self) -> None:
        """Put right what the chosen row is about, and go there."""
        row = self._notes.current if self._notes.isVisible() else None
        if row is None:
            self._window.say(say(NOTHING_CHOSEN))
        elif row.fix is None:
            self._window.say(NOTHING_TO_FIX)
        elif self._desk.read_only:
            self._window.say(why_unchanged(self._desk.minutes))
        else:
            self._header.commit()
            self._put_right(row, row.fix)

    def _put_right(self, row: NoteRow, fix: Fix) -> None:
        self.jump(row.target)
        change = fix.make(self._desk.minutes)
        if change is None:
            self._window.say(CHANGED)
        else:
            self._desk.apply(change)
        if isinstance(row.target, Finding):
            self.check()
            self._notes.choose_nothing()  # a key pressed again must not settle what nobody looked at
        else:
            self._notes.drop_current()

    def _go_to_words(self, id: str, span: tuple[int, int] | None, words: str) -> None:
        """To the block with this id; its words from where to where are selected, if it still reads so there."""
        body = self._desk.minutes.body
        index = index_of(body, id)
        if index is None:
            self._window.say(GONE)
            return
        self._editor.commands.go_to_block(index)
        if span is not None and body[index].text[slice(*span)] == words:
            self._editor.found.show(Hit(index, *span))

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
    return NoteRow(sign, finding.place, finding.text, "", finding, finding.fix)
