"""Keys as a person chooses them: what can be given, whose a key is already, what of the settings is none."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from ui.actions.keys import BETWEEN, DEEDS, MOST, USUAL
from ui.dialogs.keys.key_rules import STANDARD, read, refusal_of, written


class Choice:
    """The keys of all actions while they are being chosen; nothing of it holds before somebody agrees to it."""

    def __init__(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        taken = {key for keys in chosen.values() for key in keys}
        usual = {id: tuple(key for key in keys if key not in taken) for id, keys in USUAL.items()}
        self.keys: dict[str, tuple[str, ...]] = usual | dict(chosen)

    @property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """What differs from the usual."""
        return {id: keys for id, keys in self.keys.items() if keys != USUAL[id]}

    def is_fixed(self, id: str, place: int) -> bool:
        """Whether this key of an action stays as it is."""
        return place == 0 and id in STANDARD

    def owner(self, key: str) -> str:
        """The action that has this key; empty where none has."""
        return next((id for id, keys in self.keys.items() if key in keys), "")

    def give(self, id: str, place: int, key: str) -> None:
        """An action has this key at this place, and no other action has it; empty: none."""
        others = list(self.keys[id])
        others[place : place + 1] = [key] if key else []
        for other, keys in self.keys.items():
            self.keys[other] = tuple(one for one in keys if one != key)
        self.keys[id] = tuple(dict.fromkeys(others))

    def disputed(self, id: str) -> tuple[str, ...]:
        """The usual keys of an action that others have now."""
        return tuple(key for key in USUAL[id] if self.owner(key) not in ("", id))

    def reset(self, id: str) -> None:
        """An action has its usual keys again, whoever has them now."""
        self.keys[id] = ()
        for place, key in enumerate(USUAL[id]):
            self.give(id, place, key)

    def reset_all(self) -> None:
        """All actions have their usual keys."""
        self.keys = dict(USUAL)


class KeptKeys(Struct, frozen=True):
    """What was kept of a person's keys: what holds, and the entries that cannot be used."""

    chosen: dict[str, tuple[str, ...]]
    broken: tuple[str, ...] = ()


def read_keys(kept: Mapping[str, str]) -> KeptKeys:
    """The keys that settings hold. A key that is none or stands twice is left out, and told."""
    chosen: dict[str, tuple[str, ...]] = {}
    broken: list[str] = []
    for id, text in kept.items():
        keys = _keys_in(text, id) if id in DEEDS else None
        taken = {key for others in chosen.values() for key in others}
        if keys is None or taken & set(keys):
            broken.append(f"{id}: {text}")
        elif keys != USUAL[id]:
            chosen[id] = keys
    return KeptKeys(chosen, tuple(broken))


def write_keys(chosen: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The keys as settings hold them."""
    return {id: BETWEEN.join(keys) for id, keys in chosen.items()}


def _keys_in(text: str, id: str) -> tuple[str, ...] | None:
    """The keys of one entry as we write them; None where they cannot be the keys of this action."""
    keys = tuple(_key_in(part, id) for part in text.split(BETWEEN) if part)
    if None in keys or len(set(keys)) != len(keys) or len(keys) > MOST:
        return None
    if id in STANDARD and keys[:1] != USUAL[id]:
        return None
    return tuple(filter(None, keys))


def _key_in(text: str, id: str) -> str | None:
    keys = read(text)
    if keys is None:
        return None
    key = written(keys)
    return key if key in USUAL[id] or not refusal_of(keys) else None
