"""The last thing done to a paragraph or to words, done again by one key."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from minutesapp.attendance.speaking.turn_lists import speaker_words
from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.positions import Hit
from minutesapp.editing.cursor.repeating import Again, Done, do_again, done_by
from minutesapp.model.blocks import BlockKind
from minutesapp.model.spans import Mark
from ui.desk import Desk
from ui.editor.projection.document import CursorPlace
from ui.editor.record_editor import RecordEditor
from ui.window.main_window import MainWindow

NOTHING = "繰り返せる操作がまだありません。発言者、段落の種類、非公開、語の印のどれかを付けると繰り返せます。"
NOWHERE = "同じ操作をする所が、ほかにありません。"
NO_TITLE = (
    "見出しにできる所が、ほかにありません。非公開の文章は、見出しにすると公開用にも載るため、繰り返しでは変えません。"
)
KINDS = {
    BlockKind.HEADING: "{level}段目の見出しにしました。",
    BlockKind.SPEECH: "前の発言の続きにしました。",
    BlockKind.DIRECTION: "ト書きにしました。",
    BlockKind.NARRATIVE: "地の文にしました。",
}
MARKS = {Mark.WITHHELD: "「{words}」を不開示にしました。", Mark.QUERY: "「{words}」に「要確認」の印を付けました。"}
LONGEST = 20


class RepeatController:
    """Remembers what was done last, wherever it was asked for, and does it at the cursor or at the next place."""

    def __init__(self, window: MainWindow, desk: Desk, editor: RecordEditor) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._done: Done | None = None
        desk.changed.connect(self._follow)
        desk.replaced.connect(self._forget)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action of repeating does."""
        return {"repeat": self.repeat}

    def repeat(self) -> None:
        """Do it again, and say what was done."""
        self._editor.speakers.settle()
        if self._done is None:
            self._window.say(NOTHING)
            return
        done, editor = self._done, self._editor
        body = self._desk.minutes.body
        again = do_again(self._desk.minutes, done, *editor.text.selected_spots, editor.caret.selected_indices)
        if again is None or not body:
            self._window.say(NO_TITLE if done.kind is BlockKind.HEADING else NOWHERE)
            return
        self._perform(done, again)
        self._window.say(self._words(done))

    def _perform(self, done: Done, again: Again) -> None:
        """The cursor goes to where it is done, also where it is so there already: the next time goes on from there."""
        editor, elsewhere = self._editor, again.start.block not in self._editor.caret.selected_indices
        editor.commands.perform(lambda _: again.change)
        if done.marking is not None:
            if again.start.block == again.end.block:
                editor.found.show(Hit(again.start.block, again.start.offset, again.end.offset))
        elif elsewhere:
            editor.caret.put(CursorPlace(again.start.block, 0))
        body = self._desk.minutes.body
        self._done = replace(done, blocks=frozenset(body[index].id for index in editor.caret.selected_indices))

    def _words(self, done: Done) -> str:
        if done.speaker is not None:
            return f"「{speaker_words(done.speaker, self._desk.minutes)}」の発言にしました。"
        if done.closed:
            return "非公開にしました。"
        if done.marking is not None:
            words = done.words if len(done.words) <= LONGEST else f"{done.words[:LONGEST]}…"
            return MARKS[done.marking[0]].format(words=words)
        assert done.kind is not None
        return KINDS[done.kind].format(level=done.level)

    def _follow(self, change: Change) -> None:
        """What was just done, and is not taken back, is what will be repeated."""
        if change is self._desk.session.last_step:
            self._done = done_by(change) or self._done

    def _forget(self) -> None:
        self._done = None
