from minutesapp.importers.body.listed_items import ListedAgenda, closed_items, depth_of, listed_items, words_of_item
from minutesapp.importers.formats.pasted_text import read_lines


def listed(text: str, label: int = 0) -> dict[str, int]:
    return dict(listed_items(read_lines(text), label))


def test_items_are_known_by_their_words_without_number_and_mark() -> None:
    assert words_of_item("（１）　計画の 変更について【非公開】") == "計画の変更について"
    assert words_of_item("(2) 道路の認定（公開）") == "道路の認定"
    assert words_of_item("会議録署名委員の指名") == "会議録署名委員の指名"


def test_an_item_stands_under_another_that_is_less_deep_or_has_another_kind_of_number() -> None:
    assert listed("議案の審査\n　議案第1号　市道の認定\n調査事項") == {"議案の審査": 1, "市道の認定": 2, "調査事項": 1}
    assert listed("1 議事録\n(1) 計画の変更\n(2) 道路の認定\n2 その他") == {
        "議事録": 1,
        "計画の変更": 2,
        "道路の認定": 2,
        "その他": 1,
    }


def test_the_name_of_a_part_of_the_agenda_stands_over_what_follows() -> None:
    assert listed("〔議決事項〕\n議案第1号　市道の認定\n〔報告事項〕\n1 水道の料金") == {
        "議決事項": 1,
        "市道の認定": 2,
        "報告事項": 1,
        "水道の料金": 2,
    }


def test_the_item_beside_the_label_stands_as_deep_as_the_next_of_its_kind() -> None:
    assert listed("1 計画の変更\n　　　　2 道路の認定", label=1) == {"計画の変更": 1, "道路の認定": 1}


def test_sentences_and_short_words_are_known_by_nothing() -> None:
    assert listed("次の件を議題とした。\n1 他") == {}


def test_a_line_is_looked_for_only_where_something_is_listed_and_as_long_as_an_item() -> None:
    items = listed("1 計画の変更\n(1) 道路の認定")
    assert (depth_of("（２）道路の認定", items), depth_of("橋の認定", items), depth_of("計画の変更", {})) == (2, 0, 0)
    assert depth_of("計画の変更" + "　" * 200, items) == 0


def test_what_came_of_an_item_is_no_part_of_its_words() -> None:
    assert words_of_item("議案第31号　条例の改正について（可決）") == "条例の改正について"
    assert words_of_item("議案第31号　条例の改正について（案）") == "条例の改正について(案)"


def test_a_frame_is_no_part_of_an_item() -> None:
    assert words_of_item("【報告事項　計画の見直しについて】") == words_of_item("報告事項　計画の見直しについて")


def test_the_list_closes_what_has_the_mark_there() -> None:
    lines = read_lines("(1) 計画の変更（公開）\n(2) 処分の内申（秘密会）\n(3) その他")
    assert closed_items(lines) == {"処分の内申"}
    agenda = ListedAgenda(listed_items(lines, 0), closed_items(lines))
    assert agenda.closes("２　処分の内申") and not agenda.closes("２　計画の変更")
    assert agenda.has("２　処分の内申") and not agenda.has("２　道路の認定")
