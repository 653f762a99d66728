"""How a list of people writes each of them, and how they took part."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.model.committee import NameStyle


class PresenceWords(Struct, frozen=True):
    """How a list says how somebody took part, as far as it is known; `present` only where a column asks for it.

    Patterns have the places ``{arrived} {left}``, times of day, and for who came as a proxy ``{name} {post}``.
    """

    present: str = "出席"
    absent: str = "欠席"
    late: str = "遅参"
    late_from: str = "{arrived}から出席"
    left_early: str = "早退"
    left_at: str = "{left}まで出席"
    between: str = "{arrived}から{left}まで出席"
    away: str = "途中退席"
    away_from: str = "{left}から途中退席"
    away_between: str = "{left}から{arrived}まで途中退席"
    proxy: str = "代理出席"
    proxy_by: str = "代理 {post} {name}"
    remote: str = "オンライン出席"


class PersonStyle(Struct, frozen=True):
    """How a person is written in a list.

    `pattern` has the places ``{mark} {seat} {name} {post} {organisation} {note} {status}``; empty ones vanish together
    with brackets put around them. `status` is empty for those who were simply there; a pattern without it gets
    （遅参） and the like behind the name, in the words of `presence`. `name` is ``full``, ``family``,
    ``organisation`` or ``none``. `separator` stands between two people, `last_separator` before the last of a row where
    it is another (及び); with `own_line` each has a line instead. `ditto` (同) stands for a post that is the same as
    that of the one before.

    `total` is how the list says how many they are, with the places ``{people} {count} {all} {missing}``: those whom it
    names, how many these are, how many belong to it, there or not, and how many of these are not
    (``{all}人中{count}人出席　{people}``).
    """

    pattern: str = "{mark}{name}{post}"
    name: NameStyle = NameStyle.FULL
    separator: str = "、"
    last_separator: str = ""
    own_line: bool = False
    ditto: str = ""
    total: str = ""
    presence: PresenceWords = PresenceWords()


class GroupStyle(Struct, frozen=True):
    """How the name of a group stands before its people: between `open` and `close`, on a line of its own or not."""

    open: str = ""
    close: str = ""
    own_line: bool = False
