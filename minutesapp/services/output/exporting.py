"""A record as a Word, text or HTML file, in one of its editions."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp.editions.review import NO_COPY, ReviewCopy
from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import clear_drafts
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import form_of
from minutesapp.words.edition_names import EDITIONS

if TYPE_CHECKING:
    from minutesapp.exporters import Written


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
    proceed: Callable[[], None] = lambda: None,
) -> Written:
    """Write the edition into `path`, in the format its suffix names; UserFacingError, and then the old file stands.

    Of copies for the members `copy` tells which one it is; they hold what the public reads, or all `with_closed`.

    A file that somebody has worked on since it was written, or that was not written here, is replaced with `over_any`
    alone (``export-over-edited``, ``export-over-foreign``). Others: ``export-format`` for an unknown
    suffix, ``public-leak`` and ``public-trace`` where a public copy would tell what it must not, ``layout-…``, and
    those of `files.replacing`. What `proceed` raises stops the work, too: it is called now and then, the last time
    before the new file takes the place of the old one.
    """
    # Imported late: only who exports pays for the Word writer.
    from minutesapp.editions.edition import make_edition
    from minutesapp.exporters import export

    clear_drafts(path.parent)
    form = form_of(minutes)
    made = make_edition(minutes, form, EditionName(edition).value, with_closed=with_closed)
    return export(made, form, path, copy=copy, over_any=over_any, proceed=proceed)


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


def another_name(path: Path) -> Path:
    """A name beside `path` that is still free: 会議録（2）.docx."""
    numbered = (path.with_name(f"{path.stem}（{number}）{path.suffix}") for number in count(2))
    return next(other for other in numbered if not other.exists())


def proposed_path(base: Path, edition: str, suffix: str) -> Path:
    """Where an edition goes unless told otherwise; copies for others bear their edition in the name."""
    mark = "" if edition == EditionName.INTERNAL else f"（{EDITIONS[edition]}）"
    return base.with_name(f"{base.name}{mark}{suffix}")
