"""How a finished file numbers its agenda, and which marks it puts behind an item."""

from __future__ import annotations

from collections.abc import Sequence

from minutesapp.language.pattern import pattern
from minutesapp.learning.counting import read_counted, usual
from minutesapp.learning.lines import LineKind, SeenLine
from minutesapp.templates.parts.agenda import AgendaForm, LevelForm

LEVELS = 4
MARK = pattern(r"[\s　]*[【〔（(\[［][^】〕）)\]］]{1,20}[】〕）)\]］]$")


def learn_agenda(lines: Sequence[SeenLine]) -> AgendaForm:
    """Numbering level by level as most items of it have it, deeper ones as usual, and the marks."""
    headings = [line for line in lines if line.kind is LineKind.HEADING and line.block is not None]
    usual_form = AgendaForm()
    levels = [_level([line for line in headings if _level_of(line) == level]) for level in range(1, LEVELS + 1)]
    deepest = max((level for level, form in enumerate(levels, 1) if form is not None), default=0)
    known = [form or usual_form.levels[at] for at, form in enumerate(levels[:deepest])]
    marks = {
        closed: usual(filter(None, (_mark(line) for line in headings if _closed(line) is closed)))
        for closed in (True, False)
    }
    under = any(_closed(line) and _level_of(line) > 1 for line in headings)
    return AgendaForm(
        (*known, *usual_form.levels[deepest:]),
        marks[True] or usual_form.closed_mark,
        marks[False] if _most_have([line for line in headings if not _closed(line)], marks[False]) else "",
        closed_subheadings=under,
    )


def _level(headings: Sequence[SeenLine]) -> LevelForm | None:
    """The manner of the numbers of a level and the gap behind them; None where nothing is numbered."""
    found = [_number(line) for line in headings]
    formats = [format for format, _ in found if format]
    if not formats:
        return None
    commonest = usual(formats)
    return LevelForm(commonest, usual(gap for format, gap in found if format == commonest))


def _number(line: SeenLine) -> tuple[str, str]:
    """The manner of the number of a heading, and the gap behind it."""
    title = _title(line)
    before = line.text[: line.text.find(title)] if title and title in line.text else ""
    bare = before.rstrip(" 　\t")
    counted = read_counted(bare)
    return (counted.format if counted else bare), before[len(bare) :]


def _mark(line: SeenLine) -> str:
    """What stands in brackets behind a title, be it read as a part of that or not."""
    title = _title(line)
    behind = line.text[line.text.find(title) + len(title) :] if title and title in line.text else ""
    mark = MARK.search(title)
    return behind or (mark[0] if mark and mark.start() else "")


def _most_have(headings: Sequence[SeenLine], mark: str) -> bool:
    return bool(mark) and sum(line.text.endswith(mark) for line in headings) * 2 > len(headings)


def _title(line: SeenLine) -> str:
    return line.block.text if line.block is not None else ""


def _level_of(line: SeenLine) -> int:
    return line.block.level if line.block is not None else 0


def _closed(line: SeenLine) -> bool:
    return line.block is not None and line.block.closed
