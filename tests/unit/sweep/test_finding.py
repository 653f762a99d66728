"""What a sweep tells of each file."""

from __future__ import annotations

from minutesapp.sweep.finding import LONGEST_WORDS, Finding, Kind, Looked, Swept, Unlooked, cut, joined, swept_json
from minutesapp.words.sweeping import KIND_WORDS, UNLOOKED


def test_every_kind_has_its_word() -> None:
    assert {kind.value for kind in Kind} == set(KIND_WORDS)
    assert Kind.COVERED.label == "黒塗りや図形の下の文字"


def test_words_side_by_side_are_one_finding() -> None:
    found = [Finding(Kind.HIDDEN, "1", "秘"), Finding(Kind.HIDDEN, "1", "密"), Finding(Kind.HIDDEN, "2", "  ")]
    assert list(joined(found)) == [Finding(Kind.HIDDEN, "1", "秘密")]


def test_words_are_one_line_and_not_longer_than_one_bears() -> None:
    assert cut("一\n 二") == "一 二"
    assert cut("𠮷" * 300) == "𠮷" * LONGEST_WORDS + "…"


def test_what_was_not_looked_at_is_told_in_a_sentence() -> None:
    assert Unlooked("kind", {"kind": "画像"}).sentence == "この形式（画像）は点検できません。"
    assert all(sentence.endswith("。") for sentence in UNLOOKED.values())


def test_a_sweep_counts_and_goes_out_as_json() -> None:
    swept = Swept("f", (Looked("a", (Finding(Kind.NAME, "1行目", "髙橋"),)), Looked("b", (), ("壊れている。",))))
    assert (swept.count, swept.unlooked) == (1, 1)
    assert swept_json(swept)["findings"] == [{"file": "a", "kind": "name", "place": "1行目", "words": "髙橋"}]
    assert swept_json(swept)["unlooked"] == [{"file": "b", "reason": "壊れている。"}]
