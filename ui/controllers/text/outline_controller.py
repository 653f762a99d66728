"""What the outline asks for: agenda items moved, shifted and deleted as wholes, each in one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from minutesapp.editing.change import Change
from minutesapp.editing.commands import delete_blocks
from minutesapp.editing.cursor.changes import item_at, move_down, move_up
from minutesapp.editing.cursor.items import place_item, shift_item
from minutesapp.editing.release import why_unchanged
from minutesapp.model.outline import AgendaItem, index_of
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.panels.outline import OutlinePanel
from ui.window.main_window import MainWindow

NOT_THERE = "ここへは移せません。議題は、自分の中や、様式の段より深い所へは移せません。"
AT_THE_END = "これ以上は動かせません。"
DELETED = "「{title}」を、中の{count}段落ごと削除しました。Ctrl＋Zで戻せます。"
NOW_CLOSED = "「{title}」は非公開の議題の下に移ったので、非公開になりました。"


class OutlineController:
    """Does to the record what the clerk does to the list of its items."""

    def __init__(self, window: MainWindow, desk: Desk, editor: RecordEditor, outline: OutlinePanel) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._outline = outline
        outline.asked.connect(self._do)
        outline.moved.connect(self.move)

    def bindings(self) -> Mapping[str, Callable[[], object]]:
        """It has no actions of its own: those of the menu are about the item at the cursor."""
        return {}

    def move(self, heading: int, to: int, level: int) -> None:
        """The item stands before the block at `to` and is of this level."""
        deepest = len(self._desk.form.agenda.levels)
        self._apply(heading, lambda: place_item(self._desk.minutes, heading, to, level, deepest), NOT_THERE)

    def _do(self, deed: str, heading: int) -> None:
        item = item_at(self._desk.minutes, heading)
        if item is None:
            return
        deepest = len(self._desk.form.agenda.levels)
        if deed == "delete":
            self._delete(item)
            return
        makers: dict[str, Callable[[], Change | None]] = {
            "up": lambda: move_up(self._desk.minutes, item),
            "down": lambda: move_down(self._desk.minutes, item),
            "in": lambda: shift_item(self._desk.minutes, heading, 1, deepest),
            "out": lambda: shift_item(self._desk.minutes, heading, -1, deepest),
        }
        self._apply(heading, makers[deed], AT_THE_END)

    def _delete(self, item: AgendaItem) -> None:
        title, count = self._desk.minutes.body[item.start].text, item.end - item.start - 1
        if self._apply(item.start, lambda: delete_blocks(self._desk.minutes, item.start, item.end), AT_THE_END):
            self._window.say(DELETED.format(title=title, count=count))

    def _apply(self, heading: int, make: Callable[[], Change | None], refused: str) -> bool:
        """Do the step, after what is being composed; the list keeps the keys and the item stays chosen."""
        if self._desk.read_only:
            self._window.say(why_unchanged(self._desk.minutes))
            return False
        self._editor.finish_composition()
        id, was_closed = self._desk.minutes.body[heading].id, self._desk.rendering.is_closed(heading)
        change = make()
        if change is None or change.changes_nothing:
            self._window.say(refused)
            return False
        self._desk.apply(change)
        self._follow(id, was_closed)
        return True

    def _follow(self, id: str, was_closed: bool) -> None:
        """The cursor goes along, so that the item is still the one that is chosen."""
        index = index_of(self._desk.minutes.body, id)
        self._outline.refresh()
        if index is None:
            return
        self._editor.caret.put_on_top(index)
        self._outline.show_place(index)
        if self._desk.rendering.is_closed(index) and not was_closed:
            self._window.say(NOW_CLOSED.format(title=self._desk.minutes.body[index].text))
