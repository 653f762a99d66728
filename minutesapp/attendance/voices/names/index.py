"""Ids of people by words: names, posts, offices."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Ids = frozenset[str]
NOBODY: Ids = frozenset()


class Index:
    """What belongs to words. Most words have one thing; sets for all of them would take seconds in a large roster."""

    def __init__(self) -> None:
        self._single: dict[str, str] = {}
        self._several: dict[str, set[str]] = {}

        self.has: Callable[[str], bool] = self._single.__contains__

    def __getitem__(self, words: str) -> Ids:
        """All that belongs to the words; nothing where they are unknown."""
        first = self._single.get(words)
        return NOBODY if first is None else frozenset(self._several.get(words, (first,)))

    def words(self) -> Iterable[str]:
        """All words to which something belongs."""
        return self._single

    def add(self, keys: Iterable[str], value: str) -> None:
        """Let something belong to each of these words."""
        single = self._single
        for key in keys:
            first = single.setdefault(key, value)
            if first != value:
                self._several.setdefault(key, {first}).add(value)
