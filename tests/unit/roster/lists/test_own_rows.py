from __future__ import annotations

from datetime import date

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.notes import ListNote
from minutesapp.roster.lists.own_rows import number_of, part_own_rows, stated_person
from minutesapp.roster.lists.rows import RosterRow
from minutesapp.roster.people import Person
from minutesapp.tables.sheet import Sheet, SheetRow

NUMBER = "P0123456789ab"
TITLE = SheetRow(1, ("東雲市",))
HEADINGS = SheetRow(
    2, ("名簿の番号", "氏 名", "ふりがな", "読みの確認", "職", "区分", "任期開始", "任期満了", "定足数", "備考")
)


def read(*cells: str) -> RosterRow | ListNote:
    rows, notes, others = part_own_rows([Sheet((TITLE, HEADINGS, SheetRow(3, cells)), "名簿")])
    assert not others
    (made,) = (*rows, *notes)
    assert made.sheet == "名簿"
    return made


def test_a_row_says_exactly_what_is_known() -> None:
    row = read(NUMBER, "髙橋　美咲", "タカハシ ミサキ", "確認済", "'=会長", "委員", "2023-04-01", "", "過半数")
    assert isinstance(row, RosterRow)
    assert (row.person, row.name, row.family, row.post) == ("0123456789ab", "髙橋　美咲", "", "=会長")
    assert (row.kana, row.confirmed, row.side, row.start) == ("たかはし みさき", True, Side.MEMBER, date(2023, 4, 1))
    assert row.quorum and row.holds
    assert stated_person(row) == Person("0123456789ab", "髙橋　美咲", kana="たかはし みさき", kana_confirmed=True)
    assert number_of(stated_person(row)) == NUMBER


def test_what_is_not_confirmed_and_who_holds_nothing_is_said() -> None:
    row = read(NUMBER, "東", "あずま", "未確認", "", "職なし")
    assert isinstance(row, RosterRow) and not row.confirmed and not row.holds


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (("",), "roster-row-no-name"),
        (("山" * 101,), "roster-row-name-too-long"),
        (("東", "", "", "", "", "四月"), "roster-own-row-unreadable"),
        (("東", "", "", "", "", "2024-04-01", "2023-04-01"), "roster-own-row-unreadable"),
        (("東", "", "", "", "", "", "", "適宜"), "roster-own-row-unreadable"),
    ],
)
def test_a_row_that_was_spoilt_is_left_out(cells: tuple[str, ...], code: str) -> None:
    note = read(NUMBER, *cells)
    assert isinstance(note, ListNote) and (note.row, note.code) == (3, code)


@pytest.mark.parametrize("number", ["", "12", "P12", "0123456789ab", "P0123456789AB", "P0123456789abc"])
def test_a_row_without_a_number_of_ours_is_of_any_list(number: str) -> None:
    sheet = Sheet((TITLE, HEADINGS, SheetRow(3, (NUMBER, "西 学")), SheetRow(4, (number, "東 健"))))
    rows, notes, (others,) = part_own_rows([sheet])
    assert [row.name for row in rows] == ["西 学"] and not notes
    assert others.rows == (TITLE, HEADINGS, SheetRow(4, (number, "東 健")))


def test_a_list_of_others_is_left_as_it_is() -> None:
    sheet = Sheet((SheetRow(1, ("番号", "氏名")), SheetRow(2, (NUMBER, "東 健"))))
    assert part_own_rows([sheet]) == ([], [], [sheet])
