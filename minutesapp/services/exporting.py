"""A record as a Word, text or HTML file, in one of its editions."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from minutesapp.model.minutes import Minutes
from minutesapp.templates.catalog import load_form


class EditionName(StrEnum):
    """For whom a copy is: 内部用, 委員確認用, 公開用."""

    INTERNAL = "internal"
    REVIEW = "review"
    PUBLIC = "public"


def export_record(minutes: Minutes, path: Path, edition: str = EditionName.INTERNAL) -> None:
    """Write the edition into `path`, in the format its suffix names; UserFacingError, and then the old file stands.

    ``export-format`` for an unknown suffix, ``leak`` where a public copy would hold something closed, and those of
    `files.replace_file`.
    """
    # Imported late: only who exports pays for the Word writer.
    from minutesapp.editions.edition import make_edition
    from minutesapp.exporters import export

    form = load_form(minutes.template)
    export(make_edition(minutes, form, EditionName(edition).value), form, path)


def preview_html(minutes: Minutes, edition: str = EditionName.INTERNAL) -> str:
    """The edition as one HTML page, for looking at; nothing is written."""
    from minutesapp.editions.edition import make_edition
    from minutesapp.exporters.plan import plan_of, title_of
    from minutesapp.exporters.web import web_file

    form = load_form(minutes.template)
    made = make_edition(minutes, form, EditionName(edition).value)
    return web_file(plan_of(made, form), title_of(made, form)).decode("utf-8")
