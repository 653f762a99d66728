"""The theme of a layout: the colours and fonts that styles call by their place in it. All else stays behind."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from lxml.etree import _Element

from minutesapp.word.markup.known import PREFIXES
from minutesapp.word.markup.values import COLOUR, font
from minutesapp.word.package import XML_HEAD

A = f"{{{PREFIXES['a']}}}"
COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "333333", "lt2": "EEEEEE", **{f"accent{n}": "595959" for n in range(1, 7)},
    "hlink": "0000FF", "folHlink": "800080",
}  # fmt: skip
"""The places of colours, and what stands there where the layout gives none."""
SCRIPTS = ("Jpan", "Hans", "Hant", "Hang")
"""Those of East Asia: the language of the file decides which font its letters are in."""
LETTERS = ("latin", "ea", "cs")
NO_FONTS = "".join(f'<a:{letters} typeface=""/>' for letters in LETTERS)
NAME = "minutes"
PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
LOOKS = (
    f'<a:fmtScheme name="{NAME}"><a:fillStyleLst>{PLAIN * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{f'<a:ln>{PLAIN}</a:ln>' * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{PLAIN * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
"""What shapes of a theme look like; no page of minutes has any."""


def clean_theme(root: _Element, *, with_fonts: bool) -> bytes:
    """The theme written anew; `with_fonts` where something is set in its fonts."""
    colours = "".join(f'<a:{place}><a:srgbClr val="{_colour(root, place)}"/></a:{place}>' for place in COLOURS)
    fonts = "".join(
        f"<a:{kind}>{_fonts(root, kind) if with_fonts else NO_FONTS}</a:{kind}>" for kind in ("majorFont", "minorFont")
    )
    return (
        f'{XML_HEAD}<a:theme xmlns:a="{PREFIXES["a"]}" name="{NAME}"><a:themeElements>'
        f'<a:clrScheme name="{NAME}">{colours}</a:clrScheme><a:fontScheme name="{NAME}">{fonts}</a:fontScheme>'
        f"{LOOKS}</a:themeElements></a:theme>"
    ).encode()


def theme_fonts(root: _Element) -> set[str]:
    """The fonts that a theme names."""
    return {name for element in root.iter() if (name := element.get("typeface"))}


def _colour(root: _Element, place: str) -> str:
    found = root.find(f".//{A}clrScheme/{A}{place}/*")
    stated = found.get("lastClr") or found.get("val") or "" if found is not None else ""
    return stated if re.fullmatch(COLOUR, stated) else COLOURS[place]


def _fonts(root: _Element, kind: str) -> str:
    found = root.find(f".//{A}fontScheme/{A}{kind}")
    if found is None:
        return NO_FONTS
    places = "".join(f"<a:{place} typeface={_typeface(found.find(A + place))}/>" for place in LETTERS)
    others = {row.get("script"): row for row in found.iterfind(f"{A}font")}
    return places + "".join(
        f'<a:font script="{script}" typeface={_typeface(others[script])}/>' for script in SCRIPTS if script in others
    )


def _typeface(element: _Element | None) -> str:
    name = element.get("typeface", "") if element is not None else ""
    return quoteattr(name if font(name) is not None else "")
