"""What bytes mean in a font."""

from __future__ import annotations

import pytest

from minutesapp.pdf.document import Document
from minutesapp.pdf.fonts import UNKNOWN, Font
from minutesapp.pdf.tokens import Tokens
from tests.painted import painted


def font(table: str) -> Font:
    return Font(Document(painted("")), Tokens(f"<<{table}>>".encode()).read())


def wide(encoding: str) -> Font:
    return font(f"/Subtype/Type0/Encoding/{encoding}/DescendantFonts[<</W[1[300 400]5 6 700]/DW 900>>]")


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("90ms-RKSJ-H", "a山".encode("cp932")),
        ("EUC-V", "a山".encode("euc_jp")),
        ("UniJIS-UCS2-H", "a山".encode("utf-16-be")),
        ("UniJIS-UTF16-H", "a山".encode("utf-16-be")),
    ],
)
def test_usual_tables_of_codes_are_known_by_their_names(encoding: str, said: bytes) -> None:
    found = wide(encoding)
    assert "".join(glyph.text for glyph in found.glyphs(said)) == "a山"
    assert found.is_vertical == encoding.endswith("V")


def test_letters_of_two_units_and_of_old_codes_are_read() -> None:
    assert [g.text for g in wide("UniJIS-UTF16-H").glyphs("𠮷".encode("utf-16-be"))] == ["𠮷"]
    assert [g.text for g in wide("H").glyphs(b"\x3b\x33")] == ["山"]


def test_widths_are_stated_one_by_one_or_for_many() -> None:
    codes = [1, 2, 5, 6, 7]
    glyphs = list(wide("Identity-H").glyphs(b"".join(code.to_bytes(2, "big") for code in codes)))
    assert [glyph.width for glyph in glyphs] == [300, 400, 700, 700, 900]
    assert {glyph.text for glyph in glyphs} == {UNKNOWN}


def test_letters_of_one_byte_may_be_called_by_names() -> None:
    simple = font("/Subtype/Type1/FirstChar 65/Widths[250]/Encoding<</Differences[66/uni5C71/x/g123]>>")
    assert [(g.text, g.width) for g in simple.glyphs(b"AB C")] == [("A", 250), ("山", 500), (" ", 500), ("x", 500)]
    assert next(simple.glyphs(b"D")).text == UNKNOWN
