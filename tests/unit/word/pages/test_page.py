from __future__ import annotations

from minutesapp.word.pages.page import Cell, Letters, Paper, Paragraph, Run, Sheets, Table


def test_the_words_of_a_paragraph_are_those_of_its_runs() -> None:
    letters = Letters("ＭＳ 明朝", 10.5, False, 0)
    assert Paragraph((Run("(委員)\t", letters), Run("はい。", letters))).words == "(委員)\tはい。"
    assert Paragraph(()).words == ""


def test_all_paragraphs_come_as_one_reads_those_of_tables_cell_by_cell() -> None:
    letters = Letters("ＭＳ 明朝", 10.5, False, 0)
    one, two, three, four = (Paragraph((Run(words, letters),)) for words in ("一", "二", "三", "四"))
    paper = Paper(595, 842, 72, 72, 72, 72, 18, 36, 36, (), (), False, letters)
    sheets = Sheets(paper, (one, Table(((Cell(90, (two,)), Cell(90, (three,))),), 0), four))
    assert [paragraph.words for paragraph in sheets.paragraphs] == ["一", "二", "三", "四"]
