"""A table of rows without a tree, as dialogs list people, voices and turns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView, QTreeWidget


def rows_table(heads: Sequence[str], name: str) -> QTreeWidget:
    """An empty table with these heads, and a name for who cannot see it; columns are as wide as what is in them."""
    table = QTreeWidget()
    table.setHeaderLabels(list(heads))
    table.setRootIsDecorated(False)
    table.setAlternatingRowColors(True)
    table.setAccessibleName(name)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.header().setStretchLastSection(True)
    return table
