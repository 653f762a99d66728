"""The dialog of the system in which a printer is chosen."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from minutesapp.errors import UserFacingError
from ui.widgets.sheets.placing import Pages
from ui.widgets.sheets.printing import make_printer


def ask_printer(parent: QWidget | None, pages: Pages, words: str) -> QPrinter | None:
    """The printer that the clerk chooses for these pages, which are what the `words` say; None where they do not print.

    UserFacingError ``print-no-printer`` where there is none.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise UserFacingError("print-no-printer")
    printer = make_printer(pages.sheets.paper)
    printer.setDocName(words)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"{words}の印刷")
    dialog.setMinMax(1, len(pages.pages))
    option = QPrintDialog.PrintDialogOption
    dialog.setOption(option.PrintPageRange, True)
    # A PDF by Qt would have wrong letters in its text (docs/decisions/0052).
    dialog.setOption(option.PrintToFile, False)
    try:
        return printer if dialog.exec() else None
    finally:
        dialog.deleteLater()
