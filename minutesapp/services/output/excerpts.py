"""An agenda item by itself: which items there are to choose from, and the record that holds no more than one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from minutesapp.editions.parts.excerpt import excerpt
from minutesapp.errors import UserFacingError
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import headings_over, index_of
from minutesapp.services.output.finishing import Outlook
from minutesapp.services.records import as_file_name
from minutesapp.templates.agenda import AgendaRow, agenda_rows, item_counts
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.rendering import Rendering


class ItemChoice(NamedTuple):
    """An agenda item to choose: the id of its heading, how deep it stands (from 1), what to read, its queries.

    `name` tells its file from those of other items: its number below those over it, or its place.
    """

    id: str
    level: int
    words: str
    queries: int
    name: str = ""


def item_choices(minutes: Minutes) -> tuple[ItemChoice, ...]:
    """Every agenda item of a record, in order. O(n)."""
    rendering, body = Rendering(minutes, form_of(minutes)), minutes.body
    rows = agenda_rows(rendering)
    return tuple(
        ItemChoice(
            body[row.index].id,
            row.level,
            row.words,
            counts.queries,
            name,
        )
        for row, counts, name in zip(rows, item_counts(body, rows), _names(rendering, rows), strict=True)
    )


def _names(rendering: Rendering, rows: Sequence[AgendaRow]) -> list[str]:
    """What tells the files of the items apart: their numbers, else their places. Titles may say what is withheld."""
    numbers = [as_file_name(_number(rendering, row.index)) for row in rows]
    twice = Counter(numbers)
    return [
        number if number and twice[number] == 1 else f"{number}-{place}".strip("-")
        for place, number in enumerate(numbers, 1)
    ]


def excerpt_record(minutes: Minutes, id: str) -> Minutes:
    """The record with no more of its body than the item whose heading has this id. UserFacingError ``item-unknown``."""
    index = index_of(minutes.body, id)
    if index is None:
        raise UserFacingError("item-unknown", item=id)
    return excerpt(Rendering(minutes, form_of(minutes)), index)


def find_item(minutes: Minutes, words: str) -> str:
    """The id of the item that is meant by its number (``3``, ``3(1)``), its title, or both, whatever their width.

    UserFacingError ``item-unknown``, and ``item-twice`` where several are meant.
    """
    rendering, wanted = Rendering(minutes, form_of(minutes)), squeeze(words)
    rows = agenda_rows(rendering) if wanted else ()
    for ways in (_numbers, _titles):
        found = [row.index for row in rows if wanted in ways(rendering, row.index)]
        if len(found) > 1:
            raise UserFacingError("item-twice", item=words, count=len(found))
        if found:
            return minutes.body[found[0]].id
    raise UserFacingError("item-unknown", item=words)


def outlook_on(outlook: Outlook, whole: Minutes, part: Minutes) -> Outlook:
    """Of what there is to look at in a record what concerns a part of it: the header, and the blocks that are there."""
    gone = {block.id for block in whole.body} - {block.id for block in part.body}
    blocking, others = (
        tuple(one for one in findings if one.block not in gone) for findings in (outlook.blocking, outlook.others)
    )
    return Outlook(blocking, others)


def _number(rendering: Rendering, index: int) -> str:
    """The printed number below those over it: 3(1)."""
    return "".join(rendering.numbers[at] for at in sorted(headings_over(rendering.minutes.body, index)))


def _numbers(rendering: Rendering, index: int) -> tuple[str, ...]:
    return (squeeze(_number(rendering, index)),)


def _titles(rendering: Rendering, index: int) -> tuple[str, ...]:
    number, title = rendering.numbers[index], rendering.minutes.body[index].text
    return squeeze(number), squeeze(title), squeeze(number + title)
