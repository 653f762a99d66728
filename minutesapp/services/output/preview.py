"""An edition as pages, before it is written anywhere."""

from __future__ import annotations

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plan import draft_mark, plan_of, title_of
from minutesapp.exporters.word import word_file
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import EditionName
from minutesapp.templates.folder.catalog import form_of
from minutesapp.word.pages.page import PAGE_NUMBER, Cell, Letters, Paper, Paragraph, Run, Sheets, Table
from minutesapp.word.pages.sheets import read_sheets

__all__ = [
    "PAGE_NUMBER",
    "Cell",
    "Letters",
    "Paper",
    "Paragraph",
    "Run",
    "Sheets",
    "Table",
    "preview_sheets",
]


def preview_sheets(minutes: Minutes, edition: str = EditionName.INTERNAL) -> Sheets:
    """The pages of the Word file of this edition; UserFacingError ``layout-…``."""
    form = form_of(minutes)
    made = make_edition(minutes, form, EditionName(edition).value)
    return read_sheets(word_file(plan_of(made, form), title_of(made, form), form, draft_mark(made)))
