"""Looking into one file by what it is, not by how it is called. Whatever is wrong with it is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.files.kinds import HEAD, kind_of, kind_of_zip
from minutesapp.files.reading import peek
from minutesapp.language.encoding import decode_text
from minutesapp.sweep.finding import MOST_OF_FILE, Finding, Kind, Looked, Unlooked, UnlookedError
from minutesapp.sweep.folder import Entry
from minutesapp.sweep.names import Names
from minutesapp.sweep.web.page import find_in_page, find_in_text

LARGEST = 128 * 2**20
"""Bytes of a file."""
MOST_COUNTED = 100_000
"""Findings of one file that are counted beside those that are told; then it is left."""
ZIP, PDF = (b"PK\x03\x04", b"PK\x05\x06"), b"%PDF-"
WITHIN = 1024
"""Bytes of a PDF among which it says that it is one."""
TEXTS = (".txt", ".csv", ".tsv", ".md", ".log", ".xml", ".json")
PAGES = (".html", ".htm", ".xhtml")
Finder = Callable[[bytes, Names], Iterator[Finding | Unlooked]]


def look_into(entry: Entry, names: Names) -> Looked:
    """What is found in a file; a file that cannot be looked into is told, whatever the trouble with it."""
    if entry.unlooked:
        return Looked(entry.name, unlooked=(Unlooked(entry.unlooked).sentence,))
    findings: list[Finding] = []
    unlooked: list[Unlooked] = []
    more = 0
    try:
        for one in _findings(entry.path, names):
            if isinstance(one, Unlooked):
                unlooked.append(one)
            elif len(findings) < MOST_OF_FILE:
                findings.append(one)
            elif (more := more + 1) == MOST_COUNTED:
                break
    except UnlookedError as trouble:
        unlooked.append(trouble.why)
    except (MemoryError, RecursionError):
        unlooked.append(Unlooked("large"))
    except Exception as error:  # a fault of ours in one of a thousand strange files: the others are looked at
        unlooked.append(Unlooked("bug", {"kind": type(error).__name__}))
    unlooked += [Unlooked("more", {"count": more})] if more else []
    return Looked(entry.name, tuple(findings), tuple(one.sentence for one in unlooked))


def _findings(path: Path, names: Names) -> Iterator[Finding | Unlooked]:
    try:
        head = peek(path, HEAD)
        find = _finder_for(path, head)
        data = peek(path, LARGEST + 1)
    except (OSError, ValueError) as error:
        raise UnlookedError("closed") from error
    if len(data) > LARGEST:
        raise UnlookedError("large")
    return find(data, names)


def _finder_for(path: Path, head: bytes) -> Finder:
    """What looks into a file that begins so; UnlookedError where nothing does."""
    suffix = path.suffix.lower()
    if not head.strip():
        raise UnlookedError("empty")
    if head.startswith(ZIP):
        return _find_in_zip
    if PDF in head[:WITHIN]:
        return _find_in_pdf
    if kind := kind_of(head):
        raise UnlookedError("kind", kind=kind)
    if suffix in PAGES:
        return lambda data, names: find_in_page(_text(data), names)
    if suffix in TEXTS:
        return lambda data, names: find_in_text(_text(data), names)
    raise UnlookedError("unknown", suffix=suffix or "拡張子なし")


def _find_in_zip(data: bytes, names: Names) -> Iterator[Finding | Unlooked]:
    """Findings in a Word or Excel file; UnlookedError for any other zip, and for a damaged one."""
    kind = kind_of_zip(data)
    if kind and not kind.startswith("Excel"):
        raise UnlookedError("kind", kind=kind)
    # Imported late: readers of Word files load lxml, and most sweeps are started from a window that does without.
    from minutesapp.sweep.excel_file import find_in_book
    from minutesapp.sweep.package import find_in_package
    from minutesapp.sweep.word_file import find_in_word
    from minutesapp.tables.package import BrokenPackageError, PackageTooLargeError
    from minutesapp.word.package import DamagedError

    find = find_in_book if kind else find_in_word
    try:
        known: set[str] = set()
        for found in find(data, names):
            known |= {found.words} if isinstance(found, Finding) and found.kind is Kind.NAME else set()
            yield found
        yield from find_in_package(data, names, known)
    except (BrokenPackageError, DamagedError) as error:
        raise UnlookedError("damaged") from error
    except PackageTooLargeError as error:
        raise UnlookedError("large") from error


def _find_in_pdf(data: bytes, names: Names) -> Iterator[Finding | Unlooked]:
    from minutesapp.sweep.pdf_file import find_in_pdf

    return find_in_pdf(data, names)


def _text(data: bytes) -> str:
    try:
        return decode_text(data)
    except UserFacingError as error:
        raise UnlookedError("large" if error.code == "import-too-large" else "damaged") from error
