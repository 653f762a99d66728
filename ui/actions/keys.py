"""Which keys do what: those of the table of actions, or those that a person has chosen in their place.

Everything that names a key asks here, so that menus, tooltips, lists and sentences never disagree. See decision 53.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from minutesapp.language.pattern import pattern
from ui.actions.action import Action, shortcut_words, words_of
from ui.actions.table import ACTIONS

MOST = 2
"""So many keys a person can give to an action."""
BETWEEN = "; "
"""What stands between the keys of an action in the settings, as Qt writes them."""
NAMED = pattern(r"\{(\w+)\}")
DEEDS: dict[str, Action] = {deed.id: deed for deed in ACTIONS}
USUAL: dict[str, tuple[str, ...]] = {deed.id: (deed.shortcut,) if deed.shortcut else () for deed in ACTIONS}
"""The keys that every action has at first."""


class Keys(QObject):
    """The keys of all actions as they are now, each written as Qt writes it (`Ctrl+Enter`)."""

    changed = Signal()
    """An action has other keys: whoever shows one that is not asked for anew shows it again."""

    def __init__(self) -> None:
        super().__init__()
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._taken: frozenset[str] = frozenset()
        self._codes: frozenset[int] = frozenset()

    @property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """The keys of the actions for which a person has chosen some, or none."""
        return dict(self._chosen)

    def choose(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """From now on these actions have these keys, and what is chosen for one is the key of no other."""
        if chosen == self._chosen:
            return
        self._chosen = dict(chosen)
        self._taken = frozenset(key for keys in chosen.values() for key in keys)
        news = (key for id, keys in chosen.items() for key in keys if key not in USUAL[id])
        self._codes = frozenset(first_of(QKeySequence(key)).toCombined() for key in news)
        self.changed.emit()

    def of(self, id: str) -> tuple[str, ...]:
        """The keys of an action, the one that its menu shows first."""
        if id in self._chosen:
            return self._chosen[id]
        return tuple(key for key in USUAL[id] if key not in self._taken)

    @property
    def news(self) -> frozenset[int]:
        """The numbers, as events have them, of the keys that a person has given to an action beyond the usual."""
        return self._codes


KEYS = Keys()
"""Those of this window; as with the language, there is one for all that is said."""


def first_of(sequence: QKeySequence) -> QKeyCombination:
    """The first of the keys that are pressed one after the other; the stubs do not know that they can be counted."""
    return cast(QKeyCombination, cast(Any, sequence)[0])


def key_words(id: str) -> str:
    """The key of an action as it is printed on the keyboard; where it has none, what is chosen in the menu."""
    keys = KEYS.of(id)
    return shortcut_words(keys[0]) if keys else f"メニューの「{words_of(DEEDS[id])}」"


def all_key_words(keys: Iterable[str]) -> str:
    """Several keys, one beside the other."""
    return "、".join(shortcut_words(key) for key in keys)


def say(words: str) -> str:
    """A sentence in which `{id}` stands for the key of an action."""
    return NAMED.sub(lambda found: key_words(found[1]), words)


def tooltip_of(deed: Action) -> str:
    """What a pointer that rests on the button is told."""
    keys = KEYS.of(deed.id)
    return f"{deed.tip}（{all_key_words(keys)}）" if keys else deed.tip


def sequences_of(id: str) -> list[QKeySequence]:
    """The keys for an action, those first that its menu shows: Qt calls Return what Japanese keyboards call Enter."""
    keys = KEYS.of(id)
    every = dict.fromkeys((*keys, *(key.replace("Enter", "Return") for key in keys)))
    return [QKeySequence(key) for key in every]


def combination_of(key: int, held: Qt.KeyboardModifier) -> QKeyCombination:
    """A key as it is kept: Shift counts only where it does not just reach the sign, and both Enter keys are one."""
    held &= ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.GroupSwitchModifier
    if Qt.Key.Key_Space.value < key < Qt.Key.Key_Escape.value and not chr(key).isalnum():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    if key == Qt.Key.Key_Backtab.value:
        key = Qt.Key.Key_Tab.value
    return QKeyCombination(held, Qt.Key.Key_Enter if key == Qt.Key.Key_Return.value else Qt.Key(key))
