"""Words of the record on the screen, as they are: names are no markup, and no sign in them is a menu key."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(words: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its words as they are; Qt's own takes `<b>` in them for markup."""
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def marked_label(words: str, mark: str) -> QLabel:
    """A label of these words with a small mark behind them, or without a mark."""
    label = QLabel(escape(words) + (f"　<span style='font-size: small'>{escape(mark)}</span>" if mark else ""))
    label.setTextFormat(Qt.TextFormat.RichText)
    return label


def plain_tooltip(words: str) -> str:
    """A tooltip that shows these words as they are."""
    return (
        f"<p style='white-space: pre-wrap'>{escape(words, quote=False)}</p>" if "<" in words or "&" in words else words
    )


def plain_entry(words: str) -> str:
    """Words for a menu entry or a button: `&` is itself, and nothing becomes the column of shortcuts."""
    return words.replace("&", "&&").replace("\t", " ")


def plain_title(words: str) -> str:
    """Words for the title of a window, in which ``[*]`` stands for the star of what is unsaved."""
    return words.replace("[*]", "[*][*]")
