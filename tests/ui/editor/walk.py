"""A walk of random steps through an editor, with everything that must hold looked at after each one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from random import Random

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from minutesapp.attendance import changes
from minutesapp.attendance.phrases.offers import PhraseOffers
from minutesapp.attendance.phrases.writing import write_phrase
from minutesapp.editing import commands, header_commands
from minutesapp.editing.change import Change
from minutesapp.editing.cursor.items import place_item, shift_item
from minutesapp.editing.finding.replacing import replace_each
from minutesapp.editing.finding.search import Search, next_hit
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.editing.session import Session
from minutesapp.language.plain import one_line
from minutesapp.language.utf16 import utf16_length
from minutesapp.model.blocks import BlockKind
from minutesapp.model.facts import Facts
from minutesapp.model.grammar import misplaced
from minutesapp.model.header import ChoiceValue, HeaderField, TextValue
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import agenda_items
from minutesapp.model.spans import Mark
from minutesapp.templates.form import Form
from tests.makers import CHAIR, CLERK, HEADER, MEMBER, retext
from tests.ui.editor.hand import CTRL, KEY, NONE, SHIFT, compose, lines, paste, press, select, write
from tests.ui.editor.walk_checks import (
    PIECES,
    SECRET,
    SPEAKERS,
    leaks,
    margin_of,
    random_body,
    stray_preedits,
    undressed,
    with_secrets,
)
from tests.ui.editor.walk_commands import Desktop
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.editor.writing.transfer import Closed

DISCLOSURE = HeaderField("disclosure", "公開・非公開", ChoiceValue("公開"))
PASTED = (
    "一行",
    "一\n二",
    "一\r\n二\r\n",
    "\n",
    "甲\u2028乙\u2029丙",
    "\x0b丁\x0c",
    "𠮷\n\n葛\U000e0100",
    "\x00戊\ufffc",
)
MOVES = (KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_End)


class Walk:
    """One editor on one session, both of its own, and a source of chance."""

    def __init__(self, editor: RecordEditor, form: Form, seed: int) -> None:
        self.chance = Random(seed)
        self.editor = editor
        self.form = form
        header = (*HEADER, DISCLOSURE)[: self.chance.choice((len(HEADER), len(HEADER) + 1))]
        people = (CHAIR, MEMBER, CLERK)
        self.first = Minutes("ueda-gaiyo", Facts(header, people), with_secrets(random_body(self.chance)))
        self.revealed = False
        self.session = Session(self.first)
        self.trail: list[str] = []
        desk = Desk()
        desk.set_record(self.session)
        editor.set_session(self.session, form)
        editor.transfer.ask_closed = self.answer_about_closed
        self.desktop = Desktop(editor, self.chance, desk, self.choosing, self.trail)

    def run(self, steps: int) -> None:
        """So many steps, then everything undone and done again."""
        self.check()
        for _ in range(steps):
            self.step()
            self.check()
        self.finish_composition()
        self.retrace()
        self.desktop.end()
        if self.revealed:  # what was opened on purpose is nobody's secret any more, and would come into the next walk
            QGuiApplication.clipboard().clear()

    def step(self) -> None:
        """One thing that a user, or another part of the window, may do now."""
        if self.editor.input_method.composing:
            composing = (
                self.compose_on, self.compose_on, self.commit, self.command, self.desktop.any,
                self.elsewhere, self.settle,
            )  # fmt: skip
            deed: Callable[[], None] = self.chance.choice(composing)
        elif self.editor.speakers.chooser.asking and self.chance.randrange(3):
            deed = self.answer
        else:
            deed = self.chance.choice(self.deeds())
        self.trail.append(deed.__name__)
        deed()

    def deeds(self) -> tuple[Callable[[], None], ...]:
        return (
            *(self.write,) * 3, self.compose_on, self.convert_again, self.enter, self.enter, *(self.erase,) * 3,
            self.move, self.mark, self.mark_closed, self.cut, self.copy, self.paste, self.paste_back, self.paste_back,
            self.drag, self.drag, self.type_over, self.tab, self.undo, self.undo, self.redo, self.command, self.command,
            self.elsewhere, self.elsewhere, self.resize, self.arrange, self.direct, *(self.desktop.any,) * 6,
        )  # fmt: skip

    def write(self) -> None:
        write(self.editor, self.words())

    def compose_on(self) -> None:
        compose(self.editor, self.chance.choice(("か", "かい", "𠮷", "k", "")))

    def commit(self) -> None:
        compose(self.editor, self.chance.choice(("", "", "つづき")), self.chance.choice((*PIECES, "一\u2028二")))

    def convert_again(self) -> None:
        """The input method takes up to two signs before the cursor back out of the text and shows them anew."""
        cursor = self.editor.textCursor()
        end = cursor.positionInBlock()
        cursor.setPosition(cursor.position())
        for _ in range(self.chance.randint(1, 2)):
            if not cursor.atBlockStart():
                cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        length = end - cursor.positionInBlock()
        if length and not self.editor.textCursor().hasSelection():
            again = QInputMethodEvent("かい", [])
            again.setCommitString("", -length, length)
            QApplication.sendEvent(self.editor, again)

    def enter(self) -> None:
        press(self.editor, KEY.Key_Return, self.chance.choice((NONE, NONE, SHIFT)), "\r")

    def erase(self) -> None:
        held = self.chance.choice((NONE, NONE, NONE, CTRL))
        press(self.editor, self.chance.choice((KEY.Key_Backspace, KEY.Key_Backspace, KEY.Key_Delete)), held)

    def move(self) -> None:
        press(self.editor, self.chance.choice(MOVES), self.chance.choice((NONE, SHIFT, CTRL)))

    def mark(self) -> None:
        select(self.editor, self.place(), self.place())

    def mark_closed(self) -> None:
        """Something inside of a closed paragraph."""
        body = self.session.minutes.body
        closed = [index for index, block in enumerate(body) if SECRET in block.text]
        if closed:
            index = self.chance.choice(closed)
            place = utf16_length(body[index].text.partition(SECRET)[0])
            select(self.editor, (index, place + self.chance.randint(0, 1)), (index, place + 2))

    def cut(self) -> None:
        self.editor.cut()

    def copy(self) -> None:
        self.editor.copy()

    def paste(self) -> None:
        paste(self.editor, self.chance.choice((*PASTED, self.words())))

    def paste_back(self) -> None:
        """What was copied last, of this record or of another one."""
        self.editor.paste()

    def drag(self) -> None:
        block, offset = self.place()
        position = self.editor.document().findBlockByNumber(block).position() + offset
        self.editor.transfer.carry(position, copying=self.chance.randrange(3) == 0)

    def answer_about_closed(self) -> Closed:
        answer = self.chance.choice((*[Closed.KEPT] * 8, Closed.LEFT, Closed.OPENED))
        self.revealed = self.revealed or answer is Closed.OPENED
        return answer

    def type_over(self) -> None:
        if self.chance.randrange(4) == 0:
            press(self.editor, KEY.Key_A, CTRL)
        press(self.editor, KEY.Key_X, NONE, "x")

    def tab(self) -> None:
        press(self.editor, self.chance.choice((KEY.Key_Tab, KEY.Key_Backtab)))

    def undo(self) -> None:
        press(self.editor, KEY.Key_Z, CTRL)

    def redo(self) -> None:
        self.editor.commands.redo()

    def resize(self) -> None:
        self.editor.page.zoom(self.chance.choice((1, -1)))

    def answer(self) -> None:
        """Say who speaks, or do not."""
        editor, chance = self.editor, self.chance
        match chance.randrange(7):
            case 0:
                compose(editor, "たか")
                compose(editor, "", chance.choice(("髙橋", "事務局", "たかはし", "参考人", "２", "はい。")))
                press(editor, chance.choice((KEY.Key_Return, KEY.Key_Down, KEY.Key_Escape)), NONE)
            case 1:
                press(editor, KEY.Key_2, NONE, "2")
            case 2:
                press(editor, KEY.Key_Down)
                press(editor, KEY.Key_Return, NONE, "\r")
            case 3:
                editor.speakers.settle()
            case 4:
                press(editor, chance.choice((KEY.Key_ParenLeft, KEY.Key_ParenRight)), NONE, chance.choice("()"))
            case 5:
                self.desktop.speak_by_number()
            case _:
                press(editor, KEY.Key_Escape)

    def settle(self) -> None:
        """The record is about to be saved."""
        self.editor.speakers.settle()

    def command(self) -> None:
        """A command of the menu."""
        editor, commands = self.editor, self.editor.commands
        level = self.chance.randint(1, 4)
        self.chance.choice((
            commands.continue_turn, commands.make_direction, commands.make_narrative, editor.speakers.start_turn,
            commands.make_speech, commands.write_inaudible, lambda: commands.toggle_mark(Mark.QUERY),
            editor.text.divide, lambda: self.choosing(lambda: commands.make_heading(level)),
            lambda: self.choosing(commands.toggle_closed), commands.move_item_up, commands.move_item_down,
            lambda: self.choosing(lambda: commands.toggle_mark(self.chance.choice([*Mark]))),
            commands.indent_heading, lambda: commands.name_speaker(self.chance.choice(SPEAKERS)),
            lambda: commands.go_to_block(self.place()[0]), self.find,
            self.replace,
        ))()  # fmt: skip

    def replace(self) -> None:
        """Other words in every place of some, as the find bar replaces all of them."""
        search = Search()
        self.editor.finish_composition()
        search.look_for(one_line(self.chance.choice(PIECES)))
        minutes = self.session.minutes
        self.session.seal()
        found = search.replacement(minutes.body, one_line(self.chance.choice(PIECES)))
        self.session.apply(replace_each(minutes, found))
        self.session.seal()

    def find(self) -> None:
        """Go to a place of some words, and have all of them marked from now on."""
        editor, search = self.editor, Search()
        search.look_for(self.chance.choice(PIECES))
        editor.search_marks.mark(lambda block: search.spans(block.text))
        editor.finish_composition()
        if hit := next_hit(search.hits(self.session.minutes.body), editor.found.selected):
            editor.found.show(hit)
            assert search.is_hit(editor.textCursor().selectedText())

    def choosing(self, deed: Callable[[], object]) -> None:
        """A command by which the clerk may choose to open closed words, or to put them into a title."""
        deed()
        natures = natures_of(self.session.minutes.body)
        bare = (b for b in self.session.minutes.body if b.kind is BlockKind.HEADING or not natures[b.id].secret)
        self.revealed = self.revealed or any(sign in block.text for block in bare for sign in SECRET)

    def elsewhere(self) -> None:
        """A step that another part of the window makes."""
        change = self.chance.choice((self.change_people, self.change_header, self.change_body))()
        if change is not None:
            self.choosing(lambda: self.session.apply(change))

    def arrange(self) -> None:
        """Move an item in the outline, or change its level."""
        minutes, chance = self.session.minutes, self.chance
        headings = [item.start for item in agenda_items(minutes.body)]
        if headings:
            heading, to = chance.choice(headings), chance.randint(0, len(minutes.body))
            placed = place_item(minutes, heading, to, chance.randint(1, 4), 4)
            change = chance.choice((placed, shift_item(minutes, heading, chance.choice((1, -1)), 4)))
            self.editor.commands.perform(lambda _: change)

    def direct(self) -> None:
        """Write one of the directions that are offered at the cursor."""
        minutes, index = self.session.minutes, self.editor.caret.index
        offers = PhraseOffers(minutes, self.form, index, time(14, 10))
        choice = self.chance.choice(offers.offer(self.chance.choice(("", "に", "吉田", self.words()))) or [None])
        if choice is not None and choice.title:
            change = write_phrase(minutes, self.form, choice, offers.at, index).change
            self.editor.commands.perform(lambda _: change)

    def change_people(self) -> Change:
        minutes, chance = self.session.minutes, self.chance
        person = chance.choice(minutes.attendees) if minutes.attendees else replace(MEMBER, id=fresh_id())
        if chance.randrange(5) == 0:
            return changes.remove_attendee(minutes, self.form, person.id, "委員")
        if chance.randrange(5) == 0:
            return changes.set_attendance(minutes, self.form, (replace(CLERK, id=fresh_id()), *minutes.attendees))
        return changes.put_attendee(minutes, self.form, replace(person, label=chance.choice(("", "議長", "𠮷田会長"))))

    def change_header(self) -> Change:
        return header_commands.fill_field(self.session.minutes, "body_name", TextValue(self.words()))

    def change_body(self) -> Change | None:
        minutes, chance = self.session.minutes, self.chance
        count = len(minutes.body)
        if not count or chance.randrange(4) == 0:
            made = random_body(chance)[: chance.randint(1, 3)]
            return commands.insert_blocks(
                minutes, chance.randint(0, count), tuple(replace(b, id=fresh_id()) for b in made)
            )
        start = chance.randrange(count)
        stop = min(start + chance.randint(1, 4), count)
        headings = [item.start for item in agenda_items(minutes.body)]
        some = range(start, stop)
        return chance.choice((
            lambda: commands.delete_blocks(minutes, start, stop),
            lambda: retext(minutes, {index: self.words() for index in some}),
            lambda: commands.set_kind(minutes, some, chance.choice(list(BlockKind)), chance.randint(1, 4)),
            lambda: commands.open_up(minutes, some),
            lambda: commands.set_speaker(minutes, some, chance.choice(SPEAKERS)),
            lambda: commands.move_item(minutes, chance.choice(headings), 0) if headings else None,
        ))()  # fmt: skip

    def words(self) -> str:
        return "".join(self.chance.choice(PIECES) for _ in range(self.chance.randint(0, 4)))

    def place(self) -> tuple[int, int]:
        """Any place in the text where a cursor can stand."""
        document = self.editor.document()
        block = document.findBlockByNumber(self.chance.randrange(document.blockCount()))
        cursor = QTextCursor(block)
        for _ in range(self.chance.randint(0, 6)):
            if not cursor.atBlockEnd():
                cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        return block.blockNumber(), cursor.positionInBlock()

    def finish_composition(self) -> None:
        """End what is still being asked or composed."""
        compose(self.editor, "", "終")
        self.editor.speakers.settle()
        self.check()

    def retrace(self) -> None:
        """All undone gives the first state, all redone the last."""
        last = self.session.minutes
        while self.session.next_undo is not None:
            self.editor.commands.undo()
            self.check()
        assert self.session.minutes == self.first, self.trail
        while self.session.next_redo is not None:
            self.editor.commands.redo()
            self.check()
        assert self.session.minutes == last, self.trail

    def check(self) -> None:
        """The widget shows the core: words, margin and dress; and the core keeps its own rules."""
        minutes, editor = self.session.minutes, self.editor
        assert lines(editor) == ([block.text for block in minutes.body] or [""]), self.trail
        # Half a pair of surrogates would be lost on its way to Python, and the texts would still be equal.
        units = sum(utf16_length(block.text) + 1 for block in minutes.body) or 1
        assert editor.document().characterCount() == units, self.trail
        shown = [(note.text, note.closed) for note in map(editor.projection.margin.note, range(len(minutes.body)))]
        assert shown == margin_of(minutes, self.form), self.trail
        assert not undressed(editor, minutes.body), self.trail
        assert not misplaced(minutes.body), self.trail
        assert stray_preedits(editor) == [], self.trail
        assert len({block.id for block in minutes.body}) == len(minutes.body), self.trail
        assert self.revealed or not leaks(minutes, self.form), self.trail
