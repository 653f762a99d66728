"""Fields with codes that may hold words: they become the words that they last showed."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element
from msgspec import Struct, field

from minutesapp.word.markup.codes import NESTED, closed_code, prints_number
from minutesapp.word.markup.known import PREFIXES

W = f"{{{PREFIXES['w']}}}"
MARK, CODE, TEXT, RUN, LOOKS = f"{W}fldChar", f"{W}instrText", f"{W}t", f"{W}r", f"{W}rPr"
SIMPLE, INSTRUCTION = f"{W}fldSimple", f"{W}instr"
KIND = f"{W}fldCharType"


class _Field(Struct):
    """One field on its way: its marks, what stands in its code and in its result, and the code itself."""

    marks: list[_Element]
    code: list[_Element] = field(default_factory=list)
    result: list[_Element] = field(default_factory=list)
    words: str = ""
    ended_code: bool = False
    broken: bool = False

    def take(self, leaf: _Element) -> None:
        (self.result if self.ended_code else self.code).append(leaf)
        if leaf.tag == CODE and not self.ended_code:
            self.words += leaf.text or ""

    def settle(self, around: _Field | None) -> None:
        """Keep the field, or its result alone; and tell the field around it."""
        closed = None if self.broken else closed_code(self.words)
        if closed is None:
            _remove((*self.marks, *self.code))
        elif prints_number(closed):
            _count_one(self.result)
        if around is not None:
            around.words += "" if around.ended_code else NESTED if closed else ""
            around.broken |= not around.ended_code and closed is None
            (around.result if around.ended_code else around.code).extend((*self.marks, *self.code, *self.result))


def settle_fields(root: _Element) -> None:
    """Leave in a part only fields whose codes hold no words of anybody (`codes`); of others their result."""
    _settle_simple(root)
    open_fields: list[_Field] = []
    for leaf in list(_leaves(root)):
        kind = leaf.get(KIND) if leaf.tag == MARK else None
        if kind == "begin":
            open_fields.append(_Field([leaf]))
        elif kind and not open_fields:
            _remove((leaf,))
        elif kind:
            open_fields[-1].marks.append(leaf)
            open_fields[-1].ended_code = True
            if kind == "end":
                ended = open_fields.pop()
                ended.settle(open_fields[-1] if open_fields else None)
        elif open_fields:
            open_fields[-1].take(leaf)
        elif leaf.tag == CODE:
            _remove((leaf,))
    for left in open_fields:
        _remove((*left.marks, *left.code))
    _tidy_codes(root)


def _settle_simple(root: _Element) -> None:
    for simple in list(root.iter(SIMPLE)):
        code = simple.get(INSTRUCTION)
        if code is None:
            _unwrap(simple)
        elif prints_number(code):
            _count_one([leaf for leaf in _leaves(simple) if leaf.tag == TEXT])


def _leaves(root: _Element) -> Iterator[_Element]:
    """What stands in the runs of a part, in order."""
    return (leaf for run in root.iter(RUN) for leaf in run if leaf.tag != LOOKS)


def _count_one(result: list[_Element]) -> None:
    """A number is counted anew wherever the file is opened; until then the first of all stands there."""
    texts = [leaf for leaf in result if leaf.tag == TEXT]
    for text in texts[:1]:
        text.text = "1"
    _remove(texts[1:])


def _tidy_codes(root: _Element) -> None:
    """One space wherever there are several: how many there are says nothing."""
    for code in root.iter(CODE):
        words = code.text or ""
        tidy = " ".join(words.split())
        code.text = f"{' ' * words[:1].isspace()}{tidy}{' ' * (words[-1:].isspace() and bool(tidy))}"


def _remove(elements: list[_Element] | tuple[_Element, ...]) -> None:
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _unwrap(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = tuple(element)
