"""Who was there: adding, changing, ordering and removing attendees."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from minutesapp.attendance.changes import mark_all_present, mark_status, move_attendee, put_attendee, remove_attendee
from minutesapp.attendance.lists import PeopleLists, lists_of
from minutesapp.attendance.newcomers import attendee_from_roster, attendee_named
from minutesapp.editing.speakers import turns_of
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import Speaker
from ui.desk import Desk
from ui.panels.header_panel import HeaderPanel
from ui.panels.people.attendance import NO_PERSON, AttendancePanel
from ui.reporting import Answer, ask
from ui.widgets.people.roster_candidates import roster_people
from ui.window.main_window import MainWindow

PENDING = "pending"
PENDING_WORDS = "「{words}」は、まだ出席者の記録に入れていません。"
SHORTLY = 20.0
"""Seconds."""


class PeopleController:
    """What the attendance panel and the lists of people in the header ask for."""

    def __init__(self, window: MainWindow, desk: Desk, panel: AttendancePanel, header: HeaderPanel) -> None:
        self._window = window
        self._desk = desk
        self._panel = panel
        self._header = header
        panel.asked.connect(self.do)
        panel.told.connect(window.say)
        panel.exceptions.textChanged.connect(lambda _: window.bar.withdraw(PENDING))
        header.person_asked.connect(self.do)
        header.person_named.connect(self.add_named)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of people do."""
        chosen = {"person_edit": "edit", "person_remove": "remove", "person_up": "before", "person_down": "after"}
        deeds: dict[str, Callable[[], object]] = {id: self._for_chosen(deed) for id, deed in chosen.items()}
        return deeds | {"person_add": self.add, "all_present": self.make_all_present}

    def do(self, deed: str, id: str) -> None:
        """A deed of a list (``edit``, ``remove``, ``before``, ``after``, ``toggle``) or a status, for one person."""
        person = self._desk.minutes.attendee(id)
        if person is None or self._desk.read_only:
            return
        self._header.commit()
        if deed == "edit":
            self.edit(person)
        elif deed == "remove":
            self.remove(person)
        elif deed in ("before", "after"):
            self._move(person, -1 if deed == "before" else 1)
        elif deed == "toggle":
            self._set_status(person, Status.ABSENT if person.status.attends else Status.PRESENT)
        else:
            self._set_status(person, Status(deed))
        self._panel.choose(id)

    def add(self) -> None:
        """Add somebody through a dialog, after whoever is chosen."""
        self._header.commit()
        near = self._desk.minutes.attendee(self._panel.current)
        blank = attendee_named("", self._lists, near=near)
        self._ask_for(blank, "出席者を加える")

    def add_named(self, person: object, field: str = "", group: str = "") -> str:
        """Add somebody of the roster, or a name, to a list of the header; the attendee's id.

        Somebody of the roster who is there already is not added twice.
        """
        here = next(
            (p for p in self._desk.minutes.attendees if p.person and p.person == getattr(person, "person", "")), None
        )
        if here is not None:
            self._panel.choose(here.id)
            return here.id
        added = (
            attendee_from_roster(person, self._lists, field)
            if isinstance(person, Attendee)
            else attendee_named(str(person), self._lists, field=field, group=group)
        )
        self._put(added)
        return added.id

    def invite(self, name: str) -> str:
        """Ask about somebody whom no list has, and add them to the attendance; the attendee's id, empty if not."""
        guest = replace(attendee_named(name, self._lists), side=Side.GUEST, post="", group="", field="")
        before = self._desk.minutes
        self._ask_for(guest, "出席者を加える")
        return guest.id if self._desk.minutes is not before else ""

    def settle_names(self) -> bool:
        """Whether the record may go: what was typed about people and not taken is asked about first."""
        for field in self._header.people_fields:
            if field.entry.pending:
                words = f"「{field.entry.pending}」は、まだ{field.kind.label}に加えていません。加えますか。"
                answers = {Answer.YES: "加える", Answer.DISCARD: "加えない", Answer.CANCEL: "キャンセル"}
                answer = ask(self._window, words, answers, title="まだ加えていない名前")
                if answer is Answer.CANCEL:
                    return False
                if answer is Answer.YES:
                    field.entry.take_words()
        return self._settle_exceptions()

    def tell_of_pending(self) -> None:
        """Say that what stands in a line of the attendance is not in the record."""
        self._window.bar.withdraw(PENDING)
        if self._panel.pending:
            self._window.bar.tell(PENDING_WORDS.format(words=self._panel.pending), topic=PENDING, seconds=SHORTLY)

    def _settle_exceptions(self) -> bool:
        words = self._panel.pending
        if not words or self._desk.read_only:
            return True
        answers = {Answer.YES: "入れる", Answer.DISCARD: "入れない", Answer.CANCEL: "キャンセル"}
        asked = f"{PENDING_WORDS.format(words=words)}入れますか。"
        answer = ask(self._window, asked, answers, title="まだ入れていないこと")
        return self._panel.take_pending() if answer is Answer.YES else answer is Answer.DISCARD

    def complete(self, text: str) -> list[Attendee]:
        """Who of the roster may be meant, in office on the day of the meeting."""
        return roster_people(text, self._desk)

    def edit(self, person: Attendee) -> None:
        """Change what is known of somebody through a dialog."""
        self._ask_for(person, "出席者を直す")

    def remove(self, person: Attendee) -> None:
        """Take somebody off; where they spoke, only after asking."""
        minutes = self._desk.minutes
        turns = len(turns_of(minutes.body, Speaker(person.id)))
        label = self._desk.rendering.labels.get(person.id, person.name)
        if turns:
            words = f"{person.name}さんの発言が{turns}件あります。出席者から外しますか。"
            detail = f"発言はそのまま残り、発言者の表示は「{label}」という文字になります。"
            answers = {Answer.CANCEL: "キャンセル", Answer.YES: "外す"}
            if ask(self._window, words, answers, detail, title="出席者から外す") is not Answer.YES:
                return
        self._desk.apply(remove_attendee(minutes, self._desk.form, person.id, label))

    def make_all_present(self) -> None:
        """Everybody was there."""
        self._header.commit()
        self._desk.apply(mark_all_present(self._desk.minutes, self._desk.form))

    @property
    def _lists(self) -> PeopleLists:
        return lists_of(self._desk.minutes.header, self._desk.form)

    def _for_chosen(self, deed: str) -> Callable[[], None]:
        def do() -> None:
            if self._panel.current:
                self.do(deed, self._panel.current)
            else:
                self._window.say(NO_PERSON)

        return do

    def _set_status(self, person: Attendee, status: Status) -> None:
        self._desk.apply(mark_status(self._desk.minutes, self._desk.form, person.id, status))

    def _move(self, person: Attendee, step: int) -> None:
        self._desk.apply(move_attendee(self._desk.minutes, self._desk.form, person.id, step))

    def _ask_for(self, person: Attendee, title: str) -> None:
        from ui.dialogs.people.attendee import AttendeeDialog

        dialog = AttendeeDialog(self._window, title, self._desk, person)
        if dialog.exec():
            self._put(dialog.attendee)

    def _put(self, person: Attendee) -> None:
        """The attendee as given; somebody new is chosen in the list."""
        minutes = self._desk.minutes
        self._desk.apply(put_attendee(minutes, self._desk.form, person))
        if minutes.attendee(person.id) is None:
            self._panel.choose(person.id)
