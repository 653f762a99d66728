"""The list that a box opens: the chosen entry can be read in any theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ui.widgets.appearance.theme import DARK, LIGHT, Scheme, apply_theme
from ui.window.application import make_application


@pytest.fixture(autouse=True)
def application() -> Iterator[None]:
    make_application([])
    yield
    apply_theme(LIGHT)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_chosen_entry_stands_out_and_has_words(scheme: Scheme, qtbot: QtBot) -> None:
    apply_theme(scheme)
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["様式のとおり", "職だけ"])
    box.show()
    box.showPopup()
    view = box.view()
    rows = [view.visualRect(view.model().index(row, 0)) for row in range(2)]
    image = view.viewport().grab().toImage()
    seen = [
        {image.pixelColor(x, y).name() for x in range(row.left(), row.right()) for y in range(row.top(), row.bottom())}
        for row in rows
    ]
    box.hidePopup()
    assert scheme.accent in seen[0] and scheme.accent not in seen[1]
    assert scheme.on_accent in seen[0] and scheme.ink in seen[1], "words are written in clear colours"
