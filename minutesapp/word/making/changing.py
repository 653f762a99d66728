"""Another page for a layout that a clerk may have restyled in Word: what differs is changed, all else stays.

Lengths that were so many characters or lines of the old page are as many of the new one.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml.etree import _Element

from minutesapp.templates.page.limits import page_problems
from minutesapp.templates.page.look import PageLook
from minutesapp.templates.tables import MisfitError
from minutesapp.word.layout.letters import whole
from minutesapp.word.layout.style_names import FIELD_LABEL_STYLE, TURN_LABEL_STYLE
from minutesapp.word.making.columns import change_columns
from minutesapp.word.making.document import field_widths, turn_heads, turn_widths
from minutesapp.word.making.fragments import child, drop, fragment, insert, put
from minutesapp.word.making.furniture import change_furniture
from minutesapp.word.making.looks import Look, looks_of
from minutesapp.word.making.opened import OpenedLayout
from minutesapp.word.making.parts import common_letters
from minutesapp.word.making.sheet import Sheet, sheet_of, twips
from minutesapp.word.package import WORDS

W = f"{{{WORDS}}}"
LENGTHS = ("left", "right", "start", "end", "hanging", "firstLine")
ACROSS = 0.9
"""Of the width of the text: a tab to the right that is further leads to its margin."""


def with_page(data: bytes, old: PageLook, new: PageLook) -> bytes:
    """The layout with the page `new`, of which `old` is what `read_page` found in it.

    MisfitError for a page that cannot be, unless the layout is so already; DamagedError where this is no layout.
    """
    _expect_better(old, new)
    layout = OpenedLayout(data)
    before, after = sheet_of(old), sheet_of(new)
    _change_section(layout.section, old, new)
    _change_grid(layout.section, before, after)
    _change_letters(layout, old, new)
    _scale(layout, before, after)
    for one, other in zip(looks_of(old), looks_of(new), strict=True):
        _restyle(layout, after, one, other)
    _change_tables(layout, old, new)
    change_furniture(layout, after, old, new)
    return layout.packed()


def _expect_better(old: PageLook, new: PageLook) -> None:
    known = page_problems(old)
    for place, reason in page_problems(new).items():
        if place not in known:
            raise MisfitError(place, reason)


def _change_section(section: _Element, old: PageLook, new: PageLook) -> None:
    """The paper and its margins."""
    sheet = sheet_of(new)
    if (old.paper, old.landscape) != (new.paper, new.landscape):
        turned = ' w:orient="landscape"' if new.landscape else ""
        put(section, fragment(f'<w:pgSz w:w="{sheet.width}" w:h="{sheet.height}"{turned}/>'))
    if old.margins != new.margins:
        _change_margins(child(section, "w:pgMar"), old, new)


def _change_margins(stated: _Element, old: PageLook, new: PageLook) -> None:
    """The sides that differ, and less room for what stands on every page where there is less now."""
    sheet = sheet_of(new)
    for side in new.margins.__struct_fields__:
        room = getattr(new.margins, side)
        if room != getattr(old.margins, side) or f"{W}{side}" not in stated.attrib:
            stated.set(f"{W}{side}", str(twips(room)))
    for side, most in {"header": sheet.head_room, "footer": sheet.foot_room}.items():
        stated.set(f"{W}{side}", str(min(_length(stated, side) or most, most)))
    stated.set(f"{W}gutter", stated.get(f"{W}gutter", "0"))


def _change_grid(section: _Element, before: Sheet, after: Sheet) -> None:
    """The lines of the page; a grid of characters only goes where their width changes (docs/decisions/0008)."""
    same_letters = (before.letter_space, before.letters) == (after.letter_space, after.letters)
    if before.pitch == after.pitch and same_letters:
        return
    if after.pitch == 0:
        drop(section, "w:docGrid")
        return
    grid = child(section, "w:docGrid")
    grid.set(f"{W}linePitch", str(after.pitch))
    if not same_letters or grid.get(f"{W}type") is None:
        grid.set(f"{W}type", "lines")
        grid.attrib.pop(f"{W}charSpace", "")


def _change_letters(layout: OpenedLayout, old: PageLook, new: PageLook) -> None:
    """The font, the size and the room of all letters, wherever the layout states them for all."""
    was, is_now = common_letters(old, sheet_of(old)), common_letters(new, sheet_of(new))
    changed = [tag for tag in {**was, **is_now} if was.get(tag) != is_now.get(tag)]
    if not changed:
        return
    defaults = child(child(child(layout.styles, "w:docDefaults"), "w:rPrDefault"), "w:rPr")
    usual = [place.find(f"{W}rPr") for place in layout.usual_places if place.tag == f"{W}style"]
    for tag in changed:
        for letters in usual:
            drop(letters, tag)
        drop(defaults, tag)
        if tag in is_now:
            put(defaults, fragment(is_now[tag]))


def _scale(layout: OpenedLayout, before: Sheet, after: Sheet) -> None:
    """Characters and lines of the old page become such of the new one."""
    across = after.text_width / after.count / (before.text_width / before.count)
    down = after.line / before.line
    for properties in (p for root in (layout.styles, layout.document) for p in root.iter(f"{W}pPr")):
        for indent in properties.findall(f"{W}ind"):
            _multiply(indent, LENGTHS, across)
        for tab in properties.iterfind(f"{W}tabs/{W}tab"):
            margin = tab.get(f"{W}val") in ("right", "end") and _length(tab, "pos") > before.text_width * ACROSS
            _multiply(tab, ("pos",), after.text_width / before.text_width if margin else across)
        for space in properties.findall(f"{W}spacing"):
            _multiply(space, ("before", "after"), down)


def _multiply(element: _Element, names: Sequence[str], factor: float) -> None:
    for name in names if factor != 1 else ():
        if length := _length(element, name):
            element.set(f"{W}{name}", str(round(length * factor)))


def _length(element: _Element, name: str) -> int:
    return whole(element.get(f"{W}{name}"))


def _restyle(layout: OpenedLayout, sheet: Sheet, old: Look, new: Look) -> None:
    """Have the properties that differ in the style, which its samples follow."""
    if old == new:
        return
    id = layout.named.paragraph(new.name)
    if id is None:
        insert(layout.styles, fragment(new.xml(sheet)))
        return
    style = next(style for style in layout.styles.iterfind(f"{W}style") if style.get(f"{W}styleId") == id)
    samples = layout.samples(new.name)
    runs = [run for sample in samples for run in sample.iterfind(f"{W}r")]
    _change(style, samples, "w:pPr", old.paragraph(sheet), new.paragraph(sheet))
    _change(style, runs, "w:rPr", old.letters(), new.letters())


def _change(style: _Element, shown: Sequence[_Element], kind: str, old: dict[str, str], new: dict[str, str]) -> None:
    for tag in {**old, **new}:
        if old.get(tag) == new.get(tag):
            continue
        for element in shown:
            drop(element.find(f"{W}{kind[2:]}"), tag)
        properties = child(style, kind)
        drop(properties, tag)
        if tag in new:
            put(properties, fragment(new[tag]))


def _change_tables(layout: OpenedLayout, old: PageLook, new: PageLook) -> None:
    before, after = sheet_of(old), sheet_of(new)
    fields, turns = (layout.table(style) for style in (FIELD_LABEL_STYLE, TURN_LABEL_STYLE))
    if fields is not None and field_widths(old, before) != field_widths(new, after):
        change_columns(fields, field_widths(new, after))
    heads = (turn_heads(old), turn_heads(new))
    if turns is not None and (turn_widths(old, before) != turn_widths(new, after) or heads[0] != heads[1]):
        change_columns(turns, turn_widths(new, after), heads[1] if heads[0] != heads[1] else ())
