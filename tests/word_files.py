"""Reading and spoiling Word files in tests, and making such as strangers do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from xml.etree import ElementTree

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"


def parts(data: bytes) -> dict[str, bytes]:
    """Every part by its name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def pack(files: Mapping[str, bytes]) -> bytes:
    """A file of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return buffer.getvalue()


def rewrite(data: bytes, change: Callable[[str], str], name: str = DOCUMENT) -> bytes:
    """The same file with one part changed."""
    files = parts(data)
    return pack({**files, name: change(files[name].decode("utf-8")).encode("utf-8")})


def body_of(data: bytes) -> ElementTree.Element:
    """The body of the document."""
    body = ElementTree.fromstring(parts(data)[DOCUMENT]).find(f"{W}body")
    assert body is not None
    return body


def text_of(element: ElementTree.Element) -> str:
    """The words in an element, tabs as tabs."""
    return "".join("\t" if node.tag == f"{W}tab" else node.text or "" for node in element.iter() if node.tag in TEXT)


TEXT = {f"{W}t", f"{W}tab"}


def lines_of(data: bytes) -> list[str]:
    """The paragraphs of the body in order, tables included, empty ones left out."""
    return [text for p in body_of(data).iter(f"{W}p") if (text := text_of(p))]


def style_names(data: bytes) -> dict[str, str]:
    """The names of all styles by id."""
    styles = ElementTree.fromstring(parts(data)["word/styles.xml"]).iter(f"{W}style")
    return {style.attrib[f"{W}styleId"]: style.find(f"{W}name").attrib[f"{W}val"] for style in styles}  # type: ignore[union-attr]


def styled_lines(data: bytes) -> list[tuple[str, str]]:
    """Each paragraph that has text, with the name of its style before it."""
    names = style_names(data)
    found = []
    for paragraph in body_of(data).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if text := text_of(paragraph):
            found.append((names[style.attrib[f"{W}val"]] if style is not None else "", text))
    return found


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W[1:-1]}" xmlns:r="{RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def element(xml: str, root: str = "body") -> etree._Element:
    """What is inside of this element of the document, for lxml."""
    return etree.fromstring(f"<w:{root} {SPACES}>{xml}</w:{root}>")


def stranger(body: str, **others: str) -> bytes:
    """A file as somebody else's Word writes it: a text, and other parts by their kinds (``styles="<w:style …/>"``)."""
    roots = {kind: kind for kind in ("numbering", "styles", "footnotes", "endnotes", "comments", "settings")}
    roots |= {"header": "hdr", "footer": "ftr"}
    rows = "".join(f'<Relationship Id="{kind}" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>' for kind in others)
    document = f'<Relationship Id="d" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
    files = {
        "_rels/.rels": f"<Relationships>{document}</Relationships>",
        DOCUMENT: f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{rows}</Relationships>",
        **{f"word/{kind}.xml": f"<w:{roots[kind]} {SPACES}>{xml}</w:{roots[kind]}>" for kind, xml in others.items()},
    }
    return pack({name: text.encode() for name, text in files.items()})


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph with these words, as XML."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table with these words in its cells, the columns as wide as each other."""
    cell = '<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>{}</w:tc>'
    lines = "".join(f"<w:tr>{''.join(cell.format(paragraph(words)) for words in row)}</w:tr>" for row in rows)
    grid = '<w:gridCol w:w="1500"/>' * max(map(len, rows))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"
