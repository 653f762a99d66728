"""What is said of a public file that is not what it must be."""

from __future__ import annotations

from typing import NoReturn

from minutesapp.errors import UserFacingError

LEAK, TRACE, PICTURE = "public-leak", "public-trace", "public-picture"
"""Words that are not open; something else that no writer of ours has put there; a picture that nobody can look into."""
WHOLE = "本文"


def refuse(code: str, part: str = WHOLE) -> NoReturn:
    """UserFacingError for a file whose `part` holds what it must not."""
    raise UserFacingError(code, part=part)
