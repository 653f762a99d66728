from __future__ import annotations

import re

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.proof.page import BLOCKS, INLINE, prove_page
from minutesapp.exporters.proof.printed import Printed
from minutesapp.exporters.web import PLAIN_CLASSES, web_file

TITLE = "審査会 <A&B>"
ITEMS = (
    Item(ItemKind.TITLE, "会議録"),
    Item(ItemKind.FIELD, "市役所", "1 ", "会場", gap="\t", spread=3, framed=True),
    Item(ItemKind.GROUP, "工藤 & 森", label="総務部", gap="\t", framed=True),
    Item(ItemKind.CELL_HEADS, cells=("番号", "名称")),
    Item(ItemKind.CELLS, cells=("1", "")),
    Item(ItemKind.BODY_HEADING, label="協議事項等", spread=10),
    Item(ItemKind.HEADING, "開会", label="1", gap=" ", level=1),
    Item(ItemKind.TURN, "はい。", "(", "委員", ")", " "),
    Item(ItemKind.TURN, "なし", label="会長", framed=True),
    Item(ItemKind.DIRECTION, "説明", "・ ", framed=True),
)
CLEAN = web_file(ITEMS, TITLE)


def refused(data: bytes) -> str:
    with pytest.raises(UserFacingError) as caught:
        prove_page(data, Printed(ITEMS, TITLE))
    return caught.value.code


def test_the_page_of_the_items_is_clean() -> None:
    prove_page(CLEAN, Printed(ITEMS, TITLE))
    prove_page(web_file((), ""), Printed((), ""))


def test_every_tag_of_the_writer_is_known() -> None:
    written = set(re.findall("<[^<>]*>", CLEAN.decode().split("<main>\n")[1].split("\n</main>")[0]))
    spread = {tag for tag in written if "letter-spacing" in tag}
    assert len(spread) == 2
    assert written - spread <= BLOCKS | INLINE
    assert {f'<p class="{kind}">' for kind in PLAIN_CLASSES.values()} <= BLOCKS


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.replace("はい。", "はい。否"),
        lambda page: page.replace("はい。", "<i>はい。</i>"),
        lambda page: page.replace("はい。", "はい。<!-- 否 -->"),
        lambda page: page.replace("はい。", "はい。<!否>"),
        lambda page: page.replace("はい。", "は&shy;い。"),
        lambda page: page.replace("はい。", "は&#12356;。"),
        lambda page: page.replace('<p class="turn">', '<p class="turn" title="否">'),
        lambda page: page.replace('<p class="turn">', "<p class=turn>"),
        lambda page: page.replace('<p class="turn">', '<p  class="turn">'),
        lambda page: page.replace("</p>", "</p >"),
        lambda page: page.replace("\n<h2", "\n\n<h2"),
        lambda page: page.replace("</table>\n", "</table> \n"),
        lambda page: page.replace("letter-spacing:1em", "letter-spacing:1.0001em"),
        lambda page: page.replace("<style>", "<style>/* 否 */"),
        lambda page: page.replace("<title>", "<title>否"),
        lambda page: page.replace('lang="ja"', 'lang="ja" data-a="否"'),
        lambda page: page.replace("<main>", "<main><p>否</p>"),
        lambda page: page + "<!-- 否 -->",
        lambda page: page + "\n",
        lambda page: page[: page.index("<main>") + 3],
    ],
)
def test_anything_else_is_refused(change: object) -> None:
    spoiled = change(CLEAN.decode())  # type: ignore[operator]
    assert spoiled != CLEAN.decode()
    assert refused(spoiled.encode()) == "public-leak"


def test_another_encoding_is_refused() -> None:
    assert refused(CLEAN.replace("はい。".encode(), "はい。".encode("cp932"))) == "public-trace"
