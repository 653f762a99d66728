"""The dialog of a form that was learned, with something in it to agree to."""

from __future__ import annotations

from minutesapp.learning.learning import learn
from tests.learning.invented import plain_file
from ui.app import App
from ui.controllers.forms.forms_controller import _pages_of
from ui.dialogs.forms.learned import LearnedDialog


def make_learned(app: App) -> LearnedDialog:
    learned = learn(plain_file(), "会議録.docx", "架空市審議会")
    return LearnedDialog(app.window, learned, "会議録.docx", _pages_of(learned))
