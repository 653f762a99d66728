from __future__ import annotations

import re
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import ItemKind
from minutesapp.exporters.styles import FRAME_LABELS, FRAMED_STYLES, STYLES
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.word.layout.opening import open_layout
from minutesapp.word.layout.style_names import FALL_BACKS
from tests.unit.word.layout.conftest import BUILT_IN, UEDA, opened
from tests.word_files import DOCUMENT, parts, rewrite


@pytest.mark.parametrize("id", ["ueda-gaiyo", "kaigiroku"])
def test_a_built_in_layout_has_a_look_for_everything(id: str) -> None:
    layout = open_layout(load_form(id))
    names = {*STYLES.values(), *FRAMED_STYLES.values(), *FRAME_LABELS.values()} - {STYLES[ItemKind.HEADING]}
    assert all("w:pStyle" in layout.text_format(name).paragraph for name in names)
    assert all("w:pStyle" in layout.heading(level).paragraph for level in (1, 2, 3, 4))
    assert all(len(layout.table(label).cells) == 2 for label in FRAME_LABELS.values())


def test_a_missing_style_is_named(own: Form) -> None:
    layout = opened(own, rewrite(BUILT_IN, lambda xml: xml.replace('"ト書き"', '"演出"'), "word/styles.xml"))
    with pytest.raises(UserFacingError) as caught:
        layout.text_format("ト書き")
    assert (caught.value.code, caught.value.facts) == (
        "layout-style-missing",
        {"template": "自庁の様式", "style": "ト書き"},
    )


def test_a_missing_table_is_named_by_its_first_style(own: Form) -> None:
    layout = opened(own, rewrite(BUILT_IN, lambda xml: xml.replace('"FrameLabel"', '"FrameText"')))
    with pytest.raises(UserFacingError) as caught:
        layout.table(FRAME_LABELS[ItemKind.FIELD])
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
    turn = opened(own, data).text_format("発言")
    assert '<w:jc w:val="right"/>' in turn.paragraph
    assert turn.letters == "<w:rPr><w:b/></w:rPr>"
    assert turn.speaker == '<w:rPr><w:rStyle w:val="Speaker"/><w:b/></w:rPr>'


def test_a_style_without_a_sample_serves_all_the_same(own: Form) -> None:
    data = rewrite(BUILT_IN, lambda xml: xml.replace('"Direction"', '"Narrative"'))
    assert opened(own, data).text_format("ト書き").paragraph == '<w:pPr><w:pStyle w:val="Direction"/></w:pPr>'


def test_a_layout_without_the_style_of_speakers_does_without(own: Form) -> None:
    data = rewrite(BUILT_IN, lambda xml: xml.replace('"発言者表示"', '"別"'), "word/styles.xml")
    assert opened(own, data).text_format("発言").speaker == ""


def test_a_layout_made_before_there_was_a_style_does_without(own: Form) -> None:
    def without_new_styles(xml: str) -> str:
        return re.sub(f'<w:name w:val="({"|".join(FALL_BACKS)})"/>', '<w:name w:val="別"/>', xml)

    layout = opened(own, rewrite(BUILT_IN, without_new_styles, "word/styles.xml"))
    assert {name: layout.text_format(name) for name in FALL_BACKS} == {
        name: layout.text_format(other) for name, other in FALL_BACKS.items()
    }


@pytest.mark.parametrize(("added", "known"), [(1, True), (2, False)])
def test_turns_stand_in_two_columns_or_three(own: Form, added: int, known: bool) -> None:
    cell = '<w:tc><w:tcPr/><w:p><w:pPr><w:pStyle w:val="ColumnText"/></w:pPr></w:p></w:tc>'
    row = "発言の内容。</w:t></w:r></w:p></w:tc>"
    layout = opened(own, rewrite(BUILT_IN, lambda xml: xml.replace(row, row + cell * added)))
    if known:
        assert len(layout.table("発言者欄").cells) == 3
    else:
        with pytest.raises(UserFacingError):
            layout.table("発言者欄")


def test_a_loose_heading_does_not_stay_with_the_next_paragraph() -> None:
    layout = open_layout(UEDA)
    assert "keepNext" not in layout.heading(1).paragraph
    assert '<w:keepNext w:val="0"/>' in layout.heading(1, loose=True).paragraph


def test_equal_columns_share_the_width() -> None:
    frame = open_layout(UEDA).columns(("甲", "乙", ""))
    assert frame.table.count('<w:gridCol w:w="3023"/>') == 3
    assert len(frame.rows.cells) == len(frame.heads.texts) == 3


def test_the_layouts_lie_in_the_repository_as_they_are_made(repository: Path) -> None:
    from tests.golden.export.layouts import PAGES, make_layout

    for id, page in PAGES.items():
        committed = parts((repository / "resources" / "templates" / id / "layout.docx").read_bytes())
        assert committed == parts(make_layout(page)), f"{id}: run python -m tests.golden.export.layouts"
        assert DOCUMENT in committed
