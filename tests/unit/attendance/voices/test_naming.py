from __future__ import annotations

import pytest

from minutesapp.attendance.voices.naming import name_voices, part_voice
from minutesapp.editing.session import Session
from minutesapp.model.blocks import SPEECH, Block, Speaker
from minutesapp.model.facts import Facts
from minutesapp.model.grammar import misplaced
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span
from minutesapp.templates.fields import blank_field
from minutesapp.templates.folder.catalog import list_forms
from tests.unit.attendance.voices.people import IKEDA, SAITO, meeting

FORM = list_forms()[0]
BODY = meeting(("S1", "始めます。"), ("S2", "はい。総務課です。"), ("S1", "どうぞ。"), ("S2", "以上です。"))


def record(body=BODY, people=()) -> Minutes:
    return Minutes(FORM.id, Facts(tuple(map(blank_field, FORM.fields)), people), body)


def speakers(body) -> list[Speaker | None]:
    return [block.speaker for block in body]


def test_all_turns_of_a_voice_are_a_persons_who_joins_the_attendance_in_one_step() -> None:
    session = Session(record(people=(SAITO,)))
    before = session.minutes
    session.apply(name_voices(before, FORM, before.body, {"S1": SAITO, "S2": IKEDA}))
    assert speakers(session.minutes.body) == [Speaker(SAITO.id), Speaker(IKEDA.id)] * 2
    assert [person.id for person in session.minutes.attendees] == [SAITO.id, IKEDA.id]
    session.undo()
    assert session.minutes == before


def test_two_voices_may_be_one_person_who_joins_once() -> None:
    change = name_voices(record(), FORM, BODY, {"S1": IKEDA, "S2": IKEDA})
    after = change.apply(record())
    assert after.attendees == (IKEDA,)
    assert speakers(after.body) == [Speaker(IKEDA.id)] * 4


@pytest.mark.parametrize(
    ("onward", "labels"), [(False, ["S1", "S2（2）", "S1", "S2"]), (True, ["S1", "S2（2）", "S1", "S2（2）"])]
)
def test_a_turn_is_taken_out_of_a_voice_alone_or_with_all_behind_it(onward: bool, labels: list[str]) -> None:
    body, label = part_voice(BODY, 1, 0, onward=onward)
    assert label == "S2（2）"
    assert [block.speaker.label for block in body if block.speaker] == labels
    again, label = part_voice(body, 1, 0, onward=False)
    assert label == "S2（3）", "a part is parted like the whole"
    assert not misplaced(again)


def test_two_voices_in_one_paragraph_are_parted_at_a_place() -> None:
    marked = (
        BODY[0],
        Block("m", SPEECH, "はい。総務課です。", speaker=Speaker(label="S2"), spans=(Span(3, 6, Mark.QUERY),), time=5),
    )
    body, label = part_voice(marked, 1, 3, onward=False)
    assert [(block.text, block.speaker, block.spans, block.time) for block in body[1:]] == [
        ("はい。", Speaker(label="S2"), (), 5),
        ("総務課です。", Speaker(label=label), (Span(0, 3, Mark.QUERY),), None),
    ]


def test_where_nobody_speaks_nothing_is_parted() -> None:
    with pytest.raises(ValueError, match="nobody"):
        part_voice((Block("h", SPEECH, "続き"),), 0, 1, onward=False)
