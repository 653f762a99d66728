"""Where in a record something is."""

from __future__ import annotations

import unicodedata

from minutesapp.model.blocks import Body
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_text
from minutesapp.templates.form import Form

FEWEST = 4


def block_of_note(body: Body, words: str) -> int | None:
    """The block that holds a line of the source, widths and spaces aside; None where no block does."""
    sought = _plain(words)
    if not sought:
        return None
    for index, block in enumerate(body):
        text = _plain(block.text)
        if text and (sought in text or (len(text) >= FEWEST and text in sought)):
            return index
    return None


def field_of_note(minutes: Minutes, form: Form, words: str) -> str:
    """The key of the header field that holds a line of the source; empty where none does."""
    sought = _plain(words)
    for field in minutes.header:
        text = _plain(field_text(form, minutes, field))
        if len(text) >= FEWEST and sought and (sought in text or text in sought):
            return field.key
    return ""


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
