"""A layout out of a finished file."""

from __future__ import annotations

import pytest

from minutesapp.word.layout.layout import Layout
from minutesapp.word.package import DamagedError, Package
from minutesapp.word.sampling.finished import FinishedFile
from minutesapp.word.sampling.layout_file import layout_like
from minutesapp.word.sampling.looks import ColumnLooks, Looks
from tests.learning.invented import CENTRED, grid, made, plain_file, table_file
from tests.word_files import paragraph, parts, stranger, style_names, styled_lines

NAMES = ("表題", "項目", "発言", "発言（続き）", "表の項目", "表の内容", "発言者欄", "発言欄")
WORDS = {name: f"{name}の見本" for name in NAMES}


def layout(data: bytes, **samples: int) -> bytes:
    return layout_like(FinishedFile(data), Looks(samples, WORDS), lambda words: False).layout


def test_every_style_has_a_sample_with_neutral_words() -> None:
    made_of = layout(plain_file(), 表題=0, 発言=12)
    names = ("title", "項目", "発言", "発言（続き）")
    assert [name.lower() for name, _ in styled_lines(made_of)[:4]] == list(names)
    assert [words for _, words in styled_lines(made_of)] == list(WORDS.values())
    assert "柏原" not in parts(made_of)["word/document.xml"].decode()


def test_a_paragraph_without_style_becomes_one() -> None:
    opened = Layout(Package(layout(plain_file(), 発言=12)), "様式")
    look = opened.text_format("発言")
    assert "w:ind" not in look.paragraph, "the style says it"
    styles = parts(layout(plain_file(), 発言=12))["word/styles.xml"].decode()
    assert 'w:left="630" w:hanging="630"' in styles or 'w:hanging="630" w:left="630"' in styles


def test_a_style_that_nothing_shows_looks_like_the_nearest() -> None:
    styles = parts(layout(plain_file(), 発言=12))["word/styles.xml"].decode()
    assert styles.count('w:hanging="630"') == 2, "the paragraphs behind the first look like it"


def test_tables_have_the_columns_of_the_file() -> None:
    opened = Layout(Package(layout(table_file(), 表の項目=1, 表の内容=2)), "様式")
    assert 'w:w="2000"' in opened.table("表の項目").table
    assert len(opened.table("発言者欄").cells) == 2, "a plain one where the file shows none"


def test_a_style_of_ours_with_another_purpose_makes_room() -> None:
    sheet = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="発言"/><w:basedOn w:val="a"/></w:style>'
    )
    data = stranger(
        paragraph("題", '<w:pStyle w:val="x"/>') + paragraph("言う。", '<w:jc w:val="right"/>'), styles=sheet
    )
    named = style_names(layout(data, 表題=0, 発言=1))
    assert sorted(name.lower() for name in named.values() if name in ("発言", "Title")) == ["title", "発言"]


def test_a_file_without_styles_cannot_be_followed() -> None:
    with pytest.raises(DamagedError):
        layout(stranger(paragraph("題")), 表題=0)


def test_a_file_of_one_line_is_enough() -> None:
    assert styled_lines(layout(made(paragraph("題")), 表題=0))[0] == ("Title", "表題の見本")


def test_tables_of_the_header_keep_their_columns_and_the_looks_in_them() -> None:
    rows = "".join(
        f"<w:tr><w:tc><w:tcPr><w:tcW w:w='500'/></w:tcPr>{paragraph(one, CENTRED)}</w:tc>"
        f"<w:tc><w:tcPr><w:tcW w:w='8500'/></w:tcPr>{paragraph(other)}</w:tc></w:tr>"
        for one, other in (("議席", "氏名"), ("1", "柏原進"))
    )
    data = made(f"{paragraph('会議録')}<w:tbl>{grid(500, 8500)}{rows}</w:tbl>")
    looks = Looks(
        {"表の見出し": 1, "表の内容": 3},
        WORDS | {"表の見出し": "見出し"},
        columns=(ColumnLooks((1, 2), (3, 4), ("議席", "氏名")),),
    )
    made_of = layout_like(FinishedFile(data), looks, lambda words: False).layout
    columns = Layout(Package(made_of), "様式").columns(("議席", "氏名"))
    assert 'w:w="8500"' in columns.table
    assert [("jc" in text.paragraph, "left" in text.paragraph) for text in columns.rows.texts] == [
        (False, False), (True, True),
    ]  # fmt: skip
    assert "柏原" not in parts(made_of)["word/document.xml"].decode()
