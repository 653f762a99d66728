"""The items that the header lists as the agenda: a line of the body with the words of one is its heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from minutesapp.importers.body.agenda_items import FRAMES, REST, is_closed, read_item
from minutesapp.importers.body.levels import Levels
from minutesapp.importers.body.rows_behind import RowsBehind
from minutesapp.importers.closed_marks import without_mark
from minutesapp.importers.signs import divide_sign
from minutesapp.importers.source import Line, width
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern

SHORTEST, LONGEST = 3, 120
"""Signs of an item by which it is known in the body, and of a line that may be one."""

SAID_OF_IT = pattern(
    r"[(【](?:公開|(?:原案|原案のとおり|修正)?可決|否決|(?:原案のとおり)?承認|同意|了承|採択|不採択|認定|継続審査|継続)[)】]$"
)
"""What a list says behind an item, and the body not: that it was open, and what came of it."""

Listed = Mapping[str, int]
"""For the words of each item, squeezed and without number, how deep it stands in the list (from 1)."""


def listed_items(lines: Sequence[Line], label: int) -> Listed:
    """The items in these lines of a header, by their words; the first of several with the same words.

    An item in the line with the number `label`, beside the label, stands as far in as the next of its kind.
    """
    found: dict[str, int] = {}
    above: list[tuple[int, str]] = []
    for line in lines:
        item = read_item(line.text)
        family = item.family if item else ""
        indent = _indent_like(family, lines[1:]) if line.number == label else line.indent
        place = (width(indent), family)
        named = item is None or item.named
        if place in above:
            del above[above.index(place) :]
        while above and not _is_under(place, above[-1], named=named):
            above.pop()
        above.append(place)
        words = words_of_item(line.text)
        if len(words) >= SHORTEST and "。" not in words:
            found.setdefault(words, len(above))
    return found


def closed_items(lines: Sequence[Line]) -> frozenset[str]:
    """The words of those of these items that have the mark of a closed one."""
    return frozenset(words_of_item(line.text) for line in lines if is_closed(line.text))


def _indent_like(family: str, lines: Sequence[Line]) -> str:
    """How far in the next item of a kind stands; as the next line where there is none."""
    like = (line for line in lines if (item := read_item(line.text)) and item.family == family)
    following = next(like, next(iter(lines), None))
    return following.indent if following else ""


def depth_of(text: str, listed: Listed) -> int:
    """How deep the item that is this line stands in the list; 0 where it is none of it."""
    return listed.get(words_of_item(text), 0) if listed and len(text) <= LONGEST else 0


class ListedAgenda:
    """The listed items in the order of the list, those that are `closed`, and how far the body has come with them."""

    def __init__(self, listed: Listed, closed: frozenset[str] = frozenset()) -> None:
        self._listed = listed
        self._closed = closed
        self._places = {words: place for place, words in enumerate(listed)}
        self._passed = -1

    def has(self, text: str) -> bool:
        """Whether a line has the words of an item that is not past."""
        return depth_of(text, self._listed) > 0 and self._places[words_of_item(text)] > self._passed

    def closes(self, text: str) -> bool:
        """Whether the list has the mark of a closed item behind the words of this line."""
        return bool(self._closed) and words_of_item(text) in self._closed

    def depth_of(self, text: str, levels: Levels, behind: RowsBehind) -> int:
        """How deep the listed item stands that this line is; 0 for none, and for one without a number that is past.

        What is said of a closed item may not be opened by a line with the words of an item that came before, or with
        those of その他, which has a part of the same name. A row behind the body is none of the agenda.
        """
        depth = depth_of(text, self._listed)
        if depth == 0:
            return 0
        item, words = read_item(text), words_of_item(text)
        place = self._places[words]
        if place <= self._passed and (item is None or levels.is_closed):
            return 0
        within = levels.hides(item) and (item.count is None if item else place != self._passed + 1)
        if (words == REST and within) or (item is not None and behind.goes_on_at_end(item)):
            return 0
        self._passed = place
        return depth


def words_of_item(text: str) -> str:
    """The words by which an item is known: squeezed, without its number and without what is said of it as a whole."""
    bare = text[1:-1].strip() if text[-1:] == FRAMES.get(text[:1]) else text
    item = read_item(bare)
    words = item.title if item and item.title else divide_sign(bare)[1]
    return SAID_OF_IT.sub("", squeeze(without_mark(words)))


def _is_under(place: tuple[int, str], above: tuple[int, str], *, named: bool) -> bool:
    """Whether an item lies under the one above: it stands further in, or has another kind of number there."""
    (indent, family), (before, other) = place, above
    if other in FRAMES and indent == before:
        return family not in FRAMES
    return indent > before or (indent == before and family != other and bool(other) and not named)


NOTHING_LISTED = ListedAgenda({})
"""Of a record whose header lists nothing; the body never comes far with it."""
