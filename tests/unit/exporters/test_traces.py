from __future__ import annotations

import io
import zipfile

import docx
import pytest

from minutesapp.exporters.traces import LONGEST_TITLE, erase_marks, erase_parts, erase_times, write_properties
from minutesapp.templates.catalog import layout_of, load_form
from tests.word_files import DOCUMENT, pack, parts

BUILT_IN = parts(layout_of(load_form("ueda-gaiyo")).read_bytes())
WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def opened(**changes: tuple[str, str]) -> docx.document.Document:
    """The built-in layout as a clerk's Word might have left it: in each part one thing put before another."""
    files = dict(BUILT_IN)
    for name, (place, addition) in changes.items():
        path = {"document": DOCUMENT, "settings": "word/settings.xml", "styles": "word/styles.xml"}[name]
        files[path] = files[path].decode().replace(place, addition + place, 1).encode()
    return docx.Document(io.BytesIO(pack(files)))


def saved(document: docx.document.Document) -> dict[str, bytes]:
    buffer = io.BytesIO()
    document.save(buffer)
    return parts(buffer.getvalue())


def with_parts(package_level: dict[str, str], document_level: dict[str, str]) -> docx.document.Document:
    """The built-in layout with further parts, by the last words of their relationships."""
    files = dict(BUILT_IN)
    for rels, extra in (("_rels/.rels", package_level), ("word/_rels/document.xml.rels", document_level)):
        rows = "".join(
            f'<Relationship Id="x{n}" Type="{RELATIONS}/{kind}" Target="/{name}"/>'
            for n, (kind, name) in enumerate(extra.items())
        )
        files[rels] = files[rels].decode().replace("</Relationships>", f"{rows}</Relationships>").encode()
        files |= dict.fromkeys(extra.values(), f"<a {WORDS}/>".encode())
    return docx.Document(io.BytesIO(pack(files)))


@pytest.mark.parametrize(
    ("part", "place", "addition", "trace"),
    [
        ("document", "<w:pPr>", '<w:proofErr w:type="spellStart"/>', b"proofErr"),
        ("settings", "<w:compat>", '<w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids>', b"00A1B2C3"),
        ("settings", "<w:compat>", '<w:docVars><w:docVar w:name="作成者" w:val="工藤"/></w:docVars>', "工藤".encode()),
        ("styles", "<w:pPr>", '<w:rsid w:val="00A1B2C3"/>', b"00A1B2C3"),
    ],
)
def test_marks_of_editing_are_taken_out(part: str, place: str, addition: str, trace: bytes) -> None:
    document = opened(**{part: (place, addition)})
    erase_marks(document)
    assert not any(trace in content for content in saved(document).values())


def test_attributes_of_editing_are_taken_out() -> None:
    document = opened()
    first = document.element.body[0]
    first.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}rsidR", "00A1B2C3")
    first.set("{http://schemas.microsoft.com/office/word/2010/wordml}paraId", "1A2B3C4D")
    erase_marks(document)
    assert not first.attrib


def test_changes_that_word_tracks_leave_no_author() -> None:
    change = '<w:pPrChange w:id="1" w:author="工藤" w:date="2024-06-01T00:00:00Z"><w:pPr/></w:pPrChange>'
    document = opened(document=("</w:pPr>", change))
    erase_marks(document)
    assert "工藤".encode() not in saved(document)[DOCUMENT]


def test_parts_that_text_and_looks_do_not_need_are_dropped() -> None:
    document = with_parts(
        {"metadata/thumbnail": "docProps/thumbnail.xml", "extended-properties": "docProps/app.xml"},
        {"comments": "word/comments.xml", "customXml": "customXml/item1.xml", "glossaryDocument": "word/glossary.xml"},
    )
    erase_parts(document)
    assert set(saved(document)) == set(BUILT_IN)


def test_a_picture_is_kept_only_while_something_shows_it() -> None:
    document = with_parts({}, {"image": "word/media/logo.xml"})
    erase_parts(document)
    assert "word/media/logo.xml" not in saved(document)
    document = with_parts({}, {"image": "word/media/logo.xml"})
    document.element.body[0].set(f"{{{RELATIONS}}}embed", "x0")
    erase_parts(document)
    assert "word/media/logo.xml" in saved(document)


def test_the_properties_are_title_and_language_alone() -> None:
    document = opened()
    document.core_properties.author = "工藤"
    document.core_properties.last_modified_by = "工藤"
    write_properties(document, "東雲市 会議録")
    core = saved(document)["docProps/core.xml"].decode()
    assert "工藤" not in core and "creator" not in core and "dcterms" not in core.split(">", 2)[2]
    assert (document.core_properties.title, document.core_properties.language) == ("東雲市 会議録", "ja-JP")


def test_a_very_long_title_is_cut() -> None:
    document = opened()
    write_properties(document, "会" * 400)
    assert document.core_properties.title == "会" * LONGEST_TITLE


def test_the_hour_of_writing_is_not_told_and_the_parts_stay_whole() -> None:
    buffer = io.BytesIO()
    docx.Document(io.BytesIO(pack(BUILT_IN))).save(buffer)
    timeless = erase_times(buffer.getvalue())
    with zipfile.ZipFile(io.BytesIO(timeless)) as package:
        assert package.testzip() is None
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        heads = {timeless[p.header_offset + 10 : p.header_offset + 14] for p in package.infolist()}
    assert heads == {bytes((0, 0, 0x21, 0))}
    assert parts(timeless) == parts(buffer.getvalue())
