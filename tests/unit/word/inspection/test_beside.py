"""What lies in a Word file beside its text."""

from __future__ import annotations

from minutesapp.word.inspection.beside import attached_in, beside_in, properties_in, told_of
from minutesapp.word.package import Package
from tests.word_files import RELATIONS, element, pack, paragraph, parts, stranger

CORE = (
    '<p xmlns:dc="d"><dc:creator>髙橋</dc:creator><dc:title/>'
    "<Template>Normal.dotm</Template><Company> 某社 </Company></p>"
)


def package() -> Package:
    files = parts(stranger(paragraph("字"), settings='<w:docVars><w:docVar w:name="係" w:val="佐藤"/></w:docVars>'))
    files["word/_rels/settings.xml.rels"] = (
        f'<Relationships><Relationship Id="t" Type="{RELATIONS}/attachedTemplate" TargetMode="External"'
        ' Target="file:///Z:/総務課/ひな形.dotx"/></Relationships>'
    ).encode()
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="e" Type="{RELATIONS}/package" Target="embeddings/a.xlsx"/></Relationships>'.encode(),
    )
    return Package(pack(files))


def test_properties_are_told_by_their_names() -> None:
    assert list(properties_in(CORE.encode())) == [("creator", "髙橋"), ("company", "某社")]
    own = '<p xmlns:v="v"><property name="部外秘"><v:lpwstr>はい</v:lpwstr></property></p>'
    assert list(properties_in(own.encode())) == [("部外秘", "はい")]


def test_where_the_file_was_made_from_and_what_lies_in_it_is_told() -> None:
    assert list(told_of(package())) == [("template", "file:///Z:/総務課/ひな形.dotx"), ("係", "佐藤")]
    assert list(attached_in(package())) == ["a.xlsx"]


def test_descriptions_of_pictures_are_beside_the_text() -> None:
    space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    drawing = f'<wp:docPr xmlns:wp="{space}" descr="髙橋の写真"/>'
    assert list(beside_in(element(drawing))) == ["髙橋の写真"]
