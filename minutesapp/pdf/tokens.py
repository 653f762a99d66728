"""The words that a PDF is written in: numbers, names, strings, lists, tables, references, and what is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

TOKEN = re.compile(
    rb"""(?>[\x00\t\n\x0c\r ]*(?:%[^\r\n]*[\x00\t\n\x0c\r ]*)*)(?:
      (?P<open><<|\[) | (?P<close>>>|\])
    | (?P<hex><[0-9A-Fa-f\x00\t\n\x0c\r ]*>)
    | (?P<literal>\()
    | /(?P<name>[^\x00\t\n\x0c\r ()<>\[\]{}/%]*)
    | (?P<number>[+-]?(?:\d++(?:\.\d*+)?|\.\d++)(?=[\x00\t\n\x0c\r ()<>\[\]{}/%]|$))
    | (?P<word>[^\x00\t\n\x0c\r ()<>\[\]{}/%]+)
    | (?P<other>[{})<>])
    )""",
    re.VERBOSE,
)
LITERAL = re.compile(rb"\\(?:([0-7]{1,3})|\r\n|(.))|\(|\)", re.DOTALL)
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b""}
HEX_SIGN = re.compile(rb"#([0-9A-Fa-f]{2})")
WORDS: dict[bytes, Any] = {b"true": True, b"false": False, b"null": None}
DEEPEST = 100
LONGEST_NUMBER = 30


class Name(str):
    """A name, as opposed to a string of bytes."""

    __slots__ = ()


class Ref(NamedTuple):
    """What stands elsewhere in the file, by its number."""

    number: int


class Operator(bytes):
    """Something to be done with what stands before it."""

    __slots__ = ()


class BrokenPdfError(Exception):
    """The bytes are written in a way that is not read."""


class Tokens:
    """Reads values one after another; `at` is where the next one begins."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data = data
        self.at = at

    def __iter__(self) -> Iterator[Any]:
        while (value := self.read()) is not END:
            yield value

    def read(self, depth: int = 0) -> Any:
        """The next value, an `Operator`, or END; what closes a list that was not opened is passed over."""
        while (match := TOKEN.match(self.data, self.at)) is not None:
            self.at = match.end()
            kind, text = match.lastgroup, match[match.lastgroup or 0]
            if kind == "open":
                return self._group(text, depth + 1)
            if kind == "close":
                if depth:
                    return CLOSE
            elif kind == "literal":
                return self._literal()
            elif kind != "other":
                return _value(kind or "", text)
        return END

    def _group(self, opened: bytes, depth: int) -> Any:
        """A list, or a table of what follows names."""
        if depth > DEEPEST:
            raise BrokenPdfError
        found: list[Any] = []
        while (value := self.read(depth)) not in (CLOSE, END):
            if isinstance(value, Operator):
                _refer(found, value)
            else:
                found.append(value)
        if opened == b"[":
            return found
        keys = (at for at in range(0, len(found) - 1, 2) if isinstance(found[at], Name))
        return {found[at]: found[at + 1] for at in keys}

    def _literal(self) -> bytes:
        """A string in brackets, which may hold brackets."""
        said, depth, begin = bytearray(), 1, self.at
        for match in LITERAL.finditer(self.data, self.at):
            if match[0] in (b"(", b")"):
                depth += 1 if match[0] == b"(" else -1
                if depth == 0:
                    self.at = match.end()
                    return bytes(said + self.data[begin : match.start()])
                continue
            said += self.data[begin : match.start()]
            said += bytes([int(match[1], 8) & 255]) if match[1] else ESCAPES.get(match[2], match[2] or b"")
            begin = match.end()
        self.at = len(self.data)
        return bytes(said)


class _Sign:
    """No value of a file."""


END, CLOSE = _Sign(), _Sign()


def _value(kind: str, text: bytes) -> Any:
    if kind == "name":
        return Name(HEX_SIGN.sub(lambda match: bytes([int(match[1], 16)]), text).decode("utf-8", "replace"))
    if kind == "hex":
        digits = bytes(sign for sign in text[1:-1] if sign > 32)
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    if kind == "number" and len(text) < LONGEST_NUMBER:
        return float(text) if b"." in text else int(text)
    return WORDS[text] if text in WORDS else Operator(text)


def _refer(found: list[Any], word: Operator) -> None:
    """Make a reference of the two numbers before an R; any other word in a list says nothing."""
    if word == b"R" and len(found) > 1 and isinstance(found[-2], int):
        del found[-1]
        found[-1] = Ref(found[-1])
