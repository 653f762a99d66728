from __future__ import annotations

from msgspec.structs import replace

from minutesapp.attendance.voices.hearing import Hearing
from tests.unit.attendance.voices.people import EVERYBODY, MUROGA, WATANABE, meeting

OTHER = replace(WATANABE, id="other", name="渡部六", person="other", group="環境審議会", kana="わたなべ ろく")
CALL = meeting(("S1", "渡辺委員、どうぞ。"), ("S2", "質問です。"))


def test_whoever_is_expected_is_meant_from_then_on() -> None:
    hearing = Hearing(CALL, (), (*EVERYBODY, OTHER))
    assert [one.certain for one in hearing.offers(CALL)] == ["", ""]
    hearing.expect(CALL, {"other"})
    assert [one.certain for one in hearing.offers(CALL)] == ["", "other"]


def test_a_body_that_changed_is_heard_again() -> None:
    hearing = Hearing(CALL, (), EVERYBODY)
    assert [one.certain for one in hearing.offers(CALL)] == ["", WATANABE.id]
    assert [one.certain for one in hearing.offers(meeting(("S1", "室賀です。")))] == [MUROGA.id]


def test_a_body_without_voices_is_not_listened_to() -> None:
    assert Hearing((), (), EVERYBODY).offers(()) == ()
