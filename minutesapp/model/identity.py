"""Names for blocks and attendees that stay the same while their content changes."""

from __future__ import annotations

import os


def fresh_id() -> str:
    """A new identifier, 12 hexadecimal digits; it says nothing of when or where it was made."""
    return os.urandom(6).hex()
