"""A finished record becomes a file: the suffix picks the format, and the old file stands until the new one is whole."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from minutesapp.editions.edition import Edition, PublicEdition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import Item
from minutesapp.exporters.known_files import expect_untouched, remember
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import draft_mark, plan_of, title_of
from minutesapp.exporters.proof import Made, prove_public
from minutesapp.exporters.web import web_file
from minutesapp.files.replacing import replace_file
from minutesapp.templates.form import Form

PDF, PDF_BEGIN = ".pdf", b"%PDF-"
Writer = Callable[[Sequence[Item], str, Form, str], bytes]
"""From the items, the title, the form and the mark of a draft to a file."""


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
    over_any: bool = True,
    proceed: Callable[[], None] = lambda: None,
) -> Written:
    """Write the edition to `path` as .docx, .pdf, .txt or .html, and keep in mind what was written; what that is.

    What is there is replaced; without `over_any` only where it is as this program wrote it, or nothing is lost.

    UserFacingError: ``export-format`` for another suffix, ``layout-…`` where the form's Word file does not serve,
    ``pdf-…`` where no program here makes a PDF of it, ``public-…`` where a public file would tell what it must not,
    ``export-over-…`` (whose `how` is the caller's to fill in), and those of `files.replacing`. Whatever the error, or
    what `proceed` raises, which is called before each part of the work, what was at `path` is untouched.
    """
    proceed()
    made, data = _made(path, edition, form, proceed)

    def prove(written: bytes) -> None:
        proceed()
        _prove(edition, written, made)
        if not over_any:
            expect_untouched(path, data)
        proceed()
        remember(path, data)

    replace_file(path, data, prove=prove)
    signs = sum(len(item.words) for item in made.items)
    return Written(hashlib.sha256(data).hexdigest(), len(data), len(made.items), signs, made.title)


def prove(edition: PublicEdition, form: Form) -> None:
    """Refuse an edition of which a Word file would not pass its proof, with the UserFacingErrors of `export`."""
    made = _make(_write_word, edition, form)
    prove_public(edition, made.data, made)


def _made(path: Path, edition: Edition | PublicEdition, form: Form, proceed: Callable[[], None]) -> tuple[Made, bytes]:
    """What our writer has made, and what is to be written: the same, or the PDF of it."""
    made = _make(_writer_for(path), edition, form)
    return made, _printed(made, edition, proceed) if path.suffix.lower() == PDF else made.data


def _printed(made: Made, edition: Edition | PublicEdition, proceed: Callable[[], None]) -> bytes:
    """The PDF of a Word file; of a public one only when that is proven."""
    from minutesapp.exporters.pdf.converting import print_pdf

    if isinstance(edition, PublicEdition):
        prove_public(edition, made.data, made)
    return print_pdf(made.data, proceed)


def _prove(edition: Edition | PublicEdition, written: bytes, made: Made) -> None:
    """Refuse a public file that is not what it must be."""
    if not isinstance(edition, PublicEdition):
        return
    if written.startswith(PDF_BEGIN):
        from minutesapp.exporters.pdf.proving import prove_pdf

        prove_pdf(written, made.data, made.title)
    else:
        prove_public(edition, written, made)


def _writer_for(path: Path) -> Writer:
    suffix = path.suffix.lower()
    writer = WRITERS.get(".docx" if suffix == PDF else suffix)  # a PDF is printed from the Word file
    if writer is None:
        raise UserFacingError("export-format", path=str(path), suffix=path.suffix)
    return writer


def _make(writer: Writer, edition: Edition | PublicEdition, form: Form) -> Made:
    items, title = plan_of(edition, form), title_of(edition, form)
    return Made(items, title, writer(items, title, form, draft_mark(edition)))


def _write_word(items: Sequence[Item], title: str, form: Form, draft: str) -> bytes:
    # Imported late: python-docx takes longer to load than most files take to write.
    from minutesapp.exporters.word import word_file

    return word_file(items, title, form, draft)


def _write_text(items: Sequence[Item], title: str, form: Form, draft: str) -> bytes:
    return text_file(items, draft)


def _write_web(items: Sequence[Item], title: str, form: Form, draft: str) -> bytes:
    return web_file(items, title, draft)


WRITERS: dict[str, Writer] = {".docx": _write_word, ".txt": _write_text, ".html": _write_web}
"""The formats that are written here, by suffix."""
