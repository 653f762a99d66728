"""Copies of ours that were given to the members to check: the numbers before their lines are none of the text."""

from __future__ import annotations

import re

from minutesapp.editions.edition import EDITION_NAMES
from minutesapp.language.pattern import pattern

REVIEW_MARK = f"{EDITION_NAMES['review']}（案）"
FIRST_NUMBER = pattern(r"\s*\b1  ")
LINE_NUMBER = pattern(r"^ {0,3}\d+  ", re.MULTILINE)


def without_line_numbers(text: str) -> str | None:
    """The text of a review copy as it was written out, mark and line numbers left out; None for any other text.

    Its lines stay where they are.
    """
    mark, _, rest = text.partition("\n")
    words = mark.strip()
    if not (words == REVIEW_MARK or words.startswith(f"{REVIEW_MARK}　")) or not FIRST_NUMBER.match(rest):
        return None
    return "\n" + LINE_NUMBER.sub("", rest)
