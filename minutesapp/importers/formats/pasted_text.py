"""Pasted text, or the text of a file: its lines, without what belongs to the page, and as many as it has turns."""

from __future__ import annotations

from minutesapp.importers.body.turns.turn_labels import Labels
from minutesapp.importers.draft import Note
from minutesapp.importers.formats.converted import divide_item, without_bars
from minutesapp.importers.formats.one_line import unfold
from minutesapp.importers.formats.page_furniture import drop_furniture
from minutesapp.importers.formats.review_copy import REVIEW_MARK, without_line_numbers
from minutesapp.importers.formats.stacked_cells import unstack
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.source import LINE_END, Line, Source
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import UNFIT

WIDTHLESS = pattern("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
"""Signs that nobody sees and that part nothing: soft hyphens, joiners, marks of direction."""


def read_pasted(text: str, fields: FieldLabels, labels: Labels | None = None) -> Source:
    """The lines of a text; one that holds several turns or rows is cut up at the labels of `fields` and of speakers."""
    bare = without_line_numbers(text)
    marks = () if bare is None else (Note(1, "review-copy", REVIEW_MARK),)
    kept, furniture = drop_furniture(read_lines(text if bare is None else bare))
    return Source(unfold(unstack(kept), fields, labels or Labels()), (*marks, *furniture))


def read_lines(text: str) -> tuple[Line, ...]:
    """Every line that is not blank. The ends of lines may be LF, CRLF, CR, VT, FF or those of Unicode."""
    lines, gap = [], False
    for number, raw in enumerate(LINE_END.split(UNFIT.sub(" ", WIDTHLESS.sub("", text))), 1):
        body = raw.strip()
        if not body:
            gap = True
            continue
        indent = raw[: len(raw) - len(raw.lstrip())] if raw[0].isspace() else ""
        cells = without_bars(body)
        item, words = divide_item(cells.strip())
        indent = cells[: len(cells) - len(cells.lstrip())] or indent
        lines.append(Line(number, words, indent, gap, item))
        gap = False
    return tuple(lines)
