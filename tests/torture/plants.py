"""What the plants of the three formats share: a secret put into a finished public file in one of many ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

Spoil = Callable[[bytes, str], bytes]
"""From a finished file and a secret to the same file with the secret in it."""


class Plant(NamedTuple):
    """One way to hide words in a file."""

    name: str
    spoil: Spoil


def between(secret: str, sign: str) -> str:
    """The secret with a sign between its letters."""
    return sign.join(secret) if len(secret) > 1 else secret + sign


def chunks(secret: str, size: int) -> Iterable[str]:
    """The secret in pieces."""
    return (secret[at : at + size] for at in range(0, len(secret), size))


def references(secret: str, form: str) -> str:
    """Every letter as its number, as `form` writes it."""
    return "".join(form.format(ord(sign)) for sign in secret)


def as_name(secret: str) -> str:
    """The secret as a name that markup allows."""
    return "x" + re.sub(r"\W", "_", secret)


def hexadecimal(secret: str) -> str:
    """The letters' UTF-8 as hexadecimal digits."""
    return secret.encode().hex()
