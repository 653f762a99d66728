"""Which pages can be: letters that fit on their paper, and words that fit in a line."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.language.pattern import pattern
from minutesapp.language.plain import one_line
from minutesapp.templates.page.look import Indent, PageLook
from minutesapp.templates.tables import MisfitError

POINTS_PER_MM = 72 / 25.4
SMALLEST_PAPER, LARGEST_PAPER = 100, 600
SMALLEST_TEXT = 50
LARGEST_MARGIN = 150
"""Millimetres."""
SMALLEST_LETTERS, LARGEST_LETTERS = 6, 72
"""Points, in halves."""
FEWEST_CHARACTERS, MOST_CHARACTERS = 10, 100
FEWEST_LINES, MOST_LINES = 10, 60
CLOSEST, WIDEST = 0.85, 4
"""How wide the room of a character may be, beside its size."""
CLOSEST_LINES = 1.1
NARROWEST = 3
"""Characters of a column."""
MOST_BEFORE = 20
"""Lines above a paragraph."""
LONGEST_HEAD, LONGEST_LINE = 20, 60
FONT = pattern(r"@?[\w .\-+&'()・]{1,31}")
"""What a font may be called: what Word knows, and nothing that a layout would not bring along."""


def expect_page(page: PageLook) -> None:
    """MisfitError where there can be no such page: `place` is the name of the value, `reason` a Japanese phrase."""
    for place, reason in page_problems(page).items():
        raise MisfitError(place, reason)


def page_problems(page: PageLook) -> dict[str, str]:
    """What is to be done so that there can be such a page, by the names of the values."""
    found: dict[str, str] = {}
    for place, fits, reason in _conditions(page):
        if not fits:
            found.setdefault(place, reason)
    return found


def text_size(page: PageLook) -> tuple[float, float]:
    """The width and the height of the text, in millimetres."""
    sizes = (page.paper.width, page.paper.height)
    width, height = reversed(sizes) if page.landscape else sizes
    return width - page.margins.left - page.margins.right, height - page.margins.top - page.margins.bottom


def line_length(page: PageLook) -> float:
    """How many full-width characters fill a line."""
    return page.characters or text_size(page)[0] * POINTS_PER_MM / page.points


Condition = tuple[str, bool, str]
"""A value, whether it can be, and what to do where it cannot."""


def _conditions(page: PageLook) -> Iterator[Condition]:
    yield from _paper(page)
    yield from _letters(page)
    yield from _grid(page)
    yield from _indents(page)
    yield from _columns(page)
    yield from _words(page)


def _paper(page: PageLook) -> Iterator[Condition]:
    paper = page.paper
    fits = SMALLEST_PAPER <= paper.width <= paper.height <= LARGEST_PAPER
    yield (
        "paper",
        fits and _tenth(paper.width) and _tenth(paper.height),
        f"{SMALLEST_PAPER}から{LARGEST_PAPER}mmまでの紙にしてください",
    )
    for side in page.margins.__struct_fields__:
        margin = getattr(page.margins, side)
        yield f"margins.{side}", _between(margin, 0, LARGEST_MARGIN), f"0から{LARGEST_MARGIN}mmまでにしてください"
    width, height = text_size(page)
    reason = f"余白を小さくしてください（本文に{SMALLEST_TEXT}mmは必要です）"
    yield "margins.left", width >= SMALLEST_TEXT, reason
    yield "margins.top", height >= SMALLEST_TEXT, reason


def _letters(page: PageLook) -> Iterator[Condition]:
    reason = f"{SMALLEST_LETTERS}から{LARGEST_LETTERS}ポイントまで、0.5刻みにしてください"
    for place, points in (
        ("points", page.points),
        ("title.points", page.title.points),
        ("cover.points", page.cover.points),
    ):
        yield place, SMALLEST_LETTERS <= points <= LARGEST_LETTERS and points * 2 == round(points * 2), reason
    for place, font in (("font", page.font), ("heading_font", page.heading_font)):
        yield place, FONT.fullmatch(font) is not None and font == font.strip(), "フォントの名前を書いてください"


def _grid(page: PageLook) -> Iterator[Condition]:
    width, height = text_size(page)
    characters, lines = page.characters, page.lines
    if characters:
        room = width * POINTS_PER_MM / characters
        fits = FEWEST_CHARACTERS <= characters <= MOST_CHARACTERS
        yield "characters", fits, f"0か、{FEWEST_CHARACTERS}から{MOST_CHARACTERS}までにしてください"
        yield "characters", room >= page.points * CLOSEST, "文字数を減らすか、文字か余白を小さくしてください"
        yield "characters", room <= page.points * WIDEST, "文字数を増やすか、文字を大きくしてください"
    if lines:
        fits = FEWEST_LINES <= lines <= MOST_LINES
        yield "lines", fits, f"0か、{FEWEST_LINES}から{MOST_LINES}までにしてください"
        room = height * POINTS_PER_MM / lines
        yield "lines", room >= page.points * CLOSEST_LINES, "行数を減らすか、文字か余白を小さくしてください"


def _indents(page: PageLook) -> Iterator[Condition]:
    most = line_length(page) / 2
    headings = {f"headings[{index}]": Indent(look.left, look.first) for index, look in enumerate(page.headings)}
    bodies = {name: getattr(page, name) for name in ("turn", "more", "direction", "narrative", "decision")}
    for place, indent in {**headings, **bodies, "time": Indent(page.time.left, page.time.first)}.items():
        yield (
            place,
            _between(indent.left, 0, most) and _between(indent.first, -indent.left, most),
            "字下げを小さくしてください",
        )
    spaces = {f"headings[{index}].before": look.before for index, look in enumerate(page.headings)}
    for place, before in {**spaces, "cover.before": page.cover.before}.items():
        yield place, _between(before, 0, MOST_BEFORE), f"0から{MOST_BEFORE}行までにしてください"


def _columns(page: PageLook) -> Iterator[Condition]:
    length, turns = line_length(page), page.turns
    widths = [turns.speaker.width, *((turns.decision.width,) if turns.decision else ())]
    narrow = "欄の幅を変えてください"
    yield "fields.tab", _between(page.fields.tab, 1, length - NARROWEST), narrow
    yield "fields.label_column", _between(page.fields.label_column, NARROWEST, length - NARROWEST), narrow
    yield "turns", all(_between(width, NARROWEST, length) for width in widths), narrow
    yield "turns", sum(widths) <= length - NARROWEST, narrow


def _words(page: PageLook) -> Iterator[Condition]:
    turns = page.turns
    heads = {"turns.speaker.head": turns.speaker.head, "turns.speech": turns.speech}
    heads |= {"turns.decision.head": turns.decision.head} if turns.decision else {}
    for place, head in heads.items():
        yield place, _is_line(head, LONGEST_HEAD) and bool(head), f"{LONGEST_HEAD}字までの言葉を書いてください"
    yield "head_line", _is_line(page.head_line, LONGEST_LINE), f"{LONGEST_LINE}字までで書いてください"


def _is_line(words: str, most: int) -> bool:
    return words == one_line(words).strip() and "\t" not in words and len(words) <= most


def _between(number: float, least: float, most: float) -> bool:
    """Whether it is, and of no more than one place behind the point."""
    return least <= number <= most and _tenth(number)


def _tenth(number: float) -> bool:
    return number == round(number, 1)
