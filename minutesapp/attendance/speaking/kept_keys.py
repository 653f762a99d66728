"""The number keys of the records written last, as one text among the settings: for the record, and for the next one."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from minutesapp.attendance.committees import lasting_name
from minutesapp.attendance.speaking.number_keys import Mark

MOST = 40


class KeptKeys(Struct, frozen=True):
    """The keys of one record: where it lies, the committee that met (empty where it is not named), and the people."""

    record: str
    committee: str
    marks: tuple[Mark, ...]


def note_keys(known: str, path: Path, committee: str, marks: tuple[Mark, ...]) -> str:
    """The text with the keys of one more record, or with other ones for it."""
    noted = KeptKeys(str(path.absolute()), lasting_name(committee), marks)
    others = (kept for kept in _read(known) if kept.record != noted.record)
    return msgspec.json.encode([noted, *others][:MOST]).decode()


def noted_keys(known: str, path: Path | None, committee: str) -> tuple[Mark, ...] | None:
    """The keys of this record, else those of the record of its committee that was noted last; None where none are."""
    kept, name = _read(known), lasting_name(committee)
    own = next((one for one in kept if path is not None and one.record == str(path.absolute())), None)
    before = next((one for one in kept if name and one.committee == name), None)
    found = own or before
    return found.marks if found is not None else None


def _read(known: str) -> list[KeptKeys]:
    """What a text holds; nothing where it is none of ours, as settings never stop the program."""
    if not known:
        return []
    try:
        return msgspec.json.decode(known, type=list[KeptKeys])
    except msgspec.DecodeError:
        return []
