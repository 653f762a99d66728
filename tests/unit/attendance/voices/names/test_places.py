from __future__ import annotations

from msgspec.structs import replace

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.index import NOBODY
from minutesapp.attendance.voices.names.places import MANY
from tests.unit.attendance.voices.people import EVERYBODY, IKEDA, MUROGA, ONOZAWA, SAITO, WATANABE

HEADMASTER = replace(WATANABE, id="headmaster", group="中学校長会")
PLACES = People((*EVERYBODY, HEADMASTER), board=(SAITO.id, HEADMASTER.id)).places


def test_an_office_is_its_staff_and_a_body_those_of_the_board_whom_it_sent() -> None:
    assert PLACES.of("次の総務課") == ({ONOZAWA.id, IKEDA.id}, True)
    assert PLACES.of("中学校") == ({HEADMASTER.id}, True)
    assert PLACES.of("市民") == (NOBODY, False)


def test_of_an_office_of_very_many_nobody_is_meant() -> None:
    many = [replace(MUROGA, id=str(number)) for number in range(MANY + 1)]
    assert People(many).places.of("健康推進課") == (NOBODY, False)


def test_people_are_sent_by_those_of_a_post() -> None:
    assert PLACES.sent_as("校長") == {HEADMASTER.id}
    assert PLACES.sent_as("中学校") == PLACES.sent_as("") == NOBODY


def test_senders_are_those_of_the_board_and_of_whoever_is_thought_of() -> None:
    assert PLACES.senders([MUROGA.id]) == {
        "健康推進課": {MUROGA.id},
        "景観審議会": {SAITO.id},
        "中学校長会": {HEADMASTER.id},
    }


def test_the_chair_leads_the_board_and_the_head_the_office() -> None:
    assert PLACES.chairs == {SAITO.id}
    assert PLACES.heads(frozenset((ONOZAWA.id, IKEDA.id))) == {ONOZAWA.id}
    assert PLACES.heads(frozenset((ONOZAWA.id,))) == NOBODY
