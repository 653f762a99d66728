from __future__ import annotations

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Note
from minutesapp.importers.formats.word_file import words_of_word
from tests.word_files import pack, paragraph, stranger


def cell(*texts: str) -> str:
    return f"<w:tc>{''.join(map(paragraph, texts))}</w:tc>"


def test_paragraphs_are_lines_and_cells_have_tabs_between_them() -> None:
    rows = (cell("会長") + cell("はい。", "では次に。"), cell("委員") + cell("いいえ。"))
    table = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    deep = paragraph("別紙", '<w:ind w:left="840"/>')
    text, notes, places, insets = words_of_word(stranger(paragraph("会議録") + table + deep), "a.docx")
    assert text.split("\n") == ["会議録", "会長\tはい。", "\tでは次に。", "委員\tいいえ。", "別紙"]
    assert notes == ()
    assert [place.words for place in places] == ["段落1", "段落2", "段落2", "段落3", "段落4"]
    assert insets == (0, 0, 0, 0, 4), "tabs set in what stands in cells"


def test_what_is_not_in_the_text_is_told() -> None:
    change = "<w:ins><w:r><w:t>挿入</w:t></w:r></w:ins><w:r><w:commentReference/></w:r><w:r><w:object/></w:r>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>秘</w:t></w:r>"
    text, notes, *_ = words_of_word(stranger(f"<w:p>{change}{hidden}</w:p>"), "a.docx")
    assert text == "挿入"
    assert notes == (
        Note(0, "word-changes", "挿入1か所、削除0か所"),
        Note(0, "word-comments", "1か所"),
        Note(0, "word-pictures", "1か所"),
        Note(0, "word-hidden", "1か所"),
    )


def test_what_stands_beside_the_text_is_told_in_its_own_words() -> None:
    over, base = (f"<w:r><w:t>{words}</w:t></w:r>" for words in ("あずま", "東"))
    ruby = f"<w:r><w:ruby><w:rt>{over}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby></w:r>"
    data = stranger(f"<w:p>{ruby}</w:p><w:altChunk/>", header=paragraph("会議録"), footer=paragraph("東雲市"))
    words = words_of_word(data, "a.docx")
    assert words.text == "東"
    assert words.notes == (
        Note(0, "word-embedded", "1か所"),
        Note(0, "word-readings", "東（あずま）"),
        Note(0, "word-margins", "会議録"),
        Note(0, "word-margins", "東雲市"),
    )


def test_page_numbers_are_not_told() -> None:
    data = stranger(paragraph("開会"), header=paragraph("1/16 ページ"), footer=paragraph("3頁"))
    assert words_of_word(data, "a.docx").notes == ()


@pytest.mark.parametrize(("data", "code"), [(b"PK\x03\x04 no", "import-format"), (stranger("<w:p/>"), "import-empty")])
def test_a_file_without_words_is_named(data: bytes, code: str) -> None:
    with pytest.raises(UserFacingError) as caught:
        words_of_word(data, "a.docx")
    assert (caught.value.code, caught.value.facts["path"]) == (code, "a.docx")


def test_a_zip_that_is_no_word_file_is_called_what_it_is() -> None:
    with pytest.raises(UserFacingError, match="import-format") as caught:
        words_of_word(pack({"会議.mp4": b"x"}), "a.zip")
    assert caught.value.facts["kind"] == "圧縮ファイル"
