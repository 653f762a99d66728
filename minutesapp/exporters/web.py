"""The HTML file: one page that needs nothing else, with real headings and lists, readable aloud and printable on A4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from minutesapp.exporters.item import Item, ItemKind

HEADER_KINDS = {ItemKind.FIELD, ItemKind.FIELD_MORE, ItemKind.GROUP, ItemKind.CELLS, ItemKind.CELL_HEADS}
DEEPEST_HEADING = 6
PLAIN_CLASSES = {
    ItemKind.COVER: "cover",
    ItemKind.TURN: "turn",
    ItemKind.SPEAKER: "speaker",
    ItemKind.CONTINUATION: "more",
    ItemKind.DIRECTION: "direction",
    ItemKind.TIME: "time",
    ItemKind.DECISION: "decision",
    ItemKind.NARRATIVE: "narrative",
    ItemKind.OATH: "narrative",
    ItemKind.SIGNER: "signer",
    ItemKind.CLOSING: "closing",
}
STYLE = """
:root { color-scheme: light dark; }
body { max-width: 40em; margin: 2em auto; padding: 0 1em; line-height: 1.8; text-align: justify; line-break: strict;
  font-family: "Yu Mincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", "MS Mincho", serif; }
h1, h2, h3, h4, h5, h6 { font-size: 1em; margin: 1.2em 0 0.2em; break-after: avoid; }
h1 { font-size: 1.25em; text-align: center; }
h2.over { text-align: center; }
table { width: 100%; border-collapse: collapse; }
th, td { vertical-align: top; text-align: left; padding: 0.1em 0.5em 0.1em 0; font-weight: inherit; }
th { width: 11em; white-space: nowrap; }
.ruled th, .ruled td { border: 1px solid; padding: 0.2em 0.5em; white-space: normal; }
th[scope="col"] { width: auto; text-align: center; }
.group { display: inline-block; min-width: 9em; }
p { margin: 0; }
.turn, .speaker { padding-left: 1em; text-indent: -1em; }
.speaker { margin-top: 0.8em; break-after: avoid; }
.turn b, .speaker b { font-weight: inherit; }
.more { padding-left: 1em; text-indent: 1em; }
td .more { padding-left: 0; }
.cover { text-align: center; font-size: 1.25em; margin: 1em 0; }
.time { text-align: right; }
.decision { padding-left: 1em; margin-top: 0.4em; }
.direction { padding-left: 3em; text-indent: -1em; }
.narrative { text-indent: 1em; }
.signer { padding-left: 20em; white-space: pre; }
.closing { text-align: right; }
@page { size: A4 portrait; margin: 25mm 20mm 25mm 30mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } }
"""
DRAFT_STYLE = """
main { position: relative; counter-reset: paragraph; padding: 0 9em 0 3em; border-right: 1px dotted; }
.draft { position: absolute; top: -2em; right: 0; border: 1px solid; padding: 0 0.5em; }
h1, h2, h3, h4, h5, h6, main > p, td > p { counter-increment: paragraph; }
h1::before, h2::before, h3::before, h4::before, h5::before, h6::before, main > p::before, td > p::before {
  content: counter(paragraph); position: absolute; left: 0; width: 2em; text-indent: 0; text-align: right;
  font-size: 0.8em; font-weight: normal; }
.draft::before { content: none !important; }
@media print { .draft { position: fixed; top: 0; } }
"""
"""What a copy to be confirmed has besides: a number before each paragraph, and a margin for a pencil."""


def web_file(items: Sequence[Item], title: str, draft: str = "") -> bytes:
    """The whole file, in UTF-8; with `draft` these words stand at its head, and the paragraphs are numbered."""
    titled = any(item.kind is ItemKind.TITLE for item in items)
    lines = "\n".join(_sections(items, top=1 if titled else 0))
    style = STYLE + DRAFT_STYLE if draft else STYLE
    mark = f'<p class="draft">{escape(draft)}</p>\n' if draft else ""
    page = (
        '<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n{mark}{lines}\n</main>\n</body>\n</html>\n"
    )
    return page.encode("utf-8")


def _sections(items: Iterable[Item], top: int) -> Iterator[str]:
    """The items grouped as the page shows them; `top` is how many levels of headings stand above the body's own."""
    for section, group in groupby(items, key=_section_of):
        match section:
            case "header":
                yield from _header(list(group))
            case "columns":
                yield from _columns(list(group))
            case _:
                yield from (_plain(item, top) for item in group)


def _section_of(item: Item) -> str:
    if item.kind in HEADER_KINDS:
        return "header"
    return "columns" if item.framed else "flow"


def _plain(item: Item, top: int) -> str:
    text = escape(item.gap + item.text)
    match item.kind:
        case ItemKind.TITLE:
            return f"<h1>{escape(item.words)}</h1>"
        case ItemKind.BODY_HEADING:
            return f'<h{top + 1} class="over">{_label(item)}</h{top + 1}>'
        case ItemKind.HEADING:
            rank = min(top + 1 + item.level, DEEPEST_HEADING)
            return f"<h{rank}>{escape(item.words)}</h{rank}>"
        case ItemKind.TURN | ItemKind.SPEAKER:
            return f'<p class="{PLAIN_CLASSES[item.kind]}"><b>{escape(item.lead)}</b>{text}</p>'
    return f'<p class="{PLAIN_CLASSES[item.kind]}">{escape(item.words)}</p>'


def _header(items: Sequence[Item]) -> Iterator[str]:
    """A table of labels and values; a table among the values goes inside."""
    yield '<table class="ruled">' if items[0].framed else "<table>"
    row: list[str] = []
    for kind, group in groupby(items, key=lambda item: bool(item.cells)):
        for item in group if not kind else ():
            if item.kind is ItemKind.FIELD:
                yield from _close(row)
                row = [f'<tr><th scope="row">{_label(item)}</th><td>']
            row.append(_value(item))
        if kind:
            row.append(_cells(group))
    yield from _close(row)
    yield "</table>"


def _close(row: list[str], with_empty: bool = False) -> Iterator[str]:
    """The end of a row, if one was begun; `with_empty` another cell stands in it."""
    if row:
        yield "".join(row) + ("</td><td></td></tr>" if with_empty else "</td></tr>")


def _value(item: Item) -> str:
    if item.kind is ItemKind.GROUP:
        return f'<p><span class="group">{escape(item.label)}</span>\t{escape(item.text)}</p>'
    return f"<p>{escape(item.text)}</p>" if item.text else ""


def _cells(rows: Iterable[Item]) -> str:
    lines = []
    for item in rows:
        tag = 'th scope="col"' if item.kind is ItemKind.CELL_HEADS else "td"
        lines.append("<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag[:2]}>" for cell in item.cells) + "</tr>")
    return f'<table class="ruled">{"".join(lines)}</table>'


def _columns(items: Sequence[Item]) -> Iterator[str]:
    """Turns in columns, the speaker's left; in a third, where there is any, what stands aside, in a row by itself."""
    three = any(item.aside for item in items)
    yield '<table class="ruled">'
    row: list[str] = []
    full = False
    for item in items:
        if item.kind is ItemKind.TURN or item.aside or full or not row:
            yield from _close(row, three and not full)
            row = [_row_head(item) if item.kind is ItemKind.TURN else "<tr><td></td><td>"]
        if item.kind is not ItemKind.TURN:
            row.append(("</td><td>" if item.aside else "") + _plain(item, 0))
        full = item.aside
    yield from _close(row, three and not full)
    yield "</table>"


def _row_head(item: Item) -> str:
    return f'<tr><th scope="row">{escape(item.lead)}</th><td><p class="more">{escape(item.text)}</p>'


def _label(item: Item) -> str:
    """The label with what stands around it; spread by letter spacing, so that it can be searched and read aloud."""
    label = escape(item.label)
    if 1 < len(item.label) < item.spread:
        room = (item.spread - len(item.label)) / (len(item.label) - 1)
        letters, last = escape(item.label[:-1]), escape(item.label[-1])
        label = f'<span style="letter-spacing:{room:.3g}em">{letters}</span>{last}'
    return escape(item.before) + label + escape(item.after)
