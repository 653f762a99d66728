import pytest

from minutesapp.roster.lists.words.readings import fits


@pytest.mark.parametrize(
    ("reading", "name"),
    [
        ("すぎやま けん", "杉山 健"),
        ("スギヤマ・ケン", "杉山 健"),
        ("すぎやまけん", "杉山健"),
        ("すぎやまたけし", "杉山 健"),
        ("ｽｷﾞﾔﾏ", "杉山"),
    ],
)
def test_words_that_a_name_may_be_read_as_are_its_reading(reading: str, name: str) -> None:
    assert fits(reading, name)


@pytest.mark.parametrize("words", ["オブザーバー", "リモート", "ネット", "ゲスト", "オブ ザーバー"])
def test_other_words_in_kana_are_none(words: str) -> None:
    assert not fits(words, "杉山 健")
