"""Which keys can be given to an action: none that typing, the input method or the system needs."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from ui.actions.action import MENUS, words_of
from ui.actions.keys import DEEDS, combination_of, first_of

Key, Held = Qt.Key, Qt.KeyboardModifier
PORTABLE = QKeySequence.SequenceFormat.PortableText

NO_KEY = "このキーは、プログラムには何のキーか分かりません。別のキーを押してください。"
INPUT_METHOD = "日本語の入力に使うキーです。別のキーを押してください。"
TYPING = "文字を打つキーです。CtrlやAltと一緒に押すか、F1〜F24などのキーを使ってください。"
MOVING = "文章の中を移る、選ぶ、消すためのキーです。別のキーを押してください。"
SYSTEM = "パソコンが使うキーです。別のキーを押してください。"
EDITING_NAMES = "名前を直すキーです。別のキーを押してください。"
MENU = "メニュー「{}」を開くキーです。別のキーを押してください。"
BUTTONS = "画面のボタンを選ぶキー（Altと文字）です。別のキーを押してください。"
FIXED_FOR = "「{}」のキーで、どの欄でも同じ働きをするため、変えられません。別のキーを押してください。"

MODIFIERS = (Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_Meta, Key.Key_AltGr, Key.Key_Super_L, Key.Key_Super_R)
FIRST_OF_INPUT, LAST_OF_INPUT = Key.Key_Multi_key, Key.Key_Mode_switch
"""Qt's numbers of the keys of input methods (変換, 無変換, 半角/全角, かな and the like) stand together."""
MOVERS = {
    Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown,
    Key.Key_Insert, Key.Key_Delete, Key.Key_Backspace, Key.Key_Tab, Key.Key_Backtab,
}  # fmt: skip
FREE_WITH_MOVERS = (Held.AltModifier | Held.ShiftModifier, Held.ControlModifier | Held.AltModifier)
ENTERS = {Key.Key_Enter, Key.Key_Return}
OF_SYSTEM = {
    Key.Key_Escape, Key.Key_CapsLock, Key.Key_NumLock, Key.Key_ScrollLock, Key.Key_Print, Key.Key_SysReq,
    Key.Key_Menu, Key.Key_F10,
}  # fmt: skip
STANDARD = {
    "undo": QKeySequence.StandardKey.Undo,
    "redo": QKeySequence.StandardKey.Redo,
    "cut": QKeySequence.StandardKey.Cut,
    "copy": QKeySequence.StandardKey.Copy,
    "paste": QKeySequence.StandardKey.Paste,
    "select_all": QKeySequence.StandardKey.SelectAll,
}
"""Actions of which the first key is fixed: Qt does the same by it in every field and every dialog."""
_LETTERS = {title[title.index("&") + 1]: title[: title.index("(")] for title in MENUS}


def written(keys: QKeyCombination) -> str:
    """A key as the table and the settings write it."""
    return QKeySequence(keys).toString(PORTABLE)


def read(text: str) -> QKeyCombination | None:
    """The key that is written so; None where it is no key, or several one after the other."""
    sequence = QKeySequence.fromString(text, PORTABLE)
    if sequence.count() != 1 or first_of(sequence).key() is Key.Key_unknown:
        return None
    return combination_of(first_of(sequence).key().value, first_of(sequence).keyboardModifiers())


def refusal_of(keys: QKeyCombination) -> str:
    """Why this key can be given to no action, in words; empty where it can."""
    key, held = keys.key(), keys.keyboardModifiers()
    if key is Key.Key_unknown or not key.value:
        return NO_KEY
    if FIRST_OF_INPUT.value <= key.value <= LAST_OF_INPUT.value or key is Key.Key_Space:
        return INPUT_METHOD
    if held & Held.MetaModifier or key in OF_SYSTEM or written(keys) in ("Alt+F4", "Alt+Tab"):
        return SYSTEM
    return _refusal_in_text(key, held) or _refusal_of_fixed(keys)


def _refusal_in_text(key: Qt.Key, held: Qt.KeyboardModifier) -> str:
    bare = not held & ~Held.ShiftModifier
    if key in MOVERS:
        return "" if held in FREE_WITH_MOVERS else MOVING
    if key in ENTERS:
        return MOVING if bare else ""
    if key is Key.Key_F2 and not held:
        return EDITING_NAMES
    if key.value >= Key.Key_Escape.value:  # no sign is behind it
        return ""
    if bare:
        return TYPING
    if held == Held.AltModifier and Key.Key_A <= key <= Key.Key_Z:
        return MENU.format(_LETTERS[chr(key.value)]) if chr(key.value) in _LETTERS else BUTTONS
    return ""


def _refusal_of_fixed(keys: QKeyCombination) -> str:
    for id, standard in STANDARD.items():
        if any(read(one.toString(PORTABLE)) == keys for one in QKeySequence.keyBindings(standard)):
            return FIXED_FOR.format(words_of(DEEDS[id]))
    return ""
