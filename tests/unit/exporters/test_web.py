from __future__ import annotations

import re
from xml.etree import ElementTree

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.web import DRAFT_STYLE, web_file

FIELDS = (
    Item(ItemKind.FIELD, "市役所", "1 ", "会場", gap="\t", spread=3),
    Item(ItemKind.FIELD_MORE, "二階"),
    Item(ItemKind.GROUP, "工藤係長", label="総務部", gap="\t"),
)


def page(*items: Item, title: str = "題") -> str:
    return web_file(items, title).decode("utf-8")


def main_of(*items: Item) -> ElementTree.Element:
    """The page's content; parsing it as XML also proves that every tag is closed."""
    text = page(*items)
    return ElementTree.fromstring(text[text.index("<main>") : text.index("</main>") + len("</main>")])


def test_the_page_says_its_language_and_title() -> None:
    assert page(title="<東雲市>").startswith('<!DOCTYPE html>\n<html lang="ja">')
    assert "<title>&lt;東雲市&gt;</title>" in page(title="<東雲市>")


def test_the_page_needs_nothing_from_elsewhere() -> None:
    assert not re.search(r"(?:src|href)\s*=|@import|url\(|<script", page(*FIELDS))


def test_headings_follow_the_agenda_below_the_title() -> None:
    levels = [Item(ItemKind.HEADING, str(level), label="1", gap=" ", level=level) for level in (1, 2, 7)]
    titled = main_of(Item(ItemKind.TITLE, "会議録"), Item(ItemKind.BODY_HEADING, label="内容"), *levels)
    assert [element.tag for element in titled] == ["h1", "h2", "h3", "h4", "h6"]
    bare = main_of(Item(ItemKind.BODY_HEADING, label="内容"), *levels)
    assert [element.tag for element in bare] == ["h1", "h2", "h3", "h6"]


def test_a_heading_and_its_mark_read_as_one() -> None:
    heading = main_of(Item(ItemKind.HEADING, "審査", label="(1)", gap=" ", tail="【非公開】", level=1))[0]
    assert heading.text == "(1) 審査【非公開】"


def test_the_header_is_a_table_with_headed_rows() -> None:
    table = main_of(*FIELDS)[0]
    head, value = table.find("tr")
    assert (head.tag, head.attrib, "".join(head.itertext())) == ("th", {"scope": "row"}, "1 会場")
    assert ["".join(p.itertext()) for p in value] == ["市役所", "二階", "総務部\t工藤係長"]


def test_only_a_framed_header_is_ruled() -> None:
    assert "class" not in main_of(*FIELDS)[0].attrib
    assert main_of(FIELDS[0]._replace(framed=True))[0].attrib == {"class": "ruled"}


def test_a_table_among_the_values_goes_inside() -> None:
    items = (FIELDS[0], Item(ItemKind.CELL_HEADS, cells=("番号",)), Item(ItemKind.CELLS, cells=("1",)), FIELDS[0])
    table = main_of(*items)[0]
    assert len(table.findall("tr")) == 2
    inner = table.find("tr/td/table")
    assert [cell.tag for cell in inner.iter() if cell.tag in ("th", "td")] == ["th", "td"]


def test_turns_carry_their_label_apart() -> None:
    turn = main_of(Item(ItemKind.TURN, "<はい>", "(", "委員", ")", " "))[0]
    assert (turn.attrib, turn[0].text, turn[0].tail) == ({"class": "turn"}, "(委員)", " <はい>")


def test_turns_in_columns_are_one_table() -> None:
    table = main_of(
        Item(ItemKind.TURN, "一", label="会長", framed=True),
        Item(ItemKind.CONTINUATION, "二", framed=True),
        Item(ItemKind.TURN, "三", label="委員", framed=True),
    )[0]
    assert [[("".join(cell.itertext())) for cell in row] for row in table] == [["会長", "一二"], ["委員", "三"]]


def test_every_other_kind_is_a_paragraph_of_its_own() -> None:
    kinds = (
        ItemKind.CONTINUATION,
        ItemKind.DIRECTION,
        ItemKind.NARRATIVE,
        ItemKind.OATH,
        ItemKind.SIGNER,
        ItemKind.CLOSING,
    )
    shown = main_of(*(Item(kind, "文") for kind in kinds))
    assert [(p.tag, p.text) for p in shown] == [("p", "文")] * len(kinds)


def test_no_items_no_content() -> None:
    assert len(main_of()) == 0


def test_a_draft_says_so_and_its_paragraphs_are_numbered() -> None:
    items = (Item(ItemKind.NARRATIVE, "休憩"),)
    page = web_file(items, "題", "委員確認用（案）").decode()
    assert '<main>\n<p class="draft">委員確認用（案）</p>\n<p class="narrative">休憩</p>' in page
    assert DRAFT_STYLE in page
    assert DRAFT_STYLE not in web_file(items, "題").decode()
