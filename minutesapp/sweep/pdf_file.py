"""What a PDF tells beside what is read on its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from minutesapp.pdf.document import earlier_versions
from minutesapp.pdf.fonts import UNKNOWN
from minutesapp.pdf.geometry import Box
from minutesapp.pdf.painting import Area, Letter
from minutesapp.pdf.reading import OpenedPdf, Page
from minutesapp.pdf.tokens import BrokenPdfError
from minutesapp.sweep.contrast import WHITE, is_dark, is_seen
from minutesapp.sweep.finding import Finding, Kind, Unlooked, UnlookedError, cut, joined
from minutesapp.sweep.names import Names
from minutesapp.sweep.properties import PLACE, by_whom, property_findings

COVERED = 0.6
"""The share of a letter that must lie under something for nobody to read it."""
TINIEST = 1.5
"""Points; nobody reads smaller letters."""
BAND = 16
"""Points of height by which what is painted is looked up."""
MOST_IN_BAND = 3_000
MOST_VERSIONS = 5
WHOLE, LOOSE = "ファイル全体", "綴じられていないページ"


def find_in_pdf(data: bytes, names: Names) -> Iterator[Finding | Unlooked]:
    """All findings in a PDF, page by page; UnlookedError where it cannot be read."""
    try:
        opened = OpenedPdf(data)
        if opened.is_locked:
            raise UnlookedError("locked")
        lines, known = set[str](), set[str]()
        for found in _in_pages(opened, names, lines):
            known |= {found.words} if isinstance(found, Finding) and found.kind is Kind.NAME else set()
            yield found
        for number, page in enumerate(opened.loose_pages(), 1):
            yield from joined(Finding(Kind.HIDDEN, f"{LOOSE}{number}", words) for words in _lines(page))
        told = opened.properties()
        yield from property_findings(told)
        yield from (Finding(Kind.ATTACHED, WHOLE, name) for name in opened.attached())
        beside = [(PLACE, words) for _, words in told] + [("しおり", opened.bookmarks())]
        for place, words in beside:
            known.update(names.found_in(words))
            yield from (Finding(Kind.NAME, place, name) for name in names.found_in(words))
        yield from _elsewhere(opened, names, known)
        if opened.is_changed:
            yield from _earlier(data, lines)
    except BrokenPdfError as error:
        raise UnlookedError("damaged") from error


def _elsewhere(opened: OpenedPdf, names: Names, known: set[str]) -> Iterator[Finding]:
    """Names that stand anywhere in the file and are not known yet."""
    for words in opened.said() if len(names) else ():
        for name in names.found_in(words):
            if name not in known:
                known.add(name)
                yield Finding(Kind.NAME, WHOLE, name)


def _in_pages(opened: OpenedPdf, names: Names, lines: set[str]) -> Iterator[Finding | Unlooked]:
    """Findings page by page; of a file that was changed its `lines` are noted."""
    number = untold = bare = 0
    for number, page in enumerate(opened.pages(), 1):
        place = f"{number}ページ"
        yield from joined(_unread(page, place))
        yield from (Finding(Kind.COMMENT, place, by_whom(note.words, note.who)) for note in page.notes)
        yield from (Finding(Kind.NAME, place, name) for name in names.found_in("\0".join(_texts(page))))
        lines.update(_lines(page) if opened.is_changed else ())
        untold += sum(letter.text == UNKNOWN for letter in page.letters)
        bare += page.has_pictures and not page.letters
    if not number:
        raise BrokenPdfError
    yield from [Unlooked("letters", {"count": untold})] if untold else []
    yield from [Unlooked("pictures", {"count": bare})] if bare else []


def _unread(page: Page, place: str) -> Iterator[Finding]:
    """Letters that are there and not read, by what keeps them from it."""
    over = _bands(page.areas)
    for letter in page.letters:
        kind = _kind(letter, page.box, over.get(_band(letter.box), []))
        if kind is not None:
            yield Finding(kind, place, letter.text)


def _kind(letter: Letter, sheet: Box, areas: list[Area]) -> Kind | None:
    """What keeps a letter from being read; None where it is read."""
    if letter.hidden or letter.box.within(sheet).area <= 0 < letter.box.area:
        return Kind.HIDDEN
    here = [area for area in areas if area.box.within(letter.box).area >= COVERED * letter.box.area > 0]
    if any(area.covers and area.order > letter.order for area in here):
        return Kind.COVERED
    if letter.unpainted or letter.size < TINIEST:
        return Kind.UNSEEN
    under = [area for area in here if area.order < letter.order]
    ground = under[-1].colour if under else WHITE
    if is_seen(letter.ink, ground):
        return None
    return Kind.COVERED if is_dark(ground) else Kind.UNSEEN


def _bands(areas: Iterable[Area]) -> dict[int, list[Area]]:
    """Areas by the bands that they reach into, in the order in which they are painted."""
    bands: dict[int, list[Area]] = {}
    for area in areas:
        first, last = (min(max(int(edge // BAND), -500), 500) for edge in (area.box.bottom, area.box.top))
        for band in range(first, last + 1):
            row = bands.setdefault(band, [])
            row.append(area)
            if len(row) > MOST_IN_BAND:
                raise BrokenPdfError
    return bands


def _band(box: Box) -> int:
    return min(max(int((box.bottom + box.top) / 2 // BAND), -500), 500)


def _texts(page: Page) -> Iterator[str]:
    """The words of a page as they are painted, as they stand in lines, and what stands in for them."""
    yield "".join(letter.text for letter in page.letters)
    lines = sorted(page.letters, key=lambda letter: (-round(letter.box.bottom / 3), letter.box.left))
    yield "".join(letter.text for letter in lines)
    yield from page.said
    yield from (f"{note.words}\0{note.who}" for note in page.notes)


def _earlier(data: bytes, now: set[str]) -> Iterator[Finding]:
    """Lines of the pages as they were before something was changed in them, and are no more."""
    for version in earlier_versions(data)[:MOST_VERSIONS]:
        for number, page in enumerate(OpenedPdf(version).pages(), 1):
            for line in _lines(page):
                if line not in now:
                    now.add(line)
                    yield Finding(Kind.EARLIER, f"{number}ページ", cut(line))


def _lines(page: Page) -> Iterator[str]:
    for _, letters in groupby(page.letters, key=lambda letter: round(letter.box.bottom)):
        yield "".join(letter.text for letter in letters)
