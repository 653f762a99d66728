"""A form that somebody else changed while a clerk did: told before anything is replaced."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minutesapp.errors import UserFacingError
from minutesapp.wording import describe
from ui.reporting import Answer, ask

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from minutesapp.templates.form import Form

ANSWERS = {Answer.SAVE: "写しとして保存…", Answer.IGNORE: "上書きする", Answer.CANCEL: "続ける"}
ADVICE = "上書きすると、ほかの画面で変えたことはなくなります。写しにすると、どちらも残ります。"
TITLE, COPY, NAME = "ほかの画面での変更", "写しとして保存", "写しの名前"


def keep_or_ask(
    parent: QWidget, name: str, keep: Callable[[bool], Form], keep_copy: Callable[[str], Form]
) -> Form | None:
    """The form as it is kept; None where the clerk would rather go on. UserFacingError of keeping it.

    `keep` is told whether it replaces the form whatever it is by now, `keep_copy` the name of the copy.
    """
    from ui.dialogs.line import ask_for_line

    try:
        return keep(False)
    except UserFacingError as error:
        if error.code != "form-changed":
            raise
        told = describe(error)
    answer = ask(parent, told, ANSWERS, ADVICE, title=TITLE)
    if answer is Answer.SAVE:
        wanted = ask_for_line(parent, COPY, NAME, f"{name}の写し")
        return keep_copy(wanted) if wanted else None
    return keep(True) if answer is Answer.IGNORE else None
