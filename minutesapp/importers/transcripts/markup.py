"""Signs in a text that are no words: tags as subtitles and web pages have them, and entities."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from re import IGNORECASE
from typing import NamedTuple

from minutesapp.importers.source import LINE_END
from minutesapp.language.pattern import pattern

OF_SUBTITLES = pattern(r"</?(?:[biucv]|ruby|rt|lang|font)(?:[.\s][^<>]*)?>|<\d[\d:.]*>|\{\\an?\d{1,2}\}", IGNORECASE)
ENTITY = pattern(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
VOICE = pattern(r"<v(?:\.[^\s<>]*)?(?:[ \t]+([^<>]*))?>|</v>")
PAGE_PART = pattern(r"<([!?/]?[A-Za-z][A-Za-z0-9]*)([^<>]*)>|([^<]+|<)")
ATTRIBUTE = pattern(r"([A-Za-z][\w:.-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
HIDDEN = ("head", "style", "script", "title")


class PagePart(NamedTuple):
    """A tag of a page, by its name in small letters (``/p`` for an end) and its attributes, or words between tags."""

    tag: str
    attributes: str
    words: str


def without_entities(text: str) -> str:
    """The text with the signs that its entities stand for."""
    return ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def without_tags(text: str) -> str:
    """The words of a subtitle: without its tags, with the signs that its entities stand for."""
    if "<" in text or "{" in text:
        text = OF_SUBTITLES.sub("", text)
    return without_entities(text)


def split_voices(text: str) -> Iterator[tuple[str, str]]:
    """The words of a subtitle by who says them (empty: it is not said), their other tags still in them."""
    speaker, start = "", 0
    for found in VOICE.finditer(text):
        if found.start() > start:
            yield speaker, text[start : found.start()]
        speaker, start = without_entities(found[1] or "").strip(), found.end()
    if start < len(text) or not start:
        yield speaker, text[start:]


def parts_of_page(page: str) -> Iterator[PagePart]:
    """The tags and words of a page in their order, without what no reader of it sees."""
    hidden = ""
    for found in PAGE_PART.finditer(_without_comments(page)):
        tag = (found[1] or "").lower()
        if hidden:
            hidden = "" if tag == f"/{hidden}" else hidden
        elif tag in HIDDEN:
            hidden = tag
        elif tag or found[3]:
            yield PagePart(tag, found[2] or "", without_entities(found[3] or "").replace("\xa0", " "))


def _without_comments(page: str) -> str:
    """The page without its comments; one that never ends is none."""
    first, *others = page.split("<!--")
    return "".join((first, *(piece.partition("-->")[2] if "-->" in piece else piece for piece in others)))


def in_one_line(words: str) -> str:
    """The words of a page, whose lines end where whoever wrote it found them long enough."""
    return " ".join(map(str.strip, LINE_END.split(words))) if LINE_END.search(words) else words


def attribute(attributes: str, name: str) -> str:
    """What an attribute of a tag says; empty where the tag has none of this name, in small letters."""
    for found in ATTRIBUTE.finditer(attributes):
        if found[1].lower() == name:
            return without_entities(found[2] or found[3] or found[4] or "")
    return ""
