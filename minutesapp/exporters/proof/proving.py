"""Reading a public file again before it gets its name: what is in it must all be accounted for."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from functools import partial

from msgspec import Struct

from minutesapp.editions.account import Account
from minutesapp.editions.edition import PublicEdition
from minutesapp.editions.review import NO_COPY, ReviewCopy
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.proof.page import prove_page
from minutesapp.exporters.proof.printed import Printed, accounted
from minutesapp.exporters.proof.refusal import TRACE, refuse
from minutesapp.exporters.proof.text import prove_text
from minutesapp.exporters.web import web_file

ZIP, PAGE = b"PK\x03\x04", b"<!DOCTYPE html>\n"


class Made(Struct, frozen=True):
    """A file as a writer of ours has just made it, and what of. Writers make the same of the same, byte for byte."""

    printed: Printed
    data: bytes


NOTHING = Made(Printed((), ""), b"")


def prove_public(edition: PublicEdition, data: bytes, made: Made = NOTHING, copy: ReviewCopy = NO_COPY) -> None:
    """Nothing if the file is what it must be; else UserFacingError with its `part`.

    ``public-leak``, ``public-trace``, or ``public-picture`` for one in the layout that nobody can look into.

    `data` is the whole file as it was written, Word, HTML or text. The file is read strictly, by readers that know no
    more than what the writers make, so that nothing in it goes unread; and its text, in its order, must be that of the
    edition's account, which was read off the record and not off the public copy. A Word file for the members may come
    home, if `made` has an identity: then its anchors are those of the account, too.

    What is left to say without words (where a run is split, how often nothing stands, how it is packed) is held to what
    the writer makes of the account: the same bytes. It need not make them again where it has just `made` a file of just
    what the account says.
    """
    wanted = accounted(edition, copy, returning=bool(made.printed.identity))
    make = _prove_words(data, wanted, edition.account)
    if data != (made.data if made.printed == wanted else make()):
        refuse(TRACE)


def _prove_words(data: bytes, wanted: Printed, account: Account) -> Callable[[], bytes]:
    """Refuse a file of any format that does not say just these items; what makes one of them anew."""
    if data.startswith(ZIP):
        # Imported late: reading layouts loads python-docx, and text files do without.
        from minutesapp.exporters.proof.word import prove_word
        from minutesapp.exporters.word import layout_for, set_in

        layout = layout_for(account.form, wanted.draft, wanted.identity)
        prove_word(data, wanted, account, layout)
        return partial(set_in, layout, wanted.items, wanted.title)
    if data.startswith(PAGE):
        prove_page(data, wanted)
        return partial(web_file, wanted.items, wanted.title, wanted.draft)
    if not data.startswith(codecs.BOM_UTF8):
        refuse(TRACE)
    prove_text(data, wanted)
    return partial(text_file, wanted.items, wanted.draft)
