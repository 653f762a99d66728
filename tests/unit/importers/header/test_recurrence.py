from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.header.recurrence import first_item_again, items_again

LIST = "日時：令和6年1月9日\n議題\n(1) 計画の変更\n(2) 道路の認定\n"


def begins(text: str) -> tuple[str, bool]:
    lines = read_lines(text)
    at, headed = first_item_again(lines, len(lines))
    return lines[at].text if at < len(lines) else "", headed


def test_the_body_begins_where_the_items_come_again_with_words_between_them() -> None:
    assert begins(LIST + "傍聴者：1人\n\n(1) 計画の変更\n承認した。\n(2) 道路の認定\n承認した。") == (
        "(1) 計画の変更",
        False,
    )


def test_a_line_right_over_them_or_one_with_its_sign_stands_over_the_body() -> None:
    assert begins(LIST + "まとめ\n(1) 計画の変更\n承認した。\n(2) 道路の認定\n承認した。") == ("まとめ", True)
    signed = "3 審議の結果\n提出 5名中5名\n\n(1) 計画の変更\n承認した。\n(2) 道路の認定\n承認した。"
    assert begins(LIST + signed) == ("3 審議の結果", True)


def test_a_word_over_them_is_their_heading_although_a_blank_line_parts_them() -> None:
    told = "(1) 計画の変更\n承認した。\n(2) 道路の認定\n承認した。"
    assert begins(f"{LIST}記録\n\n{told}") == ("記録", True)
    assert begins(f"{LIST}資料１　計画の案\n\n{told}") == ("(1) 計画の変更", False)


def test_an_item_over_others_that_the_list_has_too_is_no_heading() -> None:
    agenda = "次第\n(1) 報告\nア 計画の変更\nイ 道路の認定\n"
    told = "(1) 報告\nア 計画の変更\n承認した。\nイ 道路の認定\n承認した。"
    assert begins(f"{agenda}資料\n一覧表\n{told}") == ("(1) 報告", False)


def test_one_item_alone_or_a_list_that_only_stands_there_twice_begins_nothing() -> None:
    assert begins(LIST + "(1) 計画の変更\n承認した。\n(2) 別の話\n承認した。") == ("", False)
    assert begins(LIST + "資料\n(1) 計画の変更\n(2) 道路の認定\n傍聴者：1人") == ("", False)


def test_short_items_that_come_anywhere_are_not_counted() -> None:
    assert begins("1 開会\n2 閉会\n日時：令和6年\n1 開会\n会長が開いた。\n2 閉会\n会長が閉じた。") == ("", False)


def test_a_line_between_blank_lines_is_the_heading_and_a_bullet_above_it_is_none() -> None:
    told = "(1) 計画の変更\n承認した。\n(2) 道路の認定\n承認した。"
    assert begins(f"{LIST}資料\n・一覧表\n\n審議の結果\n\n{told}") == ("審議の結果", True)


def test_whether_items_come_again() -> None:
    assert items_again(read_lines(LIST), read_lines("議題(1) 計画の変更\n(1) 計画の変更"))
    assert not items_again(read_lines(LIST), read_lines("(1) 橋の修繕"))
