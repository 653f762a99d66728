"""What a string says when it is decoded: bytes written as letters, numbers of letters, romaji, what is read otherwise.

No list of such ways is complete. It need not be, as all of a layout that could be read so is printed on the page
(`word.markup.known`); it finds what somebody would do who wants a name to be there and not to be seen at once.
"""

from __future__ import annotations

import base64
import codecs
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from html import unescape
from itertools import product
from urllib.parse import unquote

from minutesapp.language.kana import read_romaji, shorten_vowels

JAPANESE = re.compile("[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]")
JAPANESE_ALONE = re.compile(r"[ -~\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003ffff\ufeff\s]*")
"""What text looks like; bytes that are none give signs of all the world."""
ENCODINGS = ("utf-16-le", "utf-16-be", "cp932", "euc_jp")
CODED = re.compile(r"(?:[!-~\u0080-\u00ff][\s,:]*){5}")
"""Without so many Latin signs in a row nothing is in a code."""
ESCAPE = re.compile(r"(?:\\u\{?|\\U|\\x\{|[uU]\+|%u|&#x)([0-9A-Fa-f]{4,8})[};]?")
BYTE = re.compile(r"(?:\\x|=|%|0x)([0-9A-Fa-f]{2})")
OCTAL = re.compile(r"\\([0-3][0-7]{2})")
APART = re.compile(r"[\s:,.;_\-\0]+")
HEXADECIMAL, BINARY = re.compile("[0-9A-Fa-f]{6,}"), re.compile("[01]{16,}")
BASE64, BASE32, BASE85 = re.compile(r"[A-Za-z0-9+/_-]{4,}"), re.compile("[A-Z2-7]{8,}"), re.compile(r"[!-~]{5,}")
NUMBER, HEX_NUMBER = re.compile(r"(?<!\d)\d{2,6}(?!\d)"), re.compile(r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{4,6}(?![0-9A-Fa-f])")
PUNYCODE = re.compile(r"[A-Za-z0-9-]{4,400}")
LATIN = re.compile("(?:[A-Za-z][^A-Za-z]?){5}")
"""As short as the romaji of a name is that is looked for."""
URL_SIGNS = str.maketrans("-_", "+/")
BETWEEN_LATIN = re.compile(r"(?<=[A-Za-z])[\s'’.,\-_・\0]+(?=[A-Za-z])")
LARGEST_LETTER = 0x3FFFF
TIMES = 2
"""How often what was decoded is decoded again."""
LONGEST = 20_000
"""Characters. Whoever prints more than that at the head of a page hides nothing in it."""


def decodings_of(words: str) -> Iterator[str]:
    """The Japanese that words hold in one or two encodings of any usual kind, and the kana of their romaji."""
    plain = dict.fromkeys((words[:LONGEST], unicodedata.normalize("NFKC", words[:LONGEST])))
    found, layer = dict(plain), list(plain)
    for _ in range(TIMES):
        decoded = dict.fromkeys(filter(None, _decoded(filter(CODED.search, layer))))
        layer = [text for text in decoded if text not in found]
        found |= decoded
    for text in found:
        if text not in plain and JAPANESE.search(text):
            yield text
            yield text[::-1]
        yield from romaji_in(text)


def letters_by_number(numbers: Iterable[int]) -> str:
    """The Japanese letters among those with these numbers, side by side."""
    return "".join(filter(JAPANESE.match, (chr(number) for number in numbers if number <= LARGEST_LETTER)))


def texts_in(data: bytes) -> Iterator[str]:
    """What bytes say in each encoding in which they are Japanese; Latin letters, which may be a code again, once."""
    if data.isascii():
        yield data.decode("ascii")
        return
    lenient = data.decode("utf-8", "ignore")
    if JAPANESE.search(lenient):
        yield lenient
    for encoding in ENCODINGS:
        with suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            if JAPANESE_ALONE.fullmatch(text):
                yield text


def romaji_in(words: str) -> Iterator[str]:
    """The words with romaji read as kana, in each way that names are spelt."""
    if LATIN.search(words):
        for reading in (*read_romaji(words), *read_romaji(BETWEEN_LATIN.sub("", words))):
            yield reading
            yield shorten_vowels(reading)


def guesses_at(pieces: Iterable[str]) -> Iterator[str]:
    """What pieces of text say when they are read backwards, by their beginnings, or with letters left out.

    Such readings give words by chance, so that a short one in them means nothing.
    """
    texts = [text for text in pieces if text]
    whole = "".join(texts)
    yield "\0".join(text[::-1] for text in texts)
    yield whole[::-1]
    yield "".join(text[0] for text in texts)
    yield "".join(text[-1] for text in texts)
    for step in (2, 3):
        yield from (whole[start::step] for start in range(step))


def _decoded(layer: Iterable[str]) -> Iterator[str]:
    for words in layer:
        for decode in (_escaped, _encoded, _counted, _spelt):
            yield from decode(words)


def _escaped(words: str) -> Iterator[str]:
    """References, escapes of letters and of bytes."""
    if "&" in words:
        yield unescape(words)
    if ESCAPE.search(words):
        yield ESCAPE.sub(lambda match: letters_by_number([int(match[1], 16)]), words)
    if "%" in words:
        yield from (unquote(words, encoding) for encoding in ("utf-8", "cp932"))
    for pattern, base in ((BYTE, 16), (OCTAL, 8)):
        if pattern.search(words):
            yield from texts_in(bytes(int(digits, base) for digits in pattern.findall(words)))


def _encoded(words: str) -> Iterator[str]:
    """Bytes as letters and digits; other letters right before them may have put them out of step."""
    for text in dict.fromkeys((words, APART.sub("", words))):
        for run in BINARY.findall(text):
            yield from texts_in(int(run, 2).to_bytes((len(run) + 7) // 8, "big"))
        for pattern, step, decode in ENCODED:
            runs = pattern.findall(text)
            yield from texts_in(b"".join(_try(decode, run) for run in runs))
            for run, start in product(runs, range(step)):
                yield from texts_in(_try(decode, run[start:]))


def _counted(words: str) -> Iterator[str]:
    """Letters, and bytes, by their numbers."""
    decimal = [int(number) for number in NUMBER.findall(words) if number.isdecimal()]
    yield letters_by_number(decimal)
    yield letters_by_number(int(number, 16) for number in HEX_NUMBER.findall(words))
    yield from texts_in(bytes(number for number in decimal if number < 256))


def _spelt(words: str) -> Iterator[str]:
    """Names of the internet, letters read in a wrong encoding, Latin ones moved on by thirteen or read backwards."""
    for name in PUNYCODE.findall(words):
        text = _try(lambda run: run.encode().decode("punycode").encode(), name.rpartition("xn--")[2])
        yield text.decode() if text else ""
    with suppress(UnicodeEncodeError):
        yield from () if words.isascii() else texts_in(words.encode("latin-1"))
    if LATIN.search(words):
        yield codecs.decode(words, "rot13")
        yield words[::-1]


def _try(decode: Callable[[str], bytes], run: str) -> bytes:
    """The bytes; none where the letters are no code after all."""
    try:
        return decode(run)
    except (ValueError, OverflowError):
        return b""


def _padded(run: str, size: int) -> str:
    return run[: len(run) - len(run) % size] if len(run) % size == 1 else run + "=" * (-len(run) % size)


ENCODED: tuple[tuple[re.Pattern[str], int, Callable[[str], bytes]], ...] = (
    (HEXADECIMAL, 2, lambda run: bytes.fromhex(run[: len(run) // 2 * 2])),
    (BASE64, 4, lambda run: base64.b64decode(_padded(run.translate(URL_SIGNS), 4))),
    (BASE32, 8, lambda run: base64.b32decode(_padded(run, 8))),
    (BASE85, 5, base64.b85decode),
    (BASE85, 5, base64.a85decode),
)
"""What bytes are written in, how many letters go together, and how they are read."""
