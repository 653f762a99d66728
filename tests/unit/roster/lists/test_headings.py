import pytest

from minutesapp.roster.lists.headings import LINES_SEARCHED, Headings, all_headings
from tests.lists import area, sheet_of


def headings_of(*lines: str, **more: object) -> list[Headings]:
    sheet = sheet_of(*lines, **more)
    return list(all_headings(sheet.rows, sheet))


def test_the_headings_may_stand_below_a_title() -> None:
    assert headings_of("東雲市 委員名簿", "氏名|職名|電話") == [
        Headings(1, 2, ("氏名", "職名", "電話"), ("name", "post", ""))
    ]


@pytest.mark.parametrize("line", ["職名|所属", "東雲市", "ふりがな|職名"])
def test_without_a_column_of_names_there_is_nothing_to_find(line: str) -> None:
    assert headings_of(line, "東野 花子|主査") == []


def test_far_below_nothing_is_looked_for() -> None:
    assert headings_of(*["あいさつ"] * LINES_SEARCHED, "氏名|職名") == []
    assert headings_of(*["あいさつ"] * (LINES_SEARCHED - 1), "氏名|職名") != []


def test_a_line_below_tells_more_of_headings_over_several_columns() -> None:
    areas = (area("A1:B1"), area("C1:D1"))
    (heads,) = headings_of("氏名||任期||職", "姓|名|自|至", "丁田|四葉|R6.4.1||委員", areas=areas)
    assert (heads.first, heads.below) == (0, 2)
    assert heads.keys == ("family", "given", "start", "end", "post")
    assert heads.words == ("氏名姓", "氏名名", "任期自", "任期至", "職")


def test_so_it_does_where_nothing_says_that_cells_are_one() -> None:
    (heads,) = headings_of("氏名||ふりがな||職", "姓|名|せい|めい", "丁田|四葉|ちょうだ|よつば|委員")
    assert heads.keys == ("family", "given", "family_kana", "given_kana", "post")


def test_a_line_above_tells_more_of_headings_too() -> None:
    (heads,) = headings_of("区分|委員||備考", "|氏名|役職|", "学識|東野 花子|会長|")
    assert heads.keys == ("side", "name", "post", "remarks")


def test_a_title_above_is_no_heading() -> None:
    (heads,) = headings_of("会議", "氏名|職名")
    assert (heads.first, heads.below) == (1, 2)


def test_people_below_are_no_headings() -> None:
    (heads,) = headings_of("氏名|職", "名取 花子|委員", "仮名 三郎|部長")
    assert (heads.first, heads.below) == (0, 1)


def test_every_list_on_a_sheet_has_its_headings_and_the_same_ones_may_come_again() -> None:
    lines = ("氏名|職", "東野 花子|委員", "氏名|職", "西 実|委員", "職名|氏名", "課長|南 望", "氏名", "北 太郎")
    assert [heads.first for heads in headings_of(*lines)] == [0, 2, 4]
