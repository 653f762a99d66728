"""Reading and spoiling Word files in tests, with nothing but the standard library."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from xml.etree import ElementTree

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
