from __future__ import annotations

import re

import pytest
from lxml import etree

from minutesapp.templates.folder.catalog import layout_of, load_form
from minutesapp.word.layout.parts import LayoutParts
from minutesapp.word.layout.style_names import IDS
from minutesapp.word.listings import LONGEST_TITLE
from minutesapp.word.package import DOCUMENT, WORDS, DamagedError, Package, pack_parts, parse_part
from minutesapp.word.pictures import BrokenPictureError
from tests.office_layout import HEAD as OFFICE_HEAD
from tests.office_layout import office_layout
from tests.unit.word.test_pictures import CLEAN_PNG, SECRET
from tests.word_files import pack, parts

BUILT_IN = parts(layout_of(load_form("ueda-gaiyo")).read_bytes())
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT_RELATIONS = "word/_rels/document.xml.rels"


def row(id: str, kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"{more}/>'


def with_rows(name: str, *rows: str) -> bytes:
    """The list of relations of a built-in part with more rows; a new list where it has none."""
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    return BUILT_IN.get(name, empty).replace(b"</Relationships>", ("".join(rows) + "</Relationships>").encode())


BLIP = f'<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{OFFICE}" r:embed="x"/>'


def layout_parts(files: dict[str, bytes]) -> LayoutParts:
    package = Package(pack(files))
    root = parse_part(package.read(package.document))
    body = root[0]
    body[:] = [element for element in body if element.tag.endswith("}sectPr")]
    return LayoutParts(package, root, (), IDS)


def with_footer(inside: str, relations: str, **files: bytes) -> dict[str, bytes]:
    """The built-in layout with more in its footer, and what that refers to."""
    footer = BUILT_IN["word/footer1.xml"].replace(b"<w:ftr ", f'<w:ftr xmlns:r="{OFFICE}" '.encode())
    return {
        **BUILT_IN,
        "word/footer1.xml": footer.replace(b"</w:ftr>", f"{inside}</w:ftr>".encode()),
        "word/_rels/footer1.xml.rels": with_rows("-", relations),
        **files,
    }


def test_the_built_in_layouts_keep_their_parts() -> None:
    kept = layout_parts(BUILT_IN).parts("題")
    assert set(kept) == set(BUILT_IN) - {DOCUMENT}
    assert re.sub(rb'"s\d+"', b'"Footer"', kept["word/footer1.xml"]) == BUILT_IN["word/footer1.xml"]
    assert kept["word/settings.xml"] == BUILT_IN["word/settings.xml"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("comments", "word/comments.xml"), ("customXml", "customXml/item1.xml"), ("glossaryDocument", "word/g.xml"),
        ("webSettings", "word/web.xml"), ("oleObject", "word/o.bin"), ("people", "word/people.xml"),
        ("vbaProject", "word/vba.bin"), ("image", "word/media/unused.png"), ("hyperlink", "word/a.xml"),
    ],
)  # fmt: skip
def test_parts_that_text_and_looks_do_not_need_are_left_behind(kind: str, name: str) -> None:
    files = BUILT_IN | {DOCUMENT_RELATIONS: with_rows(DOCUMENT_RELATIONS, row("x", kind, f"/{name}")), name: b"x"}
    assert set(layout_parts(files).parts("題")) == set(BUILT_IN) - {DOCUMENT}


def test_the_properties_are_title_and_language_alone() -> None:
    core = BUILT_IN["docProps/core.xml"].replace(
        b"<dc:language>", "<dc:creator>工藤</dc:creator><dc:language>".encode()
    )
    written = (
        layout_parts(BUILT_IN | {"docProps/core.xml": core}).parts("東雲市 <会議録>")["docProps/core.xml"].decode()
    )
    assert "<dc:title>東雲市 &lt;会議録&gt;</dc:title><dc:language>ja-JP</dc:language></cp:coreProperties>" in written
    assert "工藤" not in written and "dcterms" not in written


def test_a_very_long_title_is_cut() -> None:
    title = layout_parts(BUILT_IN).parts("会" * 400)["docProps/core.xml"].decode()
    assert title.count("会") == LONGEST_TITLE


def test_a_picture_that_is_shown_comes_along_cleaned_under_a_name_of_its_own() -> None:
    told = CLEAN_PNG + SECRET
    files = with_footer(BLIP, row("x", "image", "media/工藤.PNG"), **{"word/media/工藤.PNG": told})
    kept = layout_parts(files).parts("題")
    assert kept["word/media/image1.png"] == CLEAN_PNG
    assert "工藤" not in b"".join(kept.values()).decode("utf-8", "ignore")
    assert 'Extension="png" ContentType="image/png"' in kept["[Content_Types].xml"].decode()
    assert 'embed="rId1"' in kept["word/footer1.xml"].decode()


def test_pictures_have_numbers_whatever_word_has_given_them() -> None:
    files = office_layout()
    head = files[OFFICE_HEAD].replace(b'docPr id="7"', b'docPr id="4294967295"')
    files[OFFICE_HEAD] = head.replace(b'id="0"', b'id="99999999999"')
    kept = layout_parts(files).parts("題")["word/header1.xml"].decode()
    assert re.findall(r'<(?:wp:docPr|pic:cNvPr) [^>]*id="([^"]*)"', kept) == ["1", "1"]


def test_a_drawing_that_may_hold_any_words_stays_behind() -> None:
    drawing = {"word/media/a.svg": "<svg><title>工藤</title></svg>".encode()}
    kept = layout_parts(with_footer('<w:x r:embed="x"/>', row("x", "image", "media/a.svg"), **drawing)).parts("題")
    assert not [name for name in kept if "media" in name]


def test_a_picture_on_somebodys_disk_is_not_looked_for() -> None:
    there = row("x", "image", "file:///C:/Users/kudo/logo.png", ' TargetMode="External"')
    kept = layout_parts(with_footer('<w:blip r:link="x"/>', there)).parts("題")
    assert "kudo" not in b"".join(kept.values()).decode("utf-8", "ignore")


def test_an_address_that_is_shown_stays() -> None:
    there = row("x", "hyperlink", "https://example.jp/?a=1&amp;b=2", ' TargetMode="External"')
    link = '<w:p><w:hyperlink r:id="x"><w:r><w:t>{}</w:t></w:r></w:hyperlink></w:p>'
    kept = layout_parts(with_footer(link.format("example.jp/?a=1&amp;b=2"), there)).parts("題")
    assert (
        'Target="https://example.jp/?a=1&amp;b=2" TargetMode="External"' in kept["word/_rels/footer1.xml.rels"].decode()
    )
    kept = layout_parts(with_footer(link.format("こちら"), there)).parts("題")
    assert "word/_rels/footer1.xml.rels" not in kept
    assert "こちら" in kept["word/footer1.xml"].decode()


@pytest.mark.parametrize("content", [CLEAN_PNG[:40], b"\xff\xd8\xff"])
def test_a_broken_picture_is_told(content: bytes) -> None:
    files = with_footer(BLIP, row("x", "image", "media/a.png"), **{"word/media/a.png": content})
    with pytest.raises(BrokenPictureError):
        layout_parts(files)


def test_a_broken_part_is_told() -> None:
    with pytest.raises(DamagedError):
        layout_parts(BUILT_IN | {"word/settings.xml": b"<w:settings"})


def test_what_refers_to_nothing_is_nowhere_left() -> None:
    files = BUILT_IN | {DOCUMENT_RELATIONS: with_rows("-", row("x", "styles", "styles.xml"))}
    package = Package(pack(files))
    root = parse_part(package.read(package.document))
    LayoutParts(package, root)
    assert b"footerReference" not in etree.tostring(root)


@pytest.mark.parametrize(
    ("place", "setting", "seen"),
    [
        ("first", "", False),
        ("first", "<w:titlePg/>", True),
        ("first", '<w:titlePg w:val="0"/>', False),
        ("even", "", False),
    ],
)
def test_the_foot_of_pages_that_there_are_not_stays_behind(place: str, setting: str, seen: bool) -> None:
    document = BUILT_IN[DOCUMENT].replace(
        b'footerReference w:type="default"', f'footerReference w:type="{place}"'.encode()
    )
    kept = layout_parts({**BUILT_IN, DOCUMENT: document.replace(b"<w:docGrid", f"{setting}<w:docGrid".encode())})
    assert ("word/footer1.xml" in kept.parts("題")) is seen


def test_even_pages_have_a_foot_of_their_own_where_the_settings_say_so() -> None:
    even = BUILT_IN[DOCUMENT].replace(b'footerReference w:type="default"', b'footerReference w:type="even"')
    settings = BUILT_IN["word/settings.xml"].replace(b"<w:compat>", b"<w:evenAndOddHeaders/><w:compat>")
    assert "word/footer1.xml" in layout_parts({**BUILT_IN, DOCUMENT: even, "word/settings.xml": settings}).parts("題")


def test_fonts_are_not_carried_along() -> None:
    table = BUILT_IN["word/fontTable.xml"].replace(
        b"<w:charset", f'<w:embedRegular xmlns:r="{OFFICE}" r:id="x"/><w:charset'.encode(), 1
    )
    kept = layout_parts(
        {
            **BUILT_IN,
            "word/fontTable.xml": table,
            "word/fonts/a.odttf": b"x",
            "word/_rels/fontTable.xml.rels": with_rows("-", row("x", "font", "fonts/a.odttf")),
        }
    ).parts("題")
    assert set(kept) == set(BUILT_IN) - {DOCUMENT}


def test_the_theme_gives_colours_and_fonts_to_those_who_call_them_by_their_place() -> None:
    theme = BUILT_IN["word/theme.xml"].replace(b'name="minutes"', 'name="工藤"'.encode())
    files = {**BUILT_IN, "word/theme.xml": theme}
    assert "明朝" not in layout_parts(files).parts("題")["word/theme.xml"].decode()
    styles = BUILT_IN["word/styles.xml"].replace(b'w:ascii="', b'w:asciiTheme="minorHAnsi" w:ascii="', 1)
    kept = layout_parts({**files, "word/styles.xml": styles}).parts("題")["word/theme.xml"]
    assert kept == BUILT_IN["word/theme.xml"]


def heads(kept: dict[str, bytes]) -> dict[str, str]:
    """The words of every header, by the name of its part."""
    return {name: "".join(parse_part(part).itertext()) for name, part in kept.items() if name.startswith("word/header")}


HEAD = f'<w:p xmlns:w="{WORDS}"><w:r><w:t>案</w:t></w:r></w:p>'


def test_every_page_can_get_a_head() -> None:
    package = Package(pack(BUILT_IN))
    root = parse_part(package.read(package.document))
    made = LayoutParts(package, root)
    made.head_pages(HEAD)
    kept = made.parts("題")
    assert set(heads(kept).values()) == {"案"}
    references = re.findall(r'headerReference w:type="(\w+)" r:id="(\w+)"', etree.tostring(root, encoding="unicode"))
    targets = dict(re.findall(r'Id="(\w+)" [^>]*Target="/(word/header\d\.xml)"', kept[DOCUMENT_RELATIONS].decode()))
    assert {place for place, _ in references} == {"default", "first", "even"}
    assert {targets[id] for _, id in references} == set(heads(kept))


def test_a_head_stands_above_that_of_the_office() -> None:
    own = f'<w:hdr xmlns:w="{WORDS}"><w:p><w:r><w:t>東雲市</w:t></w:r></w:p></w:hdr>'.encode()
    place = '<w:headerReference w:type="default" r:id="x"/><w:footerReference'
    files = {
        **BUILT_IN,
        DOCUMENT: BUILT_IN[DOCUMENT].replace(b"<w:footerReference", place.encode()),
        DOCUMENT_RELATIONS: with_rows(DOCUMENT_RELATIONS, row("x", "header", "own.xml")),
        "word/own.xml": own,
    }
    made = layout_parts(files)
    made.head_pages(HEAD)
    assert sorted(heads(made.parts("題")).values()) == ["案", "案", "案東雲市"]
    assert pack_parts(made.parts("題"))
