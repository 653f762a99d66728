"""Signs and numbers at the head of a line, and which of them make one sequence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from minutesapp.language.matching.folding import fold_circles, nfkc, squeeze
from minutesapp.language.numerals import parse_number
from minutesapp.language.pattern import pattern

SIGN = pattern(
    r"(?:[0-9０-９]{1,2}(?:[.．、,)）](?![0-9０-９])|(?=\s)|(?![0-9０-９年月日時分人名番/:：.．、,)）]))|[(（][0-9０-９]{1,2}[)）]|[①-⑳⑴-⒇]|第[0-9０-９一二三四五六七八九十]{1,3}(?=\s)"
    r"|[一二三四五六七八九十]{1,2}(?=[\s、.．])|[Ⅰ-Ⅻ][.．]?|[○〇◯◎●◇◆■□△▲▽▼・※*＊•])\s*"
)
NUMBER = r"[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳]|[⑴-⒇]|[Ⅰ-Ⅻ]|[ア-ン]|[a-zａ-ｚA-ZＡ-Ｚ]"
NUMBERED = pattern(
    rf"(?P<open>[(（]?)(?P<number>{NUMBER})(?P<close>[)）.．、,]|(?=[\s　])|(?<=[①-⑳⑴-⒇]))(?![0-9０-９])"
    r"|(?P<word>[一-鿿]{0,6}第)[\s　]?[0-9０-９一二三四五六七八九十]{1,4}[\s　]?(?P<unit>号?)(?=[\s　.．、:：]|$)"
)
BRACKETS = {"(": ")", "（": "）", "【": "】", "〔": "〕", "[": "]", "［": "］", "《": "》", "≪": "≫", "<": ">",
            "＜": "＞", "〈": "〉", "｛": "｝"}  # fmt: skip
RINGED = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
DASHES = frozenset("―－—‐-─–")
HEADING_SIGNS = pattern(r"[○〇◯◎●◇◆■□△▲▽▼☆★・･※＊*•→⇒]")
LONGEST_SIGN = 48
"""Signs of a line in which a bracket that opens it must close."""
ENDS_OF_LABEL = pattern(r"[\s　]*[:：][\s　]*|[\s　]+|(?=「)")
MOST_HEADS = 4
"""Places in a line at which a label may end."""


def read_sign(text: str) -> tuple[str, int | None, str]:
    """The sign at the head of a line: its family, its count, and the text behind it."""
    match = SIGN.match(text)
    if not match or match.end() == len(text):
        return "", None, text
    sign = match[0].strip()
    digits = squeeze(sign).strip(".、,()第")
    count = parse_number(digits) if digits[:1].isdigit() or digits in "一二三四五六七八九十" else _roman(sign)
    return family_of(sign), count, text[match.end() :]


def _roman(sign: str) -> int | None:
    """The count of a Roman number that is one sign (Ⅳ); None for others."""
    return ord(sign[0]) - ord("Ⅰ") + 1 if "Ⅰ" <= sign[:1] <= "Ⅻ" else None


def family_of(sign: str) -> str:
    """What signs of one sequence have in common: ``(1)`` for （３）, ``1`` for 2．, the sign itself for ○."""
    plain = squeeze(sign)
    if "①" <= sign[:1] <= "⑳":
        return "①"
    if re.fullmatch(r"\(\d+\)", plain):
        return "(1)"
    if plain[:1].isdigit():
        return "1"
    if "Ⅰ" <= sign[:1] <= "Ⅻ":
        return "Ⅰ"
    return "一" if plain[:1] in "一二三四五六七八九十" else "第1" if plain[:1] == "第" else fold_circles(plain[:1])


def exactly(text: str) -> str:
    """The signature of a line that is meant by its words: others of the same words have it too."""
    return "=" + squeeze(text)


def signature_of(text: str) -> str:
    """What lines of one kind have in common: the style of the number, the bracket or the sign at their head.

    ``(1)`` for （３）概要, ``1.`` for 12．概要, ``〔…〕`` for a line in such brackets, ``(注)…`` for one behind such a
    bracket, ``◎`` for ◎概要. A line with none of these is meant by its words.
    """
    if match := NUMBERED.match(text):
        if match["word"]:
            return squeeze(match["word"]) + "1" + match["unit"]
        parted = squeeze(match["close"]) or ("" if match["number"] in RINGED else " ")
        return squeeze(match["open"]) + _numeral(match["number"]) + parted
    close = text.find(BRACKETS[text[0]], 1, LONGEST_SIGN) if text[:1] in BRACKETS else -1
    if close == len(text) - 1 > 1 or (text[:1] in BRACKETS and close < 0 and text[-1] == BRACKETS[text[0]]):
        return f"{nfkc(text[0])}…{nfkc(text[-1])}"
    if close > 1:
        return f"{squeeze(text[: close + 1])}…"
    if len(text) > 2 and text[0] in DASHES and text[-1] in DASHES:
        return "―…―"
    return fold_circles(text[0]) if HEADING_SIGNS.match(text) else exactly(text)


def divide_sign(text: str) -> tuple[str, str]:
    """The number or the sign at the head of a line, and the words behind; no sign where no words would be left."""
    match = NUMBERED.match(text) or HEADING_SIGNS.match(text)
    words = text[match.end() :].strip() if match else ""
    return (match[0].strip(), words) if match and words else ("", text)


def _numeral(number: str) -> str:
    """The first number of a kind: what numbers written in one way have in common."""
    first = number[0]
    kinds = (("①", "①", "⑳"), ("(1)", "⑴", "⒇"), ("Ⅰ", "Ⅰ", "Ⅻ"), ("ア", "ア", "ン"))
    found = next((kind for kind, least, most in kinds if least <= first <= most), "")
    plain = nfkc(first)
    return found or ("1" if plain.isdigit() else "a" if plain.islower() else "A" if plain.isupper() else "一")


def heads_of(text: str) -> Iterator[tuple[str, str]]:
    """Every way to divide a line into words that may be a speaker's label, and what stands behind; at last the whole.

    A sign before the label is of neither. The label ends with the bracket that opens it, or at a colon, a space or an
    opening quotation mark.
    """
    sign = HEADING_SIGNS.match(text)
    bare = text[sign.end() :].lstrip() if sign else text
    if bare[:1] in BRACKETS:
        close = bare.find(BRACKETS[bare[0]], 1, LONGEST_SIGN)
        if close > 1:
            yield bare[1:close].strip(), bare[close + 1 :].lstrip(":： \t\u3000")
    for match in islice(ENDS_OF_LABEL.finditer(bare[:LONGEST_SIGN]), MOST_HEADS):
        if match.start() > 0:
            yield bare[: match.start()].strip(), bare[match.end() :].strip()
    if 0 < len(bare) <= LONGEST_SIGN:
        yield bare, ""
