"""Many records at once: each record of a folder is written out, and none keeps the others from it.

Records stay as they are. Old ones are issued anew under another form, or with their members named in another way, by
saying so in the `Wish`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.model.committee import Committee, NameStyle
from minutesapp.model.minutes import Minutes
from minutesapp.services.forming.reforming import in_form
from minutesapp.services.output.exporting import EditionName, export_record, proposed_path
from minutesapp.services.output.finishing import look_ahead
from minutesapp.services.records import SUFFIX, open_record
from minutesapp.templates.folder.catalog import load_form
from minutesapp.wording import describe

OVER = {"export-over-edited": "batch-edited", "export-over-foreign": "batch-foreign"}
"""What is told of a file that stays as somebody left it."""
WRITTEN, REMARKS = "書き出しました。", "確かめることが{count}件あります。"
BUG = "プログラムの不具合で、書き出せませんでした。"
Proceed = Callable[[], None]


class Wish(NamedTuple):
    """What is made of each record.

    `form` is the id of the form that all of them follow, `labels` how their members are named; without these each is
    printed as it says itself. Records with unfinished text go to the public only `anyway`.
    """

    edition: EditionName = EditionName.INTERNAL
    suffix: str = ".docx"
    form: str = ""
    labels: NameStyle | None = None
    anyway: bool = False


class Result(NamedTuple):
    """What became of a record: the file that was written, or the `trouble` or `bug` for which there is none.

    `remarks` is how many findings there are in a record that was written.
    """

    record: Path
    output: Path
    trouble: UserFacingError | None = None
    bug: Exception | None = None
    remarks: int = 0

    @property
    def written(self) -> bool:
        """Whether the file is there now."""
        return self.trouble is None and self.bug is None


def records_in(folder: Path) -> tuple[Path, ...]:
    """The records of a folder by name, not those in folders within it; UserFacingError ``batch-folder``."""
    try:
        found = sorted(file for file in folder.iterdir() if file.suffix.lower() == SUFFIX)
    except OSError as error:
        raise UserFacingError("batch-folder", path=str(folder), reason=error.strerror or "") from error
    found = [file for file in found if paths.is_file(file)]
    if not found:
        raise UserFacingError("batch-empty", path=str(folder))
    return tuple(found)


def export_each(records: Sequence[Path], output: Path, wish: Wish, proceed: Proceed = lambda: None) -> Iterator[Result]:
    """Write each record into the folder `output`, which is made where it is not there; what became of it, one by one.

    No file is replaced that is not as this program wrote it, and every public one is proven. UserFacingError before the
    first record: ``batch-output``, ``template-…``. What `proceed` raises ends the work, between two
    records or within one, whose old file then stands.
    """
    if wish.form:
        load_form(wish.form)
    _make_folder(output)
    taken: set[str] = set()
    for record in records:
        proceed()
        target = proposed_path(output / record.stem, wish.edition, wish.suffix)
        key = target.name.casefold()  # one file on a disk that knows no capitals
        if key in taken:
            yield Result(record, target, UserFacingError("batch-twice", path=str(target)))
        else:
            taken.add(key)
            yield _export(record, target, wish, proceed)


def result_json(result: Result) -> dict[str, Any]:
    """What became of a record, for programs."""
    told = {"record": str(result.record), "output": str(result.output), "written": result.written}
    return told | ({"reason": outcome_words(result)} if not result.written else {"findings": result.remarks})


def outcome_words(result: Result) -> str:
    """What became of a record, in words."""
    if result.trouble is not None:
        return describe(result.trouble)
    if result.bug is not None:
        return BUG
    return WRITTEN + (REMARKS.format(count=result.remarks) if result.remarks else "")


def as_wished(minutes: Minutes, wish: Wish) -> Minutes:
    """The record under the form, and with its members named, as the wish has it."""
    if wish.form:
        minutes = in_form(minutes, load_form(minutes.template), load_form(wish.form))
    if wish.labels is None:
        return minutes
    return minutes.with_facts(committee=replace(minutes.committee or Committee("", ""), labels=wish.labels))


def _export(record: Path, target: Path, wish: Wish, proceed: Proceed) -> Result:
    stop = _Stop(proceed)
    try:
        return Result(record, target, remarks=_write(record, target, wish, stop))
    except UserFacingError as error:
        code = OVER.get(error.code, error.code)
        return Result(record, target, UserFacingError(code, **error.facts))
    except Exception as bug:  # told at the end by whoever asked: the other records are written all the same
        if stop.is_asked:
            raise
        return Result(record, target, bug=bug)


def _write(record: Path, target: Path, wish: Wish, proceed: Proceed) -> int:
    """Write one record, and how many findings there are in it."""
    minutes = as_wished(open_record(record).minutes, wish)
    outlook = look_ahead(minutes, wish.edition)
    if outlook.blocking and not wish.anyway:
        count, place = len(outlook.blocking), outlook.blocking[0].place
        raise UserFacingError("batch-unfinished", count=count, place=place)
    export_record(minutes, target, wish.edition, proceed=proceed)
    return len(outlook.blocking) + len(outlook.others)


class _Stop:
    """Calls `proceed`, and knows whether it was this that raised."""

    def __init__(self, proceed: Proceed) -> None:
        self._proceed = proceed
        self.is_asked = False

    def __call__(self) -> None:
        self.is_asked = True
        self._proceed()
        self.is_asked = False


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserFacingError("batch-output", path=str(folder), reason=error.strerror or "") from error
