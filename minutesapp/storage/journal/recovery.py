"""Work that was not saved when the program died: what there is, and the record as it was last, with its history.

Nothing is deleted here that is not in its file, unless the clerk says so; what cannot be read is moved into a folder
beside the journals, or left where it is if it may be readable another time.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from minutesapp import paths
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.files.sharing import rename
from minutesapp.home import make_folder
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal.beginning import Beginning, read_beginning
from minutesapp.storage.journal.contents import FIRST_VERSION
from minutesapp.storage.journal.database import LiveError, Trouble, UnreadableError
from minutesapp.storage.journal.replaying import replay
from minutesapp.storage.journal.rows import JournalContents
from minutesapp.storage.journal.writing import SIDE_FILES, SUFFIX, Filed, remove
from minutesapp.storage.record_file import Stamp, is_as_stamped

ASIDE = "unreadable"


class Leftover(Struct, frozen=True):
    """A journal that a crash left behind.

    `path` is the file it belongs to (None: never saved), `name` what the clerk knows the record by, `last` when it was
    written to last (local time), `steps` how many of the clerk's steps are in no file. One without any is not
    `worth_asking` about, though its text may be nowhere else. With a `trouble` only a part of it can be read: the
    record where it begins and so many `steps`.

    Steps are only counted until the leftover is tried out (`try_out`); then `steps` are those that come back, and
    `lost` the last ones, which do not.
    """

    journal: Path
    path: Path | None
    name: str
    last: str
    steps: int
    worth_asking: bool = True
    trouble: Trouble | None = None
    lost: int = 0


class Unreadable(Struct, frozen=True):
    """A journal of which nothing can be read: where it lies now, when it was written to last (local time), and why.

    `record` is what the clerk knows the record by; empty where that cannot be read either.
    """

    journal: Path
    last: str
    trouble: Trouble
    record: str = ""


class Found(Struct, frozen=True):
    """What no running program holds: work to have back, newest first, and what cannot be read."""

    leftovers: tuple[Leftover, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()


class Recovered(Struct, frozen=True):
    """The record as it was last, with its history; the file it belongs to with its stamp; what the clerk knows it by.

    `lost` steps, the last ones, could not be done again. With `in_no_file` the file holds the record as it was at no
    place of the history. With `parted` the file has gone another way since, or is further than what could be read here:
    this record must not be written over it. Nor with a `trouble`: then the journal could be read in part only.
    """

    journal: Path
    session: Session
    path: Path | None
    stamp: Stamp | None
    name: str
    in_no_file: bool
    parted: bool = False
    lost: int = 0
    trouble: Trouble | None = None

    @property
    def minutes(self) -> Minutes:
        """The record."""
        return self.session.minutes


def look_into(folder: Path) -> Found:
    """What was left behind in a folder. Journals of running programs are left alone.

    Of those that cannot be read whole what can be read is offered; damaged ones where that is nothing are moved aside.
    """
    unreadable: list[Unreadable] = []
    beginnings: dict[Path, Beginning] = {}
    for file in paths.files_in(folder, f"*{SUFFIX}"):
        last = _last_change(file)
        try:
            beginnings[file] = read_beginning(file)
        except LiveError:
            continue
        except UnreadableError as error:
            place = put_aside(file) if error.trouble is Trouble.DAMAGED else file
            unreadable.append(Unreadable(place, last, error.trouble, error.record))
    leftovers = list(filter(None, (_judge(file, one.contents) for file, one in _newest(beginnings).items())))
    return Found(tuple(sorted(leftovers, key=lambda one: one.last, reverse=True)), tuple(unreadable))


def try_out(leftover: Leftover) -> Leftover:
    """The leftover with the steps that can be done again counted, which takes as long as having it back.

    One that can be read no more stays as it was found; who wants it back is told then.
    """
    try:
        beginning = _read_again(leftover.journal)
    except UserFacingError:
        return leftover
    contents = beginning.contents
    done = replay(Session(beginning.minutes), contents, None)
    upto = None if contents.trouble else _moves_held(contents, _file_of(contents))
    return replace(leftover, steps=max(0, done - (upto or 0)), lost=contents.moves_told - done)


def recover(leftover: Leftover) -> Recovered:
    """The record of a journal, as far as its steps can be done again; UserFacingError ``journal-broken``.

    The journal stays, until `retire`.
    """
    beginning = _read_again(leftover.journal)
    contents, session = beginning.contents, Session(beginning.minutes)
    filed = _file_of(contents)
    done = replay(session, contents, filed)
    lost = contents.moves_told - done
    path, stamp, upto = (filed.path, filed.stamp, filed.upto) if filed else (None, None, None)
    parted = filed is not None and ((upto or 0) > done or _has_parted(filed))
    trouble, in_no_file = contents.trouble, upto is None or contents.trouble is not None
    return Recovered(leftover.journal, session, path, stamp, leftover.name, in_no_file, parted, lost, trouble)


def retire(recovered: Recovered) -> None:
    """The record has a journal of its own again: the old one goes, or aside where it holds more than was recovered.

    A later version's stays for the later version, which looks for it there and nowhere else.
    """
    if recovered.trouble is Trouble.NEWER:
        return
    with suppress(OSError):  # it is offered once more
        if recovered.lost or recovered.trouble:
            put_aside(recovered.journal)
        else:
            remove(recovered.journal)


def discard(leftover: Leftover) -> None:
    """Delete a journal: what the clerk chose. UserFacingError ``journal-stays``."""
    try:
        remove(leftover.journal)
    except OSError as error:
        raise UserFacingError("journal-stays", path=str(leftover.journal)) from error


def put_aside(file: Path) -> Path:
    """Move a journal out of the way, over nothing that is there; where it lies now, which is here if it cannot go."""
    aside = file.parent / ASIDE
    names = (f"{file.stem}{number}{SUFFIX}" for number in ("", *(f"-{n}" for n in range(2, 1000))))
    try:
        make_folder(aside)
        place = next(aside / name for name in names if not (aside / name).exists())
        rename(file, place)
    except (OSError, StopIteration):
        return file
    for name in SIDE_FILES[1:]:
        with suppress(OSError):
            rename(file.with_name(file.name + name), place.with_name(place.name + name))
    return place


def _newest(beginnings: Mapping[Path, Beginning]) -> dict[Path, Beginning]:
    """Those that no other goes on from; the program ended before it could retire such a one.

    One that can be read in part only may hold less than the one it goes on from, and keeps nobody from that.
    """
    known = {file.name: beginning.contents for file, beginning in beginnings.items()}
    follows = {name: "" if contents.trouble else contents.base.follows for name, contents in known.items()}
    left = set[str]()
    for name in follows.keys() - follows.values():  # none of a ring, which only damage makes, is taken for older
        while (name := follows.get(name, "")) and name not in left:
            left.add(name)
    for file, beginning in beginnings.items():
        if file.name in left and beginning.contents.trouble is not Trouble.NEWER:
            put_aside(file)
    return {file: beginning for file, beginning in beginnings.items() if file.name not in left}


def _judge(file: Path, contents: JournalContents) -> Leftover | None:
    """A journal that stands, whole, at what its file holds is no leftover, and goes as long as the file is there."""
    if contents.trouble:
        return _judge_part(file, contents)
    filed, moves = _file_of(contents), contents.moves_told
    upto = _moves_held(contents, filed)
    steps = moves - (upto or 0)
    uncertain = contents.missing > 0 or (upto is None and contents.version == FIRST_VERSION)
    if filed is not None and upto == moves and not contents.missing and paths.is_file(filed.path):
        with suppress(OSError):
            remove(file)
        return None
    path, name = _place(contents, filed)
    return Leftover(file, path, name, _last_change(file), steps, steps > 0 or uncertain)


def _judge_part(file: Path, contents: JournalContents) -> Leftover:
    """What could be read of a journal is worth asking about, whatever its file holds."""
    path, name = _place(contents, contents.held)
    return Leftover(file, path, name, _last_change(file), contents.moves_told, trouble=contents.trouble)


def _place(contents: JournalContents, filed: Filed | None) -> tuple[Path | None, str]:
    """The file of the record, and what the clerk knows it by."""
    path = filed.path if filed else None
    return path, contents.base.name or (path.stem if path else "")


def _file_of(contents: JournalContents) -> Filed | None:
    """The file as it is known; if the program ended while saving, as it was about to be, if it is so."""
    coming = contents.coming
    return coming if coming is not None and is_as_stamped(coming.path, coming.stamp) else contents.held


def _moves_held(contents: JournalContents, filed: Filed | None) -> int | None:
    """How many of the moves the file holds; None where it is at none of them.

    A file that holds more moves than there are is damage: it is not known then what it holds.
    """
    upto = filed.upto if filed is not None else None
    return upto if upto is not None and upto <= contents.moves_told else None


def _has_parted(filed: Filed) -> bool:
    """Whether the file is not as the journal knows it; one that is gone may be made again."""
    return paths.is_file(filed.path) and not is_as_stamped(filed.path, filed.stamp)


def _read_again(file: Path) -> Beginning:
    try:
        return read_beginning(file)
    except (LiveError, UnreadableError) as error:
        raise UserFacingError("journal-broken", path=str(file), reason=str(error)) from error


def _last_change(file: Path) -> str:
    """When steps were written to one of its files last, local time; empty where that cannot be told."""
    times = []
    for name in ("", "-wal"):  # looking into a journal makes side files, but puts nothing into them
        with suppress(OSError):
            status = file.with_name(file.name + name).stat()
            times += [status.st_mtime] if status.st_size else []
    try:
        return datetime.fromtimestamp(max(times)).isoformat(sep=" ", timespec="minutes")
    except (ValueError, OverflowError, OSError):
        return ""
