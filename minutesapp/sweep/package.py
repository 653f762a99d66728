"""What lies in the package of an Office file beside all that its readers tell: names anywhere, data, strange bytes.

The readers know what a page or a sheet shows. Here nothing is known but that a file is a zip of parts, and of each part
nothing but its bytes: so a name is found in whatever place of it, also one that nobody has heard of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from minutesapp.files.zips import Leftovers, leftovers_of
from minutesapp.sweep.finding import Finding, Kind, Unlooked, cut
from minutesapp.sweep.names import Names
from minutesapp.sweep.properties import PLACE
from minutesapp.tables.package import ExcelPackage

MARKUP = re.compile(r"<[^>]*>")
REMARK = re.compile(r"<!--(.*?)-->", re.DOTALL)
HEAD = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<")
WIDE = (b"\xff\xfe", b"\xfe\xff")
ENCODINGS = ("utf-8", "utf-16-le", "cp932")
"""In which a part that is no XML may hold words."""
DATA = "customxml/item"
CHARTS = re.compile(r"(?:word|xl)/(?:charts/chart(?:ex)?|diagrams/data)\d*\.xml")
"""Charts, and drawings that are made of words (SmartArt)."""
SPARE = "word/glossary/document.xml"
"""The pieces of text that a file keeps in stock."""
KNOWN_KINDS = (
    ".xml", ".rels", ".vml", ".odttf", ".fntdata", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf",
    ".wmf", ".svg", ".wdp",
)  # fmt: skip
"""What parts are called that programs read, and pictures and fonts."""
USUAL = ("printersettings", "docprops/thumbnail")
"""What the office's programs leave in most files."""
TOLD_ELSEWHERE = ("embeddings/", "vbaproject", "activex/")
SHORTEST = 2
"""Signs of a name that is looked for where fonts and languages are called by single ones."""


def find_in_package(data: bytes, names: Names, known: set[str]) -> Iterator[Finding | Unlooked]:
    """What no reader tells; of names those that are not `known` already. BrokenPackageError, PackageTooLargeError."""
    package = ExcelPackage(data)
    charts = 0
    for name in package.names(""):
        content = package.whole(name)
        yield from _in_part(name, content)
        charts += CHARTS.fullmatch(name) is not None
        for found in _names_in(name, content, names) if len(names) else ():
            if found not in known:
                known.add(found)
                yield Finding(Kind.NAME, _place(name), found)
    yield from [Unlooked("charts", {"count": charts})] if charts else []
    yield from _beside(leftovers_of(data), names, known)


def _in_part(name: str, content: bytes) -> Iterator[Finding]:
    """What a part holds for programs alone."""
    is_xml = HEAD.match(content) is not None
    if is_xml and b"<!--" in content:
        remarks = " ".join(REMARK.findall(_decoded(content)))
        yield from [Finding(Kind.COMMENT, _place(name), cut(remarks))] if remarks.strip() else []
    if is_xml and (name.startswith(DATA) or name == SPARE):
        words = cut(unescape(MARKUP.sub(" ", _decoded(content))))
        kind = Kind.HIDDEN if name == SPARE else Kind.METADATA
        yield from [Finding(kind, _place(name), words)] if words else []
    if not (name.endswith(("/", *KNOWN_KINDS)) or any(part in name for part in (*USUAL, *TOLD_ELSEWHERE))):
        yield Finding(Kind.ATTACHED, _place(name), name.rpartition("/")[2])


def _names_in(name: str, content: bytes, names: Names) -> Iterator[str]:
    """Each name that stands in a part, with its markup or without, or in what the part is called."""
    if HEAD.match(content) or content.startswith(WIDE):
        text = _decoded(content)
        texts = [unquote(unescape(text)), unescape(MARKUP.sub("", text))]
    else:
        texts = [content.decode(encoding, "ignore") for encoding in ENCODINGS]
    for words in (unquote(name), *texts):
        yield from (found for found in names.found_in(words) if len(found) >= SHORTEST)


def _beside(left: Leftovers, names: Names, known: set[str]) -> Iterator[Finding | Unlooked]:
    """What lies in the file and in none of its parts."""
    comment = left.comment.decode("utf-8", "replace").strip()
    yield from [Finding(Kind.METADATA, PLACE, cut(comment))] if comment else []
    words = "\0".join((comment, *(left.bytes.decode(encoding, "ignore") for encoding in ENCODINGS)))
    yield from (Finding(Kind.NAME, PLACE, name) for name in names.found_in(words) if name not in known)
    yield from [Unlooked("beside", {"count": len(left.bytes)})] if left.bytes else []


def _decoded(content: bytes) -> str:
    return content.decode("utf-16" if content.startswith(WIDE) else "utf-8", "replace")


def _place(name: str) -> str:
    return f"ファイルの中（{name}）"
