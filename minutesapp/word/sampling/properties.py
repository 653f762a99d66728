"""How a paragraph of a stranger's file looks, whatever says so: itself, the list that it is in, its style."""

from __future__ import annotations

from copy import deepcopy

from lxml.etree import Element, SubElement, _Element

from minutesapp.word.markup.traces import is_on
from minutesapp.word.package import WORDS
from minutesapp.word.reading.foreign_file import ForeignFile
from minutesapp.word.reading.styles import VALUE

W = f"{{{WORDS}}}"
ORDER = {
    f"{W}{name}": place
    for place, name in enumerate(
        (
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
            "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct",
            "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind",
            "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
            "textboxTightWrap", "outlineLvl",
        )
    )
}  # fmt: skip
"""The order in which properties of a paragraph are to stand; what is not here is no look of it."""
OF_THE_PLACE = {f"{W}pStyle", f"{W}pageBreakBefore", f"{W}framePr", f"{W}numPr"}
"""What a paragraph has by where it stands."""
OF_THE_WORDS = {f"{W}{name}" for name in ("rStyle", "fitText", "vanish", "lang", "eastAsianLayout", "highlight")}
"""What letters have by what they say."""
NO_LIST = "0"
PLAIN: dict[str, dict[str, str]] = {
    f"{W}jc": {"val": "left"},
    f"{W}ind": {"left": "0", "right": "0", "firstLine": "0"},
    f"{W}b": {"val": "0"},
    f"{W}i": {"val": "0"},
}
"""How it is said that a paragraph or its letters look no other than plain."""


def look_of(file: ForeignFile, paragraph: _Element) -> _Element:
    """The properties that a paragraph has beyond its style; what its list says of indents is said by itself."""
    own = paragraph.find(f"{W}pPr")
    made = Element(f"{W}pPr")
    for child in () if own is None else own:
        if child.tag in ORDER and child.tag not in OF_THE_PLACE and not _is_loose(child):
            made.append(deepcopy(child))
    level = file.list_level(paragraph)
    if level is not None:
        number = SubElement(made, f"{W}numPr")
        SubElement(number, f"{W}numId").set(VALUE, NO_LIST)
        _take_indents(made, level)
    put_in_order(made)
    return made


def letters_of(paragraph: _Element) -> _Element:
    """The properties of most of a paragraph's letters."""
    return _letters(max(_runs(paragraph), key=_length, default=None))


def label_letters_of(paragraph: _Element) -> _Element:
    """The properties of the letters with which a paragraph begins."""
    return _letters(next(iter(_runs(paragraph)), None))


def take_off(look: _Element, usual: _Element) -> None:
    """Leave of a look what is otherwise than usual; what it lacks is said to be plain, as far as it can be."""
    own = {str(child.tag): child for child in look}
    for child in usual:
        tag, mine = str(child.tag), own.get(str(child.tag))
        if mine is not None and mine.attrib == child.attrib:
            look.remove(mine)
        elif mine is None and tag in PLAIN:
            SubElement(look, tag, {f"{W}{name}": value for name, value in PLAIN[tag].items()})


def _runs(paragraph: _Element) -> list[_Element]:
    return [run for run in paragraph.iter(f"{W}r") if _length(run)]


def _letters(run: _Element | None) -> _Element:
    own = None if run is None else run.find(f"{W}rPr")
    made = Element(f"{W}rPr")
    if own is not None:
        fitted = {f"{W}spacing"} if own.find(f"{W}fitText") is not None else set[str]()
        made.extend(deepcopy(child) for child in own if child.tag not in OF_THE_WORDS | fitted)
    return made


def put_in_order(properties: _Element) -> None:
    """Let the properties stand in the order that is prescribed."""
    properties[:] = sorted(properties, key=lambda child: ORDER[str(child.tag)])


def _take_indents(made: _Element, level: _Element) -> None:
    """What a list says of indents and stops, as far as the paragraph itself does not."""
    said = level.find(f"{W}pPr")
    for child in () if said is None else said:
        own = made.find(str(child.tag))
        if child.tag == f"{W}ind" and own is not None:
            for name, value in child.attrib.items():
                if name not in own.attrib and not _is_opposed(str(name), own):
                    own.set(name, value)
        elif child.tag in ORDER and own is None and child.tag not in OF_THE_PLACE:
            made.append(deepcopy(child))


def _is_opposed(name: str, own: _Element) -> bool:
    """Whether the paragraph says the opposite: a first line that hangs out, or stands in."""
    first, hanging = f"{W}firstLine", f"{W}hanging"
    return (name == first and hanging in own.attrib) or (name == hanging and first in own.attrib)


def _is_loose(child: _Element) -> bool:
    """Whether it says only that the paragraph need not stay with the next: it has it by what stands there."""
    return child.tag == f"{W}keepNext" and not is_on(child)


def _length(run: _Element) -> int:
    return sum(len(text.text or "") for text in run.iter(f"{W}t"))
