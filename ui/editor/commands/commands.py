"""The commands of the body: each does its step in the session and leaves the cursor where the work goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.positions import Spot, words_between
from minutesapp.editing.commands import continue_turn, set_kind, shift_level
from minutesapp.editing.cursor import changes, marks
from minutesapp.editing.deeds import Deed
from minutesapp.editing.release import why_unchanged
from minutesapp.editions.disclosure import Followed, stated, with_header
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import BlockKind, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import AgendaItem
from minutesapp.model.spans import HIDING, Mark
from ui.actions.keys import say
from ui.editor.projection.document import CursorPlace, place_at, spot_at
from ui.editor.projection.projection import Projection
from ui.editor.writing.caret import Caret
from ui.editor.writing.input_method import InputMethod

LEVEL_WORDS = {1: "議題の見出し", 2: "小見出し"}
NOTHING_TO_MARK = "印を付ける語を選んでください。"
MARK_WORDS = {
    Mark.WITHHELD: "選んだ語を不開示にしました。公開用では「{}」と印刷されます。",
    Mark.QUERY: "要確認の印を付けました（次の印へは{next_query}）。",
    Mark.WITHDRAWN: "発言の取消しにしました。公開用では「{}」と印刷されます。",
    Mark.CORRECTED: "発言の訂正を書きました。公開用では訂正後の言葉が印刷されます。",
}
UNMARK_WORDS = {
    Mark.WITHHELD: "不開示の印を外しました。公開用にもそのまま印刷されます。",
    Mark.QUERY: "「要確認」の印を外しました。",
    Mark.WITHDRAWN: "発言の取消しをやめました。公開用にもそのまま印刷されます。",
    Mark.CORRECTED: "発言の訂正をやめました。公開用には元の言葉が印刷されます。",
}
IN_ONE_PARAGRAPH = "訂正は、一つの段落の中の語を選んでください。"
CLOSED_NOW, OPEN_NOW = "非公開にしました。", "公開に戻しました。"
HEADER_FOLLOWS, HEADER_LEFT = (
    "見出し部の「{}」は「{}」になりました。",
    "見出し部の「{}」は「{}」のままです。本文と合っているか確かめてください。",
)
REASON_FOLLOWS = "見出し部の非公開の理由は「{}」になりました。公開用に印刷されます。"
TITLE_IS_CLOSED = (
    "非公開の議題の中の見出しは、外へ出すと題名が公開されるため、段を変えませんでした。先に公開にしてください。"
)
NO_SUCH_LEVEL = "見出しの段は、これ以上変えられません。"


class Hidden(NamedTuple):
    """What a command has just closed or hidden, of which nobody has said why: the blocks, and a mark if it was one."""

    blocks: tuple[str, ...]
    mark: Mark | None = None


class Commands(QObject):
    """What the clerk can do with the paragraphs that are selected."""

    told = Signal(str)
    """Words for the clerk about what a command did, or why it did nothing."""
    asks_why = Signal(object)
    """Something was `Hidden`, and the clerk may say why."""
    retraced = Signal(object, bool)
    """A step was taken back, or with True done again: carries the `Change` that did so, after everybody shows it."""

    def __init__(self, edit: QTextEdit, projection: Projection, caret: Caret, input_method: InputMethod) -> None:
        super().__init__(edit)
        self._edit = edit
        self._projection = projection
        self._caret = caret
        self._input_method = input_method

    def perform(self, make: Callable[[Minutes], Change | None]) -> None:
        """Apply the change that `make` gives for the present minutes, after what is being composed."""
        self._input_method.finish()
        change = None if self._edit.isReadOnly() else make(self._projection.minutes)
        if change is not None:
            self._projection.apply(change)
            self._caret.keep_visible()

    def undo(self) -> None:
        """Take the last step back, wherever it was made, and go to where the text changed."""
        self._retrace(self._projection.session.undo, again=False)

    def redo(self) -> None:
        """Do the last undone step again, and go to where the text changed."""
        self._retrace(self._projection.session.redo, again=True)

    def go_to_block(self, index: int) -> None:
        """Put the cursor at the start of a block and scroll it to the top of the window."""
        self._input_method.finish()
        self._projection.seal()
        self._caret.put_on_top(index)
        self._edit.setFocus()

    def continue_turn(self) -> None:
        """The selected paragraphs go on the turn before them."""
        self.perform(lambda minutes: continue_turn(minutes, self._caret.selected_indices))

    def name_speaker(self, speaker: Speaker) -> None:
        """The selected turns, or one that begins in the cursor's paragraph, are of this speaker."""
        self.perform(lambda minutes: changes.name_speaker(minutes, self._caret.selected_indices, speaker))

    def make_heading(self, level: int = 1) -> None:
        """The selected paragraphs are agenda items of this level."""
        self._set_kind(BlockKind.HEADING, level)

    def make_direction(self) -> None:
        """The selected paragraphs are stage directions."""
        self._set_kind(BlockKind.DIRECTION)

    def make_narrative(self) -> None:
        """The selected paragraphs are narrative."""
        self._set_kind(BlockKind.NARRATIVE)

    def make_speech(self) -> None:
        """The selected paragraphs are speech, of somebody not known yet where they were none."""
        self.perform(lambda minutes: changes.make_speech(minutes, self._caret.selected_indices))

    def make_plain(self) -> None:
        """The cursor's paragraph loses its label, number or mark."""
        self.perform(lambda minutes: changes.make_plain(minutes, self._caret.index))

    def indent_heading(self) -> None:
        """The selected agenda items go one level in."""
        self._shift(1)

    def outdent_heading(self) -> None:
        """The selected agenda items go one level out."""
        self._shift(-1)

    def toggle_closed(self) -> None:
        """The selected paragraphs are closed, or open again where all of them were; the header's word follows."""
        self._input_method.finish()
        minutes, indices = self._projection.minutes, self._caret.selected_indices
        if self._edit.isReadOnly() or not minutes.body:
            return
        said = stated(minutes, self._projection.form)
        followed = with_header(minutes, self._projection.form, changes.toggle_closed(minutes, indices))
        self.perform(lambda _: followed.change)
        self.told.emit(_closing_words(followed, said.value.choice if said else ""))
        body = self._projection.minutes.body
        if followed.change.deed is Deed.CLOSE and not any(body[index].reason for index in indices):
            self.asks_why.emit(Hidden(tuple(body[index].id for index in indices)))

    def toggle_mark(self, mark: Mark) -> None:
        """The selected words bear a mark, or lose it; with nothing selected, the marked words at the cursor lose it.

        What has only to be looked at is the word at the cursor then; what is withheld has to be selected exactly.
        """
        self._input_method.finish()
        if not self._may_change():
            return
        minutes = self._projection.minutes
        start, end = (spot_at(minutes.body, place) for place in self._caret.selected_places)
        places = words_between(minutes.body, start, end) or marks.marked_words_at(minutes, start, mark)
        if not places and mark is Mark.WITHDRAWN and minutes.body:
            places = words_between(minutes.body, Spot(start.block, 0), Spot(start.block, len(self._text(start.block))))
        elif not places and mark is Mark.QUERY and minutes.body and start == end:
            word = marks.word_at(minutes.body[start.block].text, start.offset)
            places = {start.block: word} if word is not None else {}
        if not places:
            self.told.emit(NOTHING_TO_MARK)
            return
        change = marks.toggle_mark(minutes, places, mark)
        self.perform(lambda _: change)
        bears = change.deed in (Deed.MARK, Deed.WITHDRAW)
        form = self._projection.form.body
        sign = form.withdrawn.sign if mark is Mark.WITHDRAWN else form.blackout
        self.told.emit(say((MARK_WORDS if bears else UNMARK_WORDS)[mark]).format(sign))
        if bears and mark in HIDING:
            self.asks_why.emit(Hidden(tuple(minutes.body[index].id for index in places), mark))

    def words_to_correct(self) -> tuple[int, TextRange] | None:
        """The selected words, or those under a correction at the cursor, if they lie in one paragraph and can change.

        None where there are none, and the clerk is told.
        """
        self._input_method.finish()
        minutes = self._projection.minutes
        start, end = (spot_at(minutes.body, place) for place in self._caret.selected_places)
        places = words_between(minutes.body, start, end)
        places = places or marks.marked_words_at(minutes, start, Mark.CORRECTED)
        if not self._may_change():
            return None
        if len(places) != 1:
            self.told.emit(IN_ONE_PARAGRAPH if places else NOTHING_TO_MARK)
            return None
        return next(iter(places.items()))

    def _may_change(self) -> bool:
        """Whether anything can be changed here; where not, the clerk is told why."""
        if self._edit.isReadOnly():
            self.told.emit(why_unchanged(self._projection.minutes))
        return not self._edit.isReadOnly()

    def _text(self, index: int) -> str:
        return self._projection.minutes.body[index].text

    def write_inaudible(self) -> None:
        """In the place of what is selected stand the form's words for what nobody can hear, to be looked at."""
        self._input_method.finish()
        if not self._may_change():
            return
        body = self._projection.minutes.body
        start, end = (spot_at(body, place) for place in self._caret.selected_places)
        heard = marks.insert_inaudible(self._projection.minutes, start, end, self._projection.form.body.inaudible)
        self.perform(lambda _: heard.change)
        self._caret.put(place_at(self._projection.minutes.body, heard.caret))

    def move_item_up(self) -> None:
        """The cursor's agenda item changes places with the one before it."""
        self._move(changes.move_up)

    def move_item_down(self) -> None:
        """The cursor's agenda item changes places with the one after it."""
        self._move(changes.move_down)

    def _set_kind(self, kind: BlockKind, level: int = 1) -> None:
        self.perform(lambda minutes: set_kind(minutes, self._caret.selected_indices, kind, level))

    def _shift(self, step: int) -> None:
        self._input_method.finish()
        indices, projection = self._caret.selected_indices, self._projection
        change = shift_level(projection.minutes, indices, step, deepest=len(projection.form.agenda.levels))
        if would_be_read(change.apply(projection.minutes), projection.minutes, indices):
            self.told.emit(TITLE_IS_CLOSED)
            return
        self.perform(lambda _: change)
        self.told.emit(NO_SUCH_LEVEL if change.changes_nothing else level_words(projection.minutes, indices))

    def _move(self, to: Callable[[Minutes, AgendaItem], Change | None]) -> None:
        self._input_method.finish()
        before, place = self._projection.minutes, self._caret.selected_places[0]
        item = changes.item_at(before, place.block)
        if item is None:
            return
        self.perform(lambda minutes: to(minutes, item))
        ids = [block.id for block in self._projection.minutes.body]
        self._caret.put(CursorPlace(ids.index(before.body[place.block].id), place.offset))

    def _retrace(self, step: Callable[[], Change | None], *, again: bool) -> None:
        self._input_method.finish()
        change = step()
        if change is None:
            return
        if self._projection.last_place is not None:
            self._caret.put(self._projection.last_place)
        self.retraced.emit(change, again)


def would_be_read(after: Minutes, before: Minutes, indices: Sequence[int]) -> bool:
    """Whether a heading among these blocks is none any more: beside a closed item the public would read its title."""
    headings = (index for index in indices if before.body[index].kind is BlockKind.HEADING)
    return any(after.body[index].kind is not BlockKind.HEADING for index in headings)


def _closing_words(followed: Followed, before: str) -> str:
    """What was closed or opened, and what became of the header's word."""
    told = CLOSED_NOW if followed.change.deed is Deed.CLOSE else OPEN_NOW
    if followed.left and followed.choice:
        return told + HEADER_LEFT.format(followed.label, followed.choice)
    changed = followed.choice != before
    told += HEADER_FOLLOWS.format(followed.label, followed.choice) if changed else ""
    return told + (REASON_FOLLOWS.format(followed.reason) if followed.reason else "")


def level_words(minutes: Minutes, indices: Sequence[int]) -> str:
    """What the headings among these blocks are now."""
    headings = [minutes.body[index] for index in indices if minutes.body[index].kind is BlockKind.HEADING]
    title, level = headings[0].text, headings[0].level
    name = LEVEL_WORDS.get(level, f"{level}段目の見出し")
    return f"「{title}」を{name}にしました。" if len(headings) == 1 else f"{len(headings)}件の見出しの段を変えました。"
