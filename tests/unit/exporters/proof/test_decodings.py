from __future__ import annotations

import base64
import codecs
from collections.abc import Callable
from urllib.parse import quote

import pytest

from minutesapp.exporters.proof.decodings import decodings_of, guesses_at, letters_by_number, romaji_in, texts_in

SECRET = "髙橋美咲"
WAYS: dict[str, Callable[[str], str]] = {
    "base64": lambda s: base64.b64encode(s.encode()).decode(),
    "base64 without an end": lambda s: base64.b64encode(s.encode()).decode().rstrip("="),
    "base64 of UTF-16": lambda s: base64.b64encode(s.encode("utf-16-le")).decode(),
    "base64 for addresses": lambda s: base64.urlsafe_b64encode(s.encode()).decode(),
    "base64 of what is backwards": lambda s: base64.b64encode(s[::-1].encode()).decode(),
    "base64 backwards": lambda s: base64.b64encode(s.encode()).decode()[::-1],
    "base64 twice": lambda s: base64.b64encode(base64.b64encode(s.encode())).decode(),
    "base32": lambda s: base64.b32encode(s.encode()).decode(),
    "base85": lambda s: base64.b85encode(s.encode()).decode(),
    "ascii85": lambda s: base64.a85encode(s.encode()).decode(),
    "hexadecimal": lambda s: s.encode().hex(),
    "hexadecimal apart": lambda s: s.encode().hex(" ").upper(),
    "hexadecimal of base64": lambda s: base64.b64encode(s.encode()).hex(),
    "hexadecimal of UTF-16": lambda s: s.encode("utf-16-be").hex(),
    "binary": lambda s: "".join(f"{byte:08b}" for byte in s.encode()),
    "escapes": lambda s: "".join(f"\\u{ord(sign):04x}" for sign in s),
    "code points": lambda s: " ".join(f"U+{ord(sign):04X}" for sign in s),
    "escaped bytes": lambda s: "".join(f"\\x{byte:02x}" for byte in s.encode()),
    "octal": lambda s: "".join(f"\\{byte:03o}" for byte in s.encode()),
    "percent": quote,
    "percent of Shift_JIS": lambda s: quote(s.encode("cp932")),
    "printable": lambda s: "".join(f"={byte:02X}" for byte in s.encode()),
    "a wrong encoding": lambda s: s.encode().decode("latin-1"),
    "wide hexadecimal": lambda s: "".join(chr(ord(digit) + 0xFEE0) for digit in s.encode().hex()),
    "references": lambda s: "".join(f"&#{ord(sign)};" for sign in s),
    "numbers": lambda s: ", ".join(str(ord(sign)) for sign in s),
    "bytes": lambda s: " ".join(map(str, s.encode())),
    "a name of the internet": lambda s: "xn--" + s.encode("punycode").decode(),
}


@pytest.mark.parametrize("way", WAYS)
def test_japanese_is_found_in_a_code(way: str) -> None:
    assert any(SECRET in text for text in decodings_of(WAYS[way](SECRET)))


@pytest.mark.parametrize("words", ["- 1 -", "東雲市", "Shinonome City", "TEL 0268-00-0000", "xn--", "", "A" * 99])
def test_what_is_no_code_says_nothing_new(words: str) -> None:
    assert not [text for text in decodings_of(words) if "高" in text or "橋" in text]


def test_what_is_too_long_to_be_hidden_takes_no_time() -> None:
    assert list(decodings_of("あ" * 1_000_000)) == []


def test_names_in_latin_letters_are_read() -> None:
    assert "たかはし" in next(iter(romaji_in("TAKAHASHI")))
    assert any("たかはし" in text for text in decodings_of(codecs.encode("takahashi", "rot13")))
    assert any("おの" in text for text in romaji_in("Shoko Ohno"))
    assert not list(romaji_in("東雲市 JP"))


@pytest.mark.parametrize(
    "pieces", [("咲美橋髙",), ("咲", "美", "橋", "髙"), ("髙い", "橋の", "美術", "咲く"), ("髙あ橋い美う咲え",)]
)
def test_what_is_not_read_from_left_to_right_is_guessed(pieces: tuple[str, ...]) -> None:
    assert any(SECRET in text for text in guesses_at(pieces))


def test_bytes_are_read_in_the_encodings_of_japan() -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp932", "euc_jp"):
        assert "高橋" in list(texts_in("高橋".encode(encoding)))
    assert list(texts_in(b"kudo")) == ["kudo"]
    assert not list(texts_in(bytes(range(200, 250))))


def test_letters_by_number_are_japanese_ones() -> None:
    assert letters_by_number([11906, 39640, 10, 27211, 0x110000]) == "高橋"
