"""Texts that nobody reads as they stand (pages, data, forms), and copies of ours with more in them than the text."""

from __future__ import annotations

import json
import re

from minutesapp.editions.edition import EDITION_NAMES

PAGE = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml|svg)\b", re.IGNORECASE)
FORM = re.compile(r"^\[\[fields\]\]", re.MULTILINE)
REVIEW_MARK = f"{EDITION_NAMES['review']}（案）"
FIRST_NUMBER = re.compile(r"\s*\b1  ")
LINE_NUMBER = re.compile(r"^ {0,3}\d+  ", re.MULTILINE)


def kind_of_text(text: str) -> str:
    """What a text is that is no prose, in words for the clerk; empty for prose."""
    if PAGE.match(text):
        return "ウェブページ"
    if FORM.search(text):
        return "様式の定義"
    return "設定などのデータ" if _is_data(text) else ""


def without_line_numbers(text: str) -> str | None:
    """The text of a review copy as it was written out, mark and line numbers left out; None for any other text.

    Its lines stay where they are.
    """
    mark, _, rest = text.partition("\n")
    if mark.strip() != REVIEW_MARK or not FIRST_NUMBER.match(rest):
        return None
    return "\n" + LINE_NUMBER.sub("", rest)


def _is_data(text: str) -> bool:
    """Whether a text is JSON with names and values; a number in brackets is prose."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        table = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(table, dict) or any(isinstance(row, dict | list) for row in table)
