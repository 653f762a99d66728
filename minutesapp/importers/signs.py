"""Signs and numbers at the head of a line, and which of them make one sequence."""

from __future__ import annotations

import re

from minutesapp.language.matching.folding import fold_circles, squeeze
from minutesapp.language.numerals import parse_number

SIGN = re.compile(
    r"(?:[0-9０-９]{1,2}(?:[.．、,)）](?![0-9０-９])|(?=\s)|(?![0-9０-９年月日時分人名番/:：.．、,)）]))|[(（][0-9０-９]{1,2}[)）]|[①-⑳⑴-⒇]|第[0-9０-９一二三四五六七八九十]{1,3}(?=\s)"
    r"|[一二三四五六七八九十]{1,2}(?=[\s、.．])|[Ⅰ-Ⅻ][.．]?|[○〇◯◎●◇◆■□△▲▽▼・※*＊•])\s*"
)


def read_sign(text: str) -> tuple[str, int | None, str]:
    """The sign at the head of a line: its family, its count, and the text behind it."""
    match = SIGN.match(text)
    if not match or match.end() == len(text):
        return "", None, text
    sign = match[0].strip()
    digits = squeeze(sign).strip(".、,()第")
    count = parse_number(digits) if digits[:1].isdigit() or digits in "一二三四五六七八九十" else None
    return family_of(sign), count, text[match.end() :]


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
