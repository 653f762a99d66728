"""What is decided of remarks for the summary, in the words of the screen."""

from __future__ import annotations

USES: dict[str, str] = {
    "undecided": "未定",
    "used": "載せる",
    "condensed": "要約",
    "dropped": "載せない",
    "partly": "一部",
}


def name_use(code: str) -> str:
    """What a decision with this code is called."""
    return USES[code]
