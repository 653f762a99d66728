"""A direction that was chosen comes into the record."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from msgspec.structs import replace

from minutesapp.attendance.phrases.offers import Choice, PhraseOffers
from minutesapp.attendance.phrases.writing import time_at, times_as_written, write_phrase
from minutesapp.attendance.presence.entrances import Entrance, write_entrance
from minutesapp.editing.change import Change
from minutesapp.model.attendance import Status
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind
from minutesapp.model.header import HeaderField, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.roles import DirectionMeaning
from tests.makers import HEADER, UEDA, direction, heading, minutes, texts, turn
from tests.unit.conftest import Do

CAME, WENT = DirectionMeaning.CAME, DirectionMeaning.WENT
TEN = time(14, 10)
DAY = date(2026, 5, 15)


def held(*body: Block, start: datetime | None = None) -> Minutes:
    value = WhenValue(start or datetime(2026, 5, 15, 13, 30))
    return minutes(*body).with_facts(header=(*HEADER, HeaderField("held", "日時", value)))


def choice(record: Minutes, words: str, at: time | None = TEN) -> Choice:
    return PhraseOffers(record, UEDA, 0, at).offer(words, settled=False)[0]


def test_it_stands_below_the_paragraph_or_in_a_blank_one(do: Do) -> None:
    record = minutes(turn("一", "p1"), turn("", UNKNOWN_SPEAKER))
    change, at = write_phrase(record, UEDA, choice(record, "休憩"), TEN, 0)
    assert (texts(do(record, change).body)[at], at) == ("休憩 (午後2時10分)", 1)
    change, at = write_phrase(record, UEDA, choice(record, "了承"), TEN, 1)
    after = do(record, change).body
    assert (after[at].kind, after[at].text, at, len(after)) == (BlockKind.DIRECTION, "委員了承", 1, 2)
    empty = minutes()
    assert write_phrase(empty, UEDA, choice(empty, "了承"), TEN, 0).place == 0


def test_beside_closed_words_it_is_closed(do: Do) -> None:
    record = minutes(heading("人事", closed=True), turn("一", "p1"), heading("閉会"), turn("二", "p1", closed=True))
    assert do(record, write_phrase(record, UEDA, choice(record, "了承"), None, 3).change).body[4].closed


def test_a_member_who_comes_is_late_as_in_the_list_of_people(do: Do) -> None:
    record = minutes(turn("一", "p1"))
    after = do(record, write_phrase(record, UEDA, choice(record, "よしだ 入室"), TEN, 0).change)
    by_hand = write_entrance(record, UEDA, "p2", Entrance.CAME, TEN, 0).apply(record)
    assert (after.attendees, texts(after.body)) == (by_hand.attendees, texts(by_hand.body))
    assert (after.attendees[1].status, after.attendees[1].arrived) == (Status.LATE, TEN)


def test_staff_who_come_for_an_item_stay_as_they_are(do: Do) -> None:
    record = minutes(turn("一", "p1"))
    after = do(record, write_phrase(record, UEDA, choice(record, "総務部"), TEN, 0).change)
    assert (after.attendees, texts(after.body)[1]) == (record.attendees, "総務部職員 入室")


@pytest.mark.parametrize(
    ("now", "at"),
    [
        (datetime(2026, 5, 15, 14, 10, 31), TEN),
        (datetime(2026, 5, 15, 13, 0), None),
        (datetime(2026, 5, 15, 23, 0), None),
        (datetime(2026, 5, 18, 14, 10), None),
    ],
)
def test_the_time_is_that_of_the_wall_only_while_the_meeting_goes_on(now: datetime, at: time | None) -> None:
    assert time_at(held(turn("一", "p1")), UEDA, 0, now) == at


def test_the_time_is_that_of_the_recording_where_there_is_one() -> None:
    record = held(replace(turn("一", "p1"), time=40 * 60_000), turn("二", "p1"), direction("休憩 午後3時"))
    later = datetime(2026, 6, 1, 9, 0)
    assert time_at(record, UEDA, 1, later) == TEN
    assert time_at(record, UEDA, 2, later) is None, "no earlier than what was told before"
    assert time_at(minutes(), UEDA, 0, later) is None


def test_another_time_written_over_it_is_theirs_then(do: Do) -> None:
    record = minutes(turn("一", "p1"))
    change, at = write_phrase(record, UEDA, choice(record, "よしだ 退室"), TEN, 0)
    after = change.apply(record)

    def follow(text: str) -> Change | None:
        body = (after.body[0], replace(after.body[at], text=text))
        return times_as_written(replace(after, body=body), UEDA, after.body[at].id, ("p2",), WENT, TEN)

    retold = follow("委員 退室　午後3時")
    assert retold is not None and retold.facts is not None
    assert retold.facts.after.attendees[1].left == time(15)
    assert follow("委員 退室　午後2時10分") is None
    assert follow("委員 退室") is None
    assert times_as_written(after, UEDA, "gone", ("p2",), CAME, TEN) is None
