"""The same minutes made in Word in other ways: without styles, with Word's lists, leaders, a table, by LibreOffice."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from minutesapp.learning.counting import COUNTED
from minutesapp.templates.folder.catalog import load_form
from minutesapp.word.sampling.properties import put_in_order
from tests.learning.forms import exported, sample_of
from tests.word_files import DOCUMENT, W, pack, parts

STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
HEADINGS = [f"Heading{level}" for level in range(1, 10)]
FIELD, MORE = "Field", ("FieldMore", "Group")
KINDS = {
    "half": "decimal", "full": "decimalFullWidth", "kanji": "japaneseCounting", "ring": "decimalEnclosedCircle",
    "small": "decimalEnclosedParen", "kana": "aiueoFullWidth", "latin": "lowerLetter",
}  # fmt: skip
"""By the groups of `COUNTED`, how Word's lists call such numbers; of Ⅰ, Ⅱ they have only letters (I, II)."""
FIRST = dict(zip(KINDS, ("1", "１", "一", "①", "⑴", "ア", "a"), strict=True))
COUNTERS = re.compile(rf"[^\w]*(?:第|日程第)?(?:{COUNTED.pattern})[^\w\s]*[\s　]*")
RELATION = (
    '<Relationship Id="lists" Target="numbering.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"/></Relationships>'
)
OVERRIDE = (
    '<Override PartName="/word/numbering.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>'
)


def without_styles(data: bytes) -> bytes:
    """Every paragraph says by itself how it looks, and all are of the usual style."""
    files, document = parts(data), _document(data)
    sheet = etree.fromstring(files[STYLES])
    styles = {style.get(f"{W}styleId"): style for style in sheet.iter(f"{W}style")}
    for paragraph in document.iter(f"{W}p"):
        chain = list(_chain(styles, _style(paragraph)))
        own = paragraph.find(f"{W}pPr")
        look = _merged([*(style.find(f"{W}pPr") for style in chain), own], "pPr")
        look[:] = [child for child in look if child.tag not in (f"{W}pStyle", f"{W}outlineLvl")]
        put_in_order(look)
        if own is not None:
            paragraph.remove(own)
        paragraph.insert(0, look)
        for run in paragraph.iter(f"{W}r"):
            letters = run.find(f"{W}rPr")
            said = _merged([*(style.find(f"{W}rPr") for style in chain), letters], "rPr")
            said[:] = [child for child in said if child.tag != f"{W}rStyle"]
            if letters is not None:
                run.remove(letters)
            run.insert(0, said)
    for style in [style for style in styles.values() if style.get(f"{W}default") is None]:
        sheet.remove(style)
    return pack(files | {DOCUMENT: etree.tostring(document), STYLES: etree.tostring(sheet)})


def with_lists(data: bytes) -> bytes:
    """The numbers of the agenda are counted by Word, where they are the next ones there."""
    files, document = parts(data), _document(data)
    levels = {style: _level(document, style) for style in HEADINGS}
    counts = [0] * len(HEADINGS)
    for paragraph in document.iter(f"{W}p"):
        at = HEADINGS.index(_style(paragraph)) if _style(paragraph) in HEADINGS else -1
        level = levels[HEADINGS[at]] if at >= 0 else None
        if level is None or (first := _first_text(paragraph)) is None:
            continue
        counts[at] += 1
        counts[at + 1 :] = [0] * (len(counts) - at - 1)
        match = COUNTERS.match(first.text or "")
        if match is None:
            counts[at] -= 1
            continue
        first.text = (first.text or "")[match.end() :]
        properties = paragraph.find(f"{W}pPr")
        number = etree.SubElement(properties, f"{W}numPr")
        etree.SubElement(number, f"{W}ilvl").set(f"{W}val", str(at))
        etree.SubElement(number, f"{W}numId").set(f"{W}val", "1")
        put_in_order_with_lists(properties)
    written = [
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(level or ("none", "") for level in levels.values())
    ]
    numbering = (
        f'<w:numbering xmlns:w="{W[1:-1]}"><w:abstractNum w:abstractNumId="0">{"".join(written)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    added = {
        NUMBERING: numbering.encode(),
        "[Content_Types].xml": files["[Content_Types].xml"].replace(b"</Types>", OVERRIDE.encode()),
        "word/_rels/document.xml.rels": files["word/_rels/document.xml.rels"].replace(
            b"</Relationships>", RELATION.encode()
        ),
    }
    return pack(files | {DOCUMENT: etree.tostring(document)} | added)


def with_leaders(data: bytes) -> bytes:
    """Dots lead from labels to values."""
    files = parts(data)
    sheet = etree.fromstring(files[STYLES])
    for style in sheet.iter(f"{W}style"):
        if style.get(f"{W}styleId") == FIELD:
            for stop in style.iter(f"{W}tab"):
                stop.set(f"{W}leader", "middleDot")
    return pack(files | {STYLES: etree.tostring(sheet)})


def with_table(data: bytes) -> bytes:
    """The header stands in a table without rules: labels left, values right."""
    document = _document(data)
    body = document.find(f"{W}body")
    assert body is not None
    rows = list(_rows(body))
    for paragraphs in rows:
        body[body.index(paragraphs[0])] = etree.Element(f"{W}row")
        for other in paragraphs[1:]:
            body.remove(other)
    for marked, group in groupby(list(body), lambda child: child.tag == f"{W}row"):
        places = list(group) if marked else []
        if places:
            table = etree.Element(f"{W}tbl")
            properties = etree.SubElement(table, f"{W}tblPr")
            etree.SubElement(properties, f"{W}tblW").set(f"{W}type", "auto")
            grid = etree.SubElement(table, f"{W}tblGrid")
            for width in ("2400", "6600"):
                etree.SubElement(grid, f"{W}gridCol").set(f"{W}w", width)
            table.extend(_row(rows.pop(0)) for _ in places)
            body[body.index(places[0])] = table
            for other in places[1:]:
                body.remove(other)
            table.addnext(etree.Element(f"{W}p"))
    return pack(parts(data) | {DOCUMENT: etree.tostring(document)})


VARIANTS: Mapping[str, Callable[[bytes], bytes]] = {
    "bare": without_styles,
    "lists": with_lists,
    "leaders": with_leaders,
    "table": with_table,
}
"""How else the same minutes may be made, by the names under which this is asked for."""
EXPORTED, RESAVED = "exported", "resaved"


def made(ids: Sequence[str], how: str) -> dict[str, bytes]:
    """The samples of these built-in forms as Word files, made in this way, by their ids."""
    files = {id: exported(sample_of(id), load_form(id)) for id in ids}
    if how == RESAVED:
        return resaved(files) if files else {}
    return {id: VARIANTS[how](data) for id, data in files.items()} if how in VARIANTS else files


def resaved(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """These files opened by LibreOffice and saved once more, by their names."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for id, data in files.items():
            (folder / f"{id}.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        sources = [str(folder / f"{id}.docx") for id in files]
        convert = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            str(folder / "again"),
            *sources,
        ]
        subprocess.run(convert, check=True, capture_output=True, timeout=300)
        return {id: (folder / "again" / f"{id}.docx").read_bytes() for id in files}


def _document(data: bytes) -> etree._Element:
    return etree.fromstring(parts(data)[DOCUMENT])


def _style(paragraph: etree._Element) -> str:
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if named is None else named.get(f"{W}val", "")


def _chain(styles: Mapping[str | None, etree._Element], id: str | None) -> Iterator[etree._Element]:
    """A style and what it is based on, the commonest first."""
    style = styles.get(id)
    if style is not None:
        base = style.find(f"{W}basedOn")
        yield from _chain(styles, None if base is None else base.get(f"{W}val"))
        yield style


def _merged(said: list[etree._Element | None], name: str) -> etree._Element:
    """All that is said, the last of each kind; indents and spacing side by side."""
    found: dict[str, etree._Element] = {}
    for child in (deepcopy(child) for properties in said if properties is not None for child in properties):
        before = found.get(child.tag)
        if before is not None and child.tag in (f"{W}ind", f"{W}spacing") and name == "pPr":
            opposed = {f"{W}firstLine", f"{W}hanging"} & set(child.attrib)
            for key, value in before.attrib.items():
                if key not in child.attrib and not (opposed and key in (f"{W}firstLine", f"{W}hanging")):
                    child.set(key, value)
        found[child.tag] = child
    made = etree.Element(f"{W}{name}")
    made.extend(found.values())
    return made


def put_in_order_with_lists(properties: etree._Element) -> None:
    """Let the number of a list stand where it is to stand among the properties of a paragraph."""
    numbers = properties.findall(f"{W}numPr")
    for number in numbers:
        properties.remove(number)
    style = properties.find(f"{W}pStyle")
    for number in numbers:
        properties.insert(0 if style is None else 1, number)


def _level(document: etree._Element, style: str) -> tuple[str, str] | None:
    """How the headings of this style are counted, as a list of Word says it; None where they are not."""
    for paragraph in document.iter(f"{W}p"):
        first = _first_text(paragraph) if _style(paragraph) == style else None
        match = COUNTERS.match(first.text or "") if first is not None else None
        if match is not None and match.lastgroup in FIRST and match[match.lastgroup] == FIRST[match.lastgroup]:
            start, end = (place - match.start() for place in match.span(match.lastgroup))
            return KINDS[match.lastgroup], f"{match[0][:start]}%{HEADINGS.index(style) + 1}{match[0][end:]}"
    return None


def _first_text(paragraph: etree._Element) -> etree._Element | None:
    return next((text for text in paragraph.iter(f"{W}t") if text.text), None)


def _rows(body: etree._Element) -> Iterator[list[etree._Element]]:
    """The paragraphs of each row of the header."""
    rows: list[list[etree._Element]] = []
    for child in body:
        style = _style(child) if child.tag == f"{W}p" else ""
        if style == FIELD:
            rows.append([child])
        elif rows and style in MORE and child.getprevious() is rows[-1][-1]:
            rows[-1].append(child)
    return iter(rows)


def _row(paragraphs: list[etree._Element]) -> etree._Element:
    """A row with the label of these paragraphs in one cell, and all else in the other, everything at its edge."""
    row = etree.Element(f"{W}tr")
    _part_by_tab(paragraphs[0])
    label, value = (deepcopy(paragraphs[0]) for _ in range(2))
    for paragraph, left in ((label, True), (value, False)):
        parted = False
        for piece in [piece for run in paragraph.iter(f"{W}r") for piece in run if piece.tag != f"{W}rPr"]:
            parted = parted or piece.tag == f"{W}tab"
            if parted is left or piece.tag == f"{W}tab":
                piece.getparent().remove(piece)
    for style, cell_of in (("FrameLabel", [label]), ("FrameText", [value, *map(deepcopy, paragraphs[1:])])):
        cell = etree.SubElement(row, f"{W}tc")
        etree.SubElement(etree.SubElement(cell, f"{W}tcPr"), f"{W}tcW").set(f"{W}type", "auto")
        said = [paragraph for paragraph in cell_of if any(text.text for text in paragraph.iter(f"{W}t"))]
        for paragraph in said:
            named = paragraph.find(f"{W}pPr/{W}pStyle")
            named.set(f"{W}val", "FrameGroup" if named.get(f"{W}val") == "Group" else style)
        cell.extend(said or [etree.Element(f"{W}p")])
    return row


def _part_by_tab(paragraph: etree._Element) -> None:
    """A tab in the place of a colon, where that parts a label from its value."""
    texts = [] if paragraph.find(f"{W}r/{W}tab") is not None else paragraph.iter(f"{W}t")
    text = next((text for text in texts if "：" in (text.text or "")), None)
    if text is not None:
        before, value = (text.text or "").split("：", 1)
        behind = deepcopy(text)
        text.text, behind.text = before, value
        tab = etree.Element(f"{W}tab")
        text.addnext(tab)
        tab.addnext(behind)
