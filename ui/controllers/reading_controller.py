"""The reading of the record on the desk: looked at line by line, and put right also where the record was written in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from minutesapp.editing.change import Change
from minutesapp.editing.deeds import Deed
from minutesapp.errors import UserFacingError
from minutesapp.services.records import Note
from minutesapp.wording import describe_note
from ui.desk import Desk
from ui.panels.notes import NoteRow
from ui.reporting import report
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.reading.source import ReadSource
    from minutesapp.services.reading.telling import Corrections
    from ui.dialogs.reading.reading import ReadingDialog

TOPIC = "reading"
LOOKING = "読み取りを調べています…"
DOUBTS = "読み取りに確かめたいところが{count}か所あります。"
USED = "この会議体について覚えている直し{count}件を使って読み取りました。"
OPEN = "読み取りの確認…"
NO_SOURCE = (
    "この記録には、読み取りを確かめる元の文章がありません。文章を読み込んでから、記録を閉じるまでの間に確かめられます。"
)
HEARD = "文字起こしの読み取りは、話者を決める画面（出席者メニュー）で直します。"
DONE = "読み取りを直しました。"
UNCHANGED = "読み取りは、前と変わりません。"
KEPT = "読み込んだあとに書き換えた{count}か所は、書き換えたままにしました。"
REMEMBERED = "この会議体の会議録を次に読み込むときにも、同じように直します。"
FORGOTTEN = "この会議体について覚えている直しは、もうありません。"
TAKEN_BACK = "読み取りの直しを元に戻したので、覚えた直しも前のとおりにしました。"


class _Stage(NamedTuple):
    """A reading that the record holds, the step that brought it there, and what is remembered since."""

    read: ReadSource
    step: Change | None
    remembered: Corrections


class ReadingController:
    """Knows what the record on the desk was read from, as long as it lies there."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        tasks: Tasks,
        settle: Callable[[], object],
        show_notes: Callable[[list[NoteRow]], None],
        list_notes: Callable[[list[NoteRow]], None],
    ) -> None:
        self._window = window
        self._desk = desk
        self._tasks = tasks
        self._settle = settle
        self._show_notes = show_notes
        self._list_notes = list_notes
        self._stages: list[_Stage] = []
        self._at = 0
        desk.replaced.connect(self._forget)
        desk.changed.connect(self._follow)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action about readings does."""
        return {"review_reading": self.ask}

    async def take(self, read: ReadSource) -> None:
        """The record on the desk was read just now: list the notes, and say how much there is to look at."""
        from minutesapp.services.reading.review import review

        self._stages, self._at = [_Stage(read, None, read.remembered)], 0
        self._show_notes([note_row(note) for note in read.draft.notes])
        if read.words is None:
            return
        stages = self._stages
        found = await self._tasks.start(LOOKING, lambda _: review(read), current=lambda: self._stages is stages)
        words = [USED.format(count=read.remembered.count)] if read.remembered else []
        words += [DOUBTS.format(count=len(found.doubtful))] if found.doubtful else []
        if words:
            open_page = self._window.actions_by_id["review_reading"].trigger
            self._window.bar.tell("".join(words), [(OPEN, open_page)], topic=TOPIC)

    async def ask(self) -> None:
        """Show the reading, and bring what is said of it into the record as one step."""
        from ui.dialogs.reading.reading import ReadingDialog
        from ui.models.reading_choices import reviewed

        if not self._stages or self._stages[self._at].read.words is None:
            self._window.say(HEARD if self._stages else NO_SOURCE)
            return
        self._settle()
        self._window.bar.withdraw(TOPIC)
        minutes, read = self._desk.minutes, self._stages[self._at].read
        found = await self._tasks.start(LOOKING, lambda _: reviewed(read))
        if self._desk.minutes is minutes:
            dialog = ReadingDialog(self._window, found)
            if dialog.exec():
                self._bring_in(dialog)

    def _bring_in(self, dialog: ReadingDialog) -> None:
        from minutesapp.services.reading.merging import merge

        stage, read = self._stages[self._at], dialog.read
        merged = merge(stage.read.draft.minutes, read.draft.minutes, self._desk.minutes)
        keeps = read.corrected if dialog.remembers else _still_told(stage.remembered, read.corrected)
        self._stages[self._at + 1 :] = [_Stage(read, merged.change, keeps)]
        if merged.change.changes_nothing:
            self._stages[self._at] = self._stages.pop()._replace(step=stage.step)
        else:
            self._at += 1
            self._desk.apply(merged.change)
            self._list_notes([note_row(note) for note in read.draft.notes])
        self._tell(changed=not merged.change.changes_nothing, kept=merged.kept, before=stage.remembered)

    def _tell(self, *, changed: bool, kept: int, before: Corrections) -> None:
        """What became of it; nothing where nothing did."""
        now = self._stages[self._at]
        said = now.remembered != before
        if not (changed or kept or said):
            return
        words = [DONE if changed else UNCHANGED, *([KEPT.format(count=kept)] if kept else [])]
        if said and self._keep(now):
            words.append(REMEMBERED if now.remembered else FORGOTTEN)
        self._window.bar.tell("".join(words), topic=TOPIC)

    def _follow(self, change: Change) -> None:
        """Where a step of ours is taken back or done again, the reading is the one of then."""
        if change.deed is not Deed.CORRECT_READING or not self._stages:
            return
        before = self._stages[self._at]
        if before.step is not None and change == before.step.inverse:
            self._at -= 1
        elif self._at + 1 < len(self._stages) and change == self._stages[self._at + 1].step:
            self._at += 1
        else:
            return
        now = self._stages[self._at]
        self._window.bar.withdraw(TOPIC)
        self._list_notes([note_row(note) for note in now.read.draft.notes])
        if now.remembered != before.remembered and self._keep(now):
            self._window.say(TAKEN_BACK)

    def _keep(self, stage: _Stage) -> bool:
        """Remember what was said; whether that could be done."""
        from minutesapp.services.reading import memory

        try:
            memory.keep(stage.read.committee, stage.remembered)
        except UserFacingError as error:
            report(self._window, error)
            return False
        return True

    def _forget(self) -> None:
        self._stages, self._at = [], 0
        self._window.bar.withdraw(TOPIC)


def note_row(note: Note) -> NoteRow:
    """A note as the panel lists it."""
    place = note.place.words if note.place else ""
    return NoteRow("note", place, describe_note(note.code), note.text, note, note.fix)


def _still_told(remembered: Corrections, corrected: Corrections) -> Corrections:
    """What was remembered, as far as it is still said."""
    return remembered.without(remembered.without(corrected))
