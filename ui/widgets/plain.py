"""Words of the record on the screen, as they are: names are no markup, and no sign in them is a menu key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


def plain_label(words: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its words as they are; Qt's own takes `<b>` in them for markup."""
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def marked_label(words: str, mark: str) -> QLabel:
    """A label of these words with a small mark behind them, or without a mark."""
    label = QLabel(unmarked(words) + (f"　<span style='font-size: small'>{unmarked(mark)}</span>" if mark else ""))
    label.setTextFormat(Qt.TextFormat.RichText)
    return label


def plain_tooltip(words: str) -> str:
    """A tooltip that shows these words as they are."""
    is_like_markup = "<" in words or "&" in words
    return f"<p style='white-space: pre-wrap'>{unmarked(words)}</p>" if is_like_markup else words


def unmarked(words: str) -> str:
    """Words as they stand among markup. What Python has for it brings along the names of all signs."""
    return words.translate(MARKUP)


def plain_entry(words: str) -> str:
    """Words for a menu entry or a button: `&` is itself, and nothing becomes the column of shortcuts."""
    return words.replace("&", "&&").replace("\t", " ")


def plain_title(words: str) -> str:
    """Words for the title of a window, in which ``[*]`` stands for the star of what is unsaved."""
    return words.replace("[*]", "[*][*]")


def choice_box(name: str, words: Mapping[str, str]) -> QComboBox:
    """Words to choose from, each with what it stands for as its data."""
    box = QComboBox()
    box.setAccessibleName(name)
    for value, told in words.items():
        box.addItem(plain_entry(told), value)
    box.setCurrentIndex(0)
    return box
