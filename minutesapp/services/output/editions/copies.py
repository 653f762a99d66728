"""Copies for the members to confirm, one for each: whom they are for, where they go, and writing them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from minutesapp.attendance.lists import seated
from minutesapp.editions.edition import EDITION_NAMES
from minutesapp.editions.review import ReviewCopy
from minutesapp.errors import UserFacingError
from minutesapp.language.posts import role_of
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import export_record
from minutesapp.services.records import as_file_name
from minutesapp.templates.folder.catalog import form_of

FILE_NAME = "{base}_{edition}（{reader}）"


class PlannedCopy(Struct, frozen=True):
    """One copy that is to be written, and where."""

    copy: ReviewCopy
    path: Path


class CopiesDone(Struct):
    """The copies that were written, and those that were left because somebody has worked on the file since."""

    written: list[PlannedCopy] = field(default_factory=list)
    left: list[tuple[PlannedCopy, UserFacingError]] = field(default_factory=list)


class ReviewChoice(Struct, frozen=True):
    """What was chosen for the members: the closed parts, too; by when they answer; a copy for each."""

    with_closed: bool = False
    answer_by: date | None = None
    each: bool = False

    @property
    def options(self) -> dict[str, Any]:
        """What `export_record` is to be told for one copy that is the same for all."""
        return {"with_closed": self.with_closed, "copy": ReviewCopy(answer_by=self.answer_by)}


AS_USUAL = ReviewChoice()


def plan_copies(minutes: Minutes, base: Path, suffix: str, answer_by: date | None = None) -> tuple[PlannedCopy, ...]:
    """A copy for each member, also of those who were absent, beside `base` in files of this suffix.

    UserFacingError ``copies-nobody`` where the record has no members.
    """
    readers = readers_of(minutes)
    if not readers:
        raise UserFacingError("copies-nobody")
    return tuple(
        PlannedCopy(ReviewCopy(reader, answer_by), base.with_name(f"{name}{suffix}"))
        for reader, name in zip(readers, _file_names(base.name, readers), strict=True)
    )


def write_copies(
    minutes: Minutes,
    planned: Iterable[PlannedCopy],
    done: CopiesDone,
    *,
    with_closed: bool = False,
    over_any: bool = False,
    proceed: Callable[[], None] = lambda: None,
) -> None:
    """Write them one by one; `done` tells at any time what became of them, also where `proceed` or trouble ends it.

    A file that somebody has worked on is left as it is, and the others are written all the same. UserFacingErrors are
    those of `exporting.export_record`.
    """
    for one in planned:
        try:
            export_record(
                minutes, one.path, "review", with_closed=with_closed, copy=one.copy, over_any=over_any, proceed=proceed
            )
        except UserFacingError as error:
            if not error.code.startswith("export-over"):
                raise
            done.left.append((one, error))
        else:
            done.written.append(one)


def readers_of(minutes: Minutes) -> tuple[str, ...]:
    """What each member is called on their copy (山田委員, 髙橋会長), no two alike, in the order of the record.

    A name that several bear is written in full, and numbered where that does not help; so is who has none.
    """
    form = form_of(minutes)
    role = form.turn.naming.of(Side.MEMBER).fallback
    members = [person for person in seated(minutes, form).attendees if person.side is Side.MEMBER]
    short = [_called(person.family_or_name, person, role) for person in members]
    twice = {words for words, count in Counter(short).items() if count > 1}
    full = (_called(p.name, p, role) if words in twice else words for p, words in zip(members, short, strict=True))
    return tuple(_numbered(full))


def _called(name: str, person: Attendee, role: str) -> str:
    return f"{''.join(name.split())}{role_of(person.post) or role}"


def _numbered(names: Iterable[str]) -> Iterator[str]:
    """The names, those that are there more than once with a number behind them."""
    names = list(names)
    counts, taken = Counter(names), set(names)
    reached = Counter[str]()
    for name in names:
        words = name
        while counts[name] > 1 and words in taken:
            reached[name] += 1
            words = f"{name}{reached[name]}"
        taken.add(words)
        yield words


def _file_names(base: str, readers: Iterable[str]) -> Iterator[str]:
    """What the files are called, also where names differ in signs alone that no file may be called by."""
    parts = _numbered(as_file_name(reader) for reader in readers)
    return (FILE_NAME.format(base=base, edition=EDITION_NAMES["review"], reader=part) for part in parts)
