"""PDFs made by hand, as office programs make them: packed or not, text by the numbers of shapes."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

TABLE = (
    b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    b"%sendcmap end"
)


def pdf_of(pages: Sequence[str], properties: str = "", *, more: bytes = b"", packed: bool = False) -> bytes:
    """A PDF whose pages say this. Each shape's number is that of its letter with all bits turned over."""
    letters = sorted({unit for page in pages for unit in units(page)})
    pairs = b"".join(b"<%04X> <%04X>\n" % (unit ^ 0xFFFF, unit) for unit in letters)
    table = TABLE % (b"%d beginbfchar\n%sendbfchar\n" % (len(letters), pairs))
    objects = [
        b"<</Type/Font/Subtype/Type0/ToUnicode 2 0 R>>",
        stream(table),
        b"<</Font<</F1 1 0 R>>>>",
        f"<<{properties}>>".encode("latin-1"),
    ]
    for page in pages:
        code = b"".join(b"%04X" % (unit ^ 0xFFFF) for unit in units(page))
        objects += [
            b"<</Type/Page/Resources 3 0 R/Contents %d 0 R>>" % (len(objects) + 2),
            stream(b"BT /F1 10.5 Tf [<%s>-75<>]TJ ET" % code),
        ]
    objects += [more] if more else []
    if packed:
        objects = pack(objects)
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"%%EOF\n"


def pack(objects: list[bytes]) -> list[bytes]:
    """The same objects; those that are no streams in one that holds them, as Word does."""
    plain = {number: content for number, content in enumerate(objects, 1) if b"stream" not in content}
    head, at = b"", 0
    for number, content in plain.items():
        head += b"%d %d " % (number, at)
        at += len(content) + 1
    whole = stream(head + b"\n".join(plain.values()), b"/Type/ObjStm/N %d/First %d" % (len(plain), len(head)))
    return [*(b"null" if number in plain else content for number, content in enumerate(objects, 1)), whole]


def stream(content: bytes, head: bytes = b"") -> bytes:
    """An object that holds this, deflated."""
    data = zlib.compress(content)
    return b"<<%s/Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (head, len(data), data)


def units(words: str) -> list[int]:
    code = words.encode("utf-16-be")
    return [int.from_bytes(code[at : at + 2], "big") for at in range(0, len(code), 2)]
