"""How a turn stands on paper, and the label before it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from minutesapp.templates.parts.naming import USUAL_NAMING, Naming


class LabelPlace(StrEnum):
    """Where a turn's label stands: in line before the text, on its own line, in a column of its own, at the end of the
    heading over it, or nowhere.
    """

    INLINE = "inline"
    OWN_LINE = "ownline"
    COLUMN = "column"
    HEADING = "heading"
    NOWHERE = "nowhere"


class TurnForm(Struct, frozen=True):
    """How a turn stands on paper.

    The label between `open` and `close`, then `gap`, the text in line or on its own line. Where the label stands
    nowhere, `open` alone is left before the text. What is said stands between `quote_open` and `quote_close`, over all
    paragraphs of a turn; each of them begins with `bullet`, where the record itself has not written it. Where `number`
    is a number with what follows it (``1　``), every turn has its own before the label, counted in each file from 1.

    `place`: ``inline``, ``ownline``, ``column`` (a table), ``heading`` (behind the heading right over the turn; of
    others on a line of its own) or ``nowhere``. `naming` holds for every edition, `public_naming` for the public one
    where it differs.
    """

    open: str = "("
    close: str = ")"
    gap: str = " "
    place: LabelPlace = LabelPlace.INLINE
    bullet: str = ""
    number: str = ""
    quote_open: str = ""
    quote_close: str = ""
    naming: Naming = USUAL_NAMING
    public_naming: Naming | None = None

    def begins_unnamed(self, words: str) -> bool:
        """Whether words begin as turns do where nothing says who speaks: nobody need be known for them to look so."""
        return self.place is LabelPlace.NOWHERE and bool(self.open) and words.startswith(self.open)
