"""A record as a Word, text or HTML file, in one of its editions."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from itertools import count
from pathlib import Path

from minutesapp.editions.review import NO_COPY, ReviewCopy
from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import clear_drafts
from minutesapp.model.minutes import Minutes
from minutesapp.paths import is_file
from minutesapp.templates.folder.catalog import form_of
from minutesapp.words.edition_names import EDITIONS


class EditionName(StrEnum):
    """For whom a copy is: 内部用, 委員確認用, 公開用."""

    INTERNAL = "internal"
    REVIEW = "review"
    PUBLIC = "public"


def export_record(
    minutes: Minutes,
    path: Path,
    edition: str = EditionName.INTERNAL,
    *,
    with_closed: bool = False,
    copy: ReviewCopy = NO_COPY,
    over_any: bool = False,
    certificate: Path | None = None,
    proceed: Callable[[], None] = lambda: None,
) -> None:
    """Write the edition into `path`, in the format its suffix names; UserFacingError, and then the old file stands.

    Of copies for the members `copy` tells which one it is; they hold what the public reads, or all `with_closed`.
    With `certificate` the report of the proof of a public file is written as well (`certificate.write_certificate`).
    What somebody has worked on since, or was not written here, is replaced with `over_any` alone (``export-over-…``).
    Others: ``export-format``, ``public-…``, ``layout-…``, those of `files.replacing`; `proceed` may stop it, too.
    """
    # Imported late: only who exports pays for the Word writer.
    from minutesapp.editions.edition import make_edition
    from minutesapp.exporters import export
    from minutesapp.services.output.certificate import expect_certifiable, write_certificate

    clear_drafts(path.parent)
    if certificate is not None:
        expect_certifiable(path, edition, certificate)
    made = make_edition(minutes, form := form_of(minutes), EditionName(edition).value, with_closed=with_closed)
    written = export(made, form, path, copy=copy, over_any=over_any, proceed=proceed)
    if certificate is not None:
        write_certificate(minutes, path, written, certificate)


def prove_record(minutes: Minutes, edition: str = EditionName.PUBLIC) -> None:
    """UserFacingError where a Word file of what is open would not pass its proof: ``public-…``, ``layout-…``."""
    from minutesapp.editions.edition import OpenKind, make_edition
    from minutesapp.exporters import prove

    form = form_of(minutes)
    kind: OpenKind = "review" if edition == EditionName.REVIEW else "public"
    prove(make_edition(minutes, form, kind), form)


def is_as_written(path: Path) -> bool:
    """Whether the file at `path` is there as this program wrote it, so that `export_record` replaces it."""
    from minutesapp.exporters.known_files import FileState, state_of

    try:
        return state_of(path) is FileState.OURS
    except UserFacingError:  # the writing tells of it
        return False


def certificate_beside(path: Path) -> Path:
    """Where the report of a public file goes unless told otherwise: beside it, under a name that is still free."""
    report = path.with_name(f"{path.stem}（確認書）.html")
    return another_name(report) if is_file(report) else report


def another_name(path: Path) -> Path:
    """A name beside `path` that is still free: 会議録（2）.docx."""
    numbered = (path.with_name(f"{path.stem}（{number}）{path.suffix}") for number in count(2))
    return next(other for other in numbered if not other.exists())


def proposed_path(base: Path, edition: str, suffix: str) -> Path:
    """Where an edition goes unless told otherwise; copies for others bear their edition in the name."""
    mark = "" if edition == EditionName.INTERNAL else f"（{EDITIONS[edition]}）"
    return base.with_name(f"{base.name}{mark}{suffix}")
