"""How typing is divided into steps: 元に戻す takes back about a sentence, never half an hour's work."""

from __future__ import annotations

from minutesapp.editing.change import Change
from minutesapp.editing.cursor.rewriting import Rewriting
from minutesapp.editing.session import Session

SENTENCE_ENDS = ("。", "！", "？", "」", "．")


class TypingSteps:
    """Puts typing into a session. A step ends with a sentence, and where writing turns to deleting or back."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._grew = True
        self._rewriting = Rewriting()
        for move in session.trail.moves:  # of a record that a crash left behind
            if move.change is not None:
                self._rewriting.follow(move.change)

    def follow(self, change: Change) -> None:
        """Take note of a step of the session, typed or not."""
        self._rewriting.follow(change)

    def type(self, change: Change) -> None:
        """Apply what was typed; in the place of marked words it bears their marks."""
        change = self._rewriting.bear(change)
        before, after = _texts(change)
        grows = len(after) >= len(before)
        if grows is not self._grew:
            self._session.seal()
        self._grew = grows
        self._session.apply(change)
        if grows and any(after.count(end) > before.count(end) for end in SENTENCE_ENDS):
            self._session.seal()


def _texts(change: Change) -> tuple[str, str]:
    """The text of the one paragraph before and after; both empty where there was more than one."""
    splice = change.body
    if splice is None or len(splice.removed) != 1 or len(splice.inserted) != 1:
        return "", ""
    return splice.removed[0].text, splice.inserted[0].text
