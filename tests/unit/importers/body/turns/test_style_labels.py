import pytest

from minutesapp.importers.body.turns.style_labels import labels_of_styles, may_speak
from minutesapp.importers.body.turns.turn_signs import Style, sign_named
from minutesapp.importers.source import Line


def found(text: str, sign: str, *, own_line: bool = False) -> set[str]:
    lines = [Line(number, words) for number, words in enumerate(text.split("\n"), 1)]
    return set(labels_of_styles(lines, range(len(lines)), [Style(sign_named(sign), own_line)]))


def test_whoever_stands_in_the_brackets_of_speakers_and_says_something_is_one() -> None:
    assert found("【真壁審議官】　資料を説明します。", "sumi") == {"真壁審議官"}
    assert found("【三田計画官】\n資料を説明します。", "sumi", own_line=True) == {"三田計画官"}
    assert found("○真壁審議官　資料を説明します。", "circ") == {"真壁審議官"}


@pytest.mark.parametrize(
    "text",
    [
        "【非公開】　この部分は公開しません。",
        "【資料説明】　資料を説明します。",
        "【真壁審議官】",
        "【意見】　賛成です。",
        "【三田】　資料1",
    ],
)
def test_directions_heads_and_names_alone_are_none(text: str) -> None:
    assert not found(text, "sumi")


def test_where_nothing_but_white_space_parts_them_a_label_must_come_again() -> None:
    once = "Ｘ社　夜間も開館します。"
    assert not found(once, "bare")
    assert found(f"{once}\n{once}", "bare") == {"X社"}


def test_sentences_and_dates_are_no_speakers() -> None:
    assert not may_speak("本日の議題") and not may_speak("令和6年") and not may_speak("計画について")
    assert may_speak("担当大臣") and may_speak("消費者団体連絡会")


def test_the_title_of_an_item_says_nothing() -> None:
    assert not found("○現地調査　有害鳥獣対策の現状について", "circ")
