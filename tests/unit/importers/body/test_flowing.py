import pytest

from minutesapp.importers.body.block_list import BlockList
from minutesapp.importers.body.flowing import flows_on, is_cut, is_mere_text, is_soft_break
from minutesapp.importers.body.wrapping import Wrapping
from minutesapp.importers.source import Line
from minutesapp.model.blocks import SPEECH, UNKNOWN_SPEAKER, Block

OPEN = "この件については、来年の春までに方針を決めることができると思"
FULL = Line(1, "あ" * 40)
WRAPPED = Wrapping([FULL] * 8)


def last(text: str) -> BlockList:
    found = BlockList()
    found.add(Block("a", SPEECH, text, speaker=UNKNOWN_SPEAKER), 1)
    return found


@pytest.mark.parametrize(
    ("above", "line", "cut"),
    [
        (OPEN, Line(3, "う。", gap=True), True),
        (OPEN, Line(3, "う。"), False),
        (OPEN + "う。", Line(3, "次に移る。", gap=True), False),
        ("短い、", Line(3, "う。", gap=True), False),
    ],
)
def test_a_page_cuts_long_sentences_without_an_end(above: str, line: Line, cut: bool) -> None:
    assert is_cut(line, last(above), aligned=True) is cut
    assert not is_cut(line, last(above), aligned=False)


@pytest.mark.parametrize(
    ("above", "text", "soft"),
    [
        ("昨年の秋から市民の", "声を聞いてきた。", True),
        ("昨年の秋から市民の", "・声を聞いてきた。", False),
        ("賛成の", "声を聞いてきた。", False),
        ("終わりました。", "次に移ります。", False),
    ],
)
def test_a_sentence_goes_on_behind_a_particle_where_nothing_begins(above: str, text: str, soft: bool) -> None:
    assert is_soft_break(Line(2, text), last(above), aligned=True) is soft
    assert not is_soft_break(Line(2, text), last(above), aligned=False)


def test_behind_a_full_line_all_goes_on_but_a_turn_and_a_paragraph_that_begins() -> None:
    def flows(text: str, indent: str = "", above: str = FULL.text, weak: bool = False, starts: bool = False) -> bool:
        return flows_on(Line(2, text, indent), FULL, last(above), WRAPPED, weak=weak, starts=starts)

    assert flows("続き。")
    assert flows("会長　続き。", weak=True)
    assert not flows("○会長　始めます。", weak=True, starts=True)
    assert not flows("会長　始めます。", above="終わり。", weak=True)
    assert not flows("次に移る。", "　", above="終わり。")


def test_behind_a_short_line_only_an_open_sentence_goes_on() -> None:
    assert flows_on(
        Line(2, "次の件である。"), Line(1, "それでは、"), last("それでは、"), WRAPPED, weak=False, starts=False
    )
    assert not flows_on(Line(2, "はい。"), Line(1, "以上です。"), last("以上です。"), WRAPPED, weak=False, starts=False)


def test_mere_text_is_neither_an_item_nor_a_direction_nor_a_closing() -> None:
    assert is_mere_text("雨の日が続いた。")
    assert not any(map(is_mere_text, ("(1) 報告", "（異議なし）", "以上", "処分の内申（非公開）")))
