from __future__ import annotations

from datetime import date

import pytest

from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Side
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.roster.lists.columns import columns_of, side_of
from minutesapp.roster.lists.listing import listed, quorum_words
from minutesapp.roster.lists.quorums import read_quorum
from minutesapp.roster.people import Person, Posting

CHAIR = Person("0123456789ab", "髙橋 美咲", "髙橋", "美咲", "たかはし みさき", True)
CLERK = Person("a1b2c3d4e5f6", "工藤", kana="くどう")
TERM = (date(2023, 4, 1), date(2025, 3, 31))
SEAT = Posting(CHAIR.id, "会長", "商工会議所", "緑化審議会", Side.MEMBER, *TERM, 1, "3", "学識経験者")
POST = Posting(CLERK.id, "=主任", "道路課", "", Side.STAFF, date(2024, 4, 1), None, 2)
COUNCIL = Committee("c1", "緑化審議会", Quorum(QuorumRule.MAJORITY, proxies=False))
ROSTER = [(CHAIR, (SEAT,)), (CLERK, (POST,))]


def cells(row: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(wordlist("roster_columns")["written"], row, strict=True))


def test_every_heading_that_is_written_is_one_that_is_read() -> None:
    headings, *_ = listed([], [])
    keys = list(wordlist("roster_columns")["written"])
    assert columns_of(headings) == {key: place for place, key in enumerate(keys)}


def test_a_posting_is_a_row_with_all_that_is_known() -> None:
    _, chair, clerk = listed(ROSTER, [COUNCIL])
    assert cells(chair) == {
        "name": "髙橋 美咲",
        "family": "髙橋",
        "given": "美咲",
        "kana": "たかはし みさき",
        "confirmed": "確認済",
        "post": "会長",
        "group": "商工会議所",
        "committee": "緑化審議会",
        "side": "委員",
        "seat": "3",
        "category": "学識経験者",
        "start": "2023-04-01",
        "end": "2025-03-31",
        "quorum": "過半数（代理を除く）",
        "person": "P0123456789ab",
    }
    assert (cells(clerk)["post"], cells(clerk)["confirmed"], cells(clerk)["end"]) == ("'=主任", "未確認", "")


@pytest.mark.parametrize(
    ("on", "names"), [(date(2023, 3, 31), []), (date(2024, 4, 1), ["髙橋 美咲", "工藤"]), (date(2025, 4, 1), ["工藤"])]
)
def test_a_day_leaves_those_who_are_in_office_then(on: date, names: list[str]) -> None:
    assert [cells(row)["name"] for row in listed(ROSTER, [COUNCIL], on)[1:]] == names


def test_who_holds_no_post_has_a_row_all_the_same_but_not_on_a_day() -> None:
    _, row = listed([(CLERK, ())], [])
    assert (cells(row)["name"], cells(row)["side"]) == ("工藤", "職なし")
    assert len(listed([(CLERK, ())], [], date(2024, 4, 1))) == 1


@pytest.mark.parametrize("side", Side)
def test_the_word_for_a_side_is_read_as_that_side(side: Side) -> None:
    assert side_of(wordlist("roster_columns")["written_sides"][side.value]) is side


@pytest.mark.parametrize("rule", QuorumRule)
@pytest.mark.parametrize("proxies", [True, False])
@pytest.mark.parametrize("remote", [True, False])
def test_the_words_for_a_quorum_are_read_as_that_quorum(rule: QuorumRule, proxies: bool, remote: bool) -> None:
    quorum = Quorum(rule, 7 if rule is QuorumRule.NUMBER else 0, proxies, remote)
    assert (read_quorum(quorum_words(quorum)) or Quorum()) == quorum
