"""What oTranscribe keeps: the page that somebody typed while listening, in JSON, with times where they set them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Note, Place, PlaceKind
from minutesapp.importers.transcripts.clock import STAMP, from_seconds, read_stamp
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.importers.transcripts.labels import name_speakers
from minutesapp.importers.transcripts.markup import attribute, in_one_line, parts_of_page
from minutesapp.language.pattern import pattern

KEYS = pattern(r'"(?:media|media-time|media-source)"\s*:|data-timestamp')
CLOCK = pattern(STAMP)
NUMBER = pattern(r"\d{1,7}(?:\.\d{1,20})?")
LINES = frozenset(("p", "div", "li", "br"))


def is_typed_page(text: str) -> bool:
    """Whether a text is JSON with a page and the recording that belongs to it."""
    return text.removeprefix("\ufeff").lstrip().startswith("{") and '"text"' in text and KEYS.search(text) is not None


def read_typed_page(text: str, name: str) -> Transcript:
    """A cue for each time and each line; who has no label speaks on.

    Their places are the times. UserFacingError ``import-transcript-broken``.
    """
    try:
        whole = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise UserFacingError("import-transcript-broken", path=name) from error
    page = whole.get("text")
    if not isinstance(page, str):
        raise UserFacingError("import-transcript-broken", path=name)
    media = whole.get("media")
    notes = [Note(0, "transcript-head", media)] if isinstance(media, str) and media.strip() else []
    cues = [cue._replace(line=number) for number, cue in enumerate(_named(list(_lines(page))), 1)]
    return Transcript(tuple(cues), tuple(notes), places=tuple(_places(cues)))


def _lines(page: str) -> Iterator[list[Cue]]:
    """The lines that say something or have a time, a cue for what is behind each time."""
    line, is_time = [Cue("", apart=True)], False
    for part in parts_of_page(page):
        if part.tag == "span" and "timestamp" in attribute(part.attributes, "class").split():
            line.append(Cue("", "", _time(attribute(part.attributes, "data-timestamp"))))
            is_time = True
        elif part.tag == "/span":
            is_time = False
        elif part.tag.lstrip("/") in LINES:
            yield from _said(line)
            line, is_time = [Cue("", apart=True)], False
        elif is_time and line[-1].start is None and CLOCK.fullmatch(part.words.strip()):
            line[-1] = line[-1]._replace(start=read_stamp(part.words.strip()))
        elif not (is_time and CLOCK.fullmatch(part.words.strip())):
            line[-1] = line[-1]._replace(text=line[-1].text + part.words)
    yield from _said(line)


def _said(line: Sequence[Cue]) -> Iterator[list[Cue]]:
    """The line, if it says something; a time with nothing behind it is that of the next words."""
    cues: list[Cue] = []
    for cue in (cue._replace(text=in_one_line(cue.text)) for cue in line):
        if cues and not cues[-1].text.strip():
            before = cues.pop()
            cue = cue._replace(start=before.start if cue.start is None else cue.start, apart=before.apart)
        cues.append(cue)
    if any(cue.text.strip() or cue.start is not None for cue in cues):
        yield cues


def _time(words: str) -> int | None:
    """Seconds, or as older versions have it 1:02."""
    if CLOCK.fullmatch(words):
        return read_stamp(words)
    return from_seconds(float(words)) if NUMBER.fullmatch(words) else None


def _named(lines: Sequence[list[Cue]]) -> Iterator[Cue]:
    lines = list(_with_times_above(lines))
    firsts = name_speakers(line[0]._replace(text=line[0].text.strip()) for line in lines)
    speaker = ""
    for first, (_, *others) in zip(firsts, lines, strict=True):
        speaker = first.speaker or speaker
        yield from (cue._replace(speaker=speaker) for cue in (first, *others))


def _with_times_above(lines: Iterable[list[Cue]]) -> Iterator[list[Cue]]:
    """The lines with words; a time that stands alone is that of the line below."""
    above: int | None = None
    for first, *others in lines:
        if not others and not first.text.strip():
            above = first.start
            continue
        yield [first._replace(start=above) if first.start is None else first, *others]
        above = None


def _places(cues: Sequence[Cue]) -> Iterator[Place]:
    time = 0
    for cue in cues:
        time = time if cue.start is None else cue.start
        yield Place(PlaceKind.TIME, time)
