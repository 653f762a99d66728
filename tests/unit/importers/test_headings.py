import pytest

from minutesapp.importers.headings import Levels, divide_closed, read_item


@pytest.mark.parametrize(
    ("text", "sign", "title"),
    [
        ("1 開会", "1", "開会"), ("１．開会", "１．", "開会"), ("（２）その他", "（２）", "その他"),
        ("⑶ 報告", "⑶", "報告"), ("① 案", "①", "案"),
        ("ア 目標", "ア", "目標"), ("Ⅱ 協議", "Ⅱ", "協議"), ("二 議題", "二", "議題"),
        ("日程第1　会議録の承認", "日程第1", "会議録の承認"),
        ("議案第12号 規則の改正について", "議案第12号", "規則の改正について"),
        ("議題（１） 諮問について", "議題（１）", "諮問について"),
        ("◆議題1 計画について", "◆議題1", "計画について"), ("■ 議事", "■", "議事"), ("3その他", "3", "その他"),
    ],
)  # fmt: skip
def test_every_kind_of_number_is_read(text: str, sign: str, title: str) -> None:
    item = read_item(text)
    assert item is not None
    assert (item.sign, item.title, item.closed) == (sign, title, False)


@pytest.mark.parametrize(
    "text",
    [
        "1 点目は人口です。",
        "3 か月ごとに見直します",
        "16 市で実施しています。",
        "令和6年度は12月に公表します。",
        "12.5 パーセント",
        "開会",
        "5日",
        "",
    ],
)
def test_sentences_and_quantities_are_no_items(text: str) -> None:
    assert read_item(text) is None


@pytest.mark.parametrize("mark", ["【非公開】", "(非公開)", "（非公開）", "《非公開》", "［非公開］", "〔非公開〕"])
def test_the_mark_of_a_closed_item_is_no_part_of_its_title(mark: str) -> None:
    item = read_item(f"(1) 審査請求について{mark}")
    assert item is not None
    assert (item.title, item.closed) == ("審査請求について", True)


def test_the_words_alone_close_nothing() -> None:
    assert divide_closed("公開・非公開の別について") == ("公開・非公開の別について", False)
    assert divide_closed("今後の日程について（公開）") == ("今後の日程について（公開）", False)


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
