"""The table of all actions, in the order of the menus."""

from __future__ import annotations

from ui.actions.action import Action
from ui.actions.editing import EDITING_ACTIONS
from ui.actions.files import FILES_ACTIONS
from ui.actions.people import PEOPLE_ACTIONS
from ui.actions.record import RECORD_ACTIONS
from ui.actions.speakers import SPEAKER_ACTIONS
from ui.actions.tools import TOOLS_ACTIONS
from ui.actions.view import VIEW_ACTIONS

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
