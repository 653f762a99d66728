from __future__ import annotations

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Note
from minutesapp.importers.formats.word_file import contents_in
from minutesapp.importers.formats.word_tables import heard_in_word, heard_in_word_by, sheets_of_word
from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.word.reading.contents import WordContents
from tests.word_files import paragraph, stranger

SAID = (("時刻", "話者", "発言"), ("0:01", "山口", "これから始めます。"), ("0:05", "井出", "よろしくお願いします。"))


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def contents(*parts: str) -> WordContents:
    return contents_in(stranger("".join(parts)), "a.docx")


def test_lines_of_tables_are_numbered_as_paragraphs_of_the_file() -> None:
    found = sheets_of_word(contents(paragraph("懇話会"), table(*SAID), paragraph("以上"), table(("a", "b"))))
    assert [[row.number for row in sheet.rows] for sheet in found] == [[2, 3, 4], [6]]


def test_tables_of_one_width_with_nothing_between_them_are_one() -> None:
    found = sheets_of_word(contents(table(*SAID[:2]), paragraph(""), table(SAID[2]), table(("a", "b"))))
    assert [len(sheet.rows) for sheet in found] == [3, 1]


def test_a_file_that_is_one_table_is_a_transcript_and_the_rest_of_it_is_told() -> None:
    heard = heard_in_word(contents(paragraph("2026年5月15日 13時30分"), table(*SAID), paragraph("以上")), "a.docx")
    assert heard is not None
    assert [(cue.speaker, cue.start, cue.line) for cue in heard.cues] == [("山口", 1_000, 3), ("井出", 5_000, 4)]
    assert heard.held is not None
    assert Note(1, "transcript-head", "2026年5月15日 13時30分") in heard.notes
    assert Note(5, "transcript-head", "以上") in heard.notes
    assert [place.words for place in heard.places] == [f"段落{number}" for number in range(1, 6)]


def test_minutes_with_a_table_are_none() -> None:
    minutes = paragraph("会長　これから懇話会を始めます。資料の説明をお願いします。" * 5)
    assert heard_in_word(contents(minutes, table(*SAID)), "a.docx") is None
    assert heard_in_word(contents(table(("発言者", "発言"), ("会長", "始めます。"))), "a.docx") is None
    assert heard_in_word(contents(minutes), "a.docx") is None


def test_any_table_is_read_by_columns_that_are_chosen() -> None:
    whole = contents(table(("発言者", "発言"), ("会長", "始めます。")), paragraph("以上"))
    heard = heard_in_word_by(whole, Columns(1, speaker=0, above=1), "a.docx")
    assert [(cue.speaker, cue.text) for cue in heard.cues] == [("会長", "始めます。")]
    with pytest.raises(UserFacingError) as caught:
        heard_in_word_by(whole, Columns(1, sheet=1), "a.docx")
    assert caught.value.code == "import-columns-missing"
