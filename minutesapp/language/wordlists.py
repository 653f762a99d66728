"""The lists of words in `resources/wordlists`: what is told apart by words and not by rules."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

from minutesapp import paths


@cache
def wordlist(name: str) -> dict[str, Any]:
    """The tables of the file of this name; not to be changed."""
    return tomllib.loads(paths.resource("wordlists", f"{name}.toml").read_text(encoding="utf-8"))


def any_of(words: Iterable[str]) -> str:
    """A regular expression for one of these words, the longest that fits."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"
