"""What other programs get of a record."""

import pytest

from minutesapp.editing.clipboard.clip import clip_of
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.services.clipboard.copying import clip_text
from minutesapp.templates.folder.catalog import load_form
from tests.makers import direction, heading, minutes, more, narrative, turn

MEETING = minutes(
    heading("開会"),
    heading("審議", closed=True),
    heading("付議", 2),
    turn("はい。", "p1"),
    direction("職員 退室"),
    more("次に"),
    turn("では", "p3"),
    narrative("以上"),
    turn("誰か"),
)


def copied(start: tuple[int, int], end: tuple[int, int], form: str = "ueda-gaiyo") -> str:
    clip = clip_of(MEETING, Spot(*start), Spot(*end))
    return clip_text(MEETING, load_form(form), clip, start[0])


def test_words_of_one_paragraph_stand_alone() -> None:
    assert copied((3, 0), (3, 2)) == "はい"
    assert copied((3, 0), (3, 3)) == "はい。"


def test_paragraphs_read_as_the_form_writes_them() -> None:
    assert copied((0, 0), (9, 9)).splitlines() == [
        "1 開会",
        "2 審議【非公開】",
        "(1) 付議",
        "(会長) はい。",
        "・ 職員 退室",
        "次に",
        "(工藤係長) では",
        "以上",
        "(発言者？) 誰か",
    ]


def test_another_form_writes_them_otherwise() -> None:
    assert copied((2, 0), (5, 2), "kaigiroku").splitlines() == [
        "(1)　付議", "○髙橋会長", "はい。", "(職員 退室)", "次に"
    ]  # fmt: skip


def test_a_paragraph_that_begins_in_its_middle_has_nothing_before_it() -> None:
    assert copied((3, 1), (5, 1)) == "い。\n・ 職員 退室\n次"


def test_the_first_paragraph_names_its_speaker_even_where_it_goes_on_a_turn() -> None:
    assert copied((5, 0), (6, 1)) == "(会長) 次に\n(工藤係長) で"


@pytest.mark.parametrize(("start", "text"), [((3, 0), "(会長) はい。\n"), ((4, 0), "・ 職員 退室\n")])
def test_a_whole_paragraph_takes_the_end_of_its_line_along(start: tuple[int, int], text: str) -> None:
    assert copied(start, (start[0] + 1, 0)) == text
