"""A short report for the files of an office: facts in lines, then a table; as a page, as text, or its table as CSV."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from html import escape
from pathlib import Path

from msgspec import Struct

from minutesapp.errors import UserFacingError
from minutesapp.exporters.known_files import expect_untouched, remember
from minutesapp.files.replacing import replace_file
from minutesapp.language.plain import guard_cell, one_line
from minutesapp.tables.writing import csv_file

STYLE = """
:root { color-scheme: light dark; }
body { max-width: 60em; margin: 2em auto; padding: 0 1em; line-height: 1.6;
  font-family: "Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP", "Meiryo", sans-serif; }
h1 { font-size: 1.3em; }
table { border-collapse: collapse; margin: 1em 0; width: 100%; }
th, td { border: 1px solid; padding: 0.2em 0.5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.facts th { width: 14em; font-weight: inherit; }
@page { size: A4; margin: 20mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } }
"""


REPORT_FORMATS = (".html", ".htm", ".txt", ".csv")


class Report(Struct, frozen=True):
    """What is reported: a title, facts under their labels, a table under its heads, sentences at the end."""

    title: str
    facts: tuple[tuple[str, str], ...]
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    remarks: tuple[str, ...] = ()


def expect_report(path: Path, *, over_any: bool = True) -> None:
    """UserFacingError ``report-format`` where no report can be written under this name.

    Without `over_any` also ``export-over-…`` where it would take the place of somebody's work.
    """
    if path.suffix.lower() not in REPORT_FORMATS:
        raise UserFacingError("report-format", path=str(path), suffix=path.suffix)
    if not over_any:
        expect_untouched(path, b"")


def write_report(report: Report, path: Path, *, over_any: bool) -> None:
    """Write the report, and remember the file; UserFacingErrors of `expect_report` and of `files.replacing`."""
    expect_report(path, over_any=over_any)
    data = report_file(report, path)
    replace_file(path, data, prove=lambda _: remember(path, data))


def report_file(report: Report, path: Path) -> bytes:
    """The report in the format that the suffix of `path` names: .html, .txt, .csv (the table, or the facts without).

    UserFacingError ``report-format`` for any other.
    """
    expect_report(path)
    match path.suffix.lower():
        case ".html" | ".htm":
            return "\n".join((*_page(report), "")).encode("utf-8", "replace")
        case ".txt":
            lines = (f"{one_line(line)}\r\n" for line in _lines(report))
            return codecs.BOM_UTF8 + "".join(lines).encode("utf-8", "replace")
    rows = (report.heads, *report.rows) if report.heads else report.facts
    return csv_file([[guard_cell(one_line(cell)) for cell in row] for row in rows])


def _page(report: Report) -> Iterator[str]:
    title = escape(report.title)
    yield '<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>"
    yield '<table class="facts">'
    for label, value in report.facts:
        yield f'<tr><th scope="row">{_words(label)}</th><td>{_words(value)}</td></tr>'
    yield "</table>"
    if report.rows:
        yield "<table>\n<tr>" + "".join(f'<th scope="col">{_words(head)}</th>' for head in report.heads) + "</tr>"
        for row in report.rows:
            yield "<tr>" + "".join(f"<td>{_words(cell)}</td>" for cell in row) + "</tr>"
        yield "</table>"
    yield from (f"<p>{_words(remark)}</p>" for remark in report.remarks)
    yield "</main>\n</body>\n</html>"


def _lines(report: Report) -> Iterator[str]:
    yield report.title
    yield ""
    yield from (f"{label}：{value}" for label, value in report.facts)
    if report.rows:
        yield ""
        yield "\t".join(report.heads)
        yield from ("\t".join(one_line(cell).replace("\t", " ") for cell in row) for row in report.rows)
    if report.remarks:
        yield ""
        yield from report.remarks


def _words(text: str) -> str:
    return escape(one_line(text))
