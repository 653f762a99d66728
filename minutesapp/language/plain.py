"""Text from elsewhere, made into lines as a record may hold them."""

from __future__ import annotations

import unicodedata

from minutesapp.language.pattern import pattern

# Control signs (a tab stays), signs that Qt takes for parts of its own documents, halves of surrogate pairs.
UNFIT = pattern("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffc\ufffe\uffff\ud800-\udfff]")


OBJECT = "\ufffc"
FORMULA = tuple("=+-@")
UNSEEN_BEFORE = pattern("\\A[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
"""What stands before the first sign that is seen; a program that opens a table may leave it away."""


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would reckon with this cell instead of showing it; a dash alone stands for nothing."""
    words = UNSEEN_BEFORE.sub("", text)
    return len(words) > 1 and unicodedata.normalize("NFKC", words[0]) in FORMULA


def harmless_cell(text: str) -> str:
    """The text as a cell of a table that others open in a spreadsheet: one line, never a formula."""
    line = one_line(text).replace("\t", " ")
    return f"'{line}" if is_formula(line) else line


def guard_cell(text: str) -> str:
    """The text as a cell that no spreadsheet reckons with, an apostrophe before it where one would.

    `unguard_cell` gives exactly the text again.
    """
    return f"'{text}" if _is_risky(text) else text


def unguard_cell(cell: str) -> str:
    """The text of a cell, without the apostrophe that keeps it from being reckoned with."""
    return cell[1:] if cell.startswith("'") and _is_risky(cell[1:]) else cell


def _is_risky(text: str) -> bool:
    """Whether a text, apostrophes before it aside, begins like a formula, or with a sign that parts cells or rows."""
    bare = text.lstrip("'")
    words = UNSEEN_BEFORE.sub("", bare)
    return bare.startswith(("\t", "\r")) or unicodedata.normalize("NFKC", words[:1]).startswith(FORMULA)


def plain_lines(text: str) -> list[str]:
    """The lines of a text, whatever ends them, without signs that no paragraph may hold; at least one."""
    # With a sign more, or the empty line after a final line end would be lost.
    *lines, last = (UNFIT.sub("", text) + ".").splitlines()
    return [*lines, last[:-1]]


def one_line(text: str) -> str:
    """The text as one line, for names, labels, fields: its lines that say something, parted by a space."""
    if text.isprintable() and OBJECT not in text:  # most are
        return text
    lines = plain_lines(text)
    return lines[0] if len(lines) == 1 else " ".join(filter(None, map(str.strip, lines)))
