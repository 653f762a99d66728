import pytest

from minutesapp.importers.people.name_costs import FAMILY_ALONE, FOREIGN_NAME, KNOWN, NO_NAME, divide_name, name_cost


def test_the_better_known_a_name_is_the_less_it_costs() -> None:
    known, rare, word = (name_cost(text, ()) for text in ("鈴木花子", "腰原妙衣子", "次回開催予定日未定"))
    assert known == KNOWN
    assert rare is not None and word is not None and known < rare < word
    assert name_cost("鈴木", ()) == FAMILY_ALONE


@pytest.mark.parametrize("text", ["総務課長", "杉原会長", "資料1", "株式会社（）"])
def test_posts_and_signs_are_no_names(text: str) -> None:
    assert name_cost(text, ()) is None


def test_two_family_names_are_hardly_one_person() -> None:
    two, one = name_cost("鈴木渡辺", ((2, 2),)), name_cost("鈴木花子", ((2, 2),))
    assert two is not None and one is not None and two > one + 2
    assert name_cost("会長鈴木", ((2, 2),)) == NO_NAME


def test_words_in_katakana_are_of_foreign_names_and_not_of_offices() -> None:
    assert name_cost("マルティネス大樹", ()) is not None
    assert name_cost("文化スポーツ部諸橋", ((7, 2),)) is None or name_cost("文化スポーツ部諸橋", ((7, 2),)) == NO_NAME


@pytest.mark.parametrize(
    ("text", "spaces", "parts"),
    [
        ("小堀望", ((1, 2), (2, 6)), ("小堀", "望")),
        ("杉原友則", ((1, 2), (2, 2), (3, 2)), ("杉原", "友則")),
        ("林花子", ((1, 6), (2, 2)), ("林", "花子")),
    ],
)
def test_a_spread_name_divides_at_its_widest_gap(
    text: str, spaces: tuple[tuple[int, int], ...], parts: tuple[str, str]
) -> None:
    assert divide_name(text, spaces) == parts


def test_the_words_of_a_foreign_name_stand_close_together() -> None:
    assert name_cost("グエンティラン", ((3, 2), (5, 2))) == FOREIGN_NAME
    assert name_cost("リンドバーグ美樹", ((6, 2), (7, 2))) == FOREIGN_NAME
    assert name_cost("グエンティラン", ((3, 2), (5, 8))) is None
    assert divide_name("グエンティラン", ((3, 2), (5, 2))) == ("グエン", "ティ ラン")
    assert divide_name("リンドバーグ美樹", ((6, 2), (7, 2))) == ("リンドバーグ", "美樹")
    assert divide_name("大西ユカリ", ((1, 2), (2, 2))) == ("大西", "ユカリ")


def test_the_same_post_is_no_family_s_name() -> None:
    assert name_cost("同主任梓", ((3, 2),)) == NO_NAME
