"""Whether a line goes on with the sentence above it: a page, a printed line or a hand broke it."""

from __future__ import annotations

from minutesapp.importers.body.agenda_items import is_closed, read_item
from minutesapp.importers.body.block_list import BlockList
from minutesapp.importers.body.directions import is_closing, may_direct
from minutesapp.importers.body.wrapping import Wrapping
from minutesapp.importers.source import Line

FINISHED = frozenset("。．！？!?」』）)】〕》≫］]：:…―")
LEAST_CUT, LEAST_OPEN = 24, 8
"""Signs before a line that goes on with their sentence: so many alone, or so few and a particle at their end."""
SHORTEST_OPEN = 3
"""Signs that may be a label still, and no sentence that goes on below."""
PARTICLES = frozenset("のをにはがでとも、")
BEGINNINGS = "・･※→⇒○〇◯◎●□■◆◇△▲▽▼☆★*-－―－(（【〔<＜〈[［《≪「『①②③④⑤⑥⑦⑧⑨"


def is_cut(line: Line, last: BlockList, *, aligned: bool) -> bool:
    """Whether a page break cut the sentence before: it has no end, and this line, without any sign, brings one.

    `aligned` says that the line stands as far in as what is said above it.
    """
    if not (line.gap and last.is_text and aligned) or line.item or "。" not in line.text:
        return False
    return last.length >= LEAST_CUT and last.end not in FINISHED and last.holds("。、")


def is_soft_break(line: Line, last: BlockList, *, aligned: bool) -> bool:
    """Whether a sentence only goes on here: the line before ends in a particle, and nothing begins on this one."""
    if not aligned or "。" not in line.text:
        return False
    open_end = last.length >= LEAST_CUT and last.end not in FINISHED and not last.end.isspace()
    if not open_end and (last.length < LEAST_OPEN or last.end not in PARTICLES):
        return False
    return not (line.text[0] in BEGINNINGS or read_item(line.text) is not None or is_closing(line.text))


def flows_on(line: Line, above: Line, last: BlockList, wrapping: Wrapping, *, weak: bool, starts: bool) -> bool:
    """Whether the source only broke the line here because it was full.

    `weak` says that the line may start a turn, by the order of its words at least, `starts` that it surely does.
    """
    if not wrapping.fills(above):
        open_end = last.end == "、" or (wrapping.width and last.end not in FINISHED and wrapping.goes_on(line))
        return bool(open_end) and last.length > SHORTEST_OPEN and not weak and read_item(line.text) is None
    if starts:
        return False
    if last.end not in FINISHED:
        return True
    return not weak and not wrapping.begins(line, above) and read_item(line.text) is None


def is_mere_text(text: str) -> bool:
    """Whether a line is nothing but text, whatever stands around it."""
    return not (is_closing(text) or read_item(text) or is_closed(text) or may_direct(text))
