"""Reading a public file again before it gets its name: what is in it must all be accounted for."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct

from minutesapp.editions.account import Account
from minutesapp.editions.edition import PublicEdition
from minutesapp.exporters.item import Item
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import record_items, record_title
from minutesapp.exporters.proof.page import prove_page
from minutesapp.exporters.proof.refusal import TRACE, refuse
from minutesapp.exporters.proof.text import prove_text
from minutesapp.exporters.web import web_file
from minutesapp.templates.rendering import Rendering

ZIP, PAGE = b"PK\x03\x04", b"<!DOCTYPE html>\n"


class Made(Struct, frozen=True):
    """A file as a writer of ours has just made it, and what of. Writers make the same of the same, byte for byte."""

    items: Sequence[Item]
    title: str
    data: bytes


NOTHING = Made((), "", b"")


def prove_public(edition: PublicEdition, data: bytes, made: Made = NOTHING) -> None:
    """Nothing if the file is what it must be; else UserFacingError with its `part`.

    ``public-leak``, ``public-trace``, or ``public-picture`` for one in the layout that nobody can look into.

    `data` is the whole file as it was written, Word, HTML or text. The file is read strictly, by readers that know no
    more than what the writers make, so that nothing in it goes unread; and its text, in its order, must be that of the
    edition's account, which was read off the record and not off the public copy.

    What is left to say without words (where a run is split, how often nothing stands, how it is packed) is held to what
    the writer makes of the account: the same bytes. It need not make them again where it has just `made` a file of just
    what the account says.
    """
    account = edition.account
    items = tuple(record_items(Rendering(account.record, account.form, "public"), account.shown))
    title = record_title(account.record, account.form)
    make = _prove_words(data, items, title, account)
    as_made = (made.title, tuple(made.items)) == (title, items)
    if data != (made.data if as_made else make()):
        refuse(TRACE)


def _prove_words(data: bytes, items: Sequence[Item], title: str, account: Account) -> Callable[[], bytes]:
    """Refuse a file of any format that does not say just these items; what makes one of them anew."""
    if data.startswith(ZIP):
        # Imported late: reading layouts loads python-docx, and text files do without.
        from minutesapp.exporters.proof.word import prove_word
        from minutesapp.exporters.word import set_in
        from minutesapp.word.layout.opening import open_layout

        layout = open_layout(account.form)
        prove_word(data, items, title, account, layout)
        return partial(set_in, layout, items, title)
    if data.startswith(PAGE):
        prove_page(data, items, title)
        return partial(web_file, items, title)
    if not data.startswith(codecs.BOM_UTF8):
        refuse(TRACE)
    prove_text(data, items)
    return partial(text_file, items)
