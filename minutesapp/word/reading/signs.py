"""Signs that a font of pictures draws in the place of letters, as the letters that show the same."""

from __future__ import annotations

from collections.abc import Mapping

PLACES = range(0xF000, 0xF100)
"""Where Word keeps the 256 places of such a font; a file may also name them without the offset."""


def _row(first: int, letters: str) -> dict[int, str]:
    return {first + offset: letter for offset, letter in enumerate(letters)}


SYMBOL = {
    **_row(0x20, " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅"),
    **_row(0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"),
    **_row(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    **_row(0xA1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    **_row(0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊"),
    **_row(0xE2, "®©™∑"),
    0xF2: "∫",
}
WINGDINGS = {
    **_row(0x21, "✏✂✁"),
    **_row(0x28, "☎✆✉"),
    **_row(0x45, "☜☞☝☟"),
    **_row(0x6C, "●❍■□◻❑❒"),
    **_row(0x74, "⧫◆❖"),
    **_row(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    **_row(0xA7, "▪◻"),
    **_row(0xDF, "←→↑↓"),
    **_row(0xEF, "⇦⇨⇧⇩"),
    **_row(0xFB, "✗✓☒☑"),
    0x4A: "☺", 0x4C: "☹", 0x9F: "•", 0xA1: "○", 0xAB: "★", 0xD8: "➢", 0xE8: "➔",
}  # fmt: skip
WINGDINGS_2 = {0x50: "✓", 0x52: "☑", 0x97: "●", 0xA3: "□"}
FONTS: Mapping[str, Mapping[int, str]] = {"symbol": SYMBOL, "wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2}


def letter_of(font: str, place: int) -> str:
    """The letter that shows what this font has at a place; empty where that is not known here."""
    return FONTS.get(font.lower(), {}).get(place - PLACES.start if place in PLACES else place, "")


def in_letters(text: str, font: str) -> str:
    """The text, with what this font draws at its own places in letters; what is not known stays as it is."""
    return "".join((ord(sign) in PLACES and letter_of(font, ord(sign))) or sign for sign in text)
