from __future__ import annotations

import pytest

from minutesapp.importers.transcripts.cue import Cue
from minutesapp.importers.transcripts.inner_marks import InnerMarks


def part(*cues: Cue) -> list[Cue]:
    marks = InnerMarks(cue.speaker for cue in cues)
    return [piece._replace(text=piece.text.strip()) for cue in cues for piece in marks.part(cue)]


@pytest.mark.parametrize(
    "words", ["https://example.jp/ です", "A // B", "//議題: 道路", "(案)と(12人)", "[10:00] から", "(…)", "w//S02: x"]
)
def test_what_only_looks_like_a_mark_is_said(words: str) -> None:
    assert part(Cue(words, "S00", 0, 900, 1)) == [Cue(words, "S00", 0, 900, 1)]


def test_what_others_say_meanwhile_stands_between() -> None:
    assert part(Cue("一 //S02: はい // 二 //A: え", "A", 10, 90, 1, True), Cue("三", "A", 95, 99, 2)) == [
        Cue("一", "A", 10, None, 1, True),
        Cue("はい", "S02", None, None, 1),
        Cue("二", "A", None, None, 1),
        Cue("え", "A", None, 90, 1),
        Cue("三", "A", 95, 99, 2),
    ]


def test_it_ends_in_the_cue_after_it() -> None:
    assert part(Cue("//S02: はい", "//S02", 1, 2), Cue("ええ// 三", "//S02", 2, 3), Cue("四", "S00", 3, 4)) == [
        Cue("はい", "S02", 1, 2),
        Cue("ええ", "S02", 2, None),
        Cue("三", "S02", None, 3),
        Cue("四", "S00", 3, 4),
    ]


def test_times_in_the_words_begin_cues() -> None:
    assert part(Cue("[00:00:12] 一 [00:01:12] 二", "S00", 12_500, None, 3, True)) == [
        Cue("一", "S00", 12_500, None, 3, True),
        Cue("二", "S00", 72_000, None, 3),
    ]


@pytest.mark.parametrize("cue", [Cue("[00:00:02] 一", "", 9_000), Cue("[00:00:20] 一", "", 0, 9_000)])
def test_a_time_that_is_not_of_its_cue_is_said(cue: Cue) -> None:
    assert part(cue) == [cue]


@pytest.mark.parametrize(
    "mark",
    ["(.)", "(.........)", "(12秒休止)", "(2分[秒]休止)", "(3 Minute[n] Pause)", "[10 Sekunden Pause]", "（5秒休止）"],
)
def test_a_silence_is_counted_and_no_word(mark: str) -> None:
    marks = InnerMarks(())
    assert [cue.text for cue in marks.part(Cue(f"一 {mark} 二"))] == ["一 二"]
    assert list(marks.part(Cue(mark))) == []
    assert [(note.code, note.text) for note in marks.notes()] == [("transcript-pauses", f"{mark} 2か所")]


def test_of_many_kinds_of_silences_the_last_are_counted_together() -> None:
    marks = InnerMarks(())
    for seconds in range(10, 33):
        assert list(marks.part(Cue(f"({seconds}秒休止)"))) == []
    [note] = marks.notes()
    assert note.text.startswith("(10秒休止) 1か所、") and note.text.endswith("、ほか 3か所")


def test_without_any_nothing_is_told() -> None:
    assert InnerMarks(()).notes() == []
