"""The signs by which records set the label of a speaker apart, as `resources/wordlists/turn_styles.toml` has them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from msgspec import Struct, convert

from minutesapp.language.wordlists import wordlist


class TurnSign(Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """One way to set a label apart; the file says what each part means."""

    name: str
    pattern: re.Pattern  # type: ignore[type-arg]
    begins: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    weak: bool = False
    paired: bool = False
    parted: bool = False
    midline: bool = False
    beside: bool = False
    any_label: bool = False

    @property
    def says_label(self) -> bool:
        """Whether there is a sign at all, and not white space alone."""
        return not self.weak or bool(self.needs)

    def may_be_in(self, head: str) -> bool:
        """Whether the sign without which there is none is there at all; most lines have none."""
        return not self.needs or not self.needs.isdisjoint(head)


TOLD = TurnSign("told", re.compile(r"(?!)"))
"""How a label is set apart of which somebody said that it is one; no line is tried with it."""


class Style(NamedTuple):
    """A sign, and whether what is said stands on the line below the label."""

    sign: TurnSign
    own_line: bool = False

    @property
    def companion(self) -> Style:
        """The same sign with the text where this style has it not."""
        return Style(self.sign, not self.own_line)


@cache
def turn_signs() -> tuple[TurnSign, ...]:
    """All signs, in the order in which a line is tried."""
    return tuple(convert(table, TurnSign, dec_hook=_compile) for table in wordlist("turn_styles")["signs"])


@cache
def signs_beginning(first: str) -> tuple[TurnSign, ...]:
    """The signs that a line may have which begins with this sign."""
    if first in wordlist("turn_styles")["never"]:
        return ()
    own = tuple(sign for sign in turn_signs() if first in sign.begins)
    return own or tuple(sign for sign in turn_signs() if not sign.begins)


def sign_named(name: str) -> TurnSign:
    """The sign of this name."""
    return next(sign for sign in turn_signs() if sign.name == name)


def sign_around_labels(opening: str, closing: str = "") -> TurnSign:
    """The sign of a form that prints `opening` before a label, or nothing there and `closing` behind it.

    Where that is none of these it is the bare order of words.
    """
    begun = (sign for sign in turn_signs() if opening[:1] in sign.begins)
    parted = (sign for sign in turn_signs() if not opening and closing[:1] in sign.needs)
    return (*begun, *parted, turn_signs()[-1])[0]


def _compile(_: type, pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
