"""The text of a layout: a sample of each style, those of the header and of turns in tables, and the page itself."""

from __future__ import annotations

from collections.abc import Sequence

from minutesapp.templates.page.look import PageLook
from minutesapp.word.layout.style_names import (
    CELL_STYLE,
    DECISION_STYLE,
    FIELD_LABEL_STYLE,
    HEAD_STYLE,
    TURN_LABEL_STYLE,
)
from minutesapp.word.making.looks import FRAMED, NORMAL, Look, looks_of
from minutesapp.word.making.page_number import run
from minutesapp.word.making.sheet import Sheet
from minutesapp.word.package import RELATION_KINDS, WORDS

GROUP_CELL, TURN_CELL = "表の部署", "発言欄"
SPACER = f'<w:p><w:pPr><w:pStyle w:val="{NORMAL}"/></w:pPr></w:p>'


def document(page: PageLook, sheet: Sheet, furniture: str) -> str:
    """The part with the text; `furniture` are the references to what stands on every page."""
    looks = {look.name: look for look in looks_of(page)}
    plain = "".join(paragraph(look) for look in looks.values() if look not in FRAMED)
    body = f"{plain}{_fields(page, sheet, looks)}{SPACER}{_turns(page, sheet, looks)}{SPACER}"
    return (
        f'<w:document xmlns:w="{WORDS}" xmlns:r="{RELATION_KINDS}"><w:body>{body}'
        f"{_section(page, sheet, furniture)}</w:body></w:document>"
    )


def field_widths(page: PageLook, sheet: Sheet) -> tuple[int, ...]:
    """The columns of the header as a table, in twips."""
    label = page.fields.label_column
    return tuple(map(sheet.cells, (label, sheet.count - label)))


def turn_widths(page: PageLook, sheet: Sheet) -> tuple[int, ...]:
    """The columns of turns in a table, in twips."""
    first, last = page.turns.speaker.width, page.turns.decision
    rest = sheet.count - first - (last.width if last else 0)
    return tuple(map(sheet.cells, (first, rest, *((last.width,) if last else ()))))


def turn_heads(page: PageLook) -> tuple[str, ...]:
    """What stands over these columns."""
    last = page.turns.decision
    return (page.turns.speaker.head, page.turns.speech, *((last.head,) if last else ()))


def paragraph(look: Look, words: str | None = None) -> str:
    """A paragraph of a style, with these words or those of its sample."""
    text = look.sample if words is None else words
    return f'<w:p><w:pPr><w:pStyle w:val="{look.id}"/></w:pPr>{run(text)}</w:p>'


def cell(width: int, paragraphs: str) -> str:
    """A cell of a table."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>'


def _fields(page: PageLook, sheet: Sheet, looks: dict[str, Look]) -> str:
    label, *values = (paragraph(looks[name]) for name in (FIELD_LABEL_STYLE, CELL_STYLE, GROUP_CELL))
    return _table(field_widths(page, sheet), (label, "".join(values)))


def _turns(page: PageLook, sheet: Sheet, looks: dict[str, Look]) -> str:
    widths = turn_widths(page, sheet)
    row = [paragraph(looks[name]) for name in (TURN_LABEL_STYLE, TURN_CELL, DECISION_STYLE)]
    heads = "".join(
        cell(width, paragraph(looks[HEAD_STYLE], words)) for width, words in zip(widths, turn_heads(page), strict=True)
    )
    return _table(widths, row[: len(widths)], f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{heads}</w:tr>")


def _table(widths: Sequence[int], contents: Sequence[str], heads: str = "") -> str:
    """A ruled table over the whole width of the text: a head that is repeated on every page, and one sample row."""
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    row = "".join(map(cell, widths, contents))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{rules}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{heads}<w:tr>{row}</w:tr></w:tbl>'
    )


def _section(page: PageLook, sheet: Sheet, furniture: str) -> str:
    edges = f'w:top="{sheet.top}" w:right="{sheet.right}" w:bottom="{sheet.bottom}" w:left="{sheet.left}"'
    turned = ' w:orient="landscape"' if page.landscape else ""
    grid = f'<w:docGrid w:type="lines" w:linePitch="{sheet.pitch}"/>' if sheet.pitch else ""
    return (
        f'<w:sectPr>{furniture}<w:pgSz w:w="{sheet.width}" w:h="{sheet.height}"{turned}/>'
        f'<w:pgMar {edges} w:header="{sheet.head_room}" w:footer="{sheet.foot_room}" w:gutter="0"/>{grid}</w:sectPr>'
    )
