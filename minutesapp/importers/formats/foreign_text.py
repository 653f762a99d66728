"""Texts that nobody reads as they stand: pages, data, forms."""

from __future__ import annotations

import json
import re

from minutesapp.language.pattern import pattern

PAGE = pattern(r"\s*<(?:!doctype|html|head|body|\?xml|svg)\b", re.IGNORECASE)
FORM = pattern(r"^\[\[fields\]\]", re.MULTILINE)


def kind_of_text(text: str) -> str:
    """What a text is that is no prose, in words for the clerk; empty for prose."""
    if PAGE.match(text):
        return "ウェブページ"
    if FORM.search(text):
        return "様式の定義"
    return "設定などのデータ" if _is_data(text) else ""


def _is_data(text: str) -> bool:
    """Whether a text is JSON with names and values; a number in brackets is prose."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        table = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(table, dict) or any(isinstance(row, dict | list) for row in table)
