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


def test_a_kind_of_number_is_there_while_an_item_of_it_is_open() -> None:
    levels = Levels()
    first = read_item("(1) 計画の変更")
    assert first is not None and not levels.has(first.family)
    levels.place(first)
    assert levels.has(first.family)


def test_what_the_header_lists_side_by_side_stands_side_by_side() -> None:
    levels = Levels()
    assert levels.place_listed(None, 1, closed=False) == 1
    assert levels.place_listed(read_item("議案第1号　市道の認定"), 1, closed=False) == 1
    assert levels.place_listed(None, 2, closed=False) == 2
    assert levels.place_listed(None, 1, closed=False) == 1


def test_a_part_of_the_agenda_that_comes_first_in_the_body_leaves_room_above() -> None:
    levels = Levels()
    assert levels.place_listed(read_item("議案第1号　市道の認定"), 2, closed=False) == 1
    assert levels.place_listed(None, 1, closed=False) == 1


def test_bills_and_reports_stand_beside_each_other() -> None:
    assert levels_of("議案第5号 甲", "報告第1号 乙", "報告第2号 丙") == [1, 1, 1]
    assert levels_of("議題1 甲", "報告第1号 乙") == [1, 2]


def test_what_is_listed_under_the_name_of_a_part_stands_under_it() -> None:
    levels = Levels()
    texts = (("〔議決事項〕", 1), ("議案第31号 甲", 2), ("議案第32号 乙", 2), ("〔報告事項〕", 1), ("報告1 丙", 2))
    assert [levels.place_listed(read_item(text), depth, closed=False) for text, depth in texts] == [1, 2, 2, 1, 2]


def test_a_framed_item_without_a_number_stands_where_its_like_in_the_list_do() -> None:
    levels = Levels()
    assert levels.place_listed(read_item("第１号議案　甲"), 1, closed=False) == 1
    assert levels.place_listed(read_item("【乙について】"), 1, closed=False) == 1


def test_what_remains_stands_under_nothing() -> None:
    assert levels_of("［議題１］計画について", "［その他］") == [1, 1]


def test_nothing_within_what_is_closed_stands_above_it() -> None:
    assert levels_of("2 審査【非公開】", "■甲の申立て", "■その他", "3 その他") == [1, 2, 2, 1]
    assert levels_of("議題1 審査【非公開】", "［その他］", "議題2 報告") == [1, 2, 1]
    assert levels_of("1 審査【非公開】", "一 申立て", "二 処分", "2 その他") == [1, 2, 2, 1]


def test_a_number_that_begins_anew_within_what_is_closed_counts_what_lies_there() -> None:
    assert levels_of("2 審査【非公開】", "1 申立て", "2 処分", "3 その他", "4 閉会") == [1, 2, 2, 2, 2]
    assert levels_of("1 開会", "(1) 審査【非公開】", "1 申立て", "2 処分") == [1, 2, 3, 3]
    assert levels_of("3 審査【非公開】", "1 申立て", "4 閉会") == [1, 2, 1]
    assert levels_of("議案第8号 処分【非公開】", "議案第8号 資料", "議案第9号 予算") == [1, 2, 1]
    assert levels_of("日程第2 審査【非公開】", "日程第1 申立て", "日程第2 処分", "日程第4 閉会") == [1, 2, 2, 1]


def test_a_closed_line_without_a_number_is_over_what_has_one() -> None:
    levels = Levels()
    first, inner, following = read_item("1 報告"), read_item("(1) 申立て"), read_item("2 その他")
    assert first and inner and following
    assert [levels.place(first), levels.place_closed_line(), levels.place(inner)] == [1, 2, 3]
    assert levels.is_closed and levels.below_closed == 4 and levels.place_closed_line() == 2
    assert levels.place(following) == 1 and levels.below_closed == 1


def test_what_the_header_lists_ends_what_is_closed() -> None:
    levels = Levels()
    assert levels.place_listed(read_item("議案第1号　処分【非公開】"), 1, closed=True) == 1
    within = read_item("■その他")
    assert within and levels.hides(within) and not levels.hides(read_item("議案第2号　予算"))
    assert levels.place_listed(None, 1, closed=False) == 1 and not levels.is_closed


def test_an_item_may_be_closed_after_it_was_placed() -> None:
    levels = Levels()
    item, inner = read_item("2 審査"), read_item("■その他")
    assert item and inner and levels.place(item) == 1
    levels.close()
    assert levels.is_closed and levels.place(inner) == 2
