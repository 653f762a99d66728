"""What a finished record says, item by item, before any file format: every writer renders this and adds nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from minutesapp.editions.edition import EDITION_NAMES, Edition, PublicEdition
from minutesapp.editions.review import NO_COPY, ReviewCopy
from minutesapp.exporters.body import body_items
from minutesapp.exporters.header import header_items, own_anchor, own_lines, own_words, tail_items
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.language.plain import one_line
from minutesapp.model.header import BODY_HEADING, TITLE
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_for, field_text
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import EditionKind, Rendering
from minutesapp.templates.roles import Role
from minutesapp.templates.weaving import woven

WITH_CLOSED = "非公開の部分を含む"


def plan_of(edition: Edition | PublicEdition, form: Form, *, anchored: bool = False) -> tuple[Item, ...]:
    """All that is printed, in order; `anchored` for a file that may come home. O(n)."""
    return tuple(record_items(edition.rendering(form), anchored=anchored))


def title_of(edition: Edition | PublicEdition, form: Form) -> str:
    """What the file calls itself: the body, what such a document is called, and whether it is to be reviewed."""
    return edition_title(edition.minutes, form, edition.kind)


def edition_title(minutes: Minutes, form: Form, kind: EditionKind) -> str:
    """What a file of this kind calls itself."""
    title = record_title(minutes, form)
    return f"{title}（{EDITION_NAMES[kind]}）" if kind == "review" else title


def draft_mark(edition: Edition | PublicEdition, copy: ReviewCopy = NO_COPY) -> str:
    """What stands at the head of every page of a copy that is still to be confirmed; empty for all others."""
    if edition.kind != "review":
        return ""
    closed = WITH_CLOSED if isinstance(edition, Edition) else ""
    return "　".join(filter(None, (f"{EDITION_NAMES[edition.kind]}（案）", closed, *copy.words)))


def record_title(minutes: Minutes, form: Form) -> str:
    """What a record is called: the body, and what such a document is called."""
    field = field_for(Role.COMMITTEE, minutes, form)
    body = " ".join(field_text(form, minutes, field).split()) if field else ""
    return one_line(" ".join(filter(None, (body, form.kind))))


def record_items(
    rendering: Rendering, shown: Iterable[bool] | None = None, *, anchored: bool = False
) -> Iterator[Item]:
    """All items of a record; of the body those alone that are `shown`. Behind a cover a page begins."""
    minutes, form = rendering.minutes, rendering.form
    cover = [one_line(line) for pattern in form.cover if (line := woven(pattern, minutes, form))]
    yield from (Item(ItemKind.COVER, line) for line in cover)
    inside = _inner_items(rendering, shown, anchored)
    for first in islice(inside, 1):
        yield first._replace(new_page=bool(cover))
    yield from inside


def _inner_items(rendering: Rendering, shown: Iterable[bool] | None, anchored: bool) -> Iterator[Item]:
    """All but the cover."""
    minutes, form = rendering.minutes, rendering.form
    yield from _title_items(minutes, form, anchored)
    yield from header_items(minutes, form, anchored=anchored)
    if heading := own_words(minutes, form, BODY_HEADING):
        tag = own_anchor(minutes, form, BODY_HEADING) if anchored else ""
        yield Item(ItemKind.BODY_HEADING, label=heading, anchor=tag)
    elif form.body.heading:
        yield Item(ItemKind.BODY_HEADING, label=form.body.heading, spread=form.body.cells)
    yield from body_items(rendering, shown, anchored=anchored)
    if form.body.closing:
        yield Item(ItemKind.CLOSING, form.body.closing)
    yield from tail_items(minutes, form, anchored=anchored)


def _title_items(minutes: Minutes, form: Form, anchored: bool) -> Iterator[Item]:
    own = own_lines(minutes, form, TITLE)
    tag = own_anchor(minutes, form, TITLE) if own and anchored else ""
    titles = own or [one_line(woven(form.title, minutes, form))]
    yield from (Item(ItemKind.TITLE, title, anchor=tag) for title in titles if title)
