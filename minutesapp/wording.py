"""Every piece of expected trouble in Japanese: what is wrong, and what can be done. The sentences are in `words`.

A sentence may use the facts of its error, and three that are made of them: ``{name}`` is the last part of ``path``,
``{why}`` the ``reason`` in brackets, and ``{where}`` the ``place`` and the ``reason`` in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from minutesapp.errors import UserFacingError
from minutesapp.notices import NOTES
from minutesapp.words.sentences import SENTENCES

CONTROLS = "[\x00-\x1f\x7f-\x9f\u2028\u2029]"
"""A name may hold them, and would break the sentence up or paint the terminal."""
LONGEST_FACT = 260
"""Signs of one fact in a sentence: a path of Windows has its place, a damaged name does not drown the rest."""
JAPANESE = r"[ぁ-んァ-ヶ一-龠]"

ORIGINAL_KEPT = "文字起こしの原本を「{name}」として、会議録の隣に残しました（非公開の発言も入っています）。"

EDITIONS_ALIKE = "三つの版に違うところはありません。"
NOT_PRINTED = "（載りません）"
"""In the place of what an edition leaves out."""

APPROVAL = "前回の会議録の承認について"
"""The item under which the minutes of the meeting before are approved."""


def describe(error: UserFacingError) -> str:
    """The sentence for the user."""
    return _say(SENTENCES.get(error.code, "処理できませんでした（{code}）。"), error.facts | {"code": error.code})


def describe_note(code: str, **facts: object) -> str:
    """The sentence for something to look at after reading a record."""
    return _say(NOTES.get(code, "確かめてください（{code}）。"), facts | {"code": code})


class _Facts(dict[str, Any]):
    """Facts for a sentence; one that is missing must not turn trouble into a bug."""

    def __missing__(self, key: str) -> str:
        return "？"


def _say(sentence: str, facts: Mapping[str, object]) -> str:
    reason = str(facts.get("reason") or "")
    reason = reason if re.search(JAPANESE, reason) else ""  # the system's own words are not the clerk's
    where = "：".join(filter(None, (str(facts.get("place") or ""), reason)))
    path = str(facts.get("path", ""))
    made = {
        "name": Path(path).name or path or "？",
        "why": f"（{reason}）" if reason else "",
        "where": f"（{where}）" if where else "",
    }
    shown = {key: _shorten(value) for key, value in {**facts, **made}.items()}
    return re.sub(CONTROLS, " ", sentence.format_map(_Facts(shown)))


def _shorten(fact: object) -> object:
    """A fact as long as a sentence can bear, with its beginning and its end, which names are told by."""
    if not isinstance(fact, str) or len(fact) <= LONGEST_FACT:
        return fact
    half = LONGEST_FACT // 2
    return f"{fact[:half]}…{fact[1 - half :]}"
