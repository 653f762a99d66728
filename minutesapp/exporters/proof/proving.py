"""Reading a public file again before it gets its name: what is in it must all be accounted for."""

from __future__ import annotations

import codecs

from minutesapp.editions.edition import PublicEdition
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import record_items, record_title
from minutesapp.exporters.proof.page import prove_page
from minutesapp.exporters.proof.refusal import TRACE, refuse
from minutesapp.exporters.proof.text import prove_text
from minutesapp.exporters.web import web_file

ZIP, PAGE = b"PK\x03\x04", b"<!DOCTYPE html>\n"


def prove_public(edition: PublicEdition, data: bytes) -> None:
    """Nothing if the file is what it must be; else UserFacingError with its `part`.

    ``public-leak``, ``public-trace``, or ``public-picture`` for one in the layout that nobody can look into.

    `data` is the whole file as it was written, Word, HTML or text. The file is read strictly, by readers that know no
    more than what the writers make, so that nothing in it goes unread; and its text, in its order, must be that of the
    edition's account, which was read off the record and not off the public copy.

    What is left to say without words (where a run is split, how often nothing stands, how it is packed) is held to what
    the writer makes of the account: the same bytes.
    """
    account = edition.account
    items = tuple(record_items(account.record, account.form, public=True, shown=account.shown))
    title = record_title(account.record, account.form)
    if data.startswith(ZIP):
        # Imported late: reading layouts loads python-docx, and text files do without.
        from minutesapp.exporters.proof.word import prove_word
        from minutesapp.exporters.word import set_in
        from minutesapp.word.layout.opening import open_layout

        layout = open_layout(account.form)
        prove_word(data, items, title, account, layout)
        written = set_in(layout, items, title)
    elif data.startswith(PAGE):
        prove_page(data, items, title)
        written = web_file(items, title)
    elif data.startswith(codecs.BOM_UTF8):
        prove_text(data, items)
        written = text_file(items)
    else:
        refuse(TRACE)
    if data != written:
        refuse(TRACE)
