"""From the bytes of a file to its text: which encoding it is in, and whether it is text at all."""

from __future__ import annotations

import codecs

from minutesapp.errors import UserFacingError
from minutesapp.files.kinds import HEAD, refuse_foreign
from minutesapp.language.pattern import pattern

LARGEST = 32 * 1024 * 1024
SAMPLE = 200_000
LEAST_PLAUSIBLE = 0.8
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = pattern(r"[\x00-\x08\x0e-\x1a\x1b\x7f]")
KANA = pattern(r"[ぁ-んァ-ヴー、。]")
HALF_WIDTH = pattern("(?:[ｳｶ-ﾄﾊ-ﾎ]ﾞ|[ﾊ-ﾎ]ﾟ|[ｦ-ﾝ]){2,}")
"""Words in half-width kana; a single sign of these is what EUC-JP looks like where it is taken for CP932."""
EVERYDAY = pattern(
    r"[\t\n\x0b\f\r -~\u3000-\u30ff\u4e00-\u9fff\uff01-\uff60\u2010-\u203b\u2160-\u217f\u2460-\u24ff"
    r"\u2500-\u257f\u25a0-\u25ff]"
)


def decode_text(data: bytes, name: str = "") -> str:
    """The text of a file in UTF-8, UTF-16, CP932, EUC-JP or ISO-2022-JP, with or without a byte order mark.

    UserFacingError ``import-empty``, ``import-too-large``, ``import-recording``, ``import-format`` (a kind of file
    known by its first bytes) or ``import-not-text``.
    """
    if len(data) > LARGEST:
        raise UserFacingError("import-too-large", path=name, limit=LARGEST // (1024 * 1024))
    refuse_foreign(data[:HEAD], name)
    text = _decode_marked(data)
    if text is None:
        text = _decode_guessed(data)
    if text is None:
        raise UserFacingError("import-not-text", path=name)
    if not text.strip():
        raise UserFacingError("import-empty", path=name)
    return text


def _decode_marked(data: bytes) -> str | None:
    """The text after a byte order mark; None where there is no mark, or no text behind it."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _decode(data, encoding)
            text = _decode_cut(data, encoding) if text is None else text
            return text if text is not None and _plausible(text) > 0 else None
    return None


def _decode_guessed(data: bytes) -> str | None:
    if b"\0" not in data:
        text = _decode(data, "iso2022_jp_ext" if b"\x1b" in data else "utf-8")
        text = _decode_cut(data, "utf-8") if text is None else text
        if text is not None:
            return text if not CONTROLS.search(text[:SAMPLE]) else None
    candidates = ("utf-16-le", "utf-16-be") if b"\0" in data else ("cp932", "euc_jp", "utf-16-le", "utf-16-be")
    read = [text for encoding in candidates if (text := _decode(data, encoding)) is not None] or [
        text for encoding in candidates if (text := _decode_cut(data, encoding)) is not None
    ]
    best = max(read, key=_plausible, default="")
    return best if _plausible(best) + _half_width(best) >= LEAST_PLAUSIBLE else None


def _decode(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _decode_cut(data: bytes, encoding: str) -> str | None:
    """The text of a file that ends within a sign, with the sign for what cannot be read in its place.

    None where there is no Japanese before, or more is wrong.
    """
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        text = decoder.decode(data)
    except UnicodeDecodeError:
        return None
    return f"{text}\ufffd" if decoder.getstate()[0] and not text.isascii() else None


def _half_width(text: str) -> float:
    """How much of a text is words in half-width kana; in short lists of people that is most of the kana."""
    sample = text[:SAMPLE]
    return sum(map(len, HALF_WIDTH.findall(sample))) / len(sample) if sample and not CONTROLS.search(sample) else 0.0


def _plausible(text: str) -> float:
    """How much of a text is what Japanese offices write, from 0 to 2: kana tell Japanese from its look-alikes."""
    sample = text[:SAMPLE]
    if not sample.strip() or CONTROLS.search(sample):
        return 0.0
    return (len(EVERYDAY.findall(sample)) + len(KANA.findall(sample))) / len(sample)
