import pytest

from minutesapp.language.graphemes import signs
from minutesapp.language.matching.folded_text import INTRICATE, KANA_MARKS, FoldedText
from minutesapp.language.matching.similarity import fold_as_written, fold_for_search
from tests.unit.language.matching.test_similarity import EVERY_SIGN

FAMILY = "👨\u200d👩\u200d👧"


def found(text: str, words: str, fold=fold_for_search) -> list[str]:
    return [text[span.start : span.end] for span in FoldedText(text, fold).spans(fold(words))]


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("第１回と第1回", "第１回", ["第１回", "第1回"]),
        ("ガス、ｶﾞｽ、カ\u3099ス", "ガス", ["ガス", "ｶﾞｽ", "カ\u3099ス"]),
        ("葛\U000e0100城と葛城", "葛", ["葛\U000e0100", "葛"]),
        ("㈱東雲と（株）東雲", "(株)", ["㈱", "（株）"]),
        ("がががが", "がが", ["がが", "がが"]),
        ("ああああ", "あああ", ["あああ"]),
        ("予\u200b算案", "予算", ["予\u200b算"]),
        ("\u200b予算\u200b", "予算", ["予算"]),
        ("𠮷田と吉田", "吉田", ["𠮷田", "吉田"]),
        ("…と……", "…", ["…", "…", "…"]),
        (f"家族{FAMILY}です", FAMILY, [FAMILY]),
        ("ABC", "b", ["B"]),
        ("あ", "", []),
        ("", "あ", []),
    ],
)
def test_words_are_found_as_they_are_written(text: str, words: str, places: list[str]) -> None:
    assert found(text, words) == places


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ガス", "カ"),
        ("カ\u3099ス", "カ"),
        ("ｶﾞｽ", "ｶ"),
        ("カ゛ス", "カ"),
        ("ガス", "\u3099"),
        ("カ\u3099ス", "\u3099ス"),
        ("㈱", "株"),
        ("Ⅲ", "I"),
        (FAMILY, "👩"),
        ("e\u0301", "e"),
        ("🇯🇵", "🇯"),
        ("葛城", "\U000e0100"),
    ],
)
def test_no_part_of_a_sign_is_found(text: str, words: str) -> None:
    assert found(text, words) == []


def test_as_written_a_selector_makes_another_kanji() -> None:
    text = "葛城、葛\U000e0100城、髙橋、高橋"
    assert found(text, "葛", fold_as_written) == ["葛"]
    assert found(text, "葛\U000e0100", fold_as_written) == ["葛\U000e0100"]
    assert found(text, "髙橋", fold_as_written) == ["髙橋"]
    assert found("カ\u3099とガとｶﾞ", "ガ", fold_as_written) == ["カ\u3099", "ガ"]


def test_other_words_are_found_in_the_same_text() -> None:
    text = FoldedText("会議録", fold_for_search)
    assert [text.spans("会議"), text.spans("録"), text.spans("会議")] == [[(0, 2)], [(2, 3)], [(0, 2)]]
    assert [text.spans(""), text.spans("無い"), text.spans("")] == [[], [], []]


@pytest.mark.parametrize("fold", [fold_for_search, fold_as_written])
def test_in_a_plain_text_only_marks_of_kana_are_code_points_more(fold) -> None:
    plain = [sign for sign in EVERY_SIGN if not INTRICATE.search(sign)]
    assert len(plain) > 25_000
    assert [s for s in plain if len(fold(s)) != 1 and not (len(fold(s)) == 2 and fold(s)[1] in KANA_MARKS)] == []
    assert [s for s in plain if fold(s)[0] in KANA_MARKS or len(signs(f"か{s}")) != 2] == []
