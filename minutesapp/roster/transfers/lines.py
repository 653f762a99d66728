"""What a list of transfers says, a line at a time."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from minutesapp.roster.lists.notes import ListNote


class Kind(StrEnum):
    """What happens to somebody.

    They take another post (異動), are taken on (採用), leave (退職), take one post more (兼務), or give it up.
    """

    MOVE = "move"
    HIRE = "hire"
    LEAVE = "leave"
    ADD = "add"
    RELEASE = "release"


BEGINS = (Kind.MOVE, Kind.HIRE, Kind.ADD)
"""What gives somebody a post."""


class TransferLine(Struct, frozen=True):
    """Who goes where. `number` tells it from all others of its list, `text` is its words in the source.

    `number` is the line of the source where nobody else stands; else that is `row`, of the sheet where there are more.

    `group` and `post` are the new ones (of `Kind.LEAVE` none, of `Kind.RELEASE` those given up), `old_group` and
    `old_post` those until then, as far as they are stated. `maiden` is the family name somebody had before.
    """

    number: int
    text: str
    name: str
    kind: Kind = Kind.MOVE
    kana: str = ""
    group: str = ""
    post: str = ""
    old_group: str = ""
    old_post: str = ""
    maiden: str = ""
    sheet: str = ""
    row: int = 0


class Transfer(Struct, frozen=True):
    """A list of transfers that take effect `on` a day; `notes` tell of what is left out."""

    on: date
    lines: tuple[TransferLine, ...] = ()
    notes: tuple[ListNote, ...] = ()
