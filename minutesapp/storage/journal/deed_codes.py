"""What journals call a step: its code since the third version, the word of the menu before."""

from __future__ import annotations

from minutesapp.editing.deeds import Deed

WORDS_BEFORE_CODES = {
    "入力": Deed.TYPE,
    "段落の変更": Deed.SPLIT_OR_JOIN,
    "発言者の変更": Deed.SET_SPEAKER,
    "段落の種類の変更": Deed.SET_KIND,
    "見出しの段の変更": Deed.SET_LEVEL,
    "議題番号の変更": Deed.SET_NUMBER,
    "非公開にする": Deed.CLOSE,
    "公開にする": Deed.OPEN,
    "挿入": Deed.INSERT,
    "削除": Deed.DELETE,
    "切り取り": Deed.CUT,
    "貼り付け": Deed.PASTE,
    "移動": Deed.MOVE,
    "発言の読み取り": Deed.READ,
    "議題の移動": Deed.MOVE_ITEM,
    "置換": Deed.REPLACE,
    "項目の入力": Deed.FILL_FIELD,
    "項目の変更": Deed.EDIT_FIELDS,
    "出席者の変更": Deed.EDIT_ATTENDANCE,
}
"""History, frozen: what versions 1 and 2 of the journal wrote. The words that the menu shows today may differ."""


def deed_of(code: str) -> Deed:
    """The deed that a journal tells. One that is not known here is an edit: its text comes back all the same."""
    if code in WORDS_BEFORE_CODES:
        return WORDS_BEFORE_CODES[code]
    try:
        return Deed(code)
    except ValueError:
        return Deed.EDIT
