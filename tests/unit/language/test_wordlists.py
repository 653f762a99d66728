"""Lists of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from minutesapp import paths
from minutesapp.language.wordlists import any_of, wordlist

NAMES = sorted(file.stem for file in paths.resource("wordlists").glob("*.toml"))


def lists(table: dict[str, Any]) -> Iterator[list[str]]:
    for value in table.values():
        if isinstance(value, dict):
            yield from lists(value)
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            yield value


@pytest.mark.parametrize("name", NAMES)
def test_no_list_says_a_word_twice(name: str) -> None:
    assert [word for words in lists(wordlist(name)) for word, count in Counter(words).items() if count > 1] == []


def test_the_longest_of_the_words_is_found() -> None:
    assert re.match(any_of(["係", "係長", "(仮)"]), "係長補佐")[0] == "係長"  # type: ignore[index]
    assert re.fullmatch(any_of(["(仮)"]), "(仮)")
    assert not re.match(any_of(["課"]), "係")
