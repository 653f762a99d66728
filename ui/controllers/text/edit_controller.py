"""Undo, redo, the clipboard, and what a paragraph of the record is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from minutesapp.editing.change import Change
from minutesapp.editing.commands import delete_blocks, leave_unnumbered, set_number
from minutesapp.editing.cursor.changes import item_at
from minutesapp.model.outline import AgendaItem
from minutesapp.model.spans import Mark
from minutesapp.words.step_names import name_step
from ui.actions.table import ACTIONS
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.editor.writing.transfer import Closed
from ui.reporting import Answer, ask
from ui.window.main_window import MainWindow

LEVELS = 4
CLOSED_TITLE = "非公開の文章"
CLOSED_WORDS = "非公開の文章を、公開される所に貼り付けようとしています。"
CLOSED_ADVICE = "非公開のまま貼り付けると、その部分だけが非公開の段落になります。"
NO_ITEM = "ここには議題がありません。議題の見出しか、その下の段落で選んでください。"


class EditController:
    """The actions that change the record in the editor."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        editor: RecordEditor,
        commit: Callable[[], None],
        may_paste: Callable[[], bool],
    ) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._actions = window.actions_by_id
        self._commit = commit
        self._may_paste = may_paste
        editor.commands.told.connect(self._window.say)
        desk.changed.connect(self._follow)
        desk.saving_changed.connect(self.refresh)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of editing do."""
        editor = self._editor
        headings = {f"heading_{level}": partial(editor.commands.make_heading, level) for level in range(1, LEVELS + 1)}
        return headings | {
            "undo": self.undo,
            "redo": self.redo,
            "cut": partial(self._in_place, "cut"),
            "copy": partial(self._in_place, "copy"),
            "paste": partial(self._in_place, "paste"),
            "select_all": partial(self._in_place, "selectAll"),
            "start_turn": editor.speakers.start_turn,
            "choose_speaker": editor.speakers.ask,
            "continue_turn": editor.commands.continue_turn,
            "speech": editor.commands.make_speech,
            "direction": editor.commands.make_direction,
            "narrative": editor.commands.make_narrative,
            "closed": editor.commands.toggle_closed,
            "withhold": partial(editor.commands.toggle_mark, Mark.WITHHELD),
            "query": partial(editor.commands.toggle_mark, Mark.QUERY),
            "number": self.change_number,
            "item_delete": self.delete_item,
            "item_up": editor.commands.move_item_up,
            "item_down": editor.commands.move_item_down,
        }

    def undo(self) -> None:
        """Take the last step back; what is being typed into a field is a step first."""
        self._commit()
        if not self._desk.file_read_only:
            self._editor.commands.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        self._commit()
        if not self._desk.file_read_only:
            self._editor.commands.redo()

    def change_number(self) -> None:
        """Ask how the agenda item at the cursor is numbered."""
        from ui.dialogs.number import NumberDialog

        minutes, item = self._desk.minutes, self._item_here()
        if item is None:
            return
        dialog = NumberDialog(self._window, minutes.body[item.start])
        if dialog.exec():
            numbered = leave_unnumbered(minutes, (item.start,)) if dialog.unnumbered else None
            self._desk.apply(numbered or set_number(minutes, item.start, dialog.number))

    def delete_item(self) -> None:
        """The agenda item at the cursor is gone, with all under it."""
        item = self._item_here()
        if item is not None:
            self._desk.apply(delete_blocks(self._desk.minutes, item.start, item.end))

    def refresh(self) -> None:
        """Enable what can be done now, and name what undoing would undo."""
        writable = self._desk.occupied and not self._desk.read_only
        for deed in ACTIONS:
            if deed.writes:
                self._actions[deed.id].setEnabled(writable)
        self._editor.setReadOnly(not writable)
        depth = len(self._desk.form.agenda.levels) if self._desk.occupied else LEVELS
        for level in range(1, LEVELS + 1):
            self._actions[f"heading_{level}"].setVisible(level <= depth)
        self._name_steps(self._desk.occupied and not self._desk.file_read_only)

    def _follow(self, change: Change) -> None:
        self._name_steps(not self._desk.file_read_only)

    def _name_steps(self, writable: bool) -> None:
        session = self._desk.session
        for id, words, key, deed in (
            ("undo", "元に戻す", "U", session.next_undo),
            ("redo", "やり直す", "R", session.next_redo),
        ):
            action = self._actions[id]
            action.setEnabled(writable and deed is not None)
            action.setText(f"{words}：{name_step(deed)}(&{key})" if deed else f"{words}(&{key})")
            action.setIconText(words)

    def _item_here(self) -> AgendaItem | None:
        """The innermost agenda item at the cursor; None, and a word to the clerk, where there is none."""
        item = item_at(self._desk.minutes, self._editor.caret.index)
        if item is None:
            self._window.say(NO_ITEM)
        return item

    def _in_place(self, deed: str) -> None:
        """Where the cursor is: in the record, a field, a search line."""
        act = getattr(QApplication.focusWidget(), deed, None)
        if act is not None and (deed != "paste" or self._may_paste()):
            act()


def ask_about_closed(window: MainWindow) -> Closed:
    """What becomes of closed words whose mark cannot go along; without an answer nothing is pasted."""
    answers = {
        Answer.YES: "非公開のまま貼り付ける",
        Answer.OPEN: "公開の文章として貼り付ける",
        Answer.CANCEL: "貼り付けない",
    }
    given = ask(window, CLOSED_WORDS, answers, CLOSED_ADVICE, title=CLOSED_TITLE)
    return {Answer.YES: Closed.KEPT, Answer.OPEN: Closed.OPENED}.get(given, Closed.LEFT)
