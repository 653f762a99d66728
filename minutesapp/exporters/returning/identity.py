"""Which record a Word file was made of, and of which state of it: for one that comes home with corrections.

A record has no name of its own beside the committee and the time that it prints; which one it is the ids of its blocks
tell (`anchors`). The revision is reckoned of no more than what is printed, so that of a copy without closed passages
nobody can try out what they say.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from minutesapp.exporters.item import Item
from minutesapp.language.plain import one_line
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_for, field_text
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import EditionKind
from minutesapp.templates.roles import Role

NAMESPACE = "urn:minutesapp:record:1"
"""Its end is the number of what is described here: other anchors bear another."""
FIELD_END, ITEM_END = "\x1f", "\x1e"
"""No printed word holds them (`language.plain`)."""


def identity_of(minutes: Minutes, form: Form, kind: EditionKind, title: str, items: Iterable[Item]) -> str:
    """The XML that tells of the record with this title: of which form and edition the file is, and its revision."""
    held = field_for(Role.HELD, minutes, form)
    told = {
        "xmlns": NAMESPACE,
        "form": form.id,
        "edition": kind,
        "title": title,
        "meeting": one_line(field_text(form, minutes, held)) if held else "",
        "revision": revision_of(form, items),
    }
    return f"<record {' '.join(f'{name}={quoteattr(words)}' for name, words in told.items())}/>"


def revision_of(form: Form, items: Iterable[Item]) -> str:
    """The hash of all that is printed and where it is anchored: another as soon as a sign of it is another. O(n)."""
    lines = (f"{item.kind}{FIELD_END}{item.anchor}{FIELD_END}{item.words}" for item in items)
    return hashlib.sha256(ITEM_END.join((form.id, *lines)).encode()).hexdigest()
