"""All that a file is to say, in whatever format: what an edition prints, and what the account of an open one allows."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.editions.edition import Edition, PublicEdition
from minutesapp.editions.review import NO_COPY, ReviewCopy
from minutesapp.exporters.item import Item
from minutesapp.exporters.plan import draft_mark, edition_title, plan_of, record_items
from minutesapp.exporters.returning.identity import identity_of
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering


class Printed(Struct, frozen=True):
    """What a file says: its items in order, and what it calls itself.

    `draft` stands at the head of every page of a copy that is to be confirmed. `identity` tells a program what the file
    was made of; it is empty, and the items have no anchors, where the file is not to come home.
    """

    items: tuple[Item, ...]
    title: str
    draft: str = ""
    identity: str = ""


def printed(
    edition: Edition | PublicEdition, form: Form, copy: ReviewCopy = NO_COPY, *, returning: bool = False
) -> Printed:
    """What a file of this edition says; one that goes to everybody never comes home, so it has no mark for that."""
    anchored = _is_anchored(edition, returning)
    items = plan_of(edition, form, anchored=anchored)
    return _made_of(edition.minutes, form, edition, copy, items, anchored)


def accounted(edition: PublicEdition, copy: ReviewCopy = NO_COPY, *, returning: bool = False) -> Printed:
    """The same by the edition's account, which was read off the record and not off what is open of it."""
    account, anchored = edition.account, _is_anchored(edition, returning)
    rendering = Rendering(account.record, account.form, "public")
    items = tuple(record_items(rendering, account.shown, anchored=anchored))
    return _made_of(account.record, account.form, edition, copy, items, anchored)


def _is_anchored(edition: Edition | PublicEdition, returning: bool) -> bool:
    return returning and edition.kind != "public"


def _made_of(
    minutes: Minutes,
    form: Form,
    edition: Edition | PublicEdition,
    copy: ReviewCopy,
    items: tuple[Item, ...],
    anchored: bool,
) -> Printed:
    title = edition_title(minutes, form, edition.kind)
    identity = identity_of(minutes, form, edition.kind, title, items) if anchored else ""
    return Printed(items, title, draft_mark(edition, copy), identity)
