"""Ways to hide words in an HTML file."""

from __future__ import annotations

import base64
from collections.abc import Callable
from urllib.parse import quote

from tests.torture.plants import Plant, between, chunks, hexadecimal, references


def plants() -> tuple[Plant, ...]:
    """All of them."""
    inside = {name: _inside(markup) for name, markup in MARKUP.items()}
    return tuple(Plant(name, spoil) for name, spoil in (inside | ELSEWHERE).items())


Markup = Callable[[str], str]

MARKUP: dict[str, Markup] = {
    "a paragraph": lambda s: f"<p>{s}</p>\n",
    "a paragraph of ours": lambda s: f'<p class="turn">{s}</p>\n',
    "text without an element": lambda s: f"{s}\n",
    "letter by letter in paragraphs": lambda s: "".join(f"<p>{sign}</p>" for sign in s) + "\n",
    "seven letters a cell": lambda s: (
        "<table><tr>" + "".join(f"<td>{c}</td>" for c in chunks(s, 7)) + "</tr></table>\n"
    ),
    "letter by letter in spans": lambda s: "".join(f"<b>{sign}</b>" for sign in s) + "\n",
    "a comment": lambda s: f"<!-- {s} -->\n",
    "comments letter by letter": lambda s: "".join(f"<!--{sign}-->" for sign in s) + "\n",
    "a declaration": lambda s: f"<!{s}>\n",
    "an instruction": lambda s: f"<?{s}>\n",
    "CDATA": lambda s: f"<![CDATA[{s}]]>\n",
    "an end tag": lambda s: f"</{s}>\n",
    "an unquoted attribute": lambda s: f"<p title={s}></p>\n",
    "a quoted attribute": lambda s: f"<p title='{s}'></p>\n",
    "a class": lambda s: f'<p class="turn {s}"></p>\n',
    "an id": lambda s: f'<p id="{s}"></p>\n',
    "a data attribute": lambda s: f'<p data-a="{s}"></p>\n',
    "a label for reading aloud": lambda s: f'<p aria-label="{s}"></p>\n',
    "an event": lambda s: f"<p onclick=\"alert('{s}')\"></p>\n",
    "the name of an attribute": lambda s: f"<p {s}></p>\n",
    "the name of an element": lambda s: f"<x-{s}></x-{s}>\n",
    "not shown": lambda s: f"<p hidden>{s}</p>\n",
    "not displayed": lambda s: f'<p style="display:none">{s}</p>\n',
    "white on white": lambda s: f'<p style="color:#fff">{s}</p>\n',
    "a style": lambda s: f'<p style="font-family:{s}"></p>\n',
    "soft hyphens": lambda s: f"<p>{between(s, '&shy;')}</p>\n",
    "places to break": lambda s: f"<p>{between(s, '<wbr>')}</p>\n",
    "joiners": lambda s: f"<p>{between(s, '&zwj;')}</p>\n",
    "marks of direction": lambda s: f"<p>{between(s, '&rlm;')}</p>\n",
    "variation selectors": lambda s: f"<p>{between(s, '&#xFE00;')}</p>\n",
    "middle dots": lambda s: f"<p>{between(s, '&middot;')}</p>\n",
    "entities": lambda s: f"<p>{references(s, '&#{};')}</p>\n",
    "hexadecimal entities": lambda s: f"<p>{references(s, '&#x{:x};')}</p>\n",
    "ruby": lambda s: f"<p><ruby>件<rt>{s}</rt></ruby></p>\n",
    "ruby letter by letter": lambda s: "<p><ruby>" + "".join(f"{c}<rt>あ</rt>" for c in s) + "</ruby></p>\n",
    "crossed out": lambda s: f"<del>{s}</del>\n",
    "details": lambda s: f"<details>{s}</details>\n",
    "a script": lambda s: f"<script>var a='{s}'</script>\n",
    "a script, escaped": lambda s: f"<script>var a='{references(s, '%u{:04x}').replace('%', chr(92))}'</script>\n",
    "a template": lambda s: f"<template>{s}</template>\n",
    "no script": lambda s: f"<noscript>{s}</noscript>\n",
    "a text field": lambda s: f"<textarea>{s}</textarea>\n",
    "a value": lambda s: f'<input type="hidden" value="{s}">\n',
    "a picture's address": lambda s: f'<img src="{quote(s)}.png">\n',
    "a picture's words": lambda s: f'<img src="" alt="{s}">\n',
    "a picture in the address": lambda s: (
        f'<img src="data:image/png;base64,{base64.b64encode(s.encode()).decode()}">\n'
    ),
    "an address": lambda s: f'<a href="http://example.jp/{quote(s)}">件</a>\n',
    "an anchor": lambda s: f'<a name="{s}"></a>\n',
    "a frame": lambda s: f'<iframe srcdoc="{s}"></iframe>\n',
    "an object": lambda s: f'<object data="data:text/plain,{quote(s)}"></object>\n',
    "a drawing": lambda s: f"<svg><text>{s}</text></svg>\n",
    "a drawing's title": lambda s: f"<svg><title>{s}</title></svg>\n",
    "a formula": lambda s: f"<math><mi>{s}</mi></math>\n",
    "a second style": lambda s: f"<style>p:after{{content:'{s}'}}</style>\n",
    "letter spacing": lambda s: f'<span style="letter-spacing:{len(s)}.{ord(s[0])}em">件</span>\n',
    "white space": lambda s: "".join(" \t"[int(bit)] for byte in s.encode() for bit in f"{byte:08b}") + "\n",
    "capital tags": lambda s: f"<P>{s}</P>\n",
    "base64": lambda s: f"<p>{base64.b64encode(s.encode()).decode()}</p>\n",
    "hexadecimal": lambda s: f"<p>{hexadecimal(s)}</p>\n",
    "backwards": lambda s: f'<p><bdo dir="rtl">{s[::-1]}</bdo></p>\n',
}


def _inside(markup: Markup) -> Callable[[bytes, str], bytes]:
    """Before the end of what is shown."""
    return lambda data, secret: data.replace(b"</main>", markup(secret).encode() + b"</main>", 1)


def _put(place: str, addition: Callable[[str], str]) -> Callable[[bytes, str], bytes]:
    """Something before a place of the page."""
    return lambda data, secret: data.replace(place.encode(), (addition(secret) + place).encode(), 1)


ELSEWHERE: dict[str, Callable[[bytes, str], bytes]] = {
    "in an open text": _put("報告", str),
    "in an open text, one letter": _put("報告", lambda s: s[0]),
    "in the title": _put("</title>", str),
    "in the head": _put("</head>", lambda s: f'<meta name="author" content="{s}">\n'),
    "a link in the head": _put("</head>", lambda s: f'<link rel="{s}" href="">\n'),
    "a base": _put("</head>", lambda s: f'<base href="/{quote(s)}/">\n'),
    "in the style": _put("</style>", lambda s: f"p.x:before {{ content: '{s}'; }}\n"),
    "a comment in the style": _put("</style>", lambda s: f"/* {s} */"),
    "an address in the style": _put("</style>", lambda s: f".x {{ background: url({quote(s)}); }}\n"),
    "the kind of document": _put(">\n<html", lambda s: f' SYSTEM "{s}"'),
    "the language": lambda data, secret: data.replace(b'lang="ja"', f'lang="{secret}"'.encode(), 1),
    "an attribute of the body": lambda data, secret: data.replace(b"<body>", f"<body {secret}>".encode(), 1),
    "behind the page": lambda data, secret: data + secret.encode(),
    "a comment behind the page": lambda data, secret: data + f"<!--{secret}-->".encode(),
    "before the page": lambda data, secret: secret.encode() + data,
    "a mark before the page": lambda data, secret: b"\xef\xbb\xbf" + f"<!--{secret}-->".encode() + data,
    "all in UTF-16": lambda data, secret: data.decode().replace("</main>", f"{secret}</main>").encode("utf-16"),
    "a line in CP932": lambda data, secret: data.replace(b"</main>", secret.encode("cp932", "replace") + b"</main>", 1),
    "an attribute of a tag of ours": lambda data, secret: data.replace(b"<b>", f'<b title="{secret}">'.encode(), 1),
    "a space in a tag of ours": lambda data, secret: data.replace(b"<b>", b"<b" + b" " * len(secret) + b">", 1),
    "in the place of an open word": lambda data, secret: data.replace("報告".encode(), secret.encode(), 1),
}
