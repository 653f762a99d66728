from __future__ import annotations

from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.word import word_file
from minutesapp.templates.folder.catalog import load_form
from tests.word_files import DOCUMENT, W, body_of, lines_of, parts, styled_lines, text_of

FORM = load_form("ueda-gaiyo")
TRAPS = "𠮷髙﨑 葛\U000e0100 <b>&amp;\"' =1+1 ]]> 　字下げ"


def written(*items: Item) -> bytes:
    return word_file(items, "題", FORM)


def test_each_kind_is_set_in_its_own_style() -> None:
    data = written(
        Item(ItemKind.TITLE, "会議録"),
        Item(ItemKind.FIELD, "市役所", "1 ", "会場", gap="\t"),
        Item(ItemKind.FIELD_MORE, "二階"),
        Item(ItemKind.GROUP, "工藤係長", label="総務部", gap="\t"),
        Item(ItemKind.BODY_HEADING, label="協議事項等"),
        Item(ItemKind.HEADING, "議事", label="1", gap=" ", level=1, tail="【非公開】"),
        Item(ItemKind.TURN, "はい。", "(", "委員", ")", " "),
        Item(ItemKind.SPEAKER, before="○", label="会長"),
        Item(ItemKind.CONTINUATION, "次に。"),
        Item(ItemKind.DIRECTION, "入室", "・ "),
        Item(ItemKind.NARRATIVE, "休憩した。"),
        Item(ItemKind.SIGNER, "髙橋", label="署名", gap="\t"),
        Item(ItemKind.CLOSING, "以上"),
    )
    assert styled_lines(data) == [
        ("Title", "会議録"), ("項目", "1 会場\t市役所"), ("項目（続き）", "二階"), ("部署", "総務部\t工藤係長"),
        ("本文見出し", "協議事項等"), ("heading 1", "1 議事【非公開】"), ("発言", "(委員) はい。"), ("発言者", "○会長"),
        ("発言（続き）", "次に。"), ("ト書き", "・ 入室"), ("地の文", "休憩した。"), ("署名", "署名\t髙橋"),
        ("結び", "以上"),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", [ItemKind.NARRATIVE, ItemKind.TURN])
def test_text_arrives_as_it_is(kind: ItemKind) -> None:
    assert lines_of(written(Item(kind, TRAPS))) == [TRAPS]


def test_spaces_at_the_ends_are_kept() -> None:
    data = written(Item(ItemKind.NARRATIVE, "  前後  "))
    assert lines_of(data) == ["  前後  "]
    assert 'xml:space="preserve"' in parts(data)[DOCUMENT].decode()


def test_a_very_long_turn_is_one_paragraph() -> None:
    text = "長い発言です。" * 20_000
    assert lines_of(written(Item(ItemKind.TURN, text, "(", "委員", ")", " "))) == [f"(委員) {text}"]


def test_tabs_become_words_tabs() -> None:
    paragraph = body_of(written(Item(ItemKind.NARRATIVE, "\t一\t二"))).find(f"{W}p")
    assert [node.tag.removeprefix(W) for node in paragraph.iter()] == [
        "p",
        "pPr",
        "pStyle",
        "r",
        "t",
        "tab",
        "t",
        "tab",
        "t",
    ]
    assert text_of(paragraph) == "\t一\t二"


def test_a_label_is_spread_without_spaces_in_the_text() -> None:
    data = written(Item(ItemKind.FIELD, "令和6年", "2 ", "日時", gap="\t", spread=3))
    assert lines_of(data) == ["2 日時\t令和6年"]
    fits = list(body_of(data).iter(f"{W}fitText"))
    assert len({fit.attrib[f"{W}id"] for fit in fits}) == 1
    assert {int(fit.attrib[f"{W}val"]) for fit in fits} == {678}


def test_every_spread_label_is_fitted_by_itself() -> None:
    items = [Item(ItemKind.FIELD, label=label, spread=3) for label in ("日時", "会場")]
    assert {fit.attrib[f"{W}id"] for fit in body_of(written(*items)).iter(f"{W}fitText")} == {"1", "2"}


@pytest.mark.parametrize("label", ["審議会名", "場", ""])
def test_a_label_that_cannot_be_spread_stays_as_it_is(label: str) -> None:
    assert not list(body_of(written(Item(ItemKind.FIELD, label=label, spread=3))).iter(f"{W}fitText"))


def test_only_a_heading_over_something_stays_with_the_next_paragraph() -> None:
    data = written(
        Item(ItemKind.HEADING, "開会", level=1),
        Item(ItemKind.HEADING, "議事", level=1),
        Item(ItemKind.HEADING, "報告", level=2),
        Item(ItemKind.NARRATIVE, "報告した。"),
    )
    kept = [p.find(f"{W}pPr/{W}keepNext") is None for p in body_of(data).iter(f"{W}p")]
    assert kept == [False, True, True, True]


FRAMED = (
    Item(ItemKind.FIELD, "審査会", label="名称", gap="\t", framed=True),
    Item(ItemKind.FIELD, label="事務局", framed=True),
    Item(ItemKind.GROUP, "工藤係長", label="総務部", gap="\t", framed=True),
    Item(ItemKind.FIELD, label="備考", framed=True),
)


def cells(data: bytes) -> list[list[list[str]]]:
    """The paragraphs of every cell, row by row, of all tables."""
    rows = body_of(data).iter(f"{W}tr")
    return [[[text_of(p) for p in cell.iter(f"{W}p")] for cell in row.iter(f"{W}tc")] for row in rows]


def test_a_framed_header_is_a_table() -> None:
    data = written(*FRAMED)
    assert cells(data) == [
        [["名称"], ["審査会"]],
        [["事務局"], ["総務部\t工藤係長"]],
        [["備考"], [""]],
    ]
    assert styled_lines(data)[:2] == [("表の項目", "名称"), ("表の内容", "審査会")]


def test_turns_in_columns_repeat_the_heads_of_the_layout() -> None:
    data = written(
        Item(ItemKind.TURN, "一", label="会長", framed=True),
        Item(ItemKind.CONTINUATION, "二", framed=True),
        Item(ItemKind.DIRECTION, "説明", "（", tail="）", framed=True),
        Item(ItemKind.TURN, "三", label="委員", framed=True),
    )
    assert cells(data) == [
        [["発言者"], ["発言内容"]],
        [["会長"], ["一", "二", "（説明）"]],
        [["委員"], ["三"]],
    ]
    assert len(list(body_of(data).iter(f"{W}tblHeader"))) == 1


def test_a_table_of_cells_has_equal_columns_and_a_head() -> None:
    data = written(Item(ItemKind.CELL_HEADS, cells=("番号", "名称")), Item(ItemKind.CELLS, cells=("1",)))
    assert cells(data) == [[["番号"], ["名称"]], [["1"], [""]]]
    assert len({column.attrib[f"{W}w"] for column in body_of(data).iter(f"{W}gridCol")}) == 1


def test_two_tables_never_touch_and_none_is_last() -> None:
    data = written(*FRAMED, Item(ItemKind.CELLS, cells=("1",)), Item(ItemKind.TURN, "一", label="会長", framed=True))
    assert [element.tag.removeprefix(W) for element in body_of(data)] == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]


def test_without_items_there_is_only_the_page() -> None:
    assert [element.tag for element in body_of(written())] == [f"{W}sectPr"]


def test_nothing_of_the_samples_is_left() -> None:
    assert not lines_of(written())
    assert "見本" not in parts(written())[DOCUMENT].decode()


def test_page_and_properties() -> None:
    files = parts(written())
    document = files[DOCUMENT].decode()
    assert 'w:w="11906" w:h="16838"' in document
    assert "footerReference" in document
    assert "<dc:title>題</dc:title>" in files["docProps/core.xml"].decode()


def test_a_footer_counts_the_pages() -> None:
    footer = ElementTree.fromstring(parts(written())["word/footer1.xml"])
    assert (text_of(footer), "".join(node.text or "" for node in footer.iter(f"{W}instrText")).strip()) == (
        "- 1 -",
        "PAGE",
    )


def test_a_form_without_a_layout_is_written_in_the_common_one(tmp_path: object) -> None:
    assert lines_of(word_file([Item(ItemKind.NARRATIVE, "休憩")], "題", replace(FORM, folder=str(tmp_path)))) == [
        "休憩"
    ]


FIRST = (
    Item(ItemKind.HEADING, "議事", level=1),
    Item(ItemKind.FIELD, "審査会", label="名称", gap="\t", spread=3),
    Item(ItemKind.FIELD, "審査会", label="名称", gap="\t", framed=True),
    Item(ItemKind.TURN, "はい。", label="会長", framed=True),
    Item(ItemKind.NARRATIVE, "休憩した。"),
)


@pytest.mark.parametrize("first", FIRST)
def test_whatever_stands_behind_a_cover_begins_a_page(first: Item) -> None:
    items = (Item(ItemKind.COVER, "表紙"), first._replace(new_page=True), Item(ItemKind.NARRATIVE, "続き"))
    data = written(*items)
    breaking = [p for p in body_of(data).iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert [text_of(p) for p in breaking] == [first.lead if first.framed else first.words]
