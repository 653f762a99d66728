"""A finished record becomes a file: the suffix picks the format, and the old file stands until the new one is whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from minutesapp.editions.edition import Edition, PublicEdition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import Item
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import draft_mark, plan_of, title_of
from minutesapp.exporters.proof import Made, prove_public
from minutesapp.exporters.web import web_file
from minutesapp.exporters.written import Standing, remember, standing_of
from minutesapp.files import replace_file
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

    What is at `path` is replaced; without `over_any` only where it is as this program wrote it, or nothing is lost.

    UserFacingError: ``export-format`` for another suffix, ``layout-…`` where the form's Word file does not serve,
    ``public-leak`` and ``public-trace`` where a public file would tell what it must not, ``export-over-edited`` and
    ``export-over-foreign`` (whose `how` is the caller's to fill in), and those of `files.replace_file`. What `proceed`
    raises, which is called before each part of the work and before the file gets its name, stops it, too. Whatever the
    error, what was at `path` is untouched.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UserFacingError("export-format", path=str(path), suffix=path.suffix)
    proceed()
    items, title = plan_of(edition, form), title_of(edition, form)
    data = writer(items, title, form, draft_mark(edition))

    def prove(written: bytes) -> None:
        """The last moment before the new file gets its name."""
        proceed()
        if isinstance(edition, PublicEdition):
            prove_public(edition, written, Made(items, title, data))
        if not over_any:
            _expect_untouched(path, data)
        proceed()
        remember(path, data)

    replace_file(path, data, prove=prove)


def _expect_untouched(path: Path, data: bytes) -> None:
    standing = standing_of(path, data)
    if standing is Standing.EDITED:
        raise UserFacingError("export-over-edited", path=str(path), how="")
    if standing is Standing.FOREIGN:
        raise UserFacingError("export-over-foreign", path=str(path), how="")


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
