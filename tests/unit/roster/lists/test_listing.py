from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Side
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.roster.lists.listing import listed
from minutesapp.roster.lists.own_rows import part_own_rows
from minutesapp.roster.lists.words.columns import key_of
from minutesapp.roster.people import Person, Posting
from minutesapp.tables.sheet import Sheet, SheetRow

CHAIR = Person("0123456789ab", "髙橋 美咲", "髙橋", "美咲", "たかはし みさき", True)
CLERK = Person("a1b2c3d4e5f6", "工藤", kana="くどう")
TERM = (date(2023, 4, 1), date(2025, 3, 31))
SEAT = Posting(CHAIR.id, "会長", "商工会議所", "緑化審議会", Side.MEMBER, *TERM, 1, "3", "学識経験者")
POST = Posting(CLERK.id, "=主任", "道路課", "", Side.STAFF, date(2024, 4, 1), None, 2)
COUNCIL = Committee("c1", "緑化審議会", Quorum(QuorumRule.MAJORITY, proxies=False))
ROSTER = [(CHAIR, (SEAT,)), (CLERK, (POST,))]


def cells(row: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(wordlist("roster_columns")["written"], row, strict=True))


def test_a_heading_that_is_written_is_what_other_lists_call_it() -> None:
    written = wordlist("roster_columns")["written"]
    ours = {"confirmed": "", "person": "number"}
    assert {key: key_of(heading) for key, heading in written.items()} == {key: ours.get(key, key) for key in written}


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
    rows = listed([(CLERK, (replace(POST, side=side),))], [])
    (read,), _, _ = part_own_rows([Sheet(tuple(SheetRow(at, row) for at, row in enumerate(rows, 1)))])
    assert read.side is side


def test_a_committee_without_a_quorum_states_none() -> None:
    _, chair, _ = listed(ROSTER, [replace(COUNCIL, quorum=Quorum())])
    assert cells(chair)["quorum"] == ""
