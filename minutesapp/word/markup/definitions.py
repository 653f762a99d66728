"""What the pages of a layout are set in: its styles, lists and fonts. The unused ones go, and all get names of ours."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from lxml.etree import _Element
from msgspec import Struct, field

from minutesapp.word.markup.known import PREFIXES
from minutesapp.word.markup.traces import OFF
from minutesapp.word.markup.values import LEVEL_TEXT

W = f"{{{PREFIXES['w']}}}"
VALUE, STYLE_ID, LIST_ID, ABSTRACT_ID, LEVEL = (
    f"{W}{name}" for name in ("val", "styleId", "numId", "abstractNumId", "ilvl")
)
STYLE_REFERENCES = [
    f"{W}{name}" for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink", "styleLink")
]
BUILT_IN = re.compile(
    r"normal|title|subtitle|header|footer|page number|line number|hyperlink|strong|emphasis|date|closing|signature"
    r"|caption|salutation|note heading|default paragraph font|no list|plain text|body text(?: indent)?(?: [23])?"
    r"|heading [1-9]|toc [1-9]|list(?: paragraph| bullet| number| continue)?(?: [2-5])?|normal table"
    r"|table grid|normal \(web\)"
    r"|(?:footnote|endnote|annotation) (?:text|reference)|balloon text|followedhyperlink|no spacing|quote|block text",
    re.IGNORECASE,
)
"""How Word calls styles of its own, by which it knows them."""
NAME_OF_OTHERS = "様式 {}"
FONT_NAMES = [f"{W}{name}" for name in ("ascii", "hAnsi", "eastAsia", "cs", "font")]
THEME_FONTS = [f"{W}{name}" for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")]
NO_LIST = "0"
PLAIN_LEVELS = {str(level): f"%{level + 1}" for level in range(9)}
"""How a level that nothing stands in is numbered."""


class _Used(Struct):
    """Styles and lists that are in use, by their ids, in the order in which they were met."""

    styles: dict[str, _Element] = field(default_factory=dict)
    lists: dict[str, _Element] = field(default_factory=dict)
    abstract: dict[str, _Element] = field(default_factory=dict)


def settle_definitions(
    styles: _Element, numbering: _Element | None, users: Sequence[_Element], names: Mapping[str, str]
) -> None:
    """Leave what `users` refer to, and styles of these `names`; give styles and lists ids of ours, everywhere.

    A style of these names gets the id that is given with it; others are numbered.
    """
    ids = {name.lower(): id for name, id in names.items()}
    used = _find_used(styles, numbering, users, ids)
    roots = (*users, styles, *(() if numbering is None else (numbering,)))
    _drop_others(styles, used.styles.values(), f"{W}style")
    if numbering is not None:
        _tidy_levels(used, roots)
        _drop_others(numbering, used.abstract.values(), f"{W}abstractNum")
        _drop_others(numbering, used.lists.values(), f"{W}num")
    style_ids = _name_styles(styles, ids)
    list_ids = {NO_LIST: NO_LIST}
    if numbering is not None:
        abstract_ids = _number(numbering, f"{W}abstractNum", ABSTRACT_ID, "{}", 0)
        list_ids |= _number(numbering, f"{W}num", LIST_ID, "{}", 1)
        _refer([numbering], [ABSTRACT_ID], abstract_ids)
    _refer(roots, STYLE_REFERENCES, style_ids)
    _refer(roots, [LIST_ID], list_ids)


def hide_unseen(page: _Element, styles: _Element) -> None:
    """Take out of a page's head or foot the runs that a style hides."""
    by_id = _by_id(styles, f"{W}style", STYLE_ID)
    hidden = {id for id, style in by_id.items() if _hides(style, by_id)}
    for run in list(page.iter(f"{W}r")) if hidden else ():
        paragraph = next(run.iterancestors(f"{W}p"), None)
        named = {_value(run, "rPr", "rStyle"), _value(paragraph, "pPr", "pStyle") if paragraph is not None else ""}
        parent = run.getparent()
        if named & hidden and parent is not None and run.find(f"{W}rPr/{W}vanish") is None:
            parent.remove(run)


def settle_fonts(table: _Element, users: Iterable[_Element], more: Collection[str]) -> None:
    """Leave in the table of fonts those that `users` are set in, and `more`."""
    named = {str(value) for root in users for element in root.iter() for value in map(element.get, FONT_NAMES) if value}
    for row in list(table):
        if row.get(f"{W}name") not in named and row.get(f"{W}name") not in more:
            table.remove(row)


def uses_theme_fonts(users: Iterable[_Element]) -> bool:
    """Whether something is set in a font that is called by its place in the theme."""
    return any(element.get(name) for root in users for element in root.iter(f"{W}rFonts") for name in THEME_FONTS)


def _find_used(
    styles: _Element, numbering: _Element | None, users: Iterable[_Element], names: Collection[str]
) -> _Used:
    by_id = _by_id(styles, f"{W}style", STYLE_ID)
    lists = {} if numbering is None else _by_id(numbering, f"{W}num", LIST_ID)
    abstract = {} if numbering is None else _by_id(numbering, f"{W}abstractNum", ABSTRACT_ID)
    used = _Used()
    wanted = [id for id, style in by_id.items() if style.get(f"{W}default") or _value(style, "name").lower() in names]
    waiting = [by_id[id] for id in wanted] + list(users)
    used.styles |= {id: by_id[id] for id in wanted}
    while waiting:
        for element in waiting.pop().iter(*STYLE_REFERENCES, LIST_ID, ABSTRACT_ID):
            known, found = _of_kind(element, (by_id, lists, abstract), used)
            id = element.get(VALUE, "")
            if id in known and id not in found:
                found[id] = known[id]
                waiting.append(known[id])
    return used


def _of_kind(
    element: _Element, known: tuple[dict[str, _Element], ...], used: _Used
) -> tuple[dict[str, _Element], dict[str, _Element]]:
    """What a reference may lead to, and what of that is in use; what follows a style, or is linked to it, is not."""
    by_id, lists, abstract = known
    if element.tag == LIST_ID:
        return lists, used.lists
    if element.tag == ABSTRACT_ID:
        return abstract, used.abstract
    parent = element.getparent()
    beside = element.tag in (f"{W}next", f"{W}link", f"{W}styleLink") or (
        parent is not None and parent.tag == f"{W}lvl"
    )
    return ({} if beside else by_id), used.styles


def _drop_others(root: _Element, kept: Iterable[_Element], tag: str) -> None:
    staying = set(kept)
    for element in root.findall(tag):
        if element not in staying:
            root.remove(element)


def _tidy_levels(used: _Used, roots: Iterable[_Element]) -> None:
    """Words in a level of a list that nothing stands in are seen nowhere: a number takes their place."""
    levels = {
        (_value(numbers, "numId"), _value(numbers, "ilvl") or NO_LIST)
        for root in roots
        for numbers in root.iter(f"{W}numPr")
    }
    shown = {(_value(used.lists[id], "abstractNumId"), level) for id, level in levels if id in used.lists}
    for id, element in (*used.abstract.items(), *used.lists.items()):
        abstract = id if element.tag == f"{W}abstractNum" else _value(element, "abstractNumId")
        for level in element.iter(f"{W}lvl"):
            linked = _value(level, "pStyle") in used.styles or element.find(f"{W}styleLink") is not None
            seen = linked or (abstract, level.get(LEVEL)) in shown
            for place, text in enumerate(level.findall(f"{W}lvlText")):
                if place or not (seen or LEVEL_TEXT.fullmatch(text.get(VALUE, ""))):
                    text.set(VALUE, PLAIN_LEVELS.get(level.get(LEVEL, ""), ""))


def _name_styles(styles: _Element, names: Mapping[str, str]) -> dict[str, str]:
    """Word's names and those of the program stay, as both know their styles by them; which ids are called how now."""
    ids: dict[str, str] = {}
    for number, style in enumerate(styles.findall(f"{W}style"), 1):
        name = style.find(f"{W}name")
        for other in style.findall(f"{W}name")[1:]:
            style.remove(other)
        said = name.get(VALUE, "").lower() if name is not None else ""
        if name is not None and said not in names and not BUILT_IN.fullmatch(said):
            name.set(VALUE, NAME_OF_OTHERS.format(number))
        own = names.get(said, "")
        ids[style.get(STYLE_ID, "")] = own if own and own not in ids.values() else f"s{number}"
        style.set(STYLE_ID, ids[style.get(STYLE_ID, "")])
    return ids


def _number(root: _Element, tag: str, attribute: str, pattern: str, first: int) -> dict[str, str]:
    """Number the elements; what each was called, and what it is called now."""
    ids = {}
    for number, element in enumerate(root.findall(tag), first):
        ids[element.get(attribute, "")] = pattern.format(number)
        element.set(attribute, pattern.format(number))
    return ids


def _refer(roots: Iterable[_Element], tags: Sequence[str], ids: dict[str, str]) -> None:
    """Call by their new ids what is referred to; a reference to nothing goes."""
    for root in roots:
        for element in list(root.iter(*tags)):
            parent, id = element.getparent(), element.get(VALUE, "")
            if id in ids:
                element.set(VALUE, ids[id])
            elif parent is not None:
                parent.remove(element)


def _hides(style: _Element, by_id: dict[str, _Element]) -> bool:
    """Whether a style, or the nearest one below it that says anything of it, hides its letters."""
    seen: list[_Element] = []
    below: _Element | None = style
    while below is not None and below not in seen:
        seen.append(below)
        vanish = below.find(f"{W}rPr/{W}vanish")
        if vanish is not None:
            return vanish.get(VALUE) not in OFF
        below = by_id.get(_value(below, "basedOn"))
    return False


def _by_id(root: _Element, tag: str, attribute: str) -> dict[str, _Element]:
    """The elements by their ids; of several with the same one the first."""
    found: dict[str, _Element] = {}
    for element in root.findall(tag):
        found.setdefault(element.get(attribute, ""), element)
    return found


def _value(element: _Element, *path: str) -> str:
    found = element.find("/".join(f"{W}{name}" for name in path))
    return "" if found is None else found.get(VALUE, "")
