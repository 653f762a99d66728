"""Choosing files."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(parent: QWidget | None, title: str, folder: str, kinds: str) -> str:
    """A file to open; empty where none was chosen."""
    return QFileDialog.getOpenFileName(parent, title, folder, kinds)[0]


def ask_where(parent: QWidget | None, title: str, start: str, kinds: str) -> str:
    """A file to write, which may be there already; empty where none was chosen."""
    return QFileDialog.getSaveFileName(parent, title, start, kinds)[0]
