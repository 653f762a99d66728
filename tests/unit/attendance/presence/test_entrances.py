"""Coming in and going out: the direction, and what is known of somebody then."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.presence.entrances import Entrance, after_entrance, entrance_words, write_entrance
from minutesapp.editing.commands import give_reason
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.blocks import UNKNOWN_SPEAKER, BlockKind
from minutesapp.model.committee import NameStyle
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.parts.direction import DirectionForm
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from tests.makers import CLERK, HEADER, MEMBER, UEDA, heading, minutes, texts, turn
from tests.unit.conftest import Do

STANDARD = load_form("kaigiroku")
CAME, WENT = Entrance.CAME, Entrance.WENT
TWO, TEN = time(14), time(14, 10)
LISTS = lists_of(HEADER, UEDA)


def test_the_direction_stands_behind_the_paragraph_and_the_time_is_theirs(do: Do) -> None:
    before = minutes(turn("一", "p1"), turn("二", "p1"))
    after = do(before, write_entrance(before, STANDARD, "p2", CAME, TEN, 0))
    assert texts(after.body) == ["一", "𠮷田委員入室　午後2時10分", "二"]
    assert after.body[1].kind is BlockKind.DIRECTION
    assert after.attendees[1] == replace(MEMBER, status=Status.LATE, arrived=TEN)


def test_it_takes_the_place_of_a_blank_paragraph(do: Do) -> None:
    before = minutes(turn("一", "p1"), turn("", UNKNOWN_SPEAKER))
    after = do(before, write_entrance(before, STANDARD, "p2", WENT, None, 1))
    assert texts(after.body) == ["一", "𠮷田委員退室"]
    assert after.attendees[1].status is Status.LEFT_EARLY
    empty = minutes()
    assert texts(do(empty, write_entrance(empty, STANDARD, "p2", WENT, None, 0)).body) == ["𠮷田委員退室"]


def test_beside_closed_words_it_is_closed_and_under_a_heading_it_is_as_that_has_it(do: Do) -> None:
    before = minutes(heading("人事", closed=True), turn("一", "p1"), heading("閉会"), turn("二", "p1", closed=True))
    assert do(before, write_entrance(before, STANDARD, "p2", CAME, None, 3)).body[4].closed
    told = give_reason(before, [3], "個人情報").apply(before)
    assert do(told, write_entrance(told, STANDARD, "p2", CAME, None, 3)).body[4].reason == "個人情報"
    under = do(before, write_entrance(before, STANDARD, "p2", CAME, None, 0)).body[1]
    assert (under.kind, under.closed) == (BlockKind.DIRECTION, False)


def test_nobody_unknown_comes() -> None:
    with pytest.raises(KeyError):
        write_entrance(minutes(), STANDARD, "p9", CAME, None, 0)


def test_the_form_has_the_words_and_the_name_is_none_that_the_public_may_not_read() -> None:
    assert entrance_words(minutes(), UEDA, MEMBER, CAME, TEN) == "委員 入室　午後2時10分"
    own = replace(STANDARD, direction=DirectionForm(went="{time}　{label} 退席"))
    assert entrance_words(minutes(), own, MEMBER, WENT, TEN) == "午後2時10分　𠮷田委員 退席"
    hiding = Naming(NamingPolicy(NameStyle.LETTER, fallback="委員"))
    hides = replace(STANDARD, turn=replace(STANDARD.turn, public_naming=hiding))
    assert entrance_words(minutes(), hides, MEMBER, WENT, None) == "委員B退室"
    assert entrance_words(minutes(), hides, CLERK, WENT, None) == "工藤係長退室"


@pytest.mark.parametrize(
    ("before", "entrance", "at", "after"),
    [
        (MEMBER, CAME, TEN, replace(MEMBER, status=Status.LATE, arrived=TEN)),
        (MEMBER, CAME, None, replace(MEMBER, status=Status.LATE)),
        (replace(MEMBER, status=Status.ABSENT), CAME, TEN, replace(MEMBER, status=Status.LATE, arrived=TEN)),
        (
            replace(MEMBER, status=Status.LATE, arrived=TWO),
            CAME,
            TEN,
            replace(MEMBER, status=Status.LATE, arrived=TWO),
        ),
        (
            replace(MEMBER, status=Status.LEFT_EARLY, left=TWO),
            CAME,
            TEN,
            replace(MEMBER, status=Status.AWAY, left=TWO, arrived=TEN),
        ),
        (replace(MEMBER, status=Status.REMOTE), CAME, TEN, replace(MEMBER, status=Status.REMOTE, arrived=TEN)),
        (MEMBER, WENT, TEN, replace(MEMBER, status=Status.LEFT_EARLY, left=TEN)),
        (
            replace(MEMBER, status=Status.LATE, arrived=TWO),
            WENT,
            TEN,
            replace(MEMBER, status=Status.LATE, arrived=TWO, left=TEN),
        ),
        (
            replace(MEMBER, status=Status.LEFT_EARLY, left=TWO),
            WENT,
            TEN,
            replace(MEMBER, status=Status.LEFT_EARLY, left=TWO),
        ),
        (replace(MEMBER, status=Status.ABSENT), WENT, TEN, replace(MEMBER, status=Status.ABSENT)),
        (CLERK, CAME, TEN, CLERK),
        (CLERK, WENT, TEN, CLERK),
        (replace(CLERK, status=Status.LATE), CAME, TEN, replace(CLERK, status=Status.LATE, arrived=TEN)),
    ],
)
def test_what_is_known_of_somebody_who_comes_or_goes(
    before: Attendee, entrance: Entrance, at: time | None, after: Attendee
) -> None:
    assert after_entrance(before, entrance, at, LISTS) == after
