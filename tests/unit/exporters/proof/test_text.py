from __future__ import annotations

import codecs

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.proof.printed import Printed
from minutesapp.exporters.proof.text import prove_text

ITEMS = (
    Item(ItemKind.FIELD, "市役所", "1 ", "会場", gap="\t", spread=3),
    Item(ItemKind.FIELD_MORE, "三階"),
    Item(ItemKind.FIELD, "審査会", label="名称", framed=True),
    Item(ItemKind.CELLS, cells=("1", "", "二")),
    Item(ItemKind.BODY_HEADING, label="協議事項等", spread=9),
    Item(ItemKind.TURN, "はい。", "(", "委員", ")", " "),
    Item(ItemKind.NARRATIVE, ""),
)
CLEAN = text_file(ITEMS)


def test_the_lines_of_the_items_are_clean() -> None:
    prove_text(CLEAN, Printed(ITEMS, ""))
    prove_text(text_file(()), Printed((), ""))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (CLEAN + "否\r\n".encode(), "public-leak"),
        (CLEAN + "否".encode(), "public-leak"),
        (CLEAN.replace("はい。".encode(), "はい。 ".encode()), "public-leak"),
        (CLEAN.replace("はい。".encode(), "は\u00adい。".encode()), "public-leak"),
        (CLEAN.replace(b"\r\n", b"\n"), "public-leak"),
        (CLEAN.replace(b"\r\n\r\n", b"\r\n\n\r\n"), "public-leak"),
        (CLEAN + "三階\r\n".encode(), "public-leak"),
        (CLEAN[: -len("はい。\r\n\r\n\r\n".encode())] + b"\r\n", "public-leak"),
        (CLEAN + codecs.BOM_UTF8, "public-leak"),
        (CLEAN + "否\r\n".encode("utf-16-le"), "public-leak"),
        (CLEAN + "否決\r\n".encode("cp932"), "public-trace"),
    ],
)
def test_anything_else_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UserFacingError) as caught:
        prove_text(data, Printed(ITEMS, ""))
    assert caught.value.code == code
