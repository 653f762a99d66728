"""PDFs painted by hand: a page with Japanese letters whose font names the table of its codes, and whatever is added."""

from __future__ import annotations

BOX = "0 0 200 300"


def said(words: str) -> str:
    """Words as a page shows them."""
    return f"<{words.encode('utf-16-be').hex()}> Tj"


def text(words: str, x: int = 20, y: int = 200, size: int = 10, look: str = "") -> str:
    """Words at a place; each letter is as wide as it is high."""
    return f"BT {look} /F1 {size} Tf {x} {y} Td {said(words)} ET\n"


def painted(content: str, *more: str, page: str = "", root: str = "", trailer: str = "", resources: str = "") -> bytes:
    """A file of one page with this content. `more` are objects from number 7 on; the rest are additions to others."""
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{root}>>",
        f"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[{BOX}]>>",
        f"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>{resources}>>{page}>>",
        stream(content),
        "<</Type/Font/Subtype/Type0/Encoding/UniJIS-UCS2-H/DescendantFonts[6 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType2/DW 1000>>",
        *more,
    ]
    body = "".join(f"{number} 0 obj\n{one}\nendobj\n" for number, one in enumerate(objects, 1))
    return f"%PDF-1.7\n{body}trailer <</Root 1 0 R{trailer}>>\nstartxref\n9\n%%EOF\n".encode("latin-1")


def stream(content: str, table: str = "") -> str:
    """A content by itself."""
    return f"<<{table}/Length {len(content)}>>\nstream\n{content}\nendstream"


def added(data: bytes, number: int, value: str) -> bytes:
    """The file with an object changed by what is written behind its end, as programs do that save quickly."""
    return data + f"{number} 0 obj\n{value}\nendobj\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n".encode("latin-1")


def hex_text(words: str) -> str:
    """A string beside the pages."""
    return f"<FEFF{words.encode('utf-16-be').hex()}>"
