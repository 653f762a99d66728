"""The proof of a public PDF: what the office program made of a proven Word file says no more than that file."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import NoReturn

from minutesapp.errors import UserFacingError
from minutesapp.exporters.pdf.reading import Pdf, Unreadable, read_pdf
from minutesapp.exporters.proof.search import names_machine
from minutesapp.word.pages.page import PAGE_COUNT, PAGE_NUMBER, Sheets, Table
from minutesapp.word.pages.sheets import read_sheets

CARRYING = re.compile(rb"/(?:EmbeddedFiles?|JavaScript|JS|Launch|AcroForm|RichMedia|Annots)\b|/OpenAction\s*<<")
"""What may carry more than pages: files within it, programs, forms, notes."""
PAGE = re.compile(rb"/Type\s*/Page\b")
XMP = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)
NOTHING_SAID = re.compile("[\\s\u200b-\u200f\u2028-\u202e\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
UNTOLD = 0.02
"""The share of letters at most of which a font may not tell what they are."""
DIGITS = "0123456789"
DIGITS = "0123456789"
TOLD = ("Author", "Subject", "Keywords")


def prove_pdf(data: bytes, word: bytes, title: str) -> None:
    """UserFacingError ``public-pdf`` where a PDF holds more than the proven Word file `word`, or cannot be read.

    Each letter of its text must be one of that file, as often as it stands there: what is printed on each page counts
    for each, and so may the heads of tables, which are repeated where a table goes on. In what order they are painted
    is not looked at. Its properties name nobody, and nothing is attached.
    """
    try:
        pdf = read_pdf(data)
    except Unreadable:
        _refuse()
    said = _letters(pdf.text)
    sheets = read_sheets(word)
    pages = len(PAGE.findall(pdf.code))
    least = _wanted(sheets, pages)
    missing = (least - said).total()
    if _unaccounted(said - least - _repeated(sheets, pages), sheets) or missing > UNTOLD * least.total() + pages:
        _refuse()
    told = pdf.properties
    if any(told.get(name, "").strip() for name in TOLD) or told.get("Title", "") not in ("", title):
        _refuse()
    if CARRYING.search(pdf.code) or names_machine(_beside(pdf)):
        _refuse()


def _wanted(sheets: Sheets, pages: int) -> Counter[str]:
    """How often each letter stands in a file of so many pages."""
    found = Counter[str]()
    for paragraph in sheets.paragraphs:
        found += _letters(paragraph.words)
    for page in range(1, pages + 1):
        for paragraph in (*sheets.paper.header, *sheets.paper.footer):
            found += _letters(paragraph.words.replace(PAGE_NUMBER, str(page)).replace(PAGE_COUNT, str(pages)))
    return found


def _repeated(sheets: Sheets, pages: int) -> Counter[str]:
    """How often each letter of the heads of tables may stand there once more: on each page that a table goes on to."""
    rows = (row for block in sheets.blocks if isinstance(block, Table) for row in block.rows[: block.heads])
    found = sum((_letters(paragraph.words) for row in rows for cell in row for paragraph in cell.paragraphs), Counter())
    return Counter({letter: count * pages for letter, count in found.items()})


def _unaccounted(more: Counter[str], sheets: Sheets) -> bool:
    """Whether letters are more than a file says.

    Digits are those of the lines where these are numbered, and some signs fill the room of a tab.
    """
    counted = DIGITS if sheets.paper.numbered else ""
    leading = {sign for paragraph in sheets.paragraphs if "\t" in paragraph.words for sign in paragraph.leaders}
    return any(letter not in counted and letter not in leading for letter in more)


def _letters(words: str) -> Counter[str]:
    """How often each letter stands in words, whatever its width; what is not seen is none."""
    return Counter(NOTHING_SAID.sub("", unicodedata.normalize("NFKC", words)))


def _beside(pdf: Pdf) -> str:
    """What the file says of itself."""
    metadata = b"\n".join(XMP.findall(pdf.code)).decode("utf-8", "replace")
    return "\0".join((*pdf.properties.values(), metadata))


def _refuse() -> NoReturn:
    raise UserFacingError("public-pdf")
