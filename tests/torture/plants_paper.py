"""Ways to hide words in a PDF."""

from __future__ import annotations

from collections.abc import Callable

from tests.painted import added, hex_text, painted, stream, text
from tests.torture.plants import Plant

OPEN = text("件数の報告", 20, 250)
FONT = "/Resources<</Font<</F1 5 0 R>>>>"
Make = Callable[[str], bytes]


def clean() -> bytes:
    """A page with nothing but what is read."""
    return painted(OPEN)


def plants() -> tuple[Plant, ...]:
    """All of them; each paints the page anew."""
    return tuple(Plant(name, lambda _, secret, make=make: make(secret)) for name, make in WAYS.items())


def page(content: str, *more: str, **others: str) -> bytes:
    return painted(OPEN + content, *more, **others)


def utf8(words: str) -> str:
    """Words in a stream, as it is written here."""
    return words.encode().decode("latin-1")


WAYS: dict[str, Make] = {
    "a black box": lambda s: page(text(s) + "0 g 15 195 90 15 re f"),
    "a white box": lambda s: page(text(s) + "1 g 15 195 90 15 re f"),
    "a thick line": lambda s: page(text(s) + "0 G 14 w 15 204 m 90 204 l S"),
    "a note over it": lambda s: page(
        text(s), "<</Type/Annot/Subtype/Square/Rect[15 195 90 210]/IC[0 0 0]>>", page="/Annots[7 0 R]"
    ),
    "white letters": lambda s: page(text(s, look="1 g")),
    "letters that are not painted": lambda s: page(text(s, look="3 Tr")),
    "tiny letters": lambda s: page(text(s, size=1)),
    "letters beside the page": lambda s: page(text(s, y=900)),
    "letters clipped away": lambda s: page(f"q 0 0 5 5 re W n {text(s)} Q"),
    "a layer that is not shown": lambda s: page(
        f"/OC /L BDC {text(s)} EMC",
        "<</Type/OCG>>",
        root="/OCProperties<</D<</OFF[7 0 R]>>>>",
        resources="/Properties<</L 7 0 R>>",
    ),
    "a page bound nowhere": lambda s: page("", f"<</Type/Page/Contents 8 0 R{FONT}>>", stream(text(s))),
    "an earlier version": lambda s: added(page(text(s)), 4, stream(OPEN)),
    "a remark": lambda s: page(
        "", f"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents {hex_text(s)}>>", page="/Annots[7 0 R]"
    ),
    "a field that is not shown": lambda s: page(
        "", f"<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/F 2/V {hex_text(s)}>>", page="/Annots[7 0 R]"
    ),
    "who made it": lambda s: page("", trailer=f"/Info<</Author {hex_text(s)}>>"),
    "a property of somebody's own": lambda s: page("", trailer=f"/Info<</Memo {hex_text(s)}>>"),
    "the title": lambda s: page("", trailer=f"/Info<</Title {hex_text(s)}>>"),
    "metadata": lambda s: page("", stream(utf8(f"<x:memo>{s}</x:memo>"), "/Type/Metadata"), root="/Metadata 7 0 R"),
    "the outline": lambda s: page("", f"<</First<</Title {hex_text(s)}>>>>", root="/Outlines 7 0 R"),
    "what is read aloud": lambda s: page(f"/Span <</ActualText {hex_text(s)}>> BDC EMC"),
    "a file within": lambda s: page(
        "", f"<</Type/Filespec/UF {hex_text(s)}/EF<</F 8 0 R>>>>", stream(utf8(s), "/Type/EmbeddedFile")
    ),
    "a program": lambda s: page("", "<</S/JavaScript/JS 8 0 R>>", stream(utf8(f"var a = '{s}'"))),
    "the structure": lambda s: page("", f"<</Type/StructElem/T {hex_text(s)}/Alt {hex_text(s)}>>"),
    "a place to go to": lambda s: page("", f"<</Dests<</Names[{hex_text(s)} [3 0 R]]>>>>", root="/Names 7 0 R"),
    "labels of pages": lambda s: page("", f"<</Nums[0 <</P {hex_text(s)}>>]>>", root="/PageLabels 7 0 R"),
    "the name of a layer": lambda s: page("", f"<</Type/OCG/Name {hex_text(s)}>>"),
    "data of a program": lambda s: page("", page=f"/PieceInfo<</X<</Private {hex_text(s)}>>>>"),
    "an object of nobody": lambda s: page("", f"[{hex_text(s)}]"),
}
SILENT = {
    "the title", "the outline", "what is read aloud", "the structure", "a place to go to", "labels of pages",
    "the name of a layer", "data of a program", "an object of nobody", "a program", "metadata",
}  # fmt: skip
"""Where names alone are looked for: what stands there in most files is no trouble."""
