"""Ways to hide words in an Excel file."""

from __future__ import annotations

import re

from minutesapp.tables.writing import excel_file
from tests.torture.plants import Plant, Spoil
from tests.word_files import pack, parts

SHEET, BOOK, STYLES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CELL = '<c r="{place}" t="inlineStr"{look}><is>{words}</is></c>'


def clean() -> bytes:
    """A book with nothing in it but what is read."""
    return excel_file([["件名", "件数"], ["報告", "48"]], "会議")


def plants() -> tuple[Plant, ...]:
    """All of them."""
    return tuple(Plant(name, spoil) for name, spoil in WAYS.items())


def changed(part: str, place: str, more: str) -> Spoil:
    """More before the first place of its kind; ``%`` is the secret."""

    def spoil(data: bytes, secret: str) -> bytes:
        files = parts(data)
        text = files[part].decode()
        assert place in text, (part, place)
        return pack({**files, part: text.replace(place, more.replace("%", secret) + place, 1).encode()})

    return spoil


def row(cells: str, look: str = "") -> Spoil:
    """A row more in the sheet."""
    return changed(SHEET, "</sheetData>", f'<row r="9"{look}>{cells}</row>')


def part(name: str, content: str, *, kind: str = "", of: str = SHEET) -> Spoil:
    """A part more, to which another refers if it has a `kind`."""

    def spoil(data: bytes, secret: str) -> bytes:
        files = parts(data)
        folder, _, base = of.rpartition("/")
        listing = f"{folder}/_rels/{base}.rels".lstrip("/")
        told = files.get(listing, b"<Relationships></Relationships>").decode()
        line = f'<Relationship Id="rIdx" Type="{KIND}/{kind}" Target="/{name}"/></Relationships>'
        more = {listing: told.replace("</Relationships>", line).encode()} if kind else {}
        return pack({**files, **more, name: content.replace("%", secret).encode()})

    return spoil


def hidden_column(data: bytes, secret: str) -> bytes:
    """A cell in a column that is not shown."""
    files = parts(row(CELL.format(place="D9", look="", words=f"<t>{secret}</t>"))(data, secret))
    text = re.sub(r"<cols>.*?</cols>", "", files[SHEET].decode())
    columns = '<cols><col min="4" max="4" hidden="1"/></cols><sheetData>'
    return pack({**files, SHEET: text.replace("<sheetData>", columns).encode()})


WHITE = '<r><rPr><color rgb="FFFFFFFF"/></rPr><t>%</t></r>'
WAYS: dict[str, Spoil] = {
    "a hidden row": row(CELL.format(place="A9", look="", words="<t>%</t>"), ' hidden="1"'),
    "a row of no height": row(CELL.format(place="A9", look="", words="<t>%</t>"), ' ht="0"'),
    "a hidden column": hidden_column,
    "white letters": row(CELL.format(place="A9", look="", words=WHITE)),
    "a comment": part(
        "xl/comments1.xml",
        '<comments><commentList><comment ref="A1"><text><t>%</t></text></comment></commentList></comments>',
        kind="comments",
    ),
    "a name with words": changed(
        BOOK, "</workbook>", '<definedNames><definedName name="x">"%"</definedName></definedNames>'
    ),
    "a hidden name": changed(
        BOOK, "</workbook>", '<definedNames><definedName name="%" hidden="1">A1</definedName></definedNames>'
    ),
    "a name": changed(BOOK, "</workbook>", '<definedNames><definedName name="%">A1</definedName></definedNames>'),
    "a list to choose from": changed(
        SHEET,
        "</worksheet>",
        '<dataValidations><dataValidation><formula1>"%"</formula1></dataValidation></dataValidations>',
    ),
    "a tip of a cell": changed(
        SHEET, "</worksheet>", '<dataValidations><dataValidation prompt="%"/></dataValidations>'
    ),
    "a conditional format": changed(
        SHEET, "</worksheet>", '<conditionalFormatting><cfRule><formula>"%"</formula></cfRule></conditionalFormatting>'
    ),
    "the head of the page": changed(SHEET, "</worksheet>", "<headerFooter><oddHeader>%</oddHeader></headerFooter>"),
    "a link's tip": changed(SHEET, "</worksheet>", '<hyperlinks><hyperlink ref="A1" tooltip="%"/></hyperlinks>'),
    "a style's name": changed(STYLES, "</styleSheet>", '<cellStyles><cellStyle name="%"/></cellStyles>'),
    "a format of numbers": changed(STYLES, "</styleSheet>", '<numFmts><numFmt formatCode="&quot;%&quot;"/></numFmts>'),
    "a string of no cell": part("xl/sharedStrings9.xml", "<sst><si><t>%</t></si></sst>"),
    "a chart": part("xl/charts/chart1.xml", "<c:chartSpace><c:v>%</c:v></c:chartSpace>"),
    "custom XML": part("customXml/item1.xml", "<a>%</a>"),
    "another workbook's values": part("xl/externalLinks/externalLink1.xml", "<externalLink><v>%</v></externalLink>"),
    "where another workbook lies": part(
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        '<Relationships><Relationship Target="file:///C:/%/a.xlsx" TargetMode="External"/></Relationships>',
    ),
    "records of a pivot table": part("xl/pivotCache/pivotCacheRecords1.xml", '<r><s v="%"/></r>'),
    "a connection": part("xl/connections.xml", '<connections><connection name="%"/></connections>'),
    "a workbook within": part("xl/embeddings/a.xlsx", "%"),
    "a program": part("xl/vbaProject.bin", "%"),
    "people": part("xl/persons/person.xml", '<personList><person displayName="%"/></personList>'),
    "a part of no kind": part("xl/memo.dat", "%"),
    "a remark in the markup": changed(SHEET, "</worksheet>", "<!-- % -->"),
    "who made it": part("docProps/core.xml", "<p><creator>%</creator></p>", kind="core-properties", of=""),
}
SILENT = {
    "a link's tip", "a list to choose from", "a name", "a style's name", "a string of no cell", "a tip of a cell",
    "a connection", "a format of numbers", "another workbook's values", "the head of the page",
}  # fmt: skip
"""Where names alone are looked for: what stands there in most files is no trouble."""
