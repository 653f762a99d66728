from __future__ import annotations

import pytest

from minutesapp.word.reading.list_numbers import ListNumbers
from minutesapp.word.reading.styles import ListPlace
from tests.word_files import element


def level(place: int, manner: str, text: str, more: str = "") -> str:
    written = f'<w:numFmt w:val="{manner}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/>{written}</w:lvl>'


def lists(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> ListNumbers:
    return ListNumbers(
        element(f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}', "numbering")
    )


def count(lists: ListNumbers, *places: str) -> list[str]:
    """The numbers of paragraphs at these levels of list 1, or ``list.level``."""
    found = []
    for place in places:
        id, _, depth = place.rpartition(".")
        found.append(lists.number(ListPlace(id or "1", depth)))
    return found


def test_items_are_counted_level_by_level() -> None:
    agenda = lists(level(0, "decimal", "%1"), level(1, "decimalFullWidth", "（%2）"))
    assert count(agenda, "0", "1", "1", "0", "1") == ["1 ", "（１） ", "（２） ", "2 ", "（１） "]


def test_a_number_may_say_those_above_it() -> None:
    articles = lists(level(0, "japaneseCounting", "第%1"), level(1, "decimal", "%1-%2", "<w:isLgl/>"))
    assert count(articles, "0", "0", "1") == ["第一 ", "第二 ", "2-1 "]


def test_below_a_level_that_nothing_stands_in_the_first_is_meant() -> None:
    assert count(lists(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2")), "1", "1") == ["1.1 ", "1.2 "]


def test_signs_of_fonts_of_pictures_are_bullets() -> None:
    assert count(lists(level(0, "bullet", "\uf0b7"), level(1, "bullet", "○")), "0", "1") == ["・ ", "○ "]


@pytest.mark.parametrize(
    ("font", "text", "bullet"),
    [
        ("Wingdings", "\uf06c", "●"),
        ("Wingdings", "n", "■"),
        ("Symbol", "\uf0b7", "・"),
        ("Courier New", "o", "◦"),
        ("Wingdings", "\uf0a7", "▪"),
        ("ＭＳ 明朝", "o", "o"),
    ],
)
def test_a_bullet_is_the_letter_that_looks_like_it(font: str, text: str, bullet: str) -> None:
    look = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
    assert count(lists(level(0, "bullet", text, look)), "0") == [f"{bullet} "]


def test_a_level_that_was_passed_over_counts_and_one_may_go_on_counting() -> None:
    agenda = lists(
        level(0, "decimal", "%1"),
        level(1, "lowerLetter", "%2"),
        level(2, "upperRoman", "%3", '<w:lvlRestart w:val="0"/>'),
    )
    assert count(agenda, "0", "1", "2", "1", "2", "0", "2", "1") == ["1 ", "a ", "I ", "b ", "II ", "2 ", "III ", "b "]


def test_a_list_may_be_that_of_another_by_its_style() -> None:
    style = '<w:styleLink w:val="Agenda"/>'
    real = f'<w:abstractNum w:abstractNumId="5">{style}{level(0, "decimal", "議題%1")}</w:abstractNum>'
    linked = '<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="Agenda"/></w:abstractNum>'
    num = '<w:num w:numId="1"><w:abstractNumId w:val="6"/></w:num>'
    assert count(ListNumbers(element(real + linked + num, "numbering")), "0") == ["議題1 "]


def test_a_level_without_a_first_count_begins_at_nought() -> None:
    bare = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimalZero"/><w:lvlText w:val="%1"/></w:lvl>'
    assert count(lists(bare), "0", "0") == ["00 ", "01 "]


def test_a_manner_of_its_own_stands_among_alternatives() -> None:
    own = '<w:numFmt w:val="custom" w:format="001, 002, ..."/>'
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choices = f"<mc:AlternateContent {space}><mc:Choice>{own}</mc:Choice><mc:Fallback/></mc:AlternateContent>"
    level = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{choices}<w:lvlText w:val="%1"/></w:lvl>'
    assert count(lists(level), "0", "0") == ["009 ", "010 "]


def test_lists_of_one_kind_go_on_counting_unless_one_begins_anew() -> None:
    own = '<w:abstractNumId w:val="0"/>'
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    nums = f'<w:num w:numId="1">{own}</w:num><w:num w:numId="2">{own}</w:num><w:num w:numId="3">{own}{anew}</w:num>'
    assert count(lists(level(0, "decimal", "%1"), nums=nums), "1.0", "2.0", "3.0", "3.0") == ["1 ", "2 ", "1 ", "2 "]


def test_a_style_has_its_own_level() -> None:
    agenda = lists(level(0, "decimal", "%1"), level(1, "decimal", "(%2)", '<w:pStyle w:val="Sub"/>'))
    assert [agenda.number(ListPlace("1", "", style)) for style in ("Top", "Sub")] == ["1 ", "(1) "]


def test_the_gap_is_what_the_level_says() -> None:
    assert count(lists(level(0, "decimal", "%1、", '<w:suff w:val="nothing"/>')), "0") == ["1、"]


def test_what_belongs_to_no_list_has_no_number() -> None:
    agenda = lists(level(0, "decimal", "%1"))
    assert count(agenda, "0.0", "9.0", "1.5", "1.x", "1.-1") == ["", "", "", "1 ", "2 "]
    assert agenda.number(ListPlace()) == ListNumbers(None).number(ListPlace("1", "0")) == ""
