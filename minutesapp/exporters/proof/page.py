"""The proof of an HTML file: our own few tags, spelt as we spell them, and between them what the items say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.proof.printed import Printed
from minutesapp.exporters.proof.refusal import LEAK, TRACE, refuse
from minutesapp.exporters.web import DRAFT_STYLE, PLAIN_CLASSES, STYLE
from minutesapp.language.pattern import pattern

TAG = pattern("(<[^<>]*>)")
INLINE = {"<b>", "</b>", '<span class="group">', "</span>"}
"""What parts no texts."""
BLOCKS = {
    "<table>", '<table class="ruled">', "</table>", "<tr>", "</tr>", '<th scope="row">', '<th scope="col">', "</th>",
    "<td>", "</td>", "<p>", "</p>", '<h2 class="over">', '<h1 class="over">',
    *(f"<{end}h{rank}>" for rank in range(1, 7) for end in ("", "/")),
    *(f'<p class="{kind}">' for kind in PLAIN_CLASSES.values()),
}  # fmt: skip
HEAD = (
    '<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
)
FOOT = "\n</main>\n</body>\n</html>\n"


def prove_page(data: bytes, printed: Printed) -> None:
    """Refuse an HTML file that is not a page of these items under this title, with the mark of a draft if it is one."""
    items = printed.items
    head = HEAD.format(title=escape(printed.title), style=STYLE + (DRAFT_STYLE if printed.draft else ""))
    if printed.draft:
        head += f'<p class="draft">{escape(printed.draft)}</p>\n'
    try:
        page = data.decode("utf-8")
    except UnicodeDecodeError:
        refuse(TRACE)
    if not (page.startswith(head) and page.endswith(FOOT) and len(page) >= len(head) + len(FOOT)):
        refuse(LEAK)
    body = page[len(head) : len(page) - len(FOOT)]
    pieces = TAG.split(body)
    spread = set(_spread_tags(items))
    if set(pieces[1::2]) - BLOCKS - INLINE - spread or "\n\n" in body:
        refuse(LEAK)
    pieces[1::2] = ["" if tag in INLINE or tag in spread else "\n" for tag in pieces[1::2]]
    said = [text for text in "".join(pieces).split("\n") if text]
    if said != [text for item in items for text in map(escape, _texts(item)) if text]:
        refuse(LEAK)


def _texts(item: Item) -> Iterable[str]:
    """The texts of an item, each in an element of its own."""
    match item.kind:
        case ItemKind.FIELD:
            return (item.lead, item.text)
        case ItemKind.FIELD_MORE:
            return (item.text,)
        case ItemKind.GROUP:
            return (f"{item.label}\t{item.text}",)
        case ItemKind.CELLS | ItemKind.CELL_HEADS:
            return item.cells
        case ItemKind.TURN if item.framed:
            return (item.lead, item.text)
        case ItemKind.TURN | ItemKind.SPEAKER:
            return (item.lead + item.gap + item.text,)
    return (item.words,)


def _spread_tags(items: Iterable[Item]) -> Iterator[str]:
    """The tags of labels that stand over a stated width."""
    for item in items:
        letters = len(item.label)
        if 1 < letters < item.spread:
            yield f'<span style="letter-spacing:{(item.spread - letters) / (letters - 1):.3g}em">'
