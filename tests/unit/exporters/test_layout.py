from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import ItemKind
from minutesapp.exporters.layout import Layout, open_layout
from minutesapp.exporters.styles import FRAME_LABELS, FRAMED_STYLES, STYLES
from minutesapp.templates.catalog import layout_of, load_form
from minutesapp.templates.form import Form
from minutesapp.word.package import LARGEST_PART
from tests.office_layout import office_layout
from tests.word_files import DOCUMENT, pack, parts, rewrite

UEDA = load_form("ueda-gaiyo")
BUILT_IN = layout_of(UEDA).read_bytes()


@pytest.fixture
def own(tmp_path: Path) -> Form:
    """A form of an office, without a layout."""
    return replace(UEDA, name="自庁の様式", folder=str(tmp_path))


def opened(own: Form, data: bytes) -> Layout:
    layout_of(own).write_bytes(data)
    return open_layout(own)


@pytest.mark.parametrize("id", ["ueda-gaiyo", "kaigiroku"])
def test_a_built_in_layout_has_a_look_for_everything(id: str) -> None:
    layout = open_layout(load_form(id))
    names = {*STYLES.values(), *FRAMED_STYLES.values(), *FRAME_LABELS.values()} - {STYLES[ItemKind.HEADING]}
    assert all("w:pStyle" in layout.look(name).paragraph for name in names)
    assert all("w:pStyle" in layout.heading(level).paragraph for level in (1, 2, 3, 4))
    assert all(len(layout.frame(kind).cells) == 2 for kind in FRAME_LABELS)


def test_a_form_without_a_layout_uses_the_common_one(own: Form) -> None:
    assert open_layout(own).look("発言") == open_layout(UEDA).look("発言")


def without(*names: str) -> bytes:
    """The built-in layout without some of its parts."""
    return pack({name: content for name, content in parts(BUILT_IN).items() if name not in names})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 not really",
        BUILT_IN[:2000],
        pack({"a.xml": b"<a/>"}),
        without(DOCUMENT),
        without("word/styles.xml"),
        without("word/_rels/document.xml.rels"),
        rewrite(BUILT_IN, lambda xml: xml.replace("w:body", "w:bodies")),
        rewrite(BUILT_IN, lambda xml: xml.replace("/wordprocessingml/", "/otherprocessingml/")),
        rewrite(BUILT_IN, lambda xml: "<!DOCTYPE a [<!ENTITY b 'c'>]>" + xml[xml.index("<w:document") :]),
    ],
)
def test_a_layout_that_is_no_word_file_is_named(own: Form, data: bytes) -> None:
    with pytest.raises(UserFacingError) as caught:
        opened(own, data)
    assert (caught.value.code, caught.value.facts["template"]) == ("layout-broken", "自庁の様式")


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "loop"])
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_a_layout_that_is_no_plain_file_is_named_and_not_waited_for(own: Form, kind: str) -> None:
    file = layout_of(own)
    match kind:
        case "folder":
            file.mkdir()
        case "pipe":
            os.mkfifo(file)
        case "device":
            file.symlink_to("/dev/zero")
        case "loop":
            file.symlink_to(file)
    with pytest.raises(UserFacingError, match="layout-broken"):
        open_layout(own)


def test_a_layout_may_call_namespaces_as_it_likes(own: Form) -> None:
    data = rewrite(
        BUILT_IN, lambda xml: re.sub(r"(?<=[</ ])w:|(?<=xmlns:)w(?==)", lambda found: found[0].replace("w", "x"), xml)
    )
    assert opened(own, data).look("発言") == open_layout(UEDA).look("発言")


def test_a_layout_whose_xml_is_broken_is_named(own: Form) -> None:
    with pytest.raises(UserFacingError) as caught:
        opened(own, rewrite(BUILT_IN, lambda xml: xml[:-20]))
    assert caught.value.code == "layout-broken"


def test_a_damaged_picture_in_a_layout_is_named(own: Form) -> None:
    files = office_layout()
    with pytest.raises(UserFacingError) as caught:
        opened(own, pack({**files, "word/media/crest.png": files["word/media/crest.png"][:40]}))
    assert caught.value.code == "layout-picture"


def test_a_layout_of_immense_parts_is_not_unpacked(own: Form) -> None:
    picture = {"word/media/logo.png": bytes(LARGEST_PART + 1)}
    rows = parts(BUILT_IN)["word/_rels/document.xml.rels"].replace(b'"footer1.xml"', b'"media/logo.png"')
    with pytest.raises(UserFacingError) as caught:
        opened(own, pack({**parts(BUILT_IN), **picture, "word/_rels/document.xml.rels": rows}))
    assert caught.value.code == "layout-broken"


def test_what_nobody_sees_may_be_of_any_size(own: Form) -> None:
    assert opened(own, pack({**parts(BUILT_IN), "word/media/unused.png": bytes(LARGEST_PART + 1)})).look("発言")


@pytest.mark.parametrize("value", ["", "abc", "1.5", "あ", "9" * 20, "-5"])
@pytest.mark.parametrize("part", [DOCUMENT, "word/styles.xml"])
def test_numbers_that_are_none_stop_nothing(own: Form, value: str, part: str) -> None:
    layout = opened(
        own, rewrite(BUILT_IN, lambda xml: re.sub(r'w:(val|w|linePitch)="\d+"', rf'w:\1="{value}"', xml), part)
    )
    assert layout.cell_width > 0
    assert len(layout.columns(3).cells) == 3
    assert layout.fitted_letters("項目", 100, 10, 1)


def test_a_sample_that_ends_a_section_ends_none_in_the_file(own: Form) -> None:
    section = '<w:pStyle w:val="Turn"/><w:sectPr><w:type w:val="nextPage"/></w:sectPr>'
    layout = opened(own, rewrite(BUILT_IN, lambda xml: xml.replace('<w:pStyle w:val="Turn"/>', section)))
    assert layout.look("発言") == open_layout(UEDA).look("発言")


def test_a_layout_without_a_section_gets_one(own: Form) -> None:
    layout = opened(own, rewrite(BUILT_IN, lambda xml: re.sub("<w:sectPr>.*</w:sectPr>", "", xml)))
    assert layout.around_body[1] == "<w:sectPr/></w:body></w:document>"


def test_a_draft_says_so_on_every_page_and_numbers_its_lines() -> None:
    layout = open_layout(UEDA)
    layout.mark_as_draft("委員確認用（案）")
    made = layout.parts("", "題")
    assert [b"\xe5\xa7\x94\xe5\x93\xa1" in made[f"word/header{number}.xml"] for number in (1, 2, 3)] == [True] * 3
    numbers = '<w:lnNumType w:countBy="1" w:restart="newPage"/><w:docGrid'
    assert numbers in made[DOCUMENT].decode()


def test_a_missing_style_is_named(own: Form) -> None:
    layout = opened(own, rewrite(BUILT_IN, lambda xml: xml.replace('"ト書き"', '"演出"'), "word/styles.xml"))
    with pytest.raises(UserFacingError) as caught:
        layout.look("ト書き")
    assert (caught.value.code, caught.value.facts) == (
        "layout-style-missing",
        {"template": "自庁の様式", "style": "ト書き"},
    )


def test_a_missing_table_is_named_by_its_first_style(own: Form) -> None:
    layout = opened(own, rewrite(BUILT_IN, lambda xml: xml.replace('"FrameLabel"', '"FrameText"')))
    with pytest.raises(UserFacingError) as caught:
        layout.frame(ItemKind.FIELD)
    assert (caught.value.code, caught.value.facts["style"]) == ("layout-table-missing", "表の項目")


def test_words_own_styles_are_found_by_either_name(own: Form) -> None:
    data = rewrite(BUILT_IN, lambda xml: xml.replace('"heading 1"', '"見出し 1"'), "word/styles.xml")
    assert opened(own, data).heading(1) == open_layout(UEDA).heading(1)


def test_headings_deeper_than_the_layout_look_like_its_deepest(own: Form) -> None:
    layout = open_layout(UEDA)
    assert layout.heading(9) == layout.heading(4)


def test_a_sample_that_the_clerk_restyled_by_hand_is_what_counts(own: Form) -> None:
    look = '<w:pPr><w:pStyle w:val="Turn"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>'
    data = rewrite(BUILT_IN, lambda xml: xml.replace('<w:pPr><w:pStyle w:val="Turn"/></w:pPr><w:r>', look))
    turn = opened(own, data).look("発言")
    assert '<w:jc w:val="right"/>' in turn.paragraph
    assert turn.letters == "<w:rPr><w:b/></w:rPr>"
    assert turn.speaker == '<w:rPr><w:rStyle w:val="Speaker"/><w:b/></w:rPr>'


def test_a_style_without_a_sample_serves_all_the_same(own: Form) -> None:
    data = rewrite(BUILT_IN, lambda xml: xml.replace('"Direction"', '"Narrative"'))
    assert opened(own, data).look("ト書き").paragraph == '<w:pPr><w:pStyle w:val="Direction"/></w:pPr>'


def test_a_layout_without_the_style_of_speakers_does_without(own: Form) -> None:
    data = rewrite(BUILT_IN, lambda xml: xml.replace('"発言者表示"', '"別"'), "word/styles.xml")
    assert opened(own, data).look("発言").speaker == ""


def test_a_loose_heading_does_not_stay_with_the_next_paragraph() -> None:
    layout = open_layout(UEDA)
    assert "keepNext" not in layout.heading(1).paragraph
    assert '<w:keepNext w:val="0"/>' in layout.heading(1, loose=True).paragraph


def test_forty_characters_fill_a_line() -> None:
    assert 40 * open_layout(UEDA).cell_width == pytest.approx(9071, abs=40)


def test_a_grid_of_characters_counts_as_well(own: Form) -> None:
    grid = 'w:type="linesAndChars" w:charSpace="4096"'
    plain = opened(own, BUILT_IN).cell_width
    assert opened(own, rewrite(BUILT_IN, lambda xml: xml.replace('w:type="lines"', grid))).cell_width == plain + 20


def test_fitted_letters_keep_the_order_that_is_prescribed(own: Form) -> None:
    bold = '<w:pStyle w:val="Field"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="21"/><w:lang w:val="ja-JP"/></w:rPr>'
    data = rewrite(BUILT_IN, lambda xml: xml.replace('<w:pStyle w:val="Field"/></w:pPr><w:r>', bold))
    assert opened(own, data).fitted_letters("項目", 678.4, 226, 3) == (
        '<w:rPr><w:b/><w:spacing w:val="242"/><w:sz w:val="21"/><w:fitText w:val="678" w:id="3"/>'
        '<w:lang w:val="ja-JP"/></w:rPr>'
    )


def test_equal_columns_share_the_width() -> None:
    frame = open_layout(UEDA).columns(3)
    assert frame.table.count('<w:gridCol w:w="3023"/>') == 3
    assert len(frame.cells) == 3


def test_the_layouts_lie_in_the_repository_as_they_are_made(repository: Path) -> None:
    from tests.golden.export.layouts import LAYOUTS, make

    for id, layout in LAYOUTS.items():
        committed = parts((repository / "resources" / "templates" / id / "layout.docx").read_bytes())
        assert committed == parts(make(layout)), f"{id}: run python -m tests.golden.export.layouts"
        assert DOCUMENT in committed


def test_pages_keep_the_head_that_their_section_has_from_the_one_before(own: Form) -> None:
    def part_in_two(xml: str) -> str:
        start = xml.rindex("<w:sectPr>")
        section = xml[start : xml.index("</w:sectPr>", start) + len("</w:sectPr>")]
        bare = re.sub(r"<w:footerReference[^>]*/>", "", section)
        return f"{xml[:start]}<w:p><w:pPr>{section}</w:pPr></w:p>{bare}{xml[start + len(section) :]}"

    layout = opened(own, rewrite(BUILT_IN, part_in_two))
    assert layout.parts("", "") == open_layout(UEDA).parts("", "")


def test_words_are_not_fitted_into_the_width_of_the_sample(own: Form) -> None:
    sample = re.compile(r'(<w:pStyle w:val="Field"/>.*?<w:r>)(?:<w:rPr>.*?</w:rPr>)?(<w:t)', re.DOTALL)
    fitted = r'\1<w:rPr><w:b/><w:spacing w:val="105"/><w:fitText w:val="1260" w:id="-1720000256"/></w:rPr>\2'
    layout = opened(own, rewrite(BUILT_IN, lambda xml: sample.sub(fitted, xml, count=1)))
    assert layout.look("項目").letters == "<w:rPr><w:b/></w:rPr>"
