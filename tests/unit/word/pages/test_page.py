from __future__ import annotations

from minutesapp.word.pages.page import Letters, Paragraph, Run


def test_the_words_of_a_paragraph_are_those_of_its_runs() -> None:
    letters = Letters("ＭＳ 明朝", 10.5, False, 0)
    assert Paragraph((Run("(委員)\t", letters), Run("はい。", letters))).words == "(委員)\tはい。"
    assert Paragraph(()).words == ""
