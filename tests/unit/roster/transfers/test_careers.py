from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.transfers.careers import Career, career_of
from minutesapp.roster.transfers.lines import Kind, TransferLine
from minutesapp.roster.transfers.namesakes import Candidate

ON, DAY_BEFORE = date(2025, 4, 1), date(2025, 3, 31)
POST = Posting("p", "税務課長", "税務課", side=Side.STAFF, start=date(2020, 4, 1), id=1)
MORE = Posting("p", "危機管理監", side=Side.STAFF, start=date(2023, 4, 1), id=2)
SEAT = Posting("p", "委員", "税務課", "審議会", Side.MEMBER, date(2024, 4, 1), None, 3)
NEW = Posting("p", "総務課長", "総務課", side=Side.STAFF, start=ON)


def line(kind: Kind = Kind.MOVE, post: str = "総務課長", group: str = "総務課", old_post: str = "") -> TransferLine:
    return TransferLine(1, "", "東", kind, group=group, post=post, old_post=old_post)


def career(*postings: Posting, lines: tuple[TransferLine, ...] = (line(),)) -> Career:
    return career_of(Candidate(Person("p", "東"), postings), lines, ON)


def test_the_old_post_ends_the_day_before_and_the_new_one_begins() -> None:
    found = career(POST)
    assert (found.before, found.after) == ((POST,), (NEW,))
    assert found.changes == (replace(POST, end=DAY_BEFORE), NEW)


def test_all_posts_of_staff_end_and_no_seat() -> None:
    found = career(POST, MORE, SEAT)
    assert found.ended == (POST, MORE) and found.kept == (SEAT,)


def test_a_post_with_an_end_of_its_own_ends_earlier_or_has_ended() -> None:
    assert career(replace(POST, end=date(2026, 3, 31))).changes[0].end == DAY_BEFORE
    assert career(replace(POST, end=DAY_BEFORE)).changes == (NEW,)
    assert career(replace(POST, end=date(2024, 3, 31))).before == ()


def test_what_is_taken_in_already_changes_nothing() -> None:
    done = career(replace(POST, end=DAY_BEFORE), replace(NEW, id=9))
    assert done.changes == () and done.after == (replace(NEW, id=9),)


def test_who_keeps_the_post_goes_on_with_it() -> None:
    found = career(POST, lines=(line(post="課長", group="税務課"),))
    assert found.changes == () and found.after == (POST,)


def test_one_post_more_ends_none() -> None:
    found = career(POST, lines=(line(Kind.ADD),))
    assert found.changes == (NEW,) and found.after == (POST, NEW)


def test_a_post_that_is_given_up_ends_alone() -> None:
    found = career(POST, MORE, lines=(line(Kind.RELEASE, "危機管理監", ""),))
    assert found.changes == (replace(MORE, end=DAY_BEFORE),) and found.after == (POST,)


def test_who_leaves_has_no_post_on_the_day() -> None:
    found = career(POST, SEAT, lines=(line(Kind.LEAVE, "", ""),))
    assert (found.after, found.kept) == ((), (SEAT,)) and found.changes == (replace(POST, end=DAY_BEFORE),)


def test_who_leaves_and_is_taken_on_again_has_the_new_post() -> None:
    found = career(POST, lines=(line(Kind.LEAVE, "", ""), line()))
    assert found.after == (NEW,)


def test_two_lines_of_one_person_begin_two_posts_and_one_post_once() -> None:
    found = career(POST, lines=(line(), line(Kind.ADD, "危機管理監", ""), line()))
    assert [posting.post for posting in found.begun] == ["総務課長", "危機管理監"]


def test_a_guest_s_post_ends_where_it_is_named() -> None:
    guest = replace(POST, side=Side.GUEST)
    assert career(guest).ended == () and career(guest, lines=(line(old_post="税務課長"),)).ended == (guest,)


def test_a_list_of_the_past_ends_where_a_later_one_begins() -> None:
    first = replace(POST, end=date(2025, 9, 30))
    later = replace(MORE, start=date(2025, 10, 1))
    assert career(first, later).begun == career(first).begun == (replace(NEW, end=date(2025, 9, 30)),)
    assert career(first, later, lines=(line(Kind.ADD),)).begun == (replace(NEW, end=date(2025, 9, 30)),)
    assert career(POST, later).begun == (NEW,), "the later post was one more"
    assert career(later).begun == (replace(NEW, end=date(2025, 9, 30)),), "nothing is known of before"
