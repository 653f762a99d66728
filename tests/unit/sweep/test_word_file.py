"""Leaks of every kind planted in Word files."""

from __future__ import annotations

import pytest

from minutesapp.sweep.finding import Kind
from minutesapp.sweep.names import NOBODY, Names
from minutesapp.sweep.word_file import find_in_word
from minutesapp.word.package import DamagedError
from tests.word_files import paragraph, rewrite, stranger

BLACK = '<w:shd w:val="clear" w:fill="000000"/>'
SHAPE = (
    '<w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr><a:xfrm>'
    '<a:ext cx="900000" cy="200000"/></a:xfrm><a:solidFill><a:srgbClr val="000000"/></a:solidFill></wps:spPr></wps:wsp>'
    "</w:drawing></w:r>"
)


def run(words: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>"


def kinds(body: str, names: Names = NOBODY, **others: str) -> list[tuple[Kind, str]]:
    return [(found.kind, found.words) for found in find_in_word(stranger(body, **others), names)]


@pytest.mark.parametrize(
    ("look", "kind"),
    [
        ('<w:highlight w:val="black"/>', Kind.COVERED),
        (f'{BLACK}<w:color w:val="000000"/>', Kind.COVERED),
        ('<w:shd w:val="solid" w:color="000000"/><w:color w:val="000000"/>', Kind.COVERED),
        ('<w:color w:val="FFFFFF"/>', Kind.UNSEEN),
        ('<w:color w:val="FEFEFE"/>', Kind.UNSEEN),
        ('<w:color w:val="auto" w:themeColor="background1"/>', Kind.UNSEEN),
        ('<w:sz w:val="2"/>', Kind.UNSEEN),
        ("<w:vanish/>", Kind.HIDDEN),
        ('<w:rStyle w:val="Gone"/>', Kind.HIDDEN),
    ],
)
def test_letters_that_nobody_sees_are_found(look: str, kind: Kind) -> None:
    gone = '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    assert kinds(f"<w:p>{run('見える')}{run('髙橋', look)}</w:p>", styles=gone) == [(kind, "髙橋")]


@pytest.mark.parametrize("look", ['<w:color w:val="FFFFFF"/>', "", '<w:color w:val="auto"/>'])
def test_letters_on_a_dark_cell_are_read_where_they_are_light(look: str) -> None:
    cell = f"<w:tc><w:tcPr>{BLACK}</w:tcPr><w:p>{run('見出し', look)}</w:p></w:tc>"
    assert not kinds(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")


def test_white_heads_of_a_table_style_are_read_and_white_letters_below_are_not() -> None:
    shade = '<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>'
    style = (
        '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
        f"{shade}</w:tblStylePr></w:style>"
    )
    row = "<w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr>"
    rows = row.format(run("見出し")) + row.format(run("隠した", '<w:color w:val="FFFFFF"/>'))
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>{rows}</w:tbl>'
    assert kinds(table, styles=style) == [(Kind.UNSEEN, "隠した")]


def test_what_was_tracked_commented_and_laid_over_is_found() -> None:
    deleted = '<w:del w:author="佐藤"><w:r><w:delText>消した</w:delText></w:r></w:del>'
    changes = f'<w:ins w:author="佐藤">{run("入れた")}</w:ins>{deleted}'
    restyled = '<w:pPr><w:pPrChange w:author="鈴木"/></w:pPr>'
    note = '<w:comment w:author="部長"><w:p><w:r><w:t>載せるな</w:t></w:r></w:p></w:comment>'
    assert kinds(f"<w:p>{restyled}{changes}</w:p><w:p>{run('名前')}{SHAPE}</w:p>", comments=note) == [
        (Kind.INSERTED, "入れた"),
        (Kind.DELETED, "消した"),
        (Kind.COVERED, "黒い図形（段落の言葉：名前）"),
        (Kind.COMMENT, "載せるな（作成者：部長）"),
        (Kind.RESTYLED, "1か所（作成者：鈴木）"),
    ]


def test_a_name_is_found_over_runs_in_notes_and_in_codes() -> None:
    code = "<w:p><w:r><w:instrText>INCLUDEPICTURE 高橋.png</w:instrText></w:r></w:p>"
    body = f"<w:p>{run('髙')}{run('橋')}</w:p>{code}{paragraph('終わり')}"
    found = find_in_word(stranger(body, footnotes=f"<w:footnote>{paragraph('高橋')}</w:footnote>"), Names(["高橋"]))
    assert [one.place for one in found] == ["本文の1段落目", "脚注の1段落目", "本文の見えない部分"]


def test_what_is_no_word_file_is_damaged() -> None:
    with pytest.raises(DamagedError):
        list(find_in_word(b"PK\x03\x04...", NOBODY))


def test_places_on_a_disk_and_lists_of_letters_to_many_are_told() -> None:
    code = '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;C:\\\\記録\\\\a.png&quot; "/></w:p>'
    merged = "<w:mailMerge><w:query w:val='SELECT * FROM 名簿'/></w:mailMerge>"
    row = '<Relationship Id="x" Type="urn:x/hyperlink" Target="{}" TargetMode="External"/></Relationships>'
    listing = "word/_rels/document.xml.rels"
    data = stranger(code, settings=merged)
    for target in ("file:///D:/a.docx", "https://example.jp/"):
        data = rewrite(data, lambda xml, target=target: xml.replace("</Relationships>", row.format(target)), listing)
    assert [found.words for found in find_in_word(data, NOBODY)] == [
        "差し込み印刷のデータ：SELECT * FROM 名簿",
        "参照先のファイル：file:///D:/a.docx",
        '参照先のファイル：INCLUDEPICTURE "C:\\\\記録\\\\a.png"',
    ]
