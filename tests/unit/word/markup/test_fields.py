from __future__ import annotations

import re

import pytest
from lxml import etree

from minutesapp.word.markup.fields import W, settle_fields

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def text(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def code(words: str) -> str:
    return f"<w:r><w:instrText>{words}</w:instrText></w:r>"


def field(words: str, result: str) -> str:
    return f"{BEGIN}{words}{SEPARATE}{result}{END}"


def settled(xml: str) -> str:
    """A paragraph with its fields settled, without the runs that became empty."""
    root = etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{xml}</w:p>')
    settle_fields(root)
    left = re.sub(r' xmlns:w="[^"]*"|<w:r/>', "", etree.tostring(root, encoding="unicode"))
    return left.removeprefix("<w:p>").removesuffix("</w:p>")


SIMPLE = '<w:fldSimple w:instr=" PAGE ">{}</w:fldSimple>'
PAGE = field(code(" PAGE "), text("1"))


@pytest.mark.parametrize(
    ("xml", "left"),
    [
        (PAGE, PAGE),
        (text("- ") + PAGE + text(" -"), text("- ") + PAGE + text(" -")),
        (field(code(" PAGE "), text("工藤")), PAGE),
        (field(code(" PAGE "), text("1") + text("工藤")), PAGE),
        (field(code("   PAGE \t "), text("1")), PAGE),
        (field(code(" PA") + code("GE "), text("1")), field(code(" PA") + code("GE "), text("1"))),
        (field(code(" QUOTE 工藤 "), text("東雲市")), text("東雲市")),
        (field(code(" MERGEFIELD 工藤 "), PAGE), PAGE),
        (field(code(" = ") + PAGE + code(" - 1 "), text("0")), field(code(" = ") + PAGE + code(" - 1 "), text("0"))),
        (field(code(" IF ") + field(code(" QUOTE 工藤 "), text("1")) + code(' = 1 "" "" '), text("件")), text("件")),
        (f"{BEGIN}{code(' PAGE ')}{END}", f"{BEGIN}{code(' PAGE ')}{END}"),
        (f"{BEGIN}{code(' 工藤 ')}", ""),
        (f"{SEPARATE}{text('件')}{END}", text("件")),
        (code("工藤"), ""),
        (
            f'<w:fldSimple w:instr=" PAGE ">{text("工藤")}</w:fldSimple>',
            f'<w:fldSimple w:instr=" PAGE ">{text("1")}</w:fldSimple>',
        ),
        (f"<w:fldSimple>{text('件')}</w:fldSimple>", text("件")),
    ],
)
def test_a_code_that_may_hold_words_becomes_what_it_showed(xml: str, left: str) -> None:
    assert settled(xml) == left
