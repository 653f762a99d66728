from __future__ import annotations

from datetime import date

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.own_rows import number_of, part_own_rows, stated_person
from minutesapp.roster.lists.rows import RosterRow, RowProblem
from minutesapp.roster.people import Person
from minutesapp.tables.sheet import SheetRow

NUMBER = "P0123456789ab"
COLUMNS = {"person": 0, "name": 1, "kana": 2, "confirmed": 3, "post": 4, "side": 5, "start": 6, "end": 7, "quorum": 8}


def read(*cells: str) -> RosterRow | RowProblem:
    rows, problems, others = part_own_rows([SheetRow(2, cells)], COLUMNS)
    assert not others
    (made,) = (*rows, *problems)
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
        (("東", "", "", "", "", "四月"), "roster-row-day-unreadable"),
        (("東", "", "", "", "", "2024-04-01", "2023-04-01"), "roster-row-ends-before-start"),
        (("東", "", "", "", "", "", "", "適宜"), "roster-row-quorum-unreadable"),
    ],
)
def test_a_row_that_was_spoilt_is_left_out(cells: tuple[str, ...], code: str) -> None:
    problem = read(NUMBER, *cells)
    assert isinstance(problem, RowProblem) and (problem.number, problem.code) == (2, code)


@pytest.mark.parametrize("number", ["", "12", "P12", "0123456789ab", "P0123456789AB", "P0123456789abc"])
def test_a_row_without_a_number_of_ours_is_of_any_list(number: str) -> None:
    line = SheetRow(2, (number, "東 健"))
    assert part_own_rows([line], COLUMNS) == ([], [], [line])
