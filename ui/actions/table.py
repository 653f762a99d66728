"""The table of all actions, in the order of the menus."""

from __future__ import annotations

from ui.actions.action import Action
from ui.actions.menus.editing import EDITING_ACTIONS
from ui.actions.menus.files import FILES_ACTIONS
from ui.actions.menus.people import PEOPLE_ACTIONS
from ui.actions.menus.record import RECORD_ACTIONS
from ui.actions.menus.speakers import SPEAKER_ACTIONS
from ui.actions.menus.tools import TOOLS_ACTIONS
from ui.actions.menus.view import VIEW_ACTIONS

ACTIONS: tuple[Action, ...] = (
    *FILES_ACTIONS,
    *EDITING_ACTIONS,
    *RECORD_ACTIONS[:1],
    *SPEAKER_ACTIONS,
    *RECORD_ACTIONS[1:],
    *PEOPLE_ACTIONS,
    *VIEW_ACTIONS,
    *TOOLS_ACTIONS,
)
