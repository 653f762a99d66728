"""What steps of editing a record and changes of a roster are called on the screen. They are kept as codes."""

from __future__ import annotations

STEPS: dict[str, str] = {
    "type": "入力",
    "split-or-join": "段落の変更",
    "set-speaker": "発言者の変更",
    "set-kind": "段落の種類の変更",
    "set-level": "見出しの段の変更",
    "set-number": "議題番号の変更",
    "close": "非公開にする",
    "open": "公開にする",
    "set-reason": "非公開の理由",
    "insert": "挿入",
    "delete": "削除",
    "cut": "切り取り",
    "paste": "貼り付け",
    "move": "移動",
    "read": "発言の読み取り",
    "join-lines": "改行をつなぐ",
    "correct-reading": "読み取りの直し",
    "move-item": "議題の移動",
    "replace": "置換",
    "mark": "語の印",
    "unmark": "印の取り消し",
    "withdraw": "発言の取消し",
    "correct": "発言の訂正",
    "restore": "発言を元の扱いに戻す",
    "set-note": "印の理由",
    "fill-field": "項目の入力",
    "edit-fields": "項目の変更",
    "edit-attendance": "出席者の変更",
    "set-stage": "状態の変更",
    "summarize": "概要の決定",
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
    "delete-committee": "会議体の削除",
    "edit-committee": "会議体の変更",
    "import": "一覧の読み込み",
    "transfer": "人事異動",
}
"""What the history of a roster calls a change, by its code."""


def name_step(code: str) -> str:
    """What the menu calls a step with this code, after 「元に戻す：」."""
    return STEPS[code]


def name_change(code: str) -> str:
    """What the history of a roster calls a change; a code of another version of the program is any change."""
    return ROSTER_CHANGES.get(code, STEPS["edit"])
