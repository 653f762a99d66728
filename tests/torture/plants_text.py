"""Ways to hide words in a text file."""

from __future__ import annotations

import base64
import codecs
from collections.abc import Callable
from urllib.parse import quote

from tests.torture.plants import Plant, between, chunks, hexadecimal, references


def plants() -> tuple[Plant, ...]:
    """All of them."""
    lines = {f"a line: {name}": _line(spell) for name, spell in SPELLINGS.items()}
    words = {f"in a line: {name}": _word(spell) for name, spell in SPELLINGS.items()}
    return tuple(Plant(name, spoil) for name, spoil in (lines | words | WHOLE).items())


Spell = Callable[[str], str]

SPELLINGS: dict[str, Spell] = {
    "as it is": str,
    "soft hyphens": lambda secret: between(secret, "\u00ad"),
    "zero width joiners": lambda secret: between(secret, "\u200d"),
    "zero width spaces": lambda secret: between(secret, "\u200b"),
    "variation selectors": lambda secret: between(secret, "\ufe00"),
    "marks of direction": lambda secret: between(secret, "\u200f"),
    "from right to left": lambda secret: f"\u202e{secret[::-1]}\u202c",
    "middle dots": lambda secret: between(secret, "・"),
    "spaces": lambda secret: between(secret, " "),
    "full spaces": lambda secret: between(secret, "　"),
    "combining marks": lambda secret: between(secret, "\u0323"),
    "in brackets": lambda secret: f"<{secret}>",
    "as a comment": lambda secret: f"<!--{secret}-->",
    "escaped": lambda secret: references(secret, "\\u{:04x}"),
    "as entities": lambda secret: references(secret, "&#{};"),
    "percent": quote,
    "base64": lambda secret: base64.b64encode(secret.encode()).decode(),
    "hexadecimal": hexadecimal,
    "backwards": lambda secret: secret[::-1],
    "private use": lambda secret: "".join(chr(0xE000 + ord(sign) % 0x1000) for sign in secret),
    "tags": lambda secret: "".join(chr(0xE0000 + byte % 0x80) for byte in secret.encode()),
    "white space": lambda secret: "".join(" \t"[int(bit)] for byte in secret.encode() for bit in f"{byte:08b}"),
    "new lines of unicode": lambda secret: between(secret, "\u2028"),
    "a second mark": lambda secret: f"\ufeff{secret}",
}


def _line(spell: Spell) -> Callable[[bytes, str], bytes]:
    return lambda data, secret: data + f"{spell(secret)}\r\n".encode()


def _word(spell: Spell) -> Callable[[bytes, str], bytes]:
    """Behind the first words of the file, with nothing between."""
    return lambda data, secret: data.replace(b"\r\n", spell(secret).encode() + b"\r\n", 1)


def _lines(data: bytes, pieces: list[str], end: str = "\r\n") -> bytes:
    return data + "".join(piece + end for piece in pieces).encode()


WHOLE: dict[str, Callable[[bytes, str], bytes]] = {
    "letter by letter down the page": lambda data, secret: _lines(data, list(secret)),
    "seven letters a line": lambda data, secret: _lines(data, list(chunks(secret, 7))),
    "letter by letter at the ends of lines": lambda data, secret: b"\r\n".join(
        line + letter.encode()
        for line, letter in zip(data.split(b"\r\n"), secret.ljust(data.count(b"\r\n") + 1), strict=False)
    ),
    "before the file": lambda data, secret: data[:3] + f"{secret}\r\n".encode() + data[3:],
    "before the mark": lambda data, secret: secret.encode() + data,
    "without an end of line": lambda data, secret: data + secret.encode(),
    "a line of another system": lambda data, secret: data + f"{secret}\n".encode(),
    "an old line": lambda data, secret: data.replace(b"\r\n", f"\r\n{secret}\r".encode(), 1),
    "behind a zero": lambda data, secret: data + b"\0" + f"{secret}\r\n".encode(),
    "behind the end of text": lambda data, secret: data + b"\x1a" + f"{secret}\r\n".encode(),
    "wiped out": lambda data, secret: data + secret.encode() + b"\x08" * len(secret) + b"\r\n",
    "as a terminal's title": lambda data, secret: data + f"\x1b]0;{secret}\x07\r\n".encode(),
    "all in UTF-16": lambda data, secret: (data.decode("utf-8-sig") + secret).encode("utf-16"),
    "all in UTF-32": lambda data, secret: (data.decode("utf-8-sig") + secret).encode("utf-32"),
    "all in CP932": lambda data, secret: (data.decode("utf-8-sig") + secret).encode("cp932", "replace"),
    "all in EUC": lambda data, secret: (data.decode("utf-8-sig") + secret).encode("euc_jp", "replace"),
    "all in UTF-7": lambda data, secret: (data.decode("utf-8-sig") + secret).encode("utf-7"),
    "without the mark": lambda data, secret: data.removeprefix(codecs.BOM_UTF8) + f"{secret}\r\n".encode(),
    "a line in UTF-16": lambda data, secret: data + f"{secret}\r\n".encode("utf-16-le"),
    "a line in CP932": lambda data, secret: data + f"{secret}\r\n".encode("cp932", "replace"),
    "in the place of an open word": lambda data, secret: data.replace("報告".encode(), secret.encode(), 1),
}
