"""Pages in one go, for whoever need not wait for a key."""

from __future__ import annotations

from minutesapp.services.output.preview import Sheets
from ui.widgets.sheets.placing import Pages, make_pages


def pages_of(sheets: Sheets) -> Pages:
    """All pages."""
    making = make_pages(sheets, {})
    while True:
        try:
            next(making)
        except StopIteration as end:
            pages: Pages = end.value
            return pages
