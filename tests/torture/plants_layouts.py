"""Ways to hide words in an office's own layout: every place of it, in every code we could think of."""

from __future__ import annotations

import base64
import codecs
import re
import zlib
from collections.abc import Callable
from html import unescape
from urllib.parse import quote
from xml.sax.saxutils import escape

from tests.office_layout import FOOT, HEAD, LISTS, STYLES
from tests.torture.plants import as_name, between, hexadecimal, references
from tests.torture.plants_word import (
    FONTS,
    SETTINGS,
    THEME,
    control,
    drawing,
    field,
    paragraph,
    ruby,
    shape,
    style,
    table,
    text,
)
from tests.word_files import DOCUMENT

Code = Callable[[str], str]
Files = dict[str, bytes]

CODES: dict[str, Code] = {
    "as it is": str,
    "with signs between": lambda s: between(s, "・"),
    "in base64": lambda s: base64.b64encode(s.encode()).decode(),
    "in base64, letter by letter": lambda s: " ".join(base64.b64encode(sign.encode()).decode() for sign in s),
    "in base64 of UTF-16": lambda s: base64.b64encode(s.encode("utf-16-le")).decode(),
    "in base64 backwards": lambda s: base64.b64encode(s.encode()).decode()[::-1],
    "in base32": lambda s: base64.b32encode(s.encode()).decode(),
    "in base85": lambda s: base64.b85encode(s.encode()).decode(),
    "in hexadecimal": hexadecimal,
    "in hexadecimal with spaces": lambda s: s.encode().hex(" ").upper(),
    "in Shift_JIS, hexadecimal": lambda s: s.encode("cp932", "ignore").hex(),
    "in escapes": lambda s: references(s, "\\u{:04x}"),
    "in references": lambda s: references(s, "&#{};"),
    "in code points": lambda s: references(s, "U+{:04X} "),
    "in numbers": lambda s: references(s, "{} "),
    "in bytes": lambda s: " ".join(map(str, s.encode())),
    "in bits": lambda s: "".join(f"{byte:08b}" for byte in s.encode()),
    "with percent signs": quote,
    "as a name of the internet": lambda s: "xn--" + s.replace(" ", "").encode("punycode").decode(),
}
"""Codes that are read wherever they are found."""
UNREAD: dict[str, Code] = {
    "in a code of nobody": lambda s: "".join(chr(ord(sign) + 1) for sign in s),
    "in zipped base64": lambda s: base64.b64encode(zlib.compress(s.encode())).decode(),
    "in base64, moved on": lambda s: codecs.encode(base64.b64encode(s.encode()).decode(), "rot13"),
}
"""Codes that nobody reads: what is in them may stand where it is seen, and nowhere else."""

Place = tuple[str, str, Code]
"""A part, the text in it before which something is put, and what is put there."""


def _signs(words: str) -> list[str]:
    """The letters of escaped words."""
    return re.findall(r"&\w+;|.", words)


def _letters(markup: str) -> Code:
    """The same markup for every letter."""
    return lambda s: "".join(markup.format(sign, ord(unescape(sign)), at) for at, sign in enumerate(_signs(s), 1))


BOX = "<v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox>"
NAMED = '<w:style w:styleId="y{2}"><w:name w:val="{0}"/></w:style>'
COLOUR = '<w:style w:styleId="y{2}"><w:rPr><w:color w:val="{1:06X}"/></w:rPr></w:style>'
A_LIST = '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:lvlText w:val="{}"/></w:lvl></w:abstractNum>'
DELETED = '<w:del w:author="{0}"><w:r><w:delText>{0}</w:delText></w:r></w:del>'
LINK = '<w:hyperlink w:anchor="{0}" w:tooltip="{0}">{1}</w:hyperlink>'
PICTURE = '<wp:docPr id="1" name="{0}" descr="{0}" title="{0}"/>'

SEEN: dict[str, Place] = {
    "the foot": (FOOT, "</w:ftr>", lambda s: paragraph(text(s))),
    "the foot, a run a letter": (FOOT, "</w:ftr>", lambda s: paragraph("".join(map(text, _signs(s))))),
    "the foot, a paragraph a letter": (
        FOOT,
        "</w:ftr>",
        lambda s: "".join(paragraph(text(sign)) for sign in _signs(s)),
    ),
    "cells": (HEAD, "</w:hdr>", lambda s: table(_signs(s))),
    "a reading": (HEAD, "</w:hdr>", lambda s: ruby("件", s)),
    "a text box": (HEAD, "</w:hdr>", lambda s: shape("", BOX.format(paragraph(text(s))))),
    "a watermark": (HEAD, "</w:hdr>", lambda s: shape("", f'<v:textpath string="{s}"/>')),
    "the number of a list": (LISTS, "第%1号", str),
    "the result of a field": (HEAD, "</w:hdr>", lambda s: field(" QUOTE 件 ", s)),
}
"""What everybody sees on the page."""

UNSEEN: dict[str, Place] = {
    "a style's name": (STYLES, "</w:styles>", lambda s: style(s, "x")),
    "names of styles, letter by letter": (STYLES, "</w:styles>", _letters(NAMED)),
    "the name of a style in use": (STYLES, "桜丘市の", str),
    "a style's id": (STYLES, "</w:styles>", lambda s: style("x", s)),
    "a style's other names": (STYLES, '<w:basedOn w:val="Normal"/><w:uiPri', lambda s: f'<w:aliases w:val="{s}"/>'),
    "colours of styles": (STYLES, "</w:styles>", _letters(COLOUR)),
    "latent styles": (
        STYLES,
        "<w:style ",
        lambda s: f'<w:latentStyles><w:lsdException w:name="{s}"/></w:latentStyles>',
    ),
    "text among styles": (STYLES, "</w:styles>", lambda s: paragraph(text(s))),
    "a run in a style": (STYLES, "</w:style>", text),
    "the settings": (SETTINGS, "<w:compat>", lambda s: f'<w:docVars><w:docVar w:name="{s}" w:val="{s}"/></w:docVars>'),
    "a setting of Word": (
        SETTINGS,
        "</w:compat>",
        lambda s: f'<w:compatSetting w:name="{s}" w:uri="{s}" w:val="{s}"/>',
    ),
    "signs that begin no line": (
        SETTINGS,
        "<w:compat>",
        lambda s: f'<w:noLineBreaksBefore w:lang="ja-JP" w:val="{s}"/>',
    ),
    "a language": (SETTINGS, "<w:compat>", lambda s: f'<w:themeFontLang w:val="{s}"/>'),
    "a font that nothing is set in": (
        FONTS,
        "</w:fonts>",
        lambda s: f'<w:font w:name="{s}"><w:altName w:val="{s}"/></w:font>',
    ),
    "how a font looks": (FONTS, "<w:charset", lambda s: f'<w:panose1 w:val="{s}"/><w:sig w:usb0="{s}"/>'),
    "the theme": (THEME, "</a:themeElements>", lambda s: f'<a:custClrLst><a:custClr name="{s}"/></a:custClrLst>'),
    "a script of the theme": (THEME, "<a:cs", lambda s: f'<a:font script="{s}" typeface="{s}"/>'),
    "a list's name": (LISTS, '<w:multiLevelType w:val="multi', lambda s: f'<w:name w:val="{s}"/>'),
    "a level that nothing stands in": (LISTS, "%2項", str),
    "a list that nothing stands in": (LISTS, "<w:num ", lambda s: A_LIST.format(s)),
    "hidden text": (HEAD, "</w:hdr>", lambda s: paragraph(text(s, "<w:vanish/>"))),
    "a comment": (HEAD, "</w:hdr>", lambda s: f"<!--{s}-->"),
    "a deletion": (HEAD, "</w:hdr>", lambda s: paragraph(DELETED.format(s))),
    "a bookmark": (HEAD, "</w:hdr>", lambda s: paragraph(f'<w:bookmarkStart w:id="1" w:name="{s}"/>')),
    "a control": (HEAD, "</w:hdr>", lambda s: control(f'<w:alias w:val="{s}"/><w:tag w:val="{s}"/>')),
    "a code": (HEAD, "</w:hdr>", lambda s: field(f" QUOTE {s} ", "件")),
    "the code of a field of Word": (HEAD, "</w:hdr>", lambda s: field(f" PAGE \\* {s} ", "1")),
    "a number that is counted anew": (HEAD, "</w:hdr>", lambda s: field(" PAGE ", s)),
    "a simple field": (HEAD, "</w:hdr>", lambda s: paragraph(f'<w:fldSimple w:instr=" MERGEFIELD {s} "/>')),
    "a link's tip": (HEAD, "</w:hdr>", lambda s: paragraph(LINK.format(s, text("件")))),
    "where a link leads": ("word/_rels/header9.xml.rels", "www.city.sakuragaoka.example.jp/", quote),
    "a picture's description": (HEAD, "</w:hdr>", lambda s: drawing(PICTURE.format(s))),
    "an old picture's words": (
        HEAD,
        "</w:hdr>",
        lambda s: shape(f'alt="{s}" title="{s}" id="{as_name(s)}" href="{s}"'),
    ),
    "how a shape lies": (
        HEAD,
        "</w:hdr>",
        lambda s: shape(f'style="position:{s};x-{as_name(s)}:1" adj="{s}" path="{s}"'),
    ),
    "an alignment": (HEAD, "</w:hdr>", lambda s: paragraph(text("件"), f'<w:jc w:val="{s}"/>')),
    "a size": (HEAD, "</w:hdr>", lambda s: paragraph(text("件", f'<w:sz w:val="{s}"/><w:lang w:eastAsia="{s}"/>'))),
    "an attribute of nobody": (HEAD, "</w:hdr>", lambda s: f'<w:p w:secret="{s}" {as_name(s)}="1"/>'),
    "an element of nobody": (HEAD, "</w:hdr>", lambda s: f"<w:p><w:{as_name(s)}/></w:p>"),
    "a namespace": (HEAD, "</w:hdr>", lambda s: f'<w:p xmlns:{as_name(s)}="urn:{quote(s)}"/>'),
    "a table's caption": (HEAD, "</w:hdr>", lambda s: table(["件"], f'<w:tblCaption w:val="{s}"/>')),
    "the result of an unknown element": (HEAD, "</w:hdr>", lambda s: f"<w:p><w:jc>{text(s)}</w:jc></w:p>"),
    "samples": (DOCUMENT, "(発言者) 発言", str),
    "a sample's style of nobody": (DOCUMENT, "<w:body>", lambda s: paragraph(text("件"), f'<w:pStyle w:val="{s}"/>')),
    "the head of first pages that there are not": (
        DOCUMENT,
        "<w:pgSz",
        lambda s: f'<w:footerReference w:type="{s}" r:id="{s}"/>',
    ),
}
"""What nobody sees: whatever code it is in, it is not there any more."""


def plant(files: Files, place: Place, words: str) -> Files:
    """The layout with these words in one of its places."""
    part, before, markup = place
    xml = files[part].decode()
    assert before in xml, f"{part}: {before}"
    planted = markup(escape(words, {'"': "&quot;"}))
    return {**files, part: xml.replace(before, planted + before, 1).encode()}
