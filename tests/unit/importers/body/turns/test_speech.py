import pytest

from minutesapp.importers.body.turns.speech import is_short_speech, names_subject, speech_like


@pytest.mark.parametrize(
    "text", ["開会します。", "資料を御覧になってください", "資料のとおりに進めたいと思うのでありますが"]
)
def test_whole_sentences_and_much_hiragana_are_said(text: str) -> None:
    assert speech_like(text)


@pytest.mark.parametrize("text", ["奈良泰哉", "計画の改定について", "第1会議室", ""])
def test_names_and_titles_are_not(text: str) -> None:
    assert not speech_like(text)


@pytest.mark.parametrize(
    ("text", "said"), [("はい", True), ("はじめます", True), ("よろしいでしょうか", True), ("奈良まゆみ", False)]
)
def test_short_words_are_said_as_well(text: str, said: bool) -> None:
    assert is_short_speech(text) is said


def test_titles_name_a_subject() -> None:
    assert names_subject("計画の変更について（報告）") and names_subject("委員の選任")
    assert not names_subject("計画について説明します。")
