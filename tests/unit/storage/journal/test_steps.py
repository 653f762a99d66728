"""Steps of the history as JSON and back; what a step does not say plainly is not done by half."""

from __future__ import annotations

import json
from datetime import datetime, time

import pytest
from msgspec.structs import replace

from minutesapp.attendance import changes
from minutesapp.attendance.own_words import word_list
from minutesapp.attendance.presence.entrances import Entrance, write_entrance
from minutesapp.editing import commands
from minutesapp.editing import header_commands as header_commands
from minutesapp.editing.change import Change
from minutesapp.editing.deeds import Deed
from minutesapp.editing.release import set_stage
from minutesapp.model.attendance import Attendee, Proxy, Status
from minutesapp.model.blocks import AbsenceReason, Speaker
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.release import Stage
from minutesapp.storage.journal.steps import read_change, write_change
from minutesapp.storage.json_parts import MalformedError
from tests.makers import UEDA


def steps(minutes: Minutes) -> list[Change]:
    typed = commands.type_lines(minutes, 3, 4, ["新しい", "段落"])
    assert typed is not None
    return [
        typed,
        commands.set_speaker(minutes, (6,), Speaker("p1", "議長")),
        commands.delete_blocks(minutes, 0, 2),
        commands.open_up(minutes, (0,)),
        header_commands.fill_field(minutes, "body_name", TextValue("別の\n名")),
        changes.set_attendance(minutes, UEDA, (*minutes.attendees, Attendee("p3", "髙梨", extra=(("x", [1]),)))),
        changes.remove_attendee(minutes, UEDA, "p1", "会長"),
        header_commands.remove_field(minutes, "members"),
        changes.set_absence(minutes, 1, "p1", AbsenceReason.EXCLUDED),
        word_list(minutes, UEDA, "members", "別紙のとおり"),
        write_entrance(minutes, UEDA, "p1", Entrance.WENT, time(14, 10), 1),
        changes.put_attendee(minutes, UEDA, replace(minutes.attendees[0], status=Status.PROXY, proxy=Proxy("東"))),
        set_stage(minutes, Stage.REVIEW, datetime(2026, 3, 1, 12, 0, 7), version=2),
    ]


@pytest.mark.parametrize("number", range(13))
def test_a_step_comes_back_as_it_was_and_so_does_its_inverse(record: Minutes, number: int) -> None:
    change = steps(record)[number]
    assert read_change(write_change(change), record) == change
    after = change.apply(record)
    assert read_change(write_change(change.inverse), after).apply(after) == record


def test_a_wording_what_it_takes_out_by_id_alone(record: Minutes) -> None:
    table = json.loads(write_change(commands.delete_blocks(record, 7, 8)))
    assert table["body"]["removed"] == ["b8"]


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"deed": 1}', '{"deed": "type", "sound": []}', '{"deed": "type", "body": []}',
        '{"deed": "type", "body": {"start": 0, "removed": ["b9"], "inserted": []}}',
        '{"deed": "type", "body": {"start": 7, "removed": ["b8", "b9"], "inserted": []}}',
        '{"deed": "type", "body": {"start": -1, "removed": ["b8"], "inserted": []}}',
        '{"deed": "type", "body": {"start": -1, "removed": [], "inserted": []}}',
        '{"deed": "type", "body": {"start": 99, "removed": [], "inserted": []}}',
        '{"deed": "type", "body": {"start": 0, "removed": [], "inserted": [{"kind": "song"}]}}',
        '{"deed": "type", "body": {"start": 0, "removed": [], "inserted": [], "why": 1}}',
        '{"deed": "type", "header": {}}', '{"deed": "type", "attendees": [{}]}',
    ],
)  # fmt: skip
def test_a_step_that_does_not_fit_is_refused(record: Minutes, text: str) -> None:
    with pytest.raises(MalformedError):
        read_change(text, record)


def test_every_deed_can_be_told(record: Minutes) -> None:
    for deed in Deed:
        change = Change(deed)
        assert read_change(write_change(change), record) == change


@pytest.mark.parametrize("deed", ["段落の変更", "split-or-join", "transcribe"])
def test_a_step_is_done_whatever_its_deed_is_called(record: Minutes, deed: str) -> None:
    change = steps(record)[0]
    table = json.loads(write_change(change)) | {"deed": deed}
    assert read_change(json.dumps(table), record).apply(record) == change.apply(record)
