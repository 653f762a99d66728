"""What other programs get of a record."""

import pytest
from msgspec.structs import replace

from minutesapp.editing.clipboard.clip import clip_of
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.model.spans import Mark, Span
from minutesapp.services.clipboard.copying import Copied, copy_of
from minutesapp.services.clipboard.web_words import web_words
from minutesapp.templates.folder.catalog import list_forms, load_form
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
    return whole(start, end, form).text


def whole(start: tuple[int, int], end: tuple[int, int], form: str = "ueda-gaiyo") -> Copied:
    clip = clip_of(MEETING, Spot(*start), Spot(*end))
    return copy_of(MEETING, load_form(form), clip, start[0])


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


def test_withdrawn_and_corrected_words_bear_their_signs_wherever_a_paragraph_begins() -> None:
    spans = Span(1, 3, Mark.WITHDRAWN), Span(4, 5, Mark.CORRECTED, "己")
    record = minutes(replace(turn("甲乙丙丁戊", "p1"), spans=spans), more("庚"))
    signs = "〔乙丙〕〔発言取消し〕丁〔戊〕〔訂正：己〕"
    for start, before in ((0, "(会長) 甲"), (1, "")):
        got = copy_of(record, load_form("ueda-gaiyo"), clip_of(record, Spot(0, start), Spot(1, 1)), 0)
        assert got.text == f"{before}{signs}\n庚"
        assert "".join(web_words(got.html).split()) == "".join(got.text.split())


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


@pytest.mark.parametrize("form", [form.id for form in list_forms()])
@pytest.mark.parametrize("start", [(0, 0), (3, 1), (5, 0)])
def test_the_html_says_what_the_text_says_and_nothing_else(form: str, start: tuple[int, int]) -> None:
    found = whole(start, (9, 9), form)
    assert "".join(web_words(found.html).split()) == "".join(found.text.split())
    assert found.html.count("<p") >= len(found.text.splitlines())


def test_words_alone_are_set_by_whoever_takes_them() -> None:
    assert whole((3, 0), (3, 2)) == Copied("はい")
