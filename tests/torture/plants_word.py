"""Ways to hide words in the text and the parts of a Word file. Each file is packed as the program packs."""

from __future__ import annotations

import base64
import gzip
import io
import zipfile
from collections.abc import Callable
from urllib.parse import quote

from minutesapp.word.package import pack_parts
from tests.torture.plants import Plant, Spoil, as_name, between, chunks, hexadecimal, references
from tests.unit.word.test_pictures import CLEAN_PNG, chunk, segment
from tests.word_files import DOCUMENT, parts

STYLES, SETTINGS, FOOTER, CORE = "word/styles.xml", "word/settings.xml", "word/footer1.xml", "docProps/core.xml"
FONTS, THEME, TYPES, RELATIONS = (
    "word/fontTable.xml",
    "word/theme.xml",
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
)
OPEN = "http://schemas.openxmlformats.org"
WORDS = f'xmlns:w="{OPEN}/wordprocessingml/2006/main"'
MATH = f'xmlns:m="{OPEN}/officeDocument/2006/math"'
CHOICES = f'xmlns:mc="{OPEN}/markup-compatibility/2006"'
DRAWINGS = f'xmlns:wp="{OPEN}/drawingml/2006/wordprocessingDrawing"'
SHAPES = 'xmlns:v="urn:schemas-microsoft-com:vml"'
Markup = Callable[[str], str]


def plants() -> tuple[Plant, ...]:
    """All of them."""
    ways = {name: before("<w:sectPr", markup) for name, markup in MARKUP.items()} | CHANGES | PARTS
    return tuple(Plant(name, spoil) for name, spoil in ways.items())


def before(place: str, addition: Markup, part: str = DOCUMENT) -> Spoil:
    """Something before the first place of a kind in a part."""
    return change(lambda xml, secret: xml.replace(place, addition(secret) + place, 1), part)


def change(how: Callable[[str, str], str], part: str = DOCUMENT) -> Spoil:
    def spoil(data: bytes, secret: str) -> bytes:
        files = parts(data)
        changed = how(files[part].decode(), secret)
        assert changed != files[part].decode()
        return pack_parts({**files, part: changed.encode()})

    return spoil


def added(name: str | Markup, content: Callable[[str], bytes], kind: str = "") -> Spoil:
    """A part of its own; of a `kind` the text refers to it."""

    def spoil(data: bytes, secret: str) -> bytes:
        files = parts(data)
        path = name(secret) if callable(name) else name
        if kind:
            type = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
            row = f'<Relationship Id="x" Type="{type}" Target="/{quote(path)}"/></Relationships>'
            files[RELATIONS] = files[RELATIONS].replace(b"</Relationships>", row.encode())
        ending = path.rsplit(".", 1)[-1]
        default = f'<Default Extension="{ending}" ContentType="application/octet-stream"/></Types>'
        if ending != "xml":
            files[TYPES] = files[TYPES].replace(b"</Types>", default.encode())
        return pack_parts({**files, path: content(secret)})

    return spoil


def text(words: str, looks: str = "") -> str:
    return f'<w:r>{looks and f"<w:rPr>{looks}</w:rPr>"}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inside: str, looks: str = "") -> str:
    return f"<w:p>{looks and f'<w:pPr>{looks}</w:pPr>'}{inside}</w:p>"


def xml(inside: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><a {WORDS}>{inside}</a>'.encode()


def workbook(secret: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/sharedStrings.xml", f"<sst><si><t>{secret}</t></si></sst>")
    return buffer.getvalue()


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return paragraph(f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{text(result)}{marks[2]}")


def letters_apart(secret: str, sign: str) -> str:
    return paragraph(f"<w:r>{sign.join(f'<w:t>{letter}</w:t>' for letter in secret + ' ')}</w:r>")


def control(properties: str, inside: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{paragraph(inside)}</w:sdtContent></w:sdt>"


def drawing(inside: str) -> str:
    frame = f'<wp:inline {DRAWINGS}><wp:extent cx="1" cy="1"/>{inside}</wp:inline>'
    return paragraph(f"<w:r><w:drawing>{frame}</w:drawing></w:r>")


def shape(attributes: str, inside: str = "") -> str:
    return paragraph(f"<w:r><w:pict><v:shape {SHAPES} {attributes}>{inside}</v:shape></w:pict></w:r>")


def table(cells: list[str], properties: str = "") -> str:
    row = "".join(f"<w:tc><w:tcPr/>{paragraph(text(cell))}</w:tc>" for cell in cells)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/><w:tr>{row}</w:tr></w:tbl><w:p/>"


def ruby(base: str, above: str) -> str:
    inside = f"<w:rubyPr/><w:rt>{text(above)}</w:rt><w:rubyBase>{text(base)}</w:rubyBase>"
    return paragraph(f"<w:r><w:ruby>{inside}</w:ruby></w:r>")


def style(name: str, id: str) -> str:
    return f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'


def relation(id: str = "x", kind: str = "a", target: str = "styles.xml", mode: str = "Internal") -> str:
    return f'<Relationship Id="{id}" Type="urn:{kind}" Target="{target}" TargetMode="{mode}"/>'


def swap(old: str, new: str) -> Callable[[str, str], str]:
    """One place of a part for another; the secret stands where the new one has a ``%``."""
    return lambda content, secret: content.replace(old, new.replace("%", secret), 1)


OUR_TURN = '<w:pStyle w:val="Turn"/>'
MARKUP: dict[str, Markup] = {
    "a paragraph": lambda s: paragraph(text(s)),
    "a paragraph of ours": lambda s: paragraph(text(s), OUR_TURN),
    "over runs": lambda s: paragraph("".join(map(text, chunks(s, 2)))),
    "letter by letter over runs": lambda s: paragraph("".join(map(text, s))),
    "seven letters a paragraph": lambda s: "".join(paragraph(text(piece)) for piece in chunks(s, 7)),
    "letter by letter over paragraphs": lambda s: "".join(paragraph(text(sign), OUR_TURN) for sign in s),
    "seven letters a cell": lambda s: table(list(chunks(s, 7))),
    "letter by letter over cells": lambda s: table(list(s)),
    "CDATA": lambda s: paragraph(f"<w:r><w:t><![CDATA[{s}]]></w:t></w:r>"),
    "CDATA outside of texts": lambda s: f"<![CDATA[{s}]]>",
    "a comment": lambda s: f"<!--{s}-->",
    "comments letter by letter": lambda s: "".join(f"<!--{sign}-->" for sign in s),
    "an instruction": lambda s: f"<?a {s}?>",
    "soft hyphens": lambda s: paragraph(text(between(s, "\u00ad"))),
    "hyphens of Word's own": lambda s: letters_apart(s, "<w:softHyphen/>"),
    "joiners": lambda s: paragraph(text(between(s, "\u200d"))),
    "non-joiners": lambda s: paragraph(text(between(s, "\u200c"))),
    "word joiners": lambda s: paragraph(text(between(s, "\u2060"))),
    "variation selectors": lambda s: paragraph(text(between(s, "\ufe00"))),
    "marks of direction": lambda s: paragraph(text(between(s, "\u200f"))),
    "from right to left": lambda s: paragraph(text(f"\u202e{s[::-1]}\u202c")),
    "middle dots": lambda s: paragraph(text(between(s, "・"))),
    "spaces": lambda s: paragraph(text(between(s, " "))),
    "tabs": lambda s: letters_apart(s, "<w:tab/>"),
    "breaks": lambda s: letters_apart(s, "<w:br/>"),
    "combining marks": lambda s: paragraph(text(between(s, "\u0323"))),
    "private use": lambda s: paragraph(text("".join(chr(0xE000 + ord(sign) % 0x1000) for sign in s))),
    "tags of unicode": lambda s: paragraph(text("".join(chr(0xE0000 + byte % 0x80) for byte in s.encode()))),
    "references": lambda s: paragraph(text(references(s, "&#{};"))),
    "hexadecimal references": lambda s: paragraph(text(references(s, "&#x{:x};"))),
    "escaped": lambda s: paragraph(text(references(s, "\\u{:04x}"))),
    "base64": lambda s: paragraph(text(base64.b64encode(s.encode()).decode())),
    "backwards": lambda s: paragraph(text(s[::-1])),
    "ruby above": lambda s: ruby("件", s),
    "ruby letter by letter": lambda s: "".join(ruby(sign, "あ") for sign in s),
    "hidden": lambda s: paragraph(text(s, "<w:vanish/>")),
    "white": lambda s: paragraph(text(s, '<w:color w:val="FFFFFF"/>')),
    "of one point": lambda s: paragraph(text(s, '<w:sz w:val="2"/>')),
    "symbols": lambda s: paragraph("".join(f'<w:r><w:sym w:char="{ord(sign) % 0x10000:04X}"/></w:r>' for sign in s)),
    "a formula": lambda s: f"<m:oMath {MATH}><m:r><m:t>{s}</m:t></m:r></m:oMath>",
    "an insertion": lambda s: paragraph(f'<w:ins w:id="1" w:author="x">{text(s)}</w:ins>'),
    "who inserted": lambda s: paragraph(f'<w:ins w:id="1" w:author="{s}"/>'),
    "a deletion": lambda s: paragraph(f'<w:del w:id="1" w:author="x"><w:r><w:delText>{s}</w:delText></w:r></w:del>'),
    "a move": lambda s: paragraph(f'<w:moveFrom w:id="1" w:author="x">{text(s)}</w:moveFrom>'),
    "who changed the look": lambda s: paragraph("", f'<w:pPrChange w:id="1" w:author="{s}"><w:pPr/></w:pPrChange>'),
    "an error of spelling": lambda s: paragraph(f'<w:proofErr w:type="{s}"/>'),
    "a bookmark": lambda s: paragraph(f'<w:bookmarkStart w:id="1" w:name="{s}"/><w:bookmarkEnd w:id="1"/>'),
    "who may edit": lambda s: paragraph(f'<w:permStart w:id="1" w:ed="{s}"/><w:permEnd w:id="1"/>'),
    "a field's code": lambda s: field(f" QUOTE {s} ", ""),
    "a field's result": lambda s: field(" DATE ", s),
    "a simple field": lambda s: paragraph(f'<w:fldSimple w:instr=" QUOTE {s} "/>'),
    "a link inside": lambda s: paragraph(f'<w:hyperlink w:anchor="{s}">{text("件")}</w:hyperlink>'),
    "a link's tip": lambda s: paragraph(f'<w:hyperlink w:anchor="a" w:tooltip="{s}">{text("件")}</w:hyperlink>'),
    "a control's tag": lambda s: control(f'<w:tag w:val="{s}"/>'),
    "a control's name": lambda s: control(f'<w:alias w:val="{s}"/>'),
    "a control": lambda s: control("", text(s)),
    "a list to choose from": lambda s: control(
        f'<w:dropDownList><w:listItem w:displayText="{s}" w:value="1"/></w:dropDownList>'
    ),
    "a form field": lambda s: paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput>'
        f'<w:default w:val="{s}"/></w:textInput></w:ffData></w:fldChar></w:r>'
    ),
    "a smart tag": lambda s: paragraph(f'<w:smartTag w:uri="a" w:element="{s}">{text("件")}</w:smartTag>'),
    "custom XML around": lambda s: f'<w:customXml w:uri="a" w:element="{s}">{paragraph("")}</w:customXml>',
    "alternative text": lambda s: drawing(f'<wp:docPr id="1" name="" descr="{s}"/>'),
    "a picture's name": lambda s: drawing(f'<wp:docPr id="1" name="{s}"/>'),
    "an old picture's words": lambda s: shape(f'alt="{s}"'),
    "a text box": lambda s: shape("", f"<v:textbox><w:txbxContent>{paragraph(text(s))}</w:txbxContent></v:textbox>"),
    "a line of art": lambda s: shape("", f'<v:textpath string="{s}"/>'),
    "an alternative": lambda s: (
        f"<mc:AlternateContent {CHOICES}><mc:Fallback>{paragraph(text(s))}</mc:Fallback></mc:AlternateContent>"
    ),
    "a table's caption": lambda s: table([""], f'<w:tblCaption w:val="{s}"/>'),
    "a rsid": lambda s: f'<w:p w:rsidR="{hexadecimal(s)[:8]}"/>',
    "a style of nobody": lambda s: paragraph("", f'<w:pStyle w:val="{s}"/>'),
    "a font": lambda s: paragraph(text("", f'<w:rFonts w:eastAsia="{s}"/>')),
    "a language": lambda s: paragraph(text("", f'<w:lang w:val="{s}"/>')),
    "a colour": lambda s: "".join(paragraph("", f'<w:shd w:fill="{ord(sign):06X}"/>') for sign in s),
    "an unknown attribute": lambda s: f'<w:p w:secret="{s}"/>',
    "the name of an attribute": lambda s: f'<w:p {as_name(s)}="1"/>',
    "the name of an element": lambda s: f"<{as_name(s)}/>",
    "the name of a namespace": lambda s: f'<x:a xmlns:x="urn:{quote(s)}"/>',
    "the prefix of a namespace": lambda s: f'<{as_name(s)}:a xmlns:{as_name(s)}="urn:x"/>',
    "text between elements": lambda s: s,
    "white space between elements": lambda s: "".join(" \t"[int(bit)] for byte in s.encode() for bit in f"{byte:08b}"),
    "empty paragraphs": lambda s: "<w:p/>" * len(s),
    "numbers of fitted text": lambda s: paragraph(
        "".join(text("", f'<w:fitText w:val="1" w:id="{ord(sign)}"/>') for sign in s)
    ),
}

CHANGES: dict[str, Spoil] = {
    "in an open text": before("報告", str),
    "one letter in an open text": before("報告", lambda s: s[0]),
    "in the place of an open word": change(swap("報告", "%")),
    "at the beginning": change(swap("<w:body>", f"<w:body>{paragraph(text('%'))}")),
    "in a run of ours": change(swap("</w:r>", "<w:t>%</w:t></w:r>")),
    "a text in a run of ours": change(swap("</w:t></w:r>", '</w:t><w:t xml:space="preserve">%</w:t></w:r>')),
    "behind a run of ours": change(swap("</w:r></w:p>", f"</w:r>{text('%')}</w:p>")),
    "a kind of document": change(swap("<w:document", '<!DOCTYPE a [<!ENTITY b "%">]><w:document')),
    "an instruction before the text": change(swap("<w:document", "<?a %?><w:document")),
    "a comment behind the text": change(lambda content, s: f"{content}<!--{s}-->"),
    "an attribute of the document": change(swap("<w:document ", '<w:document w:conformance="%" ')),
    "another section": before("<w:sectPr", lambda s: paragraph("", f'<w:sectPr><w:type w:val="{s}"/></w:sectPr>')),
    "the page's numbers": change(lambda content, s: content.replace("<w:pgSz", f'<w:pgSz w:code="{ord(s[0])}"', 1)),
    "the footer": before("</w:ftr>", lambda s: paragraph(text(s)), FOOTER),
    "a comment in the footer": before("</w:ftr>", lambda s: f"<!--{s}-->", FOOTER),
    "a style's name": before("</w:styles>", lambda s: style(s, "x"), STYLES),
    "a style's id": before("</w:styles>", lambda s: style("x", s), STYLES),
    "a style's numbers": change(lambda content, s: content.replace("21", str(ord(s[0])), 1), STYLES),
    "a font's name": before("</w:fonts>", lambda s: f'<w:font w:name="{s}"/>', FONTS),
    "the theme's name": change(swap('name="minutes"', 'name="%"'), THEME),
    "a variable": before("<w:compat>", lambda s: f'<w:docVars><w:docVar w:val="{s}"/></w:docVars>', SETTINGS),
    "a template": before("<w:compat>", lambda s: f'<w:attachedTemplate w:val="{s}"/>', SETTINGS),
    "a letter to many": before("<w:compat>", lambda s: f'<w:mailMerge><w:query w:val="{s}"/></w:mailMerge>', SETTINGS),
    "rsids": before("<w:compat>", lambda s: f'<w:rsids><w:rsid w:val="{hexadecimal(s)[:8]}"/></w:rsids>', SETTINGS),
    "the title": change(swap("<dc:title>", "<dc:title>%"), CORE),
    "the subject": before("<dc:language>", lambda s: f"<dc:subject>{s}</dc:subject>", CORE),
    "the author": before("<dc:language>", lambda s: f"<dc:creator>{s}</dc:creator>", CORE),
    "who saved last": before("<dc:language>", lambda s: f"<cp:lastModifiedBy>{s}</cp:lastModifiedBy>", CORE),
    "keywords": before("<dc:language>", lambda s: f"<cp:keywords>{s}</cp:keywords>", CORE),
    "a link's address": before(
        "</Relationships>", lambda s: relation(target=f"http://example.jp/{quote(s)}", mode="External"), RELATIONS
    ),
    "a relation's id": before("</Relationships>", lambda s: relation(id=s), RELATIONS),
    "a relation's kind": before("</Relationships>", lambda s: relation(kind=quote(s)), RELATIONS),
    "a kind of content": before("</Types>", lambda s: f'<Default Extension="x" ContentType="a/{s}"/>', TYPES),
    "an ending": before("</Types>", lambda s: f'<Default Extension="{s}" ContentType="a/b"/>', TYPES),
}


def in_utf16(data: bytes, secret: str) -> bytes:
    """The text itself in another encoding."""
    files = parts(data)
    content = files[DOCUMENT].decode().replace("<w:sectPr", f"{paragraph(text(secret))}<w:sectPr")
    return pack_parts({**files, DOCUMENT: content.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")})


def footnote(secret: str) -> bytes:
    return f'<w:footnotes {WORDS}><w:footnote w:id="2">{paragraph(text(secret))}</w:footnote></w:footnotes>'.encode()


def header(secret: str) -> bytes:
    return f"<w:hdr {WORDS}>{paragraph(text(secret))}</w:hdr>".encode()


PARTS: dict[str, Spoil] = {
    "the text in UTF-16": in_utf16,
    "a part in UTF-16": added("word/a.xml", lambda s: xml(s).decode().replace("UTF-8", "UTF-16").encode("utf-16"), "a"),
    "a part of base64": added("word/a.bin", lambda s: base64.b64encode(s.encode())),
    "a part of zipped words": added("word/a.bin", lambda s: gzip.compress(s.encode())),
    "a part letter by letter": added("word/a.xml", lambda s: xml("".join(f"<b>{sign}</b>" for sign in s))),
    "an empty part": added(lambda s: f"word/{s}.bin", lambda s: b""),
    "the name of a part": added(lambda s: f"word/{quote(s)}.bin", lambda s: b"x"),
    "remarks": added("word/comments.xml", lambda s: xml(s), "comments"),
    "footnotes": added("word/footnotes.xml", footnote, "footnotes"),
    "people": added("word/people.xml", lambda s: xml(f'<w:person w:author="{s}"/>'), "people"),
    "a glossary": added("word/glossary/document.xml", lambda s: xml(s), "glossaryDocument"),
    "a piece of HTML": added("word/a.html", lambda s: f"<p>{s}</p>".encode(), "aFChunk"),
    "a workbook inside": added("word/embeddings/a.xlsx", workbook, "package"),
    "an object inside": added("word/embeddings/a.bin", lambda s: s.encode("utf-16-le"), "oleObject"),
    "a header of its own": added("word/header9.xml", header, "header"),
    "numbers of lists": added("word/numbering.xml", lambda s: xml(f'<w:lvlText w:val="{s}"/>'), "numbering"),
    "data": added("customXml/item1.xml", lambda s: xml(s), "customXml"),
    "the office": added("docProps/app.xml", lambda s: f"<Properties><Company>{s}</Company></Properties>".encode()),
    "properties": added("docProps/custom.xml", lambda s: xml(s)),
    "a picture": added("word/media/a.png", lambda s: CLEAN_PNG, "image"),
    "a picture with words": added(
        "word/media/a.png", lambda s: CLEAN_PNG[:-12] + chunk(b"tEXt", s.encode()) + CLEAN_PNG[-12:], "image"
    ),
    "behind a picture": added("word/media/a.png", lambda s: CLEAN_PNG + s.encode(), "image"),
    "a photograph's notes": added(
        "word/media/a.jpeg", lambda s: b"\xff\xd8" + segment(0xE1, s.encode()) + b"\xff\xd9", "image"
    ),
    "a thumbnail": added("docProps/thumbnail.jpeg", lambda s: s.encode()),
    "a program": added("word/vbaProject.bin", lambda s: s.encode("cp932", "replace"), "vbaProject"),
    "a printer": added("word/printerSettings1.bin", lambda s: s.encode("utf-16-le"), "printerSettings"),
}
