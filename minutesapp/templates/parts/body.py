"""The line over the body, the one below it, and what stands in the place of words."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.templates.hiding.signs import CorrectedForm, WithdrawnForm


class BodyForm(Struct, frozen=True):
    """The centred line over the body (empty: none), its width in full-width characters, and others it is known by.

    In a public copy `withheld` stands once for each closed passage that is left out, and `blackout` in the place of
    withheld words, however long they are. `closed_reason`, if any, tells the office alone why something is closed.
    `inaudible` is written where nobody can hear what was said.
    """

    heading: str = ""
    cells: int = 0
    synonyms: tuple[str, ...] = ()
    closing: str = ""
    withheld: str = ""
    blackout: str = "●●●"
    inaudible: str = "（聴取不能）"
    closed_reason: str = ""
    withdrawn: WithdrawnForm = WithdrawnForm()
    corrected: CorrectedForm = CorrectedForm()
