"""How the header of a record stands on paper."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class HeaderLayout(StrEnum):
    """How the header stands: numbered lines, plain lines, lines after a sign, labels in brackets, a ruled table."""

    NUMBERED = "numbered"
    PLAIN = "plain"
    SYMBOL = "symbol"
    BRACKET = "bracket"
    TABLE = "table"


class Separator(StrEnum):
    """What parts a label from its value."""

    TAB = "tab"
    SPACE = "space"
    COLON = "colon"
    NEWLINE = "newline"


class HeaderForm(Struct, frozen=True):
    """How the header stands on paper.

    `layout`: ``numbered`` (1 2 3 …), ``plain``, ``symbol`` (○ before each label), ``bracket`` (label in 【】) or
    ``table`` (ruled). `mark` is the number format or sign before a label, `gap` what follows it, `close` what ends
    the label, `separator` what parts label and value: ``tab``, ``space``, ``colon`` or ``newline``. `constant`
    repeats the first number on every line. `sentence` stands over all rows: who met where and when, with places for
    what the fields of the record say (`templates.weaving`).
    """

    layout: HeaderLayout = HeaderLayout.NUMBERED
    mark: str = "1"
    gap: str = " "
    close: str = ""
    separator: Separator = Separator.TAB
    constant: bool = False
    sentence: str = ""
