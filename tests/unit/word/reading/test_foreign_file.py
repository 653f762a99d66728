from __future__ import annotations

import io
import zipfile

import pytest

from minutesapp.word.package import DamagedError
from minutesapp.word.reading.contents import Extras, WordContents, WordParagraph, WordRun, WordTable
from minutesapp.word.reading.foreign_file import read_contents
from tests.word_files import pack, paragraph, parts, rewrite, stranger


def lines(contents: WordContents) -> list[str]:
    return [block.words for block in contents.blocks if isinstance(block, WordParagraph)]


def test_paragraphs_have_their_style_their_number_and_their_level() -> None:
    styles = (
        '<w:style w:styleId="1"><w:name w:val="議題"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    heading = '<w:pStyle w:val="1"/>'
    bare = heading + '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = paragraph("開会", heading) + paragraph("前置き", bare) + paragraph("議事", heading)
    assert read_contents(stranger(body, styles=styles, numbering=numbering)).blocks == (
        WordParagraph((WordRun("開会"),), "議題", "1 ", 1),
        WordParagraph((WordRun("前置き"),), "議題", "", 1),
        WordParagraph((WordRun("議事"),), "議題", "2 ", 1),
    )


def test_runs_of_one_look_are_one() -> None:
    body = "<w:p><w:r><w:t>会</w:t></w:r><w:r><w:t>長</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>はい</w:t></w:r></w:p>"
    (only,) = read_contents(stranger(body)).blocks
    assert isinstance(only, WordParagraph)
    assert only.runs == (WordRun("会長"), WordRun("はい", bold=True))


def test_tables_have_rows_of_cells_tables_among_them() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('内')}</w:tc></w:tr></w:tbl>"
    row = f"<w:tr><w:tc>{paragraph('役職')}</w:tc><w:tc>{paragraph('氏名')}{inner}</w:tc></w:tr>"
    (table,) = read_contents(stranger(f"<w:tbl><w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>")).blocks
    assert isinstance(table, WordTable)
    first, second = table.rows[0]
    assert [type(block) for block in (*first.blocks, *second.blocks)] == [WordParagraph, WordParagraph, WordTable]


def test_boxes_and_notes_follow_their_paragraph() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('囲み')}</w:txbxContent></w:pict></w:r>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    separator = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
    footnotes = f'{separator}<w:footnote w:id="2">{paragraph("脚注")}<w:p>{note}</w:p></w:footnote>'
    body = f"<w:p><w:r><w:t>本文</w:t></w:r>{box}{note}</w:p>{paragraph('次')}"
    assert lines(read_contents(stranger(body, footnotes=footnotes))) == [
        "本文（注1）",
        "囲み",
        "（注1）脚注",
        "（注1）",
        "次",
    ]


def test_what_is_beside_the_words_is_counted() -> None:
    styles = '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = (
        '<w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>秘</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>'
    )
    changes = "<w:ins><w:r><w:t>挿入</w:t></w:r></w:ins><w:del><w:r><w:delText>削除</w:delText></w:r></w:del>"
    others = "<w:r><w:commentReference/></w:r><w:r><w:object/></w:r>"
    contents = read_contents(stranger(f"<w:p>{changes}{hidden}{others}</w:p>", styles=styles))
    assert (lines(contents), contents.extras) == (["挿入"], Extras(1, 1, 1, 1, 2))


def test_readings_formulas_and_what_is_put_in_are_told() -> None:
    ruby = (
        "<w:r><w:ruby><w:rt><w:r><w:t>{}</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>{}</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    names = ruby.format("たかなし", "髙梨") + ruby.format("よし", "𠮷") + ruby.format("よし", "𠮷")
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    formula = f"<m:oMath {math}><m:r><m:t>a+b</m:t></m:r></m:oMath>"
    drawn = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    chart = f"<w:r><w:drawing><c:chart {drawn}/></w:drawing></w:r>"
    contents = read_contents(stranger(f"<w:p>{names}{formula}{chart}</w:p><w:altChunk/><w:subDoc/>"))
    readings = ("髙梨（たかなし）", "𠮷（よし）")
    assert lines(contents) == ["髙梨𠮷𠮷a+b"]
    assert contents.extras == Extras(pictures=1, formulas=1, embedded=2, readings=readings)


def test_words_over_and_under_the_pages_are_told_but_not_bare_numbers() -> None:
    number = '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>- 1 -</w:t></w:r></w:fldSimple></w:p>'
    deleted = "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    parts = {"header": paragraph("会議録") + paragraph("（案）") + deleted, "footer": number}
    contents = read_contents(stranger(paragraph("開会"), **parts))
    assert (lines(contents), contents.extras) == (["開会"], Extras(deleted=1, margins=("会議録 （案）",)))


def test_a_margin_that_is_named_and_not_there_is_none() -> None:
    files = parts(stranger(paragraph("開会"), header=paragraph("案")))
    del files["word/header.xml"]
    assert read_contents(pack(files)).extras == Extras()


def test_a_list_of_a_style_has_the_level_that_the_paragraph_says() -> None:
    styles = (
        '<w:style w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="2"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, text in enumerate(("%1", "(%2)"))
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    own = '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="1"/></w:numPr>'
    body = paragraph("一", '<w:pStyle w:val="1"/>') + paragraph("二", '<w:pStyle w:val="2"/>') + paragraph("三", own)
    assert lines(read_contents(stranger(body, styles=styles, numbering=numbering))) == ["1 一", "(1) 二", "(2) 三"]


def test_a_file_with_two_bodies_is_read_whole() -> None:
    two = rewrite(
        stranger(paragraph("前")), lambda xml: xml.replace("</w:body>", f"</w:body><w:body>{paragraph('後')}</w:body>")
    )
    assert lines(read_contents(two)) == ["前", "後"]


def test_a_strictly_standard_file_is_read_as_well() -> None:
    data = stranger(paragraph("開会"))
    strict = rewrite(
        data,
        lambda xml: xml.replace(
            "schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml"
        ),
    )
    assert lines(read_contents(strict)) == ["開会"]


def without(name: str) -> bytes:
    return pack({key: content for key, content in parts(stranger("")).items() if key != name})


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts(stranger("")).items():
            package.writestr(name, content.replace(b"<w:body>", b"<w:body>" + b" " * 40_000_000))
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 not really",
        stranger("")[:-40],
        without("word/document.xml"),
        without("_rels/.rels"),
        bomb(),
        rewrite(stranger(""), lambda xml: xml.replace("w:body", "w:bodies")),
        rewrite(stranger(""), lambda xml: xml[:-5]),
        rewrite(stranger(""), lambda xml: f"<!DOCTYPE a [<!ENTITY b 'c'>]>{xml}"),
        stranger("<w:p>" * 5000 + "</w:p>" * 5000),
        stranger("", styles="<w:style"),
    ],
)
def test_what_is_no_word_file_or_a_trap_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedError):
        read_contents(data)


def test_what_is_nested_deeply_is_read() -> None:
    depth = 60
    body = "<w:tbl><w:tr><w:tc>" * depth + paragraph("底") + "</w:tc></w:tr></w:tbl>" * depth
    assert len(read_contents(stranger(body)).blocks) == 1
