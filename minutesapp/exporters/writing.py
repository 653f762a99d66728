"""A finished record becomes a file: the suffix picks the format, and the old file stands until the new one is whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

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

Writer = Callable[[Sequence[Item], str, Form, str], bytes]
"""From the items, the title, the form and the mark of a draft to a file."""


def export(
    edition: Edition | PublicEdition,
    form: Form,
    path: Path,
    *,
    over_any: bool = True,
    proceed: Callable[[], None] = lambda: None,
) -> None:
    """Write the edition to `path` as .docx, .txt or .html, and keep in mind what was written.

    What is there is replaced; without `over_any` only where it is as this program wrote it, or nothing is lost.

    UserFacingError: ``export-format`` for another suffix, ``layout-…`` where the form's Word file does not serve,
    ``public-leak`` and ``public-trace`` where a public file would tell what it must not, ``export-over-edited`` and
    ``export-over-foreign`` (whose `how` is the caller's to fill in), and those of `files.replacing`. Whatever the
    error, or what `proceed` raises, which is called before each part of the work, what was at `path` is untouched.
    """
    proceed()
    made = _make(_writer_for(path), edition, form)

    def prove(written: bytes) -> None:
        proceed()
        if isinstance(edition, PublicEdition):
            prove_public(edition, written, made)
        if not over_any:
            expect_untouched(path, made.data)
        proceed()
        remember(path, made.data)

    replace_file(path, made.data, prove=prove)


def _writer_for(path: Path) -> Writer:
    writer = WRITERS.get(path.suffix.lower())
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
"""The formats, by suffix."""
