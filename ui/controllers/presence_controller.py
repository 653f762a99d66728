"""Who was there when: how people took part, for the meeting and for an item, in which order, in which words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from functools import partial
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace
from PySide6.QtCore import Qt

from minutesapp.attendance.changes import add_people, arrange, set_absence, set_attendance
from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.newcomers import attendee_named
from minutesapp.attendance.ordering import Order, moved_to
from minutesapp.attendance.own_words import own_words, word_by_form, word_list
from minutesapp.attendance.presence.entrances import Entrance, write_entrance
from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.model.blocks import AbsenceReason
from minutesapp.model.header import HeaderField
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import heading_above
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.panels.header_panel import HeaderPanel
from ui.panels.people.attendance import NO_PERSON, AttendancePanel
from ui.reporting import report
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.attendance.presence.marks import PartMark

NO_ITEM = "カーソルが議題の中にありません。本文で議題の中を選んでから行ってください。"
NO_GROUPS = "名簿に、この日に在職する人がいません。「ツール」→「名簿」で名簿を読み込んでください。"
NO_LISTS = "人を載せる欄が、この記録にありません。"
TOPIC = "words-of-lists"
SECONDS = 20
PUT_BACK, WORD_ANEW = "元の文言に戻す", "様式どおりに書き直す"


class PresenceController:
    """What the panel asks for beyond adding and removing people; tells what becomes of lists in words of their own."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        editor: RecordEditor,
        panel: AttendancePanel,
        header: HeaderPanel,
        tasks: Tasks,
    ) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._panel = panel
        self._header = header
        self._tasks = tasks
        panel.marked.connect(self.mark)
        panel.marked_many.connect(self.mark_all)
        panel.moved.connect(self.move)
        editor.caret.moved.connect(panel.show_place)
        desk.changed.connect(self._tell_of_lists)
        desk.replaced.connect(lambda: window.bar.withdraw(TOPIC))

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions about presence do."""
        return {
            "exception": self.write_exceptions,
            "order_rank": partial(self.put_in_order, Order.RANK),
            "order_seat": partial(self.put_in_order, Order.SEAT),
            "order_kana": partial(self.put_in_order, Order.KANA),
            "person_left_item": partial(self.leave_item, AbsenceReason.LEFT),
            "person_excluded": partial(self.leave_item, AbsenceReason.EXCLUDED),
            "person_came": partial(self.write_entrance, Entrance.CAME),
            "person_went": partial(self.write_entrance, Entrance.WENT),
            "people_of_group": self.add_group,
            "guest_add": self.add_guest,
            "list_words": self.word_lists,
        }

    def mark(self, id: str, mark: object) -> None:
        """Somebody took part as the `PartMark` says."""
        self.mark_all([(id, mark)])

    def mark_all(self, marks: object) -> None:
        """People took part as the `PartMark` by their id says, one after the other, in one step; the last is chosen."""
        self._header.commit()
        minutes, lists = self._desk.minutes, lists_of(self._desk.minutes.header, self._desk.form)
        parts = cast("list[tuple[str, PartMark]]", marks)
        people = {person.id: person for person in minutes.attendees}
        for id, part in parts:
            if id in people:
                people[id] = part.on(people[id], lists)
        self._apply(set_attendance(minutes, self._desk.form, tuple(people.values())))
        self._panel.choose(parts[-1][0])

    def write_exceptions(self) -> None:
        """Go to the line for exceptions."""
        self._header.commit()
        self._window.show_panel("attendance", True)
        self._panel.exceptions.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def move(self, id: str, before: str) -> None:
        """Somebody stands before another one of their side, or behind all of it."""
        minutes = self._desk.minutes
        if minutes.attendee(id) is not None:
            self._apply(set_attendance(minutes, self._desk.form, moved_to(minutes.attendees, id, before)))
            self._panel.choose(id)

    def put_in_order(self, order: Order) -> None:
        """Everybody stands in this order."""
        self._header.commit()
        self._apply(arrange(self._desk.minutes, self._desk.form, order))

    def leave_item(self, reason: AbsenceReason) -> None:
        """Whoever is chosen was not there for the item at the cursor; or was after all, if that was said before."""
        minutes, id, index = self._desk.minutes, self._panel.current, self._editor.caret.index
        heading = heading_above(minutes.body, index)
        if not id or heading is None:
            self._window.say(NO_PERSON if not id else NO_ITEM)
            return
        said = any((one.attendee, one.reason) == (id, reason) for one in minutes.body[heading].absences)
        change = set_absence(minutes, index, id, None if said else reason)
        self._editor.commands.perform(lambda _: change)
        self._panel.count()

    def write_entrance(self, entrance: Entrance) -> None:
        """Ask when whoever is chosen came or went, and write it into the text at the cursor."""
        person = self._desk.minutes.attendee(self._panel.current)
        if person is None:
            self._window.say(NO_PERSON)
            return
        self._window.show_panel("attendance", True)
        words = "入室" if entrance is Entrance.CAME else "退室"
        known = person.arrived if entrance is Entrance.CAME else person.left
        caption = f"{person.name}　{words}の時刻"
        self._panel.ask_time(person.id, caption, known, partial(self._write_entrance, person.id, entrance))

    def add_guest(self) -> None:
        """Add somebody who is neither member nor staff, through a dialog."""
        from minutesapp.attendance.changes import put_attendee
        from ui.dialogs.people.attendee import AttendeeDialog

        self._header.commit()
        lists = lists_of(self._desk.minutes.header, self._desk.form)
        field = next((kind.key for kind in lists.kinds if kind.side is Side.GUEST), "")
        guest = replace(attendee_named("", lists), side=Side.GUEST, post="", group="", field=field)
        dialog = AttendeeDialog(self._window, "その他の人を加える", self._desk, guest)
        if dialog.exec():
            self._apply(put_attendee(self._desk.minutes, self._desk.form, dialog.attendee))
            self._panel.choose(guest.id)

    async def add_group(self) -> None:
        """Add people of the roster by their group, as of the day of the meeting."""
        from minutesapp.services.attendance import day_of, groups
        from ui.dialogs.people.group import GroupDialog

        self._header.commit()
        day = day_of(self._desk.minutes, self._desk.form)
        try:
            found = await self._tasks.start("名簿を読んでいます…", lambda _: groups(on=day))
        except UserFacingError as error:
            report(self._window, error)
            return
        if not found:
            self._window.say(NO_GROUPS)
            return
        dialog = GroupDialog(self._window, self._desk, found)
        if dialog.exec() and (people := dialog.people):
            self._apply(add_people(self._desk.minutes, self._desk.form, people))
            self._panel.choose(people[0].id)

    def word_lists(self) -> None:
        """Let the clerk write the words of a list of people."""
        from ui.dialogs.people.list_words import ListWordsDialog

        self._header.commit()
        lists = lists_of(self._desk.minutes.header, self._desk.form)
        if not lists.kinds:
            self._window.say(NO_LISTS)
            return
        person = self._desk.minutes.attendee(self._panel.current)
        dialog = ListWordsDialog(self._window, self._desk, person.field if person is not None else "")
        if dialog.exec():
            minutes = after = self._desk.minutes
            for key, words in dialog.written.items():
                after = word_list(after, self._desk.form, key, words).apply(after)
            self._apply(Change(Deed.FILL_FIELD, facts=swap_facts(minutes, header=after.header)))

    def _write_entrance(self, id: str, entrance: Entrance, at: time | None) -> None:
        form, index = self._desk.form, self._editor.caret.index
        self._editor.commands.perform(lambda minutes: write_entrance(minutes, form, id, entrance, at, index))
        self._panel.choose(id)

    def _apply(self, change: Change) -> None:
        self._desk.apply(change)

    def _tell_of_lists(self, change: Change) -> None:
        """Say which list was worded anew, or has a person's words that no longer fit."""
        if change.facts is None or not (
            change.touches("attendees") and any(map(own_words, change.facts.before.header))
        ):
            return
        from minutesapp.services.marking import told_of_lists

        after = self._desk.minutes
        told = next(told_of_lists(replace(after, facts=change.facts.before), after), None)
        if told is not None:
            put_back, word = partial(self._put_back, told.field), partial(self._word_by_form, told.field)
            deed = (PUT_BACK, put_back) if told.anew else (WORD_ANEW, word)
            self._window.bar.tell(told.sentence, [deed], topic=TOPIC, seconds=SECONDS)

    def _put_back(self, field: HeaderField) -> None:
        """The list has the words again that it had; from now on they are the clerk's."""
        self._change_list(field, lambda minutes: word_list(minutes, self._desk.form, field.key, own_words(field)))

    def _word_by_form(self, field: HeaderField) -> None:
        self._change_list(field, lambda minutes: word_by_form(minutes, [field.key]))

    def _change_list(self, field: HeaderField, make: Callable[[Minutes], Change]) -> None:
        if field.key in {kind.key for kind in lists_of(self._desk.minutes.header, self._desk.form).kinds}:
            self._apply(make(self._desk.minutes))
