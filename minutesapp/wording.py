"""Every piece of expected trouble in Japanese: what is wrong, and what can be done. The sentences are in `sentences`.

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
from minutesapp.sentences import SENTENCES

CONTROLS = "[\x00-\x1f\x7f-\x9f\u2028\u2029]"
"""A name may hold them, and would break the sentence up or paint the terminal."""
LONGEST_FACT = 260
"""Signs of one fact in a sentence: a path of Windows has its place, a damaged name does not drown the rest."""
JAPANESE = r"[ぁ-んァ-ヶ一-龠]"

ORIGINAL_KEPT = "文字起こしの原本を「{name}」として、会議録の隣に残しました（非公開の発言も入っています）。"

APPROVAL = "前回の会議録の承認について"
"""The item under which the minutes of the meeting before are approved."""

STEPS: dict[str, str] = {
    "type": "入力",
    "split-or-join": "段落の変更",
    "set-speaker": "発言者の変更",
    "set-kind": "段落の種類の変更",
    "set-level": "見出しの段の変更",
    "set-number": "議題番号の変更",
    "close": "非公開にする",
    "open": "公開にする",
    "insert": "挿入",
    "delete": "削除",
    "cut": "切り取り",
    "paste": "貼り付け",
    "move": "移動",
    "read": "発言の読み取り",
    "correct-reading": "読み取りの直し",
    "move-item": "議題の移動",
    "replace": "置換",
    "mark": "語の印",
    "unmark": "印の取り消し",
    "fill-field": "項目の入力",
    "edit-fields": "項目の変更",
    "edit-attendance": "出席者の変更",
    "edit": "変更",
}
"""What the menu calls a step after 「元に戻す：」, by the code of its deed."""

ROSTER_CHANGES: dict[str, str] = {
    "add-person": "人の追加",
    "edit-person": "人の変更",
    "delete-person": "人の削除",
    "merge": "同じ人をまとめる",
    "confirm-reading": "読みの確定",
    "add-posting": "職の追加",
    "edit-posting": "職の変更",
    "end-posting": "職の終わり",
    "delete-posting": "職の削除",
    "edit-committee": "会議体の変更",
    "import": "一覧の取り込み",
    "transfer": "人事異動",
}
"""What the history of a roster calls a change, by its code."""


def describe(error: UserFacingError) -> str:
    """The sentence for the user."""
    return _say(SENTENCES.get(error.code, "処理できませんでした（{code}）。"), error.facts | {"code": error.code})


def describe_note(code: str, **facts: object) -> str:
    """The sentence for something to look at after reading a record."""
    return _say(NOTES.get(code, "確かめてください（{code}）。"), facts | {"code": code})


def name_step(code: str) -> str:
    """What the menu calls a step with this code, after 「元に戻す：」."""
    return STEPS[code]


def name_change(code: str) -> str:
    """What the history of a roster calls a change; a code of another version of the program is any change."""
    return ROSTER_CHANGES.get(code, STEPS["edit"])


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
