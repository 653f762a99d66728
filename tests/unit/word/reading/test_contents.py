from __future__ import annotations

from minutesapp.word.reading.contents import Extras, WordContents, WordParagraph, WordRun


def test_the_words_of_a_paragraph_begin_with_its_number() -> None:
    assert WordParagraph((WordRun("開会"), WordRun("あいさつ", bold=True)), number="1 ").words == "1 開会あいさつ"


def test_a_file_has_nothing_beside_its_words_unless_it_is_said() -> None:
    assert WordContents(()).extras == Extras(0, 0, 0, 0, 0)
