"""A finished record becomes a file: the suffix picks the format, and the old file stands until the new one is whole."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from minutesapp.editions.edition import Edition, PublicEdition
from minutesapp.editions.review import NO_COPY, ReviewCopy
from minutesapp.errors import UserFacingError
from minutesapp.exporters.known_files import expect_untouched, remember
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.proof import Made, prove_public
from minutesapp.exporters.proof.printed import Printed, printed
from minutesapp.exporters.web import web_file
from minutesapp.files.replacing import replace_file
from minutesapp.templates.form import Form

WORD, PDF, PDF_BEGIN = ".docx", ".pdf", b"%PDF-"
Writer = Callable[[Printed, Form], bytes]
"""From what is to be said, and the form, to a file."""


class Written(Struct, frozen=True):
    """A file as it was written, and proven where it is public: its SHA-256, its bytes, the paragraphs, lines of the
    header and rows of tables in it, their signs, and what it calls itself.
    """

    sha256: str
    size: int
    paragraphs: int
    signs: int
    title: str


def export(
    edition: Edition | PublicEdition,
    form: Form,
    path: Path,
    *,
    copy: ReviewCopy = NO_COPY,
    over_any: bool = True,
    proceed: Callable[[], None] = lambda: None,
) -> Written:
    """Write the edition, as the `copy` of one member, to `path` as .docx, .pdf, .txt or .html, and remember the file.

    What is there is replaced; without `over_any` only where it is as this program wrote it, or nothing is lost.
    UserFacingError: ``export-format`` for another suffix, ``layout-…`` where the form's Word file does not serve,
    ``pdf-…`` where no program here makes a PDF of it, ``public-…`` where a public file would tell what it must not,
    ``export-over-…`` (whose `how` is the caller's to fill in), and those of `files.replacing`. Whatever the error, or
    what `proceed` raises, which is called before each part of the work, what was at `path` is untouched.
    """
    proceed()
    made, data = _made(path, edition, form, copy, proceed)

    def prove(written: bytes) -> None:
        proceed()
        _prove(edition, written, made, copy)
        if not over_any:
            expect_untouched(path, data)
        proceed()
        remember(path, data)

    replace_file(path, data, prove=prove)
    return _written(made.printed, data)


def prove(edition: PublicEdition, form: Form) -> None:
    """Refuse an edition of which a Word file would not pass its proof, with the UserFacingErrors of `export`."""
    words = printed(edition, form)
    made = Made(words, _write_word(words, form))
    prove_public(edition, made.data, made)


def _written(words: Printed, data: bytes) -> Written:
    signs = sum(len(item.words) for item in words.items)
    return Written(hashlib.sha256(data).hexdigest(), len(data), len(words.items), signs, words.title)


def _made(
    path: Path, edition: Edition | PublicEdition, form: Form, copy: ReviewCopy, proceed: Callable[[], None]
) -> tuple[Made, bytes]:
    """What our writer has made, and what is to be written: the same, or the PDF of it.

    The controls of a Word file would be forms to fill in, in its PDF: there it has none.
    """
    suffix = path.suffix.lower()
    writer = _writer_for(path)
    words = printed(edition, form, copy, returning=suffix == WORD)
    made = Made(words, writer(words, form))
    return made, _print(made, edition, copy, proceed) if suffix == PDF else made.data


def _print(made: Made, edition: Edition | PublicEdition, copy: ReviewCopy, proceed: Callable[[], None]) -> bytes:
    """The PDF of a Word file; of an open one only when that is proven."""
    from minutesapp.exporters.pdf.converting import print_pdf

    if isinstance(edition, PublicEdition):
        prove_public(edition, made.data, made, copy)
    return print_pdf(made.data, proceed)


def _prove(edition: Edition | PublicEdition, written: bytes, made: Made, copy: ReviewCopy) -> None:
    """Refuse an open file that is not what it must be."""
    if not isinstance(edition, PublicEdition):
        return
    if written.startswith(PDF_BEGIN):
        from minutesapp.exporters.pdf.proving import prove_pdf

        prove_pdf(written, made.data, made.printed.title)
    else:
        prove_public(edition, written, made, copy)


def _writer_for(path: Path) -> Writer:
    suffix = path.suffix.lower()
    writer = WRITERS.get(WORD if suffix == PDF else suffix)  # a PDF is printed from the Word file
    if writer is None:
        raise UserFacingError("export-format", path=str(path), suffix=path.suffix)
    return writer


def _write_word(words: Printed, form: Form) -> bytes:
    # Imported late: python-docx takes longer to load than most files take to write.
    from minutesapp.exporters.word import word_file

    return word_file(words.items, words.title, form, words.draft, words.identity)


def _write_text(words: Printed, form: Form) -> bytes:
    return text_file(words.items, words.draft)


def _write_web(words: Printed, form: Form) -> bytes:
    return web_file(words.items, words.title, words.draft)


WRITERS: dict[str, Writer] = {WORD: _write_word, ".txt": _write_text, ".html": _write_web}
"""The formats that are written here, by suffix."""
