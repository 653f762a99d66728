"""How stage directions stand on paper, and which are offered."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.templates.roles import DirectionMeaning


class DirectionPhrase(Struct, frozen=True):
    """A stage direction that an office writes again and again, with the places ``{people} {time}``.

    `meaning` is what it tells of; `kana` how it is read, for finding it, where the meaning does not tell that.
    """

    words: str
    meaning: DirectionMeaning = DirectionMeaning.NONE
    kana: str = ""


class Marks(Struct, frozen=True):
    """What stands before and behind a direction of one sort; with `aside` it stands in a third column of the turns."""

    open: str = ""
    close: str = ""
    aside: bool = False


class DirectionForm(Struct, frozen=True):
    """What stands before and behind a stage direction, and which directions are offered.

    `came` and `went` are the words for somebody who comes in or goes out, with the places ``{label} {time}``. Other
    `phrases` are offered behind these two; the usual ones where a form has none (`templates.directions.phrases`).
    Directions that tell when something begins or ends, or what was decided, may have marks of their own, and look
    their own way then: `times` and `decisions`.
    """

    open: str = "("
    close: str = ")"
    times: Marks | None = None
    decisions: Marks | None = None
    came: str = "{label}入室　{time}"
    went: str = "{label}退室　{time}"
    phrases: tuple[DirectionPhrase, ...] = ()
