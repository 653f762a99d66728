"""Minutes that came as one line, or a few: cut where labels of speakers and of the header stand in the middle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutesapp.importers.body.turns.turn_labels import LONGEST, Labels
from minutesapp.importers.body.turns.turn_styles import read_shape
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.rows import divide_label
from minutesapp.importers.source import Line
from minutesapp.language.pattern import pattern

SHORTEST, FEWEST_TURNS = 120, 3
"""Signs of a line that is cut up, and as many turns as may be in a quotation."""
PIECE = 80
"""Signs in which a label and the beginning of what is said must stand."""
LONGEST_HEADER = 2_000
"""Signs of a header that stands on one line with what was said; what is beyond them is text."""
INNER = pattern(r"(?<=[。）)」』\s])(?=[○〇◯◎●【(（])")
SPACE = pattern(r"\s+")
DIRECTION = pattern(r"[(（][^()（）。]{2,40}[)）]")


def unfold(lines: Sequence[Line], fields: FieldLabels, labels: Labels) -> tuple[Line, ...]:
    """The lines, those cut up that hold several turns; the pieces keep the number of their line."""
    result: list[Line] = []
    for line in lines:
        if len(line.text) < SHORTEST or len(pieces := _pieces(line.text, labels)) <= FEWEST_TURNS:
            result.append(line)
            continue
        head = [] if _is_turn(pieces[0], labels) else list(_divide_header(pieces.pop(0), fields))
        texts = [text for text in (*head, *pieces) if text]
        result.extend(Line(line.number, text, gap=line.gap and not place) for place, text in enumerate(texts))
    return tuple(result)


def _pieces(text: str, labels: Labels) -> list[str]:
    cuts = [
        match.start() for match in INNER.finditer(text) if _begins(text[match.start() : match.start() + PIECE], labels)
    ]
    return [text[a:b].strip() for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _begins(head: str, labels: Labels) -> bool:
    return _is_turn(head, labels) or (head[0] in "(（" and DIRECTION.match(head) is not None)


def _is_turn(text: str, labels: Labels) -> bool:
    shape = read_shape(text[: PIECE + LONGEST], labels)
    return shape is not None and shape.style.sign.midline and shape.text != ""


def _divide_header(text: str, fields: FieldLabels) -> Iterator[str]:
    """The rows of a header that stand one behind the other, each with its label."""
    start = 0
    for gap in SPACE.finditer(text, 0, LONGEST_HEADER):
        label, value = divide_label(text[gap.end() : gap.end() + PIECE], fields)
        if len(label) >= 2 and value and fields.find(label):
            yield text[start : gap.start()].strip()
            start = gap.end()
    yield text[start:].strip()
