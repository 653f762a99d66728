"""Names for blocks and attendees that stay the same while their content changes."""

from __future__ import annotations

import os
from random import Random

# Not the generator that everybody shares: what another part of the program seeds must not make the same names again.
_numbers = Random()
if hasattr(os, "register_at_fork"):  # pragma: no branch
    os.register_at_fork(after_in_child=_numbers.seed)


def fresh_id() -> str:
    """A new identifier, 12 hexadecimal digits; it says nothing of when or where it was made."""
    return f"{_numbers.getrandbits(48):012x}"
