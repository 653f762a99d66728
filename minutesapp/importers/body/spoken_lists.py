"""Numbered lines that somebody reads out: a list within a speech, and no items of the agenda."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutesapp.importers.body.agenda_items import AgendaEntry, read_item
from minutesapp.importers.body.directions import is_closing, may_direct
from minutesapp.importers.body.listed_items import NOTHING_LISTED, ListedAgenda
from minutesapp.importers.body.turns.speech import names_subject
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern

LEAST_ITEMS = 2
ANNOUNCED = pattern(r"次の|以下の|下記の|[二三四五六七2-9２-９]つ(?:の|を|に|が|は|あ|で|ござ).*$")
"""How a speech announces that it reads out a list."""
REQUESTED = pattern(r"次の.{1,20}(?:ほしい|ください|べき|たい|られた|あった)(?:とのこと)?。?$")
"""How a summary announces the points that somebody made."""
POLITE = pattern(r"(?:ます|です|ました|でした|ません|ください|下さい)(?:か|ね|よ)?。$")
"""How somebody ends a sentence who speaks to others, and no summary."""
FEWEST_SIGNS = 8
"""Signs of a line that goes on with a speech below its list."""


def spoken_items(lines: Sequence[Line], turns: Sequence[bool], listed: ListedAgenda = NOTHING_LISTED) -> frozenset[int]:
    """The places of lines that are items of a list within a speech; `turns` says which lines start one.

    What is `listed` in the header is no topic of a speech, and where all of a row are, or one that is closed there, and
    none comes again below, they are the agenda itself.

    An agenda has something between its items: a turn, a direction, another kind of number. A list that is read out
    counts on from line to line, and it was announced, or the speech goes on behind it; or the agenda counts on as if it
    were not there.
    """
    items = [None if turn else read_item(line.text) for line, turn in zip(lines, turns, strict=True)]
    found = set[int]()
    for run in _runs(lines, items, turns):
        words = [lines[at].text for at in run]
        if (all(map(listed.has, words)) or any(map(listed.closes, words))) and not _comes_again(items, run):
            continue
        above = "".join(line.text for line in lines[max(run[0] - 2, 0) : run[0]])
        announced = ANNOUNCED.search(above) is not None
        if announced or _goes_on(lines, items, turns, run[-1] + 1) or _is_passed_over(items, run):
            found.update(run)
    found.update(at for at in _topics(lines, items, turns) if not listed.has(lines[at].text))
    return frozenset(at for at in found if not ((item := items[at]) and item.closed))


def _topics(lines: Sequence[Line], items: Sequence[AgendaEntry | None], turns: Sequence[bool]) -> Iterator[int]:
    """Items of kinds that only name what somebody speaks of: all of them stand within a speech that goes on below."""
    kinds: dict[str, list[int]] = {}
    for index, item in enumerate(items):
        if item is not None:
            kinds.setdefault(item.family, []).append(index)
    first = next((at for at, turn in enumerate(turns) if turn), len(lines))
    others = any(items[at] for at in range(len(items)) if at + 1 < len(items) and turns[at + 1])
    for places in kinds.values():
        counted = _is_agenda([item for at in places if (item := items[at])])
        if others and not counted and all(at > first and _is_topic(lines, items, turns, at) for at in places):
            yield from places


def _is_agenda(items: Sequence[AgendaEntry]) -> bool:
    """Whether items of one kind count through the record, and each names what a meeting deals with."""
    counts = [item.count for item in items]
    return len(items) > 1 and counts == [*range(1, len(items) + 1)] and all(names_subject(item.title) for item in items)


def _is_topic(lines: Sequence[Line], items: Sequence[AgendaEntry | None], turns: Sequence[bool], at: int) -> bool:
    item, next_to = items[at], at + 1
    if item is None or item.named or item.closed or item.count is None or next_to >= len(lines) or at == 0:
        return False
    if turns[next_to] or items[next_to] or items[at - 1]:
        return False
    return POLITE.search(lines[at - 1].text) is not None and POLITE.search(lines[next_to].text) is not None


def _runs(lines: Sequence[Line], items: Sequence[AgendaEntry | None], turns: Sequence[bool]) -> Iterator[list[int]]:
    """Rows of items, each one more than the one before, below a line of a speech."""
    speaking = False
    run: list[int] = []
    for index, item in enumerate(items):
        before = items[run[-1]] if run else None
        if item and before and item.family == before.family and item.count == (before.count or 0) + 1:
            run.append(index)
            continue
        if len(run) >= LEAST_ITEMS:
            yield run
        starts = item is not None and item.count == 1 and not item.named and not item.closed
        told = index > 0 and REQUESTED.search(lines[index - 1].text) is not None
        run = [index] if starts and (told or (speaking and _is_below_speech(lines, items, index))) else []
        speaking = turns[index] or (speaking and not (item and not run))
    if len(run) >= LEAST_ITEMS:
        yield run


def _is_below_speech(lines: Sequence[Line], items: Sequence[AgendaEntry | None], index: int) -> bool:
    return index > 0 and items[index - 1] is None and not may_direct(lines[index - 1].text)


def _goes_on(lines: Sequence[Line], items: Sequence[AgendaEntry | None], turns: Sequence[bool], index: int) -> bool:
    """Whether the speech goes on in this line."""
    if index >= len(lines) or turns[index] or items[index]:
        return False
    text = lines[index].text
    return len(text) >= FEWEST_SIGNS and not may_direct(text) and not is_closing(text)


def _comes_again(items: Sequence[AgendaEntry | None], run: Sequence[int]) -> bool:
    """Whether an item of the row stands below once more, as what is read out before it is dealt with does."""
    below = {squeeze(item.title) for item in items[run[-1] + 1 :] if item}
    return any(squeeze(item.title) in below for at in run if (item := items[at]))


def _is_passed_over(items: Sequence[AgendaEntry | None], run: Sequence[int]) -> bool:
    """Whether the numbers above go on below, one more than before the list."""
    first = items[run[0]]
    above = [item.count for item in items[: run[0]] if item and first and item.family == first.family and item.count]
    below = [
        item.count for item in items[run[-1] + 1 :] if item and first and item.family == first.family and item.count
    ]
    return bool(above and below) and below[0] == above[-1] + 1 and above[-1] >= 1
