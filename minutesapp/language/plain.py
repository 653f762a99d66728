"""Text from elsewhere, made into lines as a record may hold them."""

from __future__ import annotations

import re

# Control signs (a tab stays), signs that Qt takes for parts of its own documents, halves of surrogate pairs.
UNFIT = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffc\ufffe\uffff\ud800-\udfff]")


def plain_lines(text: str) -> list[str]:
    """The lines of a text, whatever ends them, without signs that no paragraph may hold; at least one."""
    # With a sign more, or the empty line after a final line end would be lost.
    *lines, last = (UNFIT.sub("", text) + ".").splitlines()
    return [*lines, last[:-1]]


def one_line(text: str) -> str:
    """The text as one line, for names, labels, fields: its lines that say something, parted by a space."""
    lines = plain_lines(text)
    return lines[0] if len(lines) == 1 else " ".join(filter(None, map(str.strip, lines)))
