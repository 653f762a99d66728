"""What a walk does beside typing: commands that the window gives, in the places where a clerk may give them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from minutesapp.checks.marks import mark_rows
from minutesapp.editing import commands
from minutesapp.editing.change import Change
from minutesapp.editing.cursor.changes import closing_at
from minutesapp.editing.cursor.marks import remove_mark, set_note
from minutesapp.editing.finding.replacing import replace_each
from minutesapp.editing.finding.scope import Scope
from minutesapp.editing.finding.search import Search
from minutesapp.editing.finding.word_list import ListRow, replacements
from minutesapp.editing.speakers import Reach, replace_speaker
from minutesapp.editions.disclosure import as_body, with_header
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.language.plain import one_line
from minutesapp.model.blocks import BlockKind, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark
from minutesapp.services.clipboard.pasted import Pasted, join_broken
from minutesapp.services.clipboard.turns_read import newcomer, read_turns, take_turns
from tests.ui.editor.hand import KEY, NONE, compose, go, press
from tests.ui.editor.walk_checks import PIECES, SECRET, SPEAKERS
from ui.controllers.text.repeat_controller import RepeatController
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.editor.writing.clips import CLIP, empty_data
from ui.window.main_window import MainWindow

NUMBERED = (Speaker("p1"), Speaker("p2"), Speaker("p3"))
"""Whose turns the number keys begin."""
IN_BRACKETS = ("髙橋会長）", "𠮷田委員)", "工藤", "葛\U000e0100城参考人）", "１）", "た", "髙", "会長", "）", "はい。")
REASONS = ("", "条例第7条", "𠮷田氏の個人情報")
TURNS = (
    "○髙橋会長　開会します。\n○𠮷田委員　はい。",
    "（葛\U000e0100城参考人）説明します。\n　続けます。\n（髙橋会長）どうぞ。",
    "１　開会\n（休憩）\n○工藤係長　再開し\nます。",
    "髙橋会長\t開会します。\n𠮷田委員\tはい。",
    "これは途中で折り返した行で、\n次の行に続いていますが、これも\n折り返しです。",
)
ROWS = (
    (ListRow("議事", "𠮷事"), ListRow("はい。", "")),
    (ListRow("髙橋", "髙橋"), ListRow("橋", "葛\U000e0100")),
    (ListRow("([0-9０-９]+)", r"第\1", expression=True), ListRow("𠮷", "吉")),
)


Choosing = Callable[[Callable[[], object]], None]


class Desktop:
    """The commands of a window over one editor. `choosing` does one by which closed words may come out on purpose."""

    def __init__(self, editor: RecordEditor, chance: Random, desk: Desk, choosing: Choosing, trail: list[str]) -> None:
        self.editor = editor
        self.chance = chance
        self.desk = desk
        self.choosing = choosing
        self.trail = trail
        self.pasted: Pasted | None = None
        window = cast(MainWindow, SimpleNamespace(say=lambda words: None))
        self.repeat_controller = RepeatController(window, desk, editor)
        editor.transfer.came.connect(self.remember)

    def end(self) -> None:
        """The walk is over: the next one begins with other people's words alone."""
        self.editor.transfer.came.disconnect(self.remember)

    def remember(self, pasted: Pasted) -> None:
        """Lines came into the record; the next step of any kind makes them something that was."""
        self.pasted = pasted
        self.arrived = self.minutes

    @property
    def minutes(self) -> Minutes:
        """The record as it is now."""
        return self.desk.minutes

    def any(self) -> None:
        """One of all."""
        deed = self.chance.choice((
            self.speak_by_number, self.speak_by_number, self.open_bracket, self.open_bracket, self.repeat, self.repeat,
            self.give_reason, self.note_mark, self.take_mark_away, self.correct, self.restore, self.let_header_follow,
            self.change_speakers, self.number_item, self.replace_in_scope, self.replace_by_list, self.read_pasted,
            self.join_pasted, self.paste_turns, self.paste_turns, self.paste_rich,
        ))  # fmt: skip
        self.trail.append(deed.__name__)
        deed()

    def perform(self, make: Callable[[Minutes], Change | None]) -> None:
        """One step of the window."""
        self.editor.commands.perform(make)

    def speak_by_number(self) -> None:
        """Alt and a digit, whatever is composed or asked."""
        self.editor.speakers.begin_turn_of(self.chance.choice(NUMBERED))

    def open_bracket(self) -> None:
        """A bracket at the start of a paragraph, by key or composed, a name behind it, and a second bracket perhaps."""
        editor, chance = self.editor, self.chance
        editor.finish_composition()
        free = [index for index, block in enumerate(self.minutes.body) if not block.text]
        if free:
            go(editor, chance.choice(free), 0)
        else:
            press(editor, KEY.Key_End)
            press(editor, KEY.Key_Return, NONE, "\r")
        name = chance.choice(IN_BRACKETS)
        match chance.randrange(4):
            case 0:
                press(editor, KEY.Key_ParenLeft, NONE, "(")
                compose(editor, "かな")
                compose(editor, "", name)
            case 1:
                compose(editor, "（")
                compose(editor, f"（{name}")
                compose(editor, "", chance.choice((f"（{name}", "")))
            case 2:
                compose(editor, "", "（")
                compose(editor, "", name)
            case _:
                compose(editor, "（")
                compose(editor, "", "（）")
        if chance.randrange(2):
            press(editor, chance.choice((KEY.Key_ParenRight, KEY.Key_Backspace, KEY.Key_Return, KEY.Key_Down)))

    def repeat(self) -> None:
        """Ctrl+. in whatever place; the window ends what is composed before any action."""
        self.editor.finish_composition()
        self.repeat_controller.repeat()

    def give_reason(self) -> None:
        """Why something at the cursor is closed; the header follows."""
        minutes, indices = self.minutes, self.editor.caret.selected_indices
        found = closing_at(minutes, indices) if minutes.body else []
        if found:
            reason = self.chance.choice(REASONS)
            self.perform(lambda record: with_header(record, self.desk.form, self._reasoned(record, reason)).change)

    def _reasoned(self, record: Minutes, reason: str) -> Change:
        return commands.give_reason(record, closing_at(record, self.editor.caret.selected_indices), reason)

    def note_mark(self) -> None:
        """What a mark says, from the list of marks."""
        rows = mark_rows(self.desk.rendering)
        if rows:
            row, note = self.chance.choice(rows), self.chance.choice(REASONS)
            self._on_row(row.block, lambda index: set_note(self.minutes, index, row.span, note))

    def take_mark_away(self) -> None:
        """A mark goes by the list of marks."""
        rows = mark_rows(self.desk.rendering)
        if rows:
            row = self.chance.choice(rows)
            self._on_row(row.block, lambda index: remove_mark(self.minutes, index, row.span))

    def _on_row(self, id: str, make: Callable[[int], Change]) -> None:
        self.editor.finish_composition()
        body = self.minutes.body
        index = next((at for at, block in enumerate(body) if block.id == id), None)
        rows = mark_rows(self.desk.rendering)
        if index is not None and any(row.block == id for row in rows):
            self.choosing(lambda: self.desk.apply(make(index)))

    def correct(self) -> None:
        """Other words for the selected ones."""
        chosen = self.editor.commands.words_to_correct()
        if chosen is not None:
            index, words = chosen
            note = one_line(self.chance.choice(PIECES)) or "訂正"
            self.perform(lambda record: commands.mark_words(record, {index: words}, Mark.CORRECTED, note))

    def restore(self) -> None:
        """A correction or withdrawal is taken back."""
        body, mark = self.minutes.body, self.chance.choice((Mark.CORRECTED, Mark.WITHDRAWN))
        marked = [n for n, block in enumerate(body) if any(span.mark is mark for span in block.spans)]
        places = {n: TextRange(0, len(body[n].text)) for n in marked}
        self.choosing(lambda: self._unmark(places, mark))

    def _unmark(self, places: dict[int, TextRange], mark: Mark) -> None:
        self.editor.finish_composition()
        self.perform(lambda record: commands.unmark_words(record, places, mark))

    def let_header_follow(self) -> None:
        """The header says what the body does."""
        self.perform(lambda record: as_body(record, self.desk.form))

    def change_speakers(self) -> None:
        """One speaker in the place of another."""
        chance, reach = self.chance, self.chance.choice([*Reach])
        old, new = chance.choice(SPEAKERS), chance.choice(SPEAKERS)
        at = self.editor.caret.index
        self.perform(lambda record: replace_speaker(record, old, new, reach, min(at, max(len(record.body) - 1, 0))))

    def number_item(self) -> None:
        """A number of its own for an item, or none."""
        headings = [n for n, block in enumerate(self.minutes.body) if block.kind is BlockKind.HEADING]
        if headings:
            index, number = self.chance.choice(headings), self.chance.choice(("", "第９号", "𠮷"))
            if self.chance.randrange(2):
                self.perform(lambda record: commands.set_number(record, index, number))
            else:
                self.perform(lambda record: commands.leave_unnumbered(record, [index]))

    def replace_in_scope(self) -> None:
        """Replace in what one person says, or in chosen paragraphs."""
        chance, search = self.chance, Search()
        self.editor.finish_composition()
        ids = frozenset(block.id for block in self.minutes.body if chance.randrange(2))
        scope = chance.choice((Scope(chance.choice(SPEAKERS)), Scope(ids=ids), Scope(Speaker("nobody"))))
        expression = chance.randrange(3) == 0
        search.look_for("(.)橋|𠮷" if expression else one_line(chance.choice(PIECES)), expression=expression)
        minutes, words = self.minutes, r"\1\1" if expression else one_line(chance.choice(PIECES))
        within = scope.within(minutes.body)
        found = search.replacement(minutes.body, words, within)
        assert within is None or {minutes.body[place.block].id for place in found} <= within
        self.desk.apply(replace_each(minutes, found))

    def replace_by_list(self) -> None:
        """A list of replacements over the whole record."""
        self.editor.finish_composition()
        rows = self.chance.choice(ROWS)
        self.desk.apply(replace_each(self.minutes, replacements(self.minutes.body, rows)))

    def paste_turns(self) -> None:
        """Text from elsewhere, read as turns into the cursor's place; whoever is new joins the attendance."""
        data = empty_data()
        data.setText(self.chance.choice(TURNS))
        if self.chance.randrange(2):
            QGuiApplication.clipboard().setMimeData(data)
            self.editor.paste()
            return
        pasted = self.editor.transfer.arriving(data)
        assert pasted is not None, "nobody is asked about words from elsewhere"
        self._take(pasted)

    def read_pasted(self) -> None:
        """What was pasted last, as turns."""
        self.editor.finish_composition()
        if self.pasted is not None and self.arrived is self.minutes:
            self._take(self.pasted)

    def _take(self, pasted: Pasted) -> None:
        read = read_turns(pasted)
        people = {label: newcomer(label, pasted.before) for label in read.strangers}
        chosen = {label: who for label, who in people.items() if who is not None and self.chance.randrange(2)}
        self.editor.text.change_words(lambda minutes, start, end: take_turns(read, minutes, chosen))

    def join_pasted(self) -> None:
        """What was pasted last, with the lines joined that a page broke."""
        self.editor.finish_composition()
        if self.pasted is not None and self.arrived is self.minutes:
            mended = join_broken(self.pasted, self.minutes)
            self.editor.text.change_words(lambda minutes, start, end: mended.edited)
            self.pasted, self.arrived = mended.pasted, self.minutes

    def paste_rich(self) -> None:
        """What was copied comes back from a program that keeps its looks, and nothing that says whose it was."""
        board: QMimeData | None = QGuiApplication.clipboard().mimeData()  # none where nothing was copied
        if board is None or not board.html():
            return
        back = empty_data()
        back.setHtml(board.html())
        if self.chance.randrange(2):
            back.setText(board.text())
        assert not back.hasFormat(CLIP)
        # Words that have been in another program are open, as if somebody had typed them there.
        through = back.hasText() or not any(sign in board.html() for sign in SECRET)
        if through and self.editor.canInsertFromMimeData(back):
            self.editor.insertFromMimeData(back)
