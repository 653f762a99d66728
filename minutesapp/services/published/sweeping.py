"""Looking through a folder of files that were handed out, and a report of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.exporters.report import Report, write_report
from minutesapp.exporters.report import expect_report as expect_report
from minutesapp.files.reading import read_file
from minutesapp.language.encoding import decode_text
from minutesapp.paths import is_within
from minutesapp.sweep.finding import Finding as Finding
from minutesapp.sweep.finding import Looked as Looked
from minutesapp.sweep.finding import Swept as Swept
from minutesapp.sweep.finding import swept_json as swept_json
from minutesapp.sweep.folder import files_in
from minutesapp.sweep.looking import look_into
from minutesapp.sweep.names import NOBODY as NOBODY
from minutesapp.sweep.names import Names as Names

LARGEST_LIST = 32 * 2**20
"""Bytes of a list of names."""
LISTS = (".csv", ".tsv", ".xlsx", ".xlsm")
TITLE = "公開済みファイルの点検結果"
HEADS = ("ファイル", "種類", "場所", "言葉")
UNLOOKED_KIND = "点検できない所"
REMARK = "画像の中の文字、印刷したときにだけ重なるもの、一覧にない名前は、この点検では分かりません。"
Told = Callable[[int, int, str], object]
"""Called before each file with how many are done, how many there are, and what it is called."""


def sweep_folder(
    folder: Path,
    names: Names = NOBODY,
    proceed: Callable[[], None] = lambda: None,
    tell: Told = lambda done, of, name: None,
) -> Swept:
    """What is found in the files of a folder and of those in it. Nothing is written, no link is followed.

    UserFacingError ``sweep-folder``, ``sweep-many``. What `proceed` raises, which is called before each file, stops it.
    """
    entries = files_in(folder)
    looked: list[Looked] = []
    for done, entry in enumerate(entries):
        proceed()
        tell(done, len(entries), entry.name)
        looked.append(look_into(entry, names))
    return Swept(str(folder), tuple(looked))


def read_names(path: Path) -> Names:
    """The names of a list: of people as for the roster (CSV, Excel), or of a text with a name in each line.

    UserFacingError ``names-none`` where it has none, and those of reading such files.
    """
    names = Names(_listed(path) if path.suffix.lower() in LISTS else _lines(path))
    if not len(names):
        raise UserFacingError("names-none", path=str(path))
    return names


def report_of(swept: Swept, now: datetime) -> Report:
    """The report of a sweep, made at this time."""
    facts = (
        ("フォルダー", swept.folder),
        ("点検した日時", f"{now:%Y年%m月%d日 %H:%M}"),
        ("ファイルの数", str(len(swept.files))),
        ("見つかったもの", f"{swept.count}件"),
        ("点検できない所のあるファイル", f"{swept.unlooked}個"),
    )
    return Report(TITLE, facts, HEADS, tuple(swept_rows(swept)), (REMARK,))


def swept_rows(swept: Swept) -> Iterator[tuple[str, str, str, str]]:
    """File, kind, place and words of each finding, and behind those of a file what of it was not looked at."""
    for file in swept.files:
        yield from ((file.name, found.kind.label, found.place, found.words) for found in file.findings)
        yield from ((file.name, UNLOOKED_KIND, "", reason) for reason in file.unlooked)


def write_sweep(swept: Swept, path: Path, *, over_any: bool = False) -> None:
    """Write the report of a sweep (.html, .txt, .csv), never into the folder that was looked through.

    UserFacingError ``sweep-inside``, and those of `exporters.report.write_report`.
    """
    expect_outside(path, Path(swept.folder))
    write_report(report_of(swept, datetime.now()), path, over_any=over_any)


def expect_outside(path: Path, folder: Path) -> None:
    """UserFacingError ``sweep-inside`` where a report would lie among the files that are looked through."""
    if is_within(path, folder):
        raise UserFacingError("sweep-inside", path=str(path))


def _listed(path: Path) -> list[str]:
    """The names of a list of people."""
    # Imported late: what is known of lists takes a while to load.
    from minutesapp.roster.importing import read_list
    from minutesapp.settings import load_settings

    return [row.name for row in read_list(path, decode_text, None, load_settings().lists).rows]


def _lines(path: Path) -> list[str]:
    return decode_text(read_file(path, LARGEST_LIST), str(path)).splitlines()
