"""Names for blocks and attendees that stay the same while their content changes."""

from __future__ import annotations

from uuid import uuid4


def fresh_id() -> str:
    """A new identifier, 12 hexadecimal digits; it says nothing of when or where it was made."""
    return uuid4().hex[:12]
