"""The Qt application itself, speaking Japanese."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication


def make_application(argv: Sequence[str]) -> QApplication:
    """The Qt application, speaking Japanese."""
    present = QApplication.instance()
    application = present if isinstance(present, QApplication) else QApplication([sys.argv[0], "-style", "fusion"])
    application.setApplicationName("minutesapp")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("minutesapp")
    translator = QTranslator(application)
    if translator.load("qtbase_ja", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    return application


def speak_japanese() -> None:
    """Write dates and numbers as in Japan, whatever the system's language. Qt's table of languages is slow to load."""
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
