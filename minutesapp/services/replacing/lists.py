"""The lists of replacements that are at hand: the user's own, the office's in its folder, those of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct

from minutesapp import home, paths
from minutesapp.editing.finding.replacing import NewWords
from minutesapp.editing.finding.word_list import ListRow, replacements
from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import clear_drafts
from minutesapp.files.replacing import translated
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.model.blocks import Body
from minutesapp.services.replacing.list_files import read_any, read_own, write_own
from minutesapp.settings import load_settings

SUFFIX = ".csv"
LONGEST_NAME = 60
NAMELESS = "一覧"
UNFIT = pattern(r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f]|^[.~\s]|[.\s]$')
"""What no name of a file may hold on Windows, or begin or end with."""
RESERVED = pattern(r"(?i:con|prn|aux|nul|com\d|lpt\d)(\..*)?")


class Origin(StrEnum):
    """Whose a list is: 自分の, 共有フォルダーの, 見本."""

    OWN = "own"
    OFFICE = "office"
    BUILT_IN = "built-in"


ORIGIN_WORDS = {Origin.OWN: "", Origin.OFFICE: "共有", Origin.BUILT_IN: "見本"}


class KeptList(Struct, frozen=True):
    """A list with its name. Only one's own can be changed."""

    name: str
    rows: tuple[ListRow, ...]
    origin: Origin = Origin.OWN

    @property
    def words(self) -> str:
        """What it is called on the screen."""
        mark = ORIGIN_WORDS[self.origin]
        return f"{self.name}（{mark}）" if mark else self.name


def kept_lists() -> tuple[list[KeptList], list[UserFacingError]]:
    """All lists, one's own first, and why others cannot be used. A list hides those of its name that come later."""
    own = paths.files_in(paths.replacement_lists(), f"*{SUFFIX}")
    office = load_settings().replacements
    read = [*_read_each(own, read_own, Origin.OWN)]
    read += _read_each(_tables_in(Path(office)) if office else (), read_any, Origin.OFFICE)
    lists = [*(one for one in read if isinstance(one, KeptList)), *_built_in()]
    first = {one.name: one for one in reversed(lists)}
    troubles = [one for one in read if isinstance(one, UserFacingError)]
    return [one for one in lists if first[one.name] is one], troubles


def list_named(name: str) -> KeptList:
    """One list by its name; UserFacingError ``list-unknown``, or what keeps it from being read."""
    lists, troubles = kept_lists()
    found = next((one for one in lists if one.name == name), None)
    if found is None:
        broken = [error for error in troubles if Path(str(error.facts.get("path", ""))).stem == name]
        raise broken[0] if broken else UserFacingError("list-unknown", list=name)
    return found


def keep_list(name: str, rows: Iterable[ListRow]) -> None:
    """Keep a list of one's own under this name; UserFacingError ``list-name``, ``list-unwritable``."""
    expect_name(name)
    try:
        home.make_folder(paths.replacement_lists())
        clear_drafts(paths.replacement_lists())
        write_own(_file_of(name), rows)
    except (OSError, UserFacingError) as error:
        raise UserFacingError("list-unwritable", list=name) from error


def rename_list(name: str, new: str) -> None:
    """Another name for a list of one's own; as above, and ``list-name-taken``."""
    expect_name(new)
    if new != name:
        expect_free(new)
        with translated(_file_of(name)):
            _file_of(name).rename(_file_of(new))


def remove_list(name: str) -> None:
    """A list of one's own is gone; its file may be gone already."""
    with translated(_file_of(name)), suppress(FileNotFoundError):
        _file_of(name).unlink()


def expect_free(name: str) -> None:
    """UserFacingError ``list-name-taken`` where one of one's own lists is called so."""
    taken = [file.stem.casefold() for file in paths.files_in(paths.replacement_lists(), f"*{SUFFIX}")]
    if name.casefold() in taken:
        raise UserFacingError("list-name-taken", list=name)


def expect_name(name: str) -> None:
    """UserFacingError ``list-name`` where no list can be called so: a file of every system bears the name."""
    if not 0 < len(name) <= LONGEST_NAME or UNFIT.search(name) or RESERVED.fullmatch(name):
        raise UserFacingError("list-name")


def free_name(name: str) -> str:
    """The name, or one like it that no list of one's own has; what no file may be called is left away."""
    bare = UNFIT.sub("", UNFIT.sub("", name.strip())[: LONGEST_NAME - 10]) or NAMELESS
    bare = f"{NAMELESS}{bare}" if RESERVED.fullmatch(bare) else bare
    taken = {file.stem.casefold() for file in paths.files_in(paths.replacement_lists(), f"*{SUFFIX}")}
    candidates = (bare, *(f"{bare}{number}" for number in range(2, len(taken) + 3)))
    return next(one for one in candidates if one.casefold() not in taken)


def planned_by(body: Body, lists: Sequence[KeptList]) -> list[NewWords]:
    """What these lists together would put where; UserFacingErrors of `word_list.replacements`."""
    return replacements(body, [row for one in lists for row in one.rows])


def list_json(kept: KeptList) -> dict[str, Any]:
    """What the shell tells of a list."""
    rows = [
        {"before": row.before, "after": row.after, "note": row.note, "regex": row.expression, "on": row.on}
        for row in kept.rows
    ]
    return {"name": kept.name, "origin": str(kept.origin), "rows": rows}


def _read_each(
    files: Iterable[Path], read: Callable[[Path], tuple[ListRow, ...]], origin: Origin
) -> Iterator[KeptList | UserFacingError]:
    for file in files:
        try:
            yield KeptList(file.stem, read(file), origin)
        except UserFacingError as error:
            yield error


def _tables_in(folder: Path) -> list[Path]:
    """The lists in the office's folder; files that Office opens have a hidden one beside them."""
    files = [file for suffix in (SUFFIX, ".xlsx") for file in paths.files_in(folder, f"*{suffix}")]
    return sorted(file for file in files if not file.name.startswith(("~$", ".")))


def _built_in() -> list[KeptList]:
    return [
        KeptList(one["name"], tuple(map(_built_in_row, one["rows"])), Origin.BUILT_IN)
        for one in wordlist("replacements")["lists"]
    ]


def _built_in_row(row: dict[str, Any]) -> ListRow:
    return ListRow(
        row["before"], row["after"], row.get("note", ""), row.get("expression", False), not row.get("off", False)
    )


def _file_of(name: str) -> Path:
    return paths.replacement_lists() / f"{name}{SUFFIX}"
