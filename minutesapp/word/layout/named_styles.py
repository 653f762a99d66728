"""The styles of a Word file by the names that an office sees."""

from __future__ import annotations

from lxml.etree import _Element

from minutesapp.word.layout.style_names import WORD_NAMES
from minutesapp.word.package import WORDS

W = f"{{{WORDS}}}"


class NamedStyles:
    """The ids of styles by their own names, or by what Word calls those that are its own."""

    def __init__(self, styles: _Element) -> None:
        self._paragraphs = _ids_by_name(styles, "paragraph")
        self._characters = _ids_by_name(styles, "character")

    def paragraph(self, name: str) -> str | None:
        """The id of a style of paragraphs, or None."""
        known = (name, WORD_NAMES.get(name, name).lower())
        return next(filter(None, map(self._paragraphs.get, known)), None)

    def character(self, name: str) -> str | None:
        """The id of a style of letters, or None."""
        return self._characters.get(name)


def _ids_by_name(styles: _Element, kind: str) -> dict[str, str]:
    named = ((style, style.find(f"{W}name")) for style in styles.iterfind(f"{W}style[@{W}type='{kind}']"))
    rows = ((name.get(f"{W}val", ""), style.get(f"{W}styleId", "")) for style, name in named if name is not None)
    return {name.lower(): id for name, id in rows if name and id}
