"""Which condensed words are hidden, since they are in the words that were condensed."""

from __future__ import annotations

import pytest

from minutesapp.editions.parts.condensed_marks import hidden_in
from minutesapp.model.blocks import Block
from minutesapp.model.spans import Mark, Span
from tests.makers import marked, turn

SAID = marked(turn("弁償金は甲野太郎さんの自宅の分である。", "p1"), (4, 8))
HERE = turn("別の発言", "p1")


def masked(text: str, remark: tuple[Block, ...], elsewhere: tuple[Block, ...] = ()) -> str:
    """The text with a blot for each hidden sign."""
    signs = list(text)
    for span in hidden_in(text, remark, elsewhere):
        signs[span.start : span.end] = "■" * (span.end - span.start)
    return "".join(signs)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲野太郎の分と説明した。", "■■■■の分と説明した。"),
        ("甲野さんの分と説明した。", "■■さんの分と説明した。"),
        ("太郎の分、甲野太郎の分。", "■■の分、■■■■の分。"),
        ("自宅の分と説明した。", "自宅の分と説明した。"),
        ("さんの分", "さんの分"),
    ],
)
def test_hidden_words_and_what_tells_them_are_hidden(text: str, shown: str) -> None:
    assert masked(text, (SAID,)) == shown


def test_other_ways_to_write_a_name_are_the_same_name() -> None:
    said = marked(turn("髙橋ケンジの件", "p1"), (0, 5))
    assert masked("高橋ｹﾝｼﾞの件、髙橋の件", (said,)) == "■■■■■■の件、■■の件"
    astral = marked(turn("𠮷田の件", "p1"), (0, 2))
    assert masked("吉田と𠮷田の件", (astral,)) == "■■と■■の件"


def test_a_family_name_of_one_sign_is_hidden_in_its_own_remark_alone() -> None:
    said = marked(turn("森 茜の件", "p1"), (0, 3))
    assert masked("森さんの件", (said,)) == "■さんの件"
    assert masked("森林の件、森 茜の件", (HERE,), (said,)) == "森林の件、■■■の件"


def test_what_is_withheld_in_another_remark_is_withheld_here() -> None:
    assert masked("甲野太郎の分、甲野の分", (HERE,), (SAID,)) == "■■■■の分、甲野の分"


def test_of_a_long_passage_only_what_reads_like_it_is_hidden() -> None:
    said = marked(turn("本人の健康状態が悪化したため辞退した。", "p1"), (0, 18))
    assert masked("本人が辞退。健康状態が悪い。", (said,)) == "本人が辞退。■■■■■■い。"


def test_where_all_is_hidden_so_is_what_it_became() -> None:
    said = marked(turn("失礼な発言", "p1"), (0, 5), mark=Mark.WITHDRAWN)
    assert hidden_in("無関係の言葉", (said,), ()) == (Span(0, 6, Mark.WITHDRAWN),)
    assert hidden_in("無関係の言葉", (said, HERE), ()) == (), "the other paragraph is told as well"


def test_corrected_words_are_corrected_where_they_stand_whole() -> None:
    said = Block("c", HERE.kind, "三百円です", speaker=HERE.speaker, spans=(Span(0, 3, Mark.CORRECTED, "三百五十円"),))
    assert hidden_in("三百円とした。", (said,), ()) == (Span(0, 3, Mark.CORRECTED, "三百五十円"),)
    assert hidden_in("三百人", (said,), ()) == ()


def test_places_to_look_at_are_not_those_of_the_condensed_words() -> None:
    assert hidden_in("甲野", (marked(turn("甲野", "p1"), (0, 2), mark=Mark.QUERY),), ()) == ()
