"""Excel files put together by hand, as no program writes them."""

from __future__ import annotations

import zipfile
from pathlib import Path

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = {"worksheets/sheet1.xml": "worksheet", "sharedStrings.xml": "sharedStrings", "styles.xml": "styles"}


def write_book(path: Path, rows: str, **others: str) -> Path:
    """A book whose first sheet has these rows; further parts are ``styles``, ``sharedStrings``, ``workbook``.

    ``dimension`` is the size that it states, ``merged`` cells that are one.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts_of(rows, **others).items():
            package.writestr(name, text)
    return path


def parts_of(rows: str, **others: str) -> dict[str, str]:
    """The parts of such a book by name."""
    links = "".join(
        f'<Relationship Id="r{place}" Type="{OFFICE}/{kind}" Target="{name}"/>'
        for place, (name, kind) in enumerate(KINDS.items(), 1)
        if name.startswith("worksheets") or kind in others
    )
    main = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    book = others.get("workbook", "")
    sheets = '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>'
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">{main}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}">{book}{sheets}</workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">{links}</Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SPREADSHEET}">{_sheet(rows, **others)}</worksheet>',
    }
    return parts | {
        f"xl/{name}": f'<x xmlns="{SPREADSHEET}">{others[kind]}</x>' for name, kind in KINDS.items() if kind in others
    }


def _sheet(rows: str, **others: str) -> str:
    size = f'<dimension ref="{others["dimension"]}"/>' if "dimension" in others else ""
    merged = f'<mergeCells><mergeCell ref="{others["merged"]}"/></mergeCells>' if "merged" in others else ""
    return f"{size}<sheetData>{rows}</sheetData>{merged}"


def row(attributes: str = "", text: str = "", cells: str = "") -> str:
    """One row, with one text in its first cell or with these cells."""
    return f"<row {attributes}>{cells or cell(text)}</row>"


def cell(text: str, place: str = "") -> str:
    """A cell with a text of its own."""
    at = f'r="{place}" ' if place else ""
    return f'<c {at}t="inlineStr"><is><t>{text}</t></is></c>'
