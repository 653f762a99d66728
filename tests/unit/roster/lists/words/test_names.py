import pytest

from minutesapp.roster.lists.words.names import NameCell, read_names, read_reading
from tests.growth import seconds


@pytest.mark.parametrize(
    ("cell", "name", "more"),
    [
        ("東野　花子", "東野 花子", {}),
        ("東野\n花子", "東野 花子", {}),
        ("五十嵐\n一太郎", "五十嵐 一太郎", {}),
        ("ジョン・スミス", "ジョン・スミス", {}),
        ("例田　一郎君", "例田 一郎", {"honorific": "君"}),
        ("見本　花子　さん", "見本 花子", {"honorific": "さん"}),
        ("◎杉原 友則", "杉原 友則", {"mark": "◎"}),
        ("杉原友則（会長）", "杉原友則", {"post": "会長"}),
        ("会長（杉原　友則）", "杉原 友則", {"post": "会長"}),
        ("会長　杉原　友則", "杉原 友則", {"post": "会長"}),
        ("杉原友則\n会長", "杉原友則", {"post": "会長"}),
        ("小堀俊介（弁護士）", "小堀俊介", {"aside": "弁護士"}),
        ("東野\x00 花子\x1f\n", "東野 花子", {}),
    ],
)
def test_a_name_is_read_without_what_stands_around_it(cell: str, name: str, more: dict[str, str]) -> None:
    assert read_names(cell) == NameCell(((name, ""),), **more)


@pytest.mark.parametrize(
    "cell", ["東野 花子（ひがしの はなこ）", "ひがしの　はなこ\n東野　花子", "東野 花子(ﾋｶﾞｼﾉ ﾊﾅｺ)"]
)
def test_a_reading_may_stand_with_the_name(cell: str) -> None:
    ((name, kana),) = read_names(cell).names
    assert (name, read_reading(kana)) == ("東野 花子", "ひがしの はなこ")


@pytest.mark.parametrize("cell", ["東野花子\n西川次郎", "東野花子、西川次郎", "東野 花子\n西川 次郎\n"])
def test_two_people_in_one_cell_are_two(cell: str) -> None:
    assert [name.replace(" ", "") for name, _ in read_names(cell).names] == ["東野花子", "西川次郎"]


def test_a_name_in_kana_is_no_reading() -> None:
    assert read_names("いとう\nあい").names == (("いとう あい", ""),)
    assert read_names("いとう あい").names == (("いとう あい", ""),)


@pytest.mark.parametrize(("cell", "kana"), [("福田 昌君", "ふくだ まさきみ"), ("林君", ""), ("一郎", "")])
def test_an_honorific_that_is_a_part_of_the_name_stays(cell: str, kana: str) -> None:
    assert read_names(cell, kana).names == ((cell, ""),)


def test_signs_alone_name_nobody() -> None:
    assert read_names("＊").names == read_names("、").names == ()


def test_a_reading_is_hiragana_with_single_spaces() -> None:
    assert read_reading("ﾋｶﾞｼﾉ　 ハナコ") == "ひがしの はなこ"


@pytest.mark.parametrize(
    ("cell", "aside"),
    [
        ("（兼）東野　花子", "兼"),
        ("（育休）東野　花子（再任）", "再任、育休"),
        ("故　東野　花子", "故"),
        ("東野　花子①", "①"),
        ("東野　花子 *1", "*1"),
        ("東野　花子　※１", "※１"),
        ("東野　花子（リモート）", "リモート"),
        ("東野　花子\nネット", "ネット"),
    ],
)
def test_what_stands_beside_a_name_is_told(cell: str, aside: str) -> None:
    assert read_names(cell) == NameCell((("東野 花子", ""),), aside=aside)


def test_a_word_of_sides_in_kana_is_a_post_and_no_reading() -> None:
    assert read_names("東野　花子\n（オブザーバー）") == NameCell((("東野 花子", ""),), post="オブザーバー")


@pytest.mark.parametrize("cell", ["（ひがしの　はなこ）\n東野　花子", "東野　花子（ひがしの・はなこ）"])
def test_a_reading_may_stand_in_brackets_on_both_sides(cell: str) -> None:
    assert read_names(cell) == NameCell((("東野 花子", "ひがしの はなこ"),))


def test_a_body_in_brackets_stays_with_its_name() -> None:
    assert read_names("（株）東野　西　花子").names == (("（株）東野 西 花子", ""),)


def test_a_post_with_its_office_may_stand_before_the_name() -> None:
    assert read_names("市民環境部長　東野　花子") == NameCell((("東野 花子", ""),), post="市民環境部長")


@pytest.mark.parametrize("cell", ["東野　花子・西川　次郎", "東野 花子／西川 次郎"])
def test_a_dot_parts_people_with_two_names_each(cell: str) -> None:
    assert [name for name, _ in read_names(cell).names] == ["東野 花子", "西川 次郎"]


@pytest.mark.parametrize("cell", ["東　野　　花　子　様", "東 野　花 子", "東　　花子"])
def test_spaces_within_a_name_are_closed_up(cell: str) -> None:
    assert read_names(cell).names[0][0].replace(" ", "") in ("東野花子", "東花子")
    assert len(read_names(cell).names[0][0].split()) == 2


@pytest.mark.parametrize("cell", ["東" + " " * 30_000 + "*x", "(東" + "　" * 30_000 + "x", "*" + " " * 30_000 + "東）"])
def test_wide_spaces_take_no_long_time(cell: str) -> None:
    assert seconds(read_names, cell, 2) < 1
