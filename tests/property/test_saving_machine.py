"""Whatever is typed, undone, saved and lost in a crash: the file and the journal give back what was there."""

from __future__ import annotations

import os
from datetime import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from minutesapp import paths
from minutesapp.attendance import changes
from minutesapp.attendance.phrases.offers import PhraseOffers
from minutesapp.attendance.phrases.writing import write_phrase
from minutesapp.editing import commands, header_commands
from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.positions import Spot, spot_in
from minutesapp.editing.cursor.marks import insert_inaudible
from minutesapp.editing.finding.replacing import replace_each
from minutesapp.editing.finding.word_list import ListRow, replacements
from minutesapp.editing.session import Session
from minutesapp.editions.disclosure import with_header
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.blocks import Body, Speaker
from minutesapp.model.facts import Facts
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark
from minutesapp.services import records, recovery
from minutesapp.storage.journal.steps import write_change
from minutesapp.storage.record_file import previous_version
from minutesapp.storage.record_format import read_minutes, write_minutes
from tests.makers import LINES, SPEAKERS, UEDA, bodies, minutes


class Saving(RuleBasedStateMachine):
    """One record at a clerk's desk. `file` is what the file must hold, `trail` what must be recoverable."""

    session: Session
    recorder: recovery.Recorder

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "会議.minutes"
        self.patch = pytest.MonkeyPatch()
        self.patch.setenv(paths.HOME_VARIABLE, os.fspath(Path(self.folder.name) / "home"))
        self.stamp: records.Stamp | None = None
        self.file: Minutes | None = None
        self.previous: Minutes | None = None

    @initialize(body=bodies())
    def begin(self, body: Body) -> None:
        self.sit_down(Session(minutes(*body)))

    def sit_down(self, session: Session, instead_of: recovery.Recovered | None = None) -> None:
        """`instead_of` is what was recovered; otherwise the session begins now."""
        self.session = session
        unsaved = instead_of.in_no_file if instead_of else session.minutes != self.file
        path = self.path if self.file else None
        self.recorder = recovery.journal_for(session, path, self.stamp, unsaved=unsaved, instead_of=instead_of)
        self.is_in_no_file = unsaved

    def apply(self, change: Change | None) -> None:
        if change is not None:
            self.session.apply(change)

    @rule(data=st.data(), lines=st.lists(LINES, max_size=3))
    def type(self, data: st.DataObject, lines: list[str]) -> None:
        size = len(self.session.minutes.body)
        start = data.draw(st.integers(0, size))
        stop = data.draw(st.integers(start, min(size, start + 2)))
        self.apply(commands.type_lines(self.session.minutes, start, stop, lines))

    @rule(data=st.data(), speaker=SPEAKERS)
    def speak(self, data: st.DataObject, speaker: Speaker) -> None:
        size = len(self.session.minutes.body)
        known = {person.id for person in self.session.minutes.attendees} | {""}
        if size and speaker.attendee in known:
            self.apply(commands.set_speaker(self.session.minutes, [data.draw(st.integers(0, size - 1))], speaker))

    @rule(mark=st.sampled_from(Mark), start=st.integers(0, 3), length=st.integers(0, 4))
    def mark(self, mark: Mark, start: int, length: int) -> None:
        body = self.session.minutes.body
        ends = {index: min(start + length, len(block.text)) for index, block in enumerate(body)}
        places = {index: TextRange(min(start, end), end) for index, end in ends.items()}
        self.apply(commands.mark_words(self.session.minutes, places, mark, "氏名"))

    @rule(closed=st.booleans(), reason=st.sampled_from(["", "条例第7条", "𠮷田氏の個人情報"]), at=st.integers(0, 5))
    def close(self, closed: bool, reason: str, at: int) -> None:
        """With a reason, given at once or afterwards, which the header follows."""
        record = self.session.minutes
        some = list(range(len(record.body)))[at : at + 2]
        make = commands.close(record, some, reason) if closed else commands.give_reason(record, some, reason)
        self.apply(with_header(record, UEDA, make).change)

    @rule(at=st.integers(0, 5), choice=st.integers(0, 20), time_=st.sampled_from([None, time(14, 5)]))
    def direct(self, at: int, choice: int, time_: time | None) -> None:
        """A direction of the form, with whoever came or went, which the attendance notes."""
        record = self.session.minutes
        index = min(at, max(len(record.body) - 1, 0))
        offers = PhraseOffers(record, UEDA, index, time_).offer("")
        made = [one for one in offers if one.title]
        if made:
            self.apply(write_phrase(record, UEDA, made[choice % len(made)], time_, index).change)

    @rule(words=st.sampled_from(["一", "𠮷", "葛", "a"]), others=st.sampled_from(["", "髙", "葛\U000e0100", "二三"]))
    def replace_by_list(self, words: str, others: str) -> None:
        record = self.session.minutes
        self.apply(replace_each(record, replacements(record.body, [ListRow(words, others)])))

    @rule(at=st.integers(0, 5))
    def note_inaudible(self, at: int) -> None:
        record = self.session.minutes
        spot = spot_in(record.body, Spot(min(at, len(record.body) - 1), 1)) if record.body else Spot(0, 0)
        self.apply(insert_inaudible(record, spot, spot, "（聴取不能）").change)

    @rule(name=LINES)
    def fill(self, name: str) -> None:
        self.apply(header_commands.fill_field(self.session.minutes, "body_name", TextValue(name)))

    @rule(name=LINES, status=st.sampled_from(Status))
    def add_person(self, name: str, status: Status) -> None:
        people = self.session.minutes.attendees
        person = Attendee(f"n{len(people)}-{name}", name, status=status, extra=(("vote", [1, None]),))
        if person.id not in {other.id for other in people}:
            self.apply(changes.set_attendance(self.session.minutes, UEDA, (*people, person)))

    @rule(id=st.sampled_from(["p1", "p3"]))
    def remove_person(self, id: str) -> None:
        self.apply(changes.remove_attendee(self.session.minutes, UEDA, id, "委員"))

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @rule()
    def seal(self) -> None:
        self.session.seal()

    @rule(meanwhile=st.booleans())
    def save(self, meanwhile: bool) -> None:
        """Also while typing goes on: what is typed between the copy and its arrival is not in the file."""
        copy, mark, point = self.session.minutes, self.recorder.mark, self.session.point()
        if meanwhile:
            self.apply(commands.type_lines(copy, 0, 0, ["その間に"]))
        self.write(copy, mark)
        self.session.mark_saved(point)
        self.recorder.saved(self.path, self.stamp, mark)
        self.is_in_no_file = False

    @rule()
    def crash_while_saving(self) -> None:
        """The file is replaced, and nobody is told any more."""
        self.write(self.session.minutes, self.recorder.mark)
        self.session.mark_saved()
        self.is_in_no_file = False
        self.crash()

    def write(self, copy: Minutes, mark: recovery.Mark) -> None:
        announce = lambda stamp: self.recorder.announce(self.path, stamp, mark)  # noqa: E731
        self.stamp = records.save_record(copy, self.path, self.stamp, announce)
        self.previous, self.file = self.file, copy

    @rule()
    def close_and_open_again(self) -> None:
        self.recorder.close()
        opened = records.open_record(self.path) if self.file else None
        assert recovery.recoverable() == ()
        if opened is not None:
            assert opened.mends == ()
            self.sit_down(Session(opened.minutes))
        else:
            self.sit_down(Session(self.session.minutes))

    @rule()
    def crash(self) -> None:
        last, trail, saved = (
            self.session.minutes,
            steps_of(self.session),
            self.session.is_saved and not self.is_in_no_file,
        )
        self.recorder.leave()
        leftovers = recovery.recoverable()
        if not leftovers:
            assert last == self.file
            self.sit_down(Session(last))
            return
        (leftover,) = leftovers
        assert not (saved and self.file)
        found = recovery.recover(leftover)
        assert (found.minutes, found.lost) == (last, 0)
        assert steps_of(found.session) == trail
        assert (found.path, found.stamp) == ((self.path, self.stamp) if self.file else (None, None))
        assert (found.session.is_saved and not found.in_no_file) == saved
        self.sit_down(found.session, instead_of=found)

    @invariant()
    def the_files_hold_what_was_saved(self) -> None:
        for wanted, path in ((self.file, self.path), (self.previous, previous_version(self.path))):
            assert path.exists() == (wanted is not None)
            assert wanted is None or records.open_record(path).minutes == wanted

    def teardown(self) -> None:
        try:
            self.recorder.close()
        finally:
            self.patch.undo()
            self.folder.cleanup()


def steps_of(session: Session) -> tuple[list[object], int]:
    """What can be undone and redone, and how much of it is undone."""
    moves = session.trail.moves
    steps = [move.change for move in moves if move.change is not None]
    return [write_change(step) for step in steps], len(moves) - len(steps)


TestSaving = Saving.TestCase


@given(bodies(), st.dictionaries(st.text(max_size=3), st.recursive(st.none() | st.booleans() | st.text(), st.lists)))
def test_any_record_comes_back_with_whatever_else_its_file_holds(body: Body, extra: dict[str, object]) -> None:
    known = {"format", "template", "header", "attendees", "body"}
    rest = tuple((key, value) for key, value in extra.items() if key not in known)
    written = Minutes("ueda-gaiyo", Facts(minutes().header, minutes().attendees), body, rest)
    assert read_minutes(write_minutes(written)) == written
