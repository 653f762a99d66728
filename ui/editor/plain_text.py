"""Text from elsewhere, as paragraphs may hold it."""

from __future__ import annotations

import re

# Control signs (a tab stays), signs that Qt takes for parts of its own documents, halves of surrogate pairs.
UNFIT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0\ufdd1\ufffc\ufffe\uffff\ud800-\udfff]")


def plain_lines(text: str) -> list[str]:
    """The lines of a text, whatever ends them, without signs that no paragraph may hold; at least one."""
    # With a sign more, or the empty line after a final line end would be lost.
    *lines, last = (UNFIT.sub("", text) + ".").splitlines()
    return [*lines, last[:-1]]
