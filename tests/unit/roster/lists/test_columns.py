import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.columns import columns_of, find_columns, side_of
from minutesapp.tables.sheet import SheetRow


def test_headings_are_known_by_many_words() -> None:
    cells = ("番号", "氏　名", "フリガナ", "役職", "課名", "種別", "委嘱日", "任期満了日")
    assert columns_of(cells) == {"name": 1, "kana": 2, "post": 3, "group": 4, "side": 5, "start": 6, "end": 7}


def test_the_first_of_two_columns_with_one_meaning_counts() -> None:
    assert columns_of(("委員名", "氏名")) == {"name": 0}


def test_width_and_spaces_do_not_matter() -> None:
    assert columns_of(("ﾌﾘｶﾞﾅ", "氏名（ふりがな）", " 職　名 ")) == {"kana": 0, "post": 2}


def test_the_headings_may_stand_below_a_title() -> None:
    lines = [SheetRow(1, ("東雲市 委員名簿",)), SheetRow(3, ("氏名", "職名"))]
    assert find_columns(lines) == (1, {"name": 0, "post": 1})


def test_a_name_in_two_columns_is_enough() -> None:
    assert find_columns([SheetRow(1, ("姓", "名", "職名"))]) == (0, {"family": 0, "given": 1, "post": 2})


@pytest.mark.parametrize("cells", [("職名", "所属"), ("東雲市",), ("",)])
def test_without_a_column_of_names_there_is_nothing_to_find(cells: tuple[str, ...]) -> None:
    assert find_columns([SheetRow(1, cells)]) is None


@pytest.mark.parametrize(
    ("word", "side"),
    [
        ("委員", Side.MEMBER),
        ("学識委員", Side.MEMBER),
        ("職員", Side.STAFF),
        ("事 務 局", Side.STAFF),
        ("傍聴", Side.GUEST),
    ],
)
def test_the_side_is_known_by_its_word(word: str, side: Side) -> None:
    assert side_of(word) is side
