"""What stands on every page of a layout: the number, and words at the head. Read, and changed."""

from __future__ import annotations

from lxml.etree import _Element

from minutesapp.templates.page.look import NumberPlace, PageLook, PageNumber
from minutesapp.word.making.fragments import child, fragment, put
from minutesapp.word.making.opened import OpenedLayout
from minutesapp.word.making.page_number import MARKS, PAGE, number_runs, number_style, run, shown_in
from minutesapp.word.making.sheet import Sheet
from minutesapp.word.package import WORDS
from minutesapp.word.pages.formatting import Formatting

W = f"{{{WORDS}}}"
RIGHT = ("right", "end")
TO_THE_RIGHT = 2
"""Tabs that lead to the right of a foot as Word has it: one to the middle, one to the margin."""


def read_number(layout: OpenedLayout, formatting: Formatting) -> PageNumber | None:
    """The number of pages, or None."""
    for kind in ("footer", "header"):
        for paragraph in _paragraphs(layout, kind):
            words = shown_in(paragraph)
            if MARKS[PAGE] in words:
                before, _, _ = words.partition(MARKS[PAGE])
                number = next(part for part in words.split("\t") if MARKS[PAGE] in part)
                right = formatting.paragraph(paragraph).align in RIGHT or before.count("\t") >= TO_THE_RIGHT
                foot = NumberPlace.FOOT_RIGHT if right else NumberPlace.FOOT_CENTRE
                return PageNumber(number_style(number), NumberPlace.HEAD_RIGHT if kind == "header" else foot)
    return None


def read_head_line(layout: OpenedLayout) -> str:
    """The words at the head of every page; empty where there are none."""
    lines = (part for p in _paragraphs(layout, "header") for part in shown_in(p).split("\t"))
    return next((line.strip() for line in lines if line.strip() and MARKS[PAGE] not in line), "")


def change_furniture(layout: OpenedLayout, sheet: Sheet, old: PageLook, new: PageLook) -> None:
    """Have the new number and words where they differ from the old ones."""
    if _foot(old) != _foot(new):
        number = _foot(new)
        align = "right" if number is not None and number.place is NumberPlace.FOOT_RIGHT else "center"
        runs = "" if number is None else number_runs(number.style)
        _rewrite(layout, "footer", runs, f'<w:jc w:val="{align}"/>')
    if (old.head_line, _head(old)) != (new.head_line, _head(new)):
        number = _head(new)
        right = "" if number is None else run("\t") + number_runs(number.style)
        tab = f'<w:tabs><w:tab w:val="right" w:pos="{sheet.text_width}"/></w:tabs>'
        _rewrite(layout, "header", run(new.head_line) + right, tab, old.head_line)


def _foot(page: PageLook) -> PageNumber | None:
    return page.number if page.number is not None and page.number.place is not NumberPlace.HEAD_RIGHT else None


def _head(page: PageLook) -> PageNumber | None:
    return page.number if page.number is not None and page.number.place is NumberPlace.HEAD_RIGHT else None


def _paragraphs(layout: OpenedLayout, kind: str) -> list[_Element]:
    root = layout.furniture(kind)
    return [] if root is None else list(root.iter(f"{W}p"))


def _rewrite(layout: OpenedLayout, kind: str, runs: str, look: str, words: str = "") -> None:
    """Have these runs in the paragraph with the number or these words, all else as it is; empty ones are left."""
    paragraphs = _paragraphs(layout, kind)
    shown = [(paragraph, shown_in(paragraph)) for paragraph in paragraphs]
    mine = [p for p, said in shown if MARKS[PAGE] in said or (words and words in said)]
    if not mine and not runs:
        return
    for paragraph in mine:
        paragraph[:] = [element for element in paragraph if element.tag == f"{W}pPr"]
    if not runs:
        return
    place = mine[0] if mine else _new_paragraph(layout, kind)
    put(child(place, "w:pPr"), fragment(look))
    place.extend(list(fragment(f"<w:p>{runs}</w:p>")))


def _new_paragraph(layout: OpenedLayout, kind: str) -> _Element:
    """A paragraph before all others, in a part of its own where there is none."""
    root = layout.furniture(kind)
    if root is None:
        root = layout.add_furniture(kind)
    paragraph = fragment("<w:p/>")
    empty = next((p for p in root.iterfind(f"{W}p") if not p.findall(f"{W}r")), None)
    if empty is not None:
        return empty
    root.insert(0, paragraph)
    return paragraph
