"""Names that must not be in a file, looked for in its words whatever their widths, kana and variants of kanji."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutesapp.editions.fingerprints import reduce_text


class Names:
    """A list of names, looked up by their first letter; none in it is found nowhere."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = {reduced: name.strip() for name in names if (reduced := reduce_text(name))}
        self._by_letter: dict[str, list[str]] = {}
        for reduced in self._names:
            self._by_letter.setdefault(reduced[0], []).append(reduced)

    def __len__(self) -> int:
        return len(self._names)

    def found_in(self, words: str) -> Iterator[str]:
        """Each name that stands in the words, once, as the list writes it."""
        if not self._names or not words:
            return
        text = reduce_text(words)
        candidates = ((at, name) for at, letter in enumerate(text) for name in self._by_letter.get(letter, ()))
        yield from dict.fromkeys(self._names[name] for at, name in candidates if text.startswith(name, at))


NOBODY = Names(())
