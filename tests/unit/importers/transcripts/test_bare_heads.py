import pytest

from minutesapp.importers.transcripts.bare_heads import find_bare_shape
from minutesapp.importers.transcripts.head_shapes import Head

INLINE = [
    "会議名：懇話会",
    "話者1　始めます。",
    "話者2　はい。",
    "つづき",
    "山田課長　以上です。",
    "話者1　では",
    "山田課長　はい。",
]
ABOVE = ["話者1", "始めます。", "山田課長", "はい。", "話者1", "では", "山田課長", "以上です。", "はい。"]


def test_names_stand_before_a_wide_space_or_over_the_words() -> None:
    inline, above = find_bare_shape(INLINE), find_bare_shape(ABOVE)
    assert inline is not None and above is not None
    assert inline.find("話者2　はい。") == Head("話者2", None, None, "はい。")
    assert inline.find("山田課長　以上です。") == Head("山田課長", None, None, "以上です。")
    assert inline.find("つづき　です") is None
    assert above.find("山田課長") == Head("山田課長", None, None, "")
    assert above.find("はい。") is None


def test_a_word_that_is_said_right_below_a_name_is_none() -> None:
    shape = find_bare_shape(["話者1", "はい", "話者2", "はい", "話者1", "異議なし"])
    assert shape is not None
    assert shape.find("はい") is None


@pytest.mark.parametrize(
    "lines",
    [
        ["会長　始めます。", "委員　はい。", "会長　では"],
        ["話者1　始めます。", "ほかは", "何も", "ない"],
        ["日時　五月", "場所　市役所", "出席者　8人", "発言者A　はい。", "発言者B　いいえ。", "発言者A　では。"],
        [],
    ],
)
def test_minutes_and_other_texts_are_no_transcripts(lines: list[str]) -> None:
    assert find_bare_shape(lines) is None
