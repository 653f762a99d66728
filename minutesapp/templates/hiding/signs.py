"""The signs of remarks that were withdrawn or corrected."""

from __future__ import annotations

from msgspec import Struct


class WithdrawnForm(Struct, frozen=True):
    """How the office and the members read remarks that were withdrawn, and the `sign` in their place for the public."""

    original: str = "〔{words}〕〔発言取消し〕"
    sign: str = "〔発言取消し〕"


class CorrectedForm(Struct, frozen=True):
    """How the office and the members read remarks that were corrected, and how the public does."""

    original: str = "〔{words}〕〔訂正：{note}〕"
    public: str = "{note}"
