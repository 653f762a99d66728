"""What noScribe writes as HTML, also after its editor or Word has saved it.

Each segment is an anchor ``<a name="ts_{start}_{end}_{speaker}">``, each turn a paragraph that begins with a label.
Whether the words stand in the anchor or behind it, they belong to it until the next one. Names that somebody wrote
into the text count more than those of the anchors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from re import IGNORECASE
from typing import NamedTuple

from minutesapp.importers.draft import Note, Place, PlaceKind
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.importers.transcripts.inner_marks import INNER_TIME, OVERLAP, InnerMarks
from minutesapp.importers.transcripts.labels import find_label, learn_names
from minutesapp.importers.transcripts.markup import attribute, in_one_line, parts_of_page
from minutesapp.language.pattern import pattern

ANCHOR = pattern(r"<a\s[^<>]{0,200}?\b(?:name|href)\s*=\s*[\"']?ts_\d+_\d+", IGNORECASE)
STAMP = pattern(r"ts_(\d{1,9})_(\d{1,9})(?:_(.*))?")
PARAGRAPHS = frozenset(("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "br", "body"))
CUT_TAG = pattern(r"<[A-Za-z/!][^<>]*\Z")


class Segment(NamedTuple):
    """The words of an anchor, and what it tells of them; `speaker` is its own word for who speaks."""

    speaker: str
    start: int | None
    end: int | None
    words: str


def is_anchored(text: str) -> bool:
    """Whether a page has anchors with times."""
    return "ts_" in text and ANCHOR.search(text) is not None


def read_anchored(text: str, name: str) -> Transcript:
    """The segments as cues, and paragraphs as in the page; what stands above the first anchor is told."""
    cut = CUT_TAG.search(text, max(0, text.rfind("<")))
    paragraphs = list(_paragraphs(text[: cut.start()] if cut else text))
    first = next((place for place, segments in enumerate(paragraphs) if _is_timed(segments)), len(paragraphs))
    notes = [Note(0, "transcript-head", words) for segments in paragraphs[:first] if (words := _words(segments))]
    cues = list(_named(paragraphs[first:]))
    marks = InnerMarks(cue.speaker for cue in cues)
    parts = [part for cue in cues for part in marks.part(cue)]
    notes += marks.notes()
    if cut:
        notes.append(Note(len(cues), "transcript-cut", cut[0]))
    elif "<html" in text[:5_000].lower() and "</html" not in text[-5_000:].lower():
        notes.append(Note(len(cues), "transcript-unfinished", ""))
    return Transcript(tuple(parts), tuple(notes), places=tuple(_places(cues)))


def _paragraphs(page: str) -> Iterator[list[Segment]]:
    """The paragraphs that say something, as segments; words before the first anchor are one without times."""
    line, current, words = list[Segment](), Segment("", None, None, ""), list[str]()

    def close() -> None:
        text = in_one_line("".join(words))
        if text.strip():
            line.append(current._replace(words=text))
        words.clear()

    for part in parts_of_page(page):
        if part.words:
            words.append(part.words)
        elif part.tag == "a" and (stamp := _stamp(part.attributes)):
            close()
            current = stamp
        elif part.tag.lstrip("/") in PARAGRAPHS:
            close()
            if line:
                yield line
            line = []
            current = Segment("", None, None, "") if part.tag != "br" else current
    close()
    if line:
        yield line


def _stamp(attributes: str) -> Segment | None:
    found = STAMP.fullmatch(attribute(attributes, "name") or attribute(attributes, "href"))
    return Segment((found[3] or "").strip(), int(found[1]), int(found[2]), "") if found else None


def _named(paragraphs: Sequence[Sequence[Segment]]) -> Iterator[Cue]:
    """The segments as cues; who speaks is whom the paragraph names, or whom its anchor names, as others do."""
    labels = [_label(segments[0].words) for segments in paragraphs]
    names = learn_names(segments[0].words.strip() for segments in paragraphs)
    called: dict[str, Counter[str]] = {}
    told: list[tuple[str, str]] = []
    for segments, (name, words) in zip(paragraphs, labels, strict=True):
        is_named = bool(name) and (_same(name, segments[0].speaker) or name in names or _is_stamped(words))
        told.append((name, words) if is_named else ("", segments[0].words))
        if is_named:
            called.setdefault(segments[0].speaker, Counter())[name] += 1
    usual = {anchor: names.most_common(1)[0][0] for anchor, names in called.items() if anchor}
    number, last = 0, ""
    for segments, (name, words) in zip(paragraphs, told, strict=True):
        for place, segment in enumerate(segments):
            number += 1
            said = words if place == 0 else segment.words
            here = name if segment.speaker in (segments[0].speaker, "") else ""
            last = here or usual.get(segment.speaker) or segment.speaker or last
            yield Cue(said, last, segment.start, segment.end, number, apart=place == 0)


def _label(words: str) -> tuple[str, str]:
    """The label before these words, and what is behind it; slashes begin what somebody says meanwhile."""
    found = None if words.lstrip().startswith(OVERLAP) else find_label(words.strip())
    return found or ("", words)


def _same(name: str, anchor: str) -> bool:
    return "".join(filter(str.isalnum, name)) == "".join(filter(str.isalnum, anchor))


def _is_stamped(words: str) -> bool:
    return INNER_TIME.match(words) is not None


def _is_timed(segments: Sequence[Segment]) -> bool:
    return any(segment.start is not None for segment in segments)


def _words(segments: Sequence[Segment]) -> str:
    return "".join(segment.words for segment in segments).strip()


def _places(cues: Sequence[Cue]) -> Iterator[Place]:
    time = 0
    for cue in cues:
        time = time if cue.start is None else cue.start
        yield Place(PlaceKind.TIME, time)
