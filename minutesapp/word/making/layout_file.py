"""The Word file of a layout, made from nothing but a page.

It starts from no program's default template, so it carries no name, no date and nothing a validator could object to. A
clerk may open it in Word and restyle it: every kind of paragraph has a named style and one sample.
"""

from __future__ import annotations

from collections.abc import Mapping

from minutesapp.templates.page.limits import expect_page
from minutesapp.templates.page.look import PageLook
from minutesapp.word.layout.parts import (
    NUMBERED,
    ROOT_CORE,
    ROOT_DOCUMENT,
    ROOT_RELATIONS,
    SINGLE,
    TYPES_PART,
    WORD_TYPE,
)
from minutesapp.word.listings import (
    CORE,
    CORE_TYPE,
    Kept,
    list_of,
    write_core,
    write_relations,
    write_types,
)
from minutesapp.word.making import parts
from minutesapp.word.making.document import document
from minutesapp.word.making.sheet import sheet_of
from minutesapp.word.package import DOCUMENT, XML_HEAD, Relation, pack_parts

KINDS = SINGLE | NUMBERED


def make_layout(page: PageLook) -> bytes:
    """The whole file, the same bytes every time; MisfitError for a page that cannot be (`templates.page.limits`)."""
    expect_page(page)
    sheet = sheet_of(page)
    around = {
        "styles": parts.styles(page, sheet),
        "settings": parts.settings(sheet),
        "fontTable": parts.font_table(page),
        "footer": parts.footer(page),
        "header": parts.header(page),
        "theme": parts.theme(page),
    }
    return _pack({kind: xml for kind, xml in around.items() if xml}, document(page, sheet, _furniture(around)))


def _furniture(around: Mapping[str, str]) -> str:
    """The references of the page to what stands on every page."""
    kinds = [kind for kind, xml in around.items() if xml]
    return "".join(
        f'<w:{kind}Reference w:type="default" r:id="rId{number}"/>'
        for number, kind in enumerate(kinds, 1)
        if kind in NUMBERED
    )


def _pack(around: Mapping[str, str], text: str) -> bytes:
    names = {kind: KINDS[kind][0].format(1) for kind in around}
    rows = [Relation(f"rId{number}", kind, name) for number, (kind, name) in enumerate(names.items(), 1)]
    kept = (
        Kept(DOCUMENT, f"{WORD_TYPE}.document.main+xml", f"{XML_HEAD}{text}".encode()),
        Kept(CORE, CORE_TYPE, write_core("")),
        *(Kept(name, KINDS[kind][1], f"{XML_HEAD}{around[kind]}".encode()) for kind, name in names.items()),
    )
    lists = {
        TYPES_PART: write_types(kept),
        ROOT_RELATIONS: write_relations((ROOT_DOCUMENT, ROOT_CORE)),
        list_of(DOCUMENT): write_relations(rows),
    }
    return pack_parts({**lists, **{part.name: part.content for part in kept}})
