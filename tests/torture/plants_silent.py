"""Ways to say something in a file without a word of it: by what is split, empty, doubled, and by how it is packed."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from itertools import cycle

from minutesapp.word.package import pack_parts
from tests.torture.plants import Plant, Spoil
from tests.word_files import DOCUMENT, parts

LOOK = re.compile(r"<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>")
RUN = re.compile(r'<w:r>(?P<look>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t xml:space="preserve">(?P<text>[^<>&]*)')
CUT = '</w:t></w:r><w:r>{}<w:t xml:space="preserve">'


def plants() -> dict[str, tuple[Plant, ...]]:
    """All of them by the suffix of their format."""
    word = {name: _in_text(how) for name, how in WORD.items()} | {name: _packed(how) for name, how in PACKED.items()}
    page = {name: _in_page(how) for name, how in PAGE.items()}
    ways = {".docx": word, ".html": page, ".txt": TEXT}
    return {suffix: tuple(Plant(name, spoil) for name, spoil in named.items()) for suffix, named in ways.items()}


def bits(secret: str) -> Iterator[int]:
    """The secret's bits, over and over; of a letter at least one is 1."""
    return cycle([int(bit) for byte in secret.encode() for bit in f"{byte:08b}"])


def _in_text(how: Callable[[str, str], str]) -> Spoil:
    """The text of a Word file changed, all else as it was."""
    return lambda data, secret: pack_parts(
        {name: how(xml.decode(), secret).encode() if name == DOCUMENT else xml for name, xml in parts(data).items()}
    )


def split_runs(xml: str, secret: str) -> str:
    """A new run of the same look before each letter whose bit is 1."""
    bit = bits(secret)

    def split(run: re.Match[str]) -> str:
        cut = CUT.format(run["look"])
        return run[0][: -len(run["text"]) or None] + "".join(cut * next(bit) + sign for sign in run["text"])

    return RUN.sub(split, xml)


def empty_runs(xml: str, secret: str) -> str:
    """As many empty runs as the number of the first letter has in hundreds."""
    return RUN.sub(lambda run: run[0] + CUT.format(run["look"]) * (1 + ord(secret[0]) // 100), xml, count=1)


def chosen_looks(xml: str, secret: str) -> str:
    """Every paragraph in one of two looks of the file."""
    bit, looks = bits(secret), sorted(set(LOOK.findall(xml)))
    return LOOK.sub(lambda _: looks[next(bit)], xml)


def looks_left_out(xml: str, secret: str) -> str:
    bit = bits(secret)
    return LOOK.sub(lambda look: look[0] * (1 - next(bit)), xml)


WORD = {
    "where runs are split": split_runs,
    "how many runs are empty": empty_runs,
    "which look a paragraph has": chosen_looks,
    "which paragraphs have no look": looks_left_out,
}


def _packed(how: Callable[[bytes, str], bytes]) -> Spoil:
    """The same parts, each packed in another way; the zip is like ours in all else."""

    def pack(data: bytes, secret: str) -> bytes:
        entries, listed = b"", b""
        for name, content in parts(data).items():
            packed = how(content, secret)
            told = struct.pack(
                "<5H3L2H", 20, 0, 8, 0, 0x21, zlib.crc32(content), len(packed), len(content), len(name), 0
            )
            place = struct.pack("<3H2L", 0, 0, 0, 0o600 << 16, len(entries))
            listed += b"PK\x01\x02" + struct.pack("<H", 20) + told + place + name.encode()
            entries += b"PK\x03\x04" + told + name.encode() + packed
        count = len(parts(data))
        return (
            entries + listed + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(listed), len(entries), 0)
        )

    return pack


def _deflated(content: bytes, level: int = 6) -> bytes:
    packing = zlib.compressobj(level, zlib.DEFLATED, -15)
    return packing.compress(content) + packing.flush()


def flushed(content: bytes, secret: str) -> bytes:
    """Begun anew after as many bytes as each letter says."""
    packing = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = b""
    for sign in secret:
        packed, content = packed + packing.compress(content[: ord(sign) % 50]), content[ord(sign) % 50 :]
        packed += packing.flush(zlib.Z_FULL_FLUSH)
    return packed + packing.compress(content) + packing.flush()


PACKED: dict[str, Callable[[bytes, str], bytes]] = {
    "what fills a block up": lambda content, s: (
        b"".join(bytes([bit << 3]) + b"\0\0\xff\xff" for bit, _ in zip(bits(s), range(200), strict=False))
        + _deflated(content)
    ),
    "where packing begins anew": flushed,
    "how hard it is packed": lambda content, s: _deflated(content, level=1 + ord(s[0]) % 5),
}


def _in_page(how: Callable[[str, str], str]) -> Spoil:
    return lambda data, secret: how(data.decode(), secret).encode()


def _at_the_end(page: str, pieces: str) -> str:
    return page.replace("\n</main>", f"{pieces}\n</main>", 1)


PAGE: dict[str, Callable[[str, str], str]] = {
    "how many paragraphs are empty": lambda page, s: _at_the_end(page, "<p></p>" * (1 + ord(s[0]) // 100)),
    "which empty elements there are": lambda page, s: _at_the_end(
        page, "".join(("<p></p>", "<h3></h3>")[bit] for bit, _ in zip(bits(s), range(200), strict=False))
    ),
    "how many tables are empty": lambda page, s: _at_the_end(page, "<table></table>" * (1 + ord(s[0]) // 100)),
    "how often nothing is bold": lambda page, s: page.replace("報", "<b></b>" * (1 + ord(s[0]) // 100) + "報", 1),
    "which letter is bold": lambda page, s: page.replace("報", "<b>報</b>", 1),
    "of what class a paragraph is": lambda page, s: page.replace('class="turn"', 'class="narrative"', 1),
    "what rank a heading has": lambda page, s: re.sub("<(/?)h2>", r"<\1h4>", page),
    "where a line ends": lambda page, s: page.replace("<td>", "<td>\n", 1),
    "which element is not closed": lambda page, s: page.replace("</p>", "", 1),
    "which cell is a head": lambda page, s: page.replace("<td>", '<th scope="row">', 1),
}

TEXT: dict[str, Spoil] = {
    "how many lines are empty": lambda data, s: data + b"\r\n" * (1 + ord(s[0]) // 100),
    "behind which lines another is empty": lambda data, s: b"\r\n".join(
        line + b"\r\n" * bit for bit, line in zip(bits(s), data.split(b"\r\n"), strict=False)
    ),
    "which lines are not apart": lambda data, s: data.replace(b"\r\n\r\n", b"\r\n", 1),
}
