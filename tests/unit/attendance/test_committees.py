"""Which committee of the roster a record means."""

from __future__ import annotations

import pytest

from minutesapp.attendance.committees import as_of_now, committee_name, find_committee, is_called, lasting_name
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.model.minutes import Minutes
from tests.makers import UEDA, minutes

LIBRARY, COUNCIL, SECTION = Committee("1", "図書館協議会"), Committee("2", "髙橋記念審議会"), Committee("3", "協議会")
ALL = (SECTION, LIBRARY, COUNCIL)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("図書館協議会", LIBRARY),
        ("東雲市図書館協議会", LIBRARY),
        ("東雲市 図書館 協議会", LIBRARY),
        ("高橋記念審議会", COUNCIL),
        ("まちづくり協議会", SECTION),
        ("図書館協議会準備会", None),
        ("", None),
    ],
)
def test_a_committee_is_known_by_the_end_of_the_name(name: str, found: Committee | None) -> None:
    assert find_committee(name, ALL) == found


def test_a_committee_without_a_name_is_nobody_s() -> None:
    assert find_committee("図書館協議会", (Committee("4", ""),)) is None


def test_the_committee_of_the_next_meeting_is_as_the_roster_has_it_now() -> None:
    now = Committee("1", "図書館運営協議会", Quorum(QuorumRule.MAJORITY))
    assert as_of_now(LIBRARY, "東雲市図書館協議会", (now, COUNCIL)) == now, "renamed since"
    assert as_of_now(None, "東雲市図書館協議会", iter(ALL)) == LIBRARY
    assert as_of_now(Committee("9", "審査会"), "東雲市審査会", ALL) == Committee("9", "審査会")
    assert as_of_now(None, "審査会", ALL) is None


def test_the_name_is_the_one_that_the_header_writes() -> None:
    assert committee_name(minutes(), UEDA) == "東雲市情報公開審査会"
    assert committee_name(Minutes("ueda-gaiyo"), UEDA) == ""


@pytest.mark.parametrize(
    ("name", "lasting"),
    [
        ("令和６年度 第２回 風見市緑地審議会", "風見市緑地審議会"),
        ("第１２期風見市緑地審議会（第３回）", "風見市緑地審議会"),
        ("風見町議会令和六年第三回定例会会議録", "風見町議会定例会"),
        ("５月風見町農業委員会総会", "風見町農業委員会総会"),
        ("三次市四日町二期協議会", "三次市四日町二期協議会"),
        ("第3回", "第3回"),
        ("", ""),
    ],
)
def test_of_a_name_that_lasts_which_the_next_meeting_has_too(name: str, lasting: str) -> None:
    assert lasting_name(name) == lasting


def test_what_a_record_writes_means_the_longest_name_that_ends_it() -> None:
    known = (Committee("1", "図書館協議会"), Committee("2", "子ども図書館協議会"))
    assert is_called("東雲市図書館協議会", "図書館協議会", known)
    assert not is_called("東雲市子ども図書館協議会", "図書館協議会", known)
    assert is_called("東雲市子ども図書館協議会", "子ども図書館協議会", known)
    assert not is_called("緑化審議会", "図書館協議会", known)
