"""The actions of the table as the window has them, and what they are joined to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.actions.action import PEOPLE, words_of
from ui.actions.keys import KEYS, sequences_of, tooltip_of
from ui.actions.table import ACTIONS
from ui.widgets.appearance.icons import icon


def build_actions(parent: QWidget) -> dict[str, QAction]:
    """The actions of the table by id, belonging to `parent`."""
    actions = {}
    for deed in ACTIONS:
        action = QAction(deed.text, parent)
        action.setObjectName(deed.id)
        action.setStatusTip(deed.tip)
        action.setToolTip(tooltip_of(deed))
        action.setCheckable(deed.checkable)
        if KEYS.of(deed.id):
            action.setShortcuts(sequences_of(deed.id))
        action.setIconText(deed.short or words_of(deed))
        actions[deed.id] = action
    return actions


def follow_keys(actions: Mapping[str, QAction]) -> None:
    """Give the actions the keys that they have now, and their tooltips."""
    for deed in ACTIONS:
        action = actions[deed.id]
        action.setShortcuts(sequences_of(deed.id))
        action.setToolTip(tooltip_of(deed))


def bind(action: QAction, deed: Callable[[], object]) -> None:
    """Do this whenever the action is chosen. Qt also says whether it is checked now, and that must not get into `deed`.

    With `bind_switch` this is the only way from an action to what it does: what Qt itself is connected to directly
    gets no argument at all, and where that fails no line of the program is to be seen in the log.
    """
    action.triggered.connect(lambda _checked: deed())


def bind_switch(action: QAction, switch: Callable[[bool], object]) -> None:
    """Call this with whether the action is checked now, whenever the clerk checks or unchecks it."""
    action.triggered.connect(lambda checked: switch(checked))


def draw_icons(actions: Mapping[str, QAction], *, hidden: bool) -> None:
    """Give the actions their icons in the present colours: those on buttons, or those that only menus show."""
    for deed in ACTIONS:
        on_button = deed.bar > 0 or deed.group == PEOPLE
        if deed.icon and on_button is not hidden:
            actions[deed.id].setIcon(icon(deed.icon))
