from minutesapp.importers.body.agenda_items import read_item
from minutesapp.importers.body.levels import Levels


def levels_of(*texts: str) -> list[int]:
    levels = Levels()
    items = [item for text in texts if (item := read_item(text))]
    assert len(items) == len(texts)
    return [levels.place(item) for item in items]


def test_levels_follow_the_order_of_the_kinds_of_numbers() -> None:
    assert levels_of("1 開会", "2 議事", "(1) 甲", "ア 乙", "イ 丙", "(2) 丁", "3 閉会") == [1, 1, 2, 3, 3, 2, 1]
    assert levels_of("(1) 甲", "1. 乙", "2. 丙", "(2) 丁") == [1, 2, 2, 1]
    assert levels_of("Ⅰ 甲", "1 乙", "Ⅱ 丙", "1 丁") == [1, 2, 1, 2]
    assert levels_of("一 開会", "二 議題", "議案第7号 甲", "議案第9号 乙", "三 閉会") == [1, 1, 2, 2, 1]
    assert levels_of("(1) 甲", "2 その他") == [1, 1]


def test_a_number_out_of_the_blue_is_no_item() -> None:
    assert levels_of("1 開会", "16 計画の一覧") == [1, 0]
    assert levels_of("1 開会", "5 議事", "5 その他") == [1, 0, 0]


def test_double_and_missing_numbers_are_forgiven() -> None:
    assert levels_of("1 開会", "1 議事", "3 その他", "3 閉会") == [1, 1, 1, 1]


def test_what_comes_next_is_expected() -> None:
    levels = Levels()
    first, second = read_item("ア 甲"), read_item("イ 乙")
    assert first is not None and second is not None
    levels.place(first)
    assert levels.expects(second) and not levels.expects(first)
    assert levels.depth == 1


def test_a_kind_of_number_is_there_while_an_item_of_it_is_open() -> None:
    levels = Levels()
    first = read_item("(1) 計画の変更")
    assert first is not None and not levels.has(first.family)
    levels.place(first)
    assert levels.has(first.family)


def test_what_the_header_lists_side_by_side_stands_side_by_side() -> None:
    levels = Levels()
    assert levels.place_listed(None, 1) == 1
    assert levels.place_listed(read_item("議案第1号　市道の認定"), 1) == 1
    assert levels.place_listed(None, 2) == 2
    assert levels.place_listed(None, 1) == 1


def test_a_part_of_the_agenda_that_comes_first_in_the_body_leaves_room_above() -> None:
    levels = Levels()
    assert levels.place_listed(read_item("議案第1号　市道の認定"), 2) == 1
    assert levels.place_listed(None, 1) == 1


def test_bills_and_reports_stand_beside_each_other() -> None:
    assert levels_of("議案第5号 甲", "報告第1号 乙", "報告第2号 丙") == [1, 1, 1]
    assert levels_of("議題1 甲", "報告第1号 乙") == [1, 2]


def test_what_is_listed_under_the_name_of_a_part_stands_under_it() -> None:
    levels = Levels()
    texts = (("〔議決事項〕", 1), ("議案第31号 甲", 2), ("議案第32号 乙", 2), ("〔報告事項〕", 1), ("報告1 丙", 2))
    assert [levels.place_listed(read_item(text), depth) for text, depth in texts] == [1, 2, 2, 1, 2]


def test_a_framed_item_without_a_number_stands_where_its_like_in_the_list_do() -> None:
    levels = Levels()
    assert levels.place_listed(read_item("第１号議案　甲"), 1) == 1
    assert levels.place_listed(read_item("【乙について】"), 1) == 1


def test_what_remains_stands_under_nothing() -> None:
    assert levels_of("［議題１］計画について", "［その他］") == [1, 1]
