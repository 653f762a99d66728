"""What was learned of a finished file: the form, its layout, and what was understood and what was not."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form


class Doubt(StrEnum):
    """What was not understood of a paragraph, or would not come out of the form as it stands there.

    The last seven are of the whole file, by the codes of the notes on reading it.
    """

    WORDS = "words"
    LOOK = "look"
    FIELD = "field"
    PAGE = "page"
    CHANGES = "word-changes"
    COMMENTS = "word-comments"
    PICTURES = "word-pictures"
    HIDDEN = "word-hidden"
    FORMULAS = "word-formulas"
    EMBEDDED = "word-embedded"
    READINGS = "word-readings"


class Unclear(Struct, frozen=True):
    """A paragraph of the file (from 1; 0: the file as a whole) with its words, and what is unclear of it.

    `instead` is what the form would print there.
    """

    number: int
    doubt: Doubt
    words: str
    instead: str = ""


class Learned(Struct, frozen=True):
    """A form and its layout, the record that was read in it, and what would not come out as it stands in the file."""

    form: Form
    layout: bytes
    minutes: Minutes
    unclear: tuple[Unclear, ...]
    paragraphs: int
