"""What a step is called in the menu, after 「元に戻す：」."""

from __future__ import annotations

from enum import StrEnum


class Deed(StrEnum):
    """The kinds of steps; the value is the word the clerk reads."""

    TYPE = "入力"
    SPLIT_OR_JOIN = "段落の変更"
    SET_SPEAKER = "発言者の変更"
    SET_KIND = "段落の種類の変更"
    SET_LEVEL = "見出しの段の変更"
    SET_NUMBER = "議題番号の変更"
    CLOSE = "非公開にする"
    OPEN = "公開にする"
    INSERT = "挿入"
    DELETE = "削除"
    CUT = "切り取り"
    PASTE = "貼り付け"
    MOVE = "移動"
    READ = "発言の読み取り"
    MOVE_ITEM = "議題の移動"
    REPLACE = "置換"
    FILL_FIELD = "項目の入力"
    EDIT_FIELDS = "項目の変更"
    EDIT_ATTENDANCE = "出席者の変更"
