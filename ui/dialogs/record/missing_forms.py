"""Forms of the office's own that cannot be used, told where a form is chosen."""

from __future__ import annotations

from minutesapp.services.forms import missing_forms
from minutesapp.wording import describe
from ui.dialogs.base import BaseDialog, hint


def tell_of_missing_forms(dialog: BaseDialog) -> None:
    """Put a line under the dialog's widgets for each form that is missing."""
    for error in missing_forms():
        dialog.column.addWidget(hint(describe(error)))
