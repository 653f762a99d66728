"""What Whisper and WhisperX write as data: segments in JSON, and tables of times and words parted by tabs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Note, Place, PlaceKind
from minutesapp.importers.source import LINE_END
from minutesapp.importers.transcripts.clock import LATEST, from_seconds
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.language.pattern import pattern

HEADING = pattern(r"\ufeff?start\tend\ttext[ \t]*(?=[\r\n]|$)")
ROW = pattern(r"(\d{1,12}(?:\.\d{1,9})?)\t(\d{1,12}(?:\.\d{1,9})?)(?:\t(.*))?")
LISTS = ("segments", "chunks", "transcription")
"""How the list of segments is called."""
QUOTED = 200
"""Signs that are told of a segment that cannot be read."""

Table = Mapping[str, Any]
Run = tuple[str, list[Table]]
"""Words one after another of one speaker."""


def is_table_of_times(text: str) -> bool:
    """Whether a text is Whisper's table, by the words at its head."""
    return HEADING.match(text) is not None


def read_table_of_times(text: str, name: str) -> Transcript:
    """The rows as cues; times are whole milliseconds, with a point seconds. What is no row goes on from above."""
    cues: list[Cue] = []
    notes = []
    for number, line in enumerate(LINE_END.split(text)[1:], 2):
        if row := ROW.fullmatch(line):
            cues.append(Cue(row[3] or "", "", _time(row[1]), _time(row[2]), number))
        elif line.count("\t") >= 2:
            start, end, words = line.split("\t", 2)
            notes.append(Note(number, "transcript-time-unreadable", f"{start} {end}"))
            cues.append(Cue(words, line=number))
        elif line.strip():
            cues.append(Cue(line, line=number))
    return Transcript(tuple(cues), tuple(notes))


def _time(figures: str) -> int | None:
    if "." in figures:
        return from_seconds(float(figures))
    return int(figures) if int(figures) <= LATEST else None


def is_segments(text: str) -> bool:
    """Whether a text is JSON with segments: Whisper's, those of whisper.cpp and of pipelines, or nothing but them."""
    start = text.removeprefix("\ufeff").lstrip()[:1]
    if start == "{":
        return any(f'"{key}"' in text for key in LISTS)
    return start == "[" and '"text"' in text and ('"start"' in text or '"timestamp"' in text)


def read_segments(text: str, name: str) -> Transcript:
    """The segments as cues, each cut where its words change their speaker.

    Their places are the times at which they begin. UserFacingError ``import-transcript-broken``.
    """
    try:
        whole = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise UserFacingError("import-transcript-broken", path=name) from error
    segments = whole if isinstance(whole, list) else next((whole[key] for key in LISTS if key in whole), None)
    if not isinstance(segments, list):
        raise UserFacingError("import-transcript-broken", path=name)
    cues: list[Cue] = []
    notes, places, time = [], list[Place](), 0
    for number, segment in enumerate(segments, 1):
        if isinstance(segment, dict) and isinstance(segment.get("text"), str):
            cues += _cues(segment, number)
            time = cues[-1].start or time
        else:
            notes.append(Note(number, "transcript-unreadable", json.dumps(segment, ensure_ascii=False)[:QUOTED]))
        places.append(Place(PlaceKind.TIME, time))
    return Transcript(tuple(cues), tuple(notes), places=tuple(places))


def _cues(segment: Table, number: int) -> Iterator[Cue]:
    text, (start, end) = segment["text"], _times(segment)
    words: list[Table] = [word for word in _list(segment, "words") if isinstance(word, dict)]
    runs: list[Run] = [(speaker, list(run)) for speaker, run in groupby(words, key=_Voice())]
    cuts = _cuts(text, runs) if len(runs) > 1 else [0]
    if len(cuts) < 2:
        begins = start if start is not None else _first(words, "start")
        ends = end if end is not None else _first(words[::-1], "end")
        yield Cue(text, _speaker(segment) or _most_words(runs), begins, ends, number)
        return
    for place, (speaker, run) in enumerate(runs):
        first, last = place == 0, place == len(runs) - 1
        begins = start if first and start is not None else _first(run, "start")
        ends = end if last and end is not None else _first(run[::-1], "end")
        yield Cue(text[cuts[place] : None if last else cuts[place + 1]], speaker, begins, ends, number)


def _times(segment: Table) -> tuple[int | None, int | None]:
    """From when to when: seconds, the two of a pipeline, or the milliseconds of whisper.cpp."""
    match segment:
        case {"timestamp": [start, end]}:
            return from_seconds(start), from_seconds(end)
        case {"offsets": {"from": int(start), "to": int(end)}}:
            return from_seconds(start / 1_000), from_seconds(end / 1_000)
    return from_seconds(segment.get("start")), from_seconds(segment.get("end"))


class _Voice:
    """Who says a word: of one that does not tell, whoever said the one before."""

    def __init__(self) -> None:
        self._last = ""

    def __call__(self, word: Table) -> str:
        self._last = _speaker(word) or self._last
        return self._last


def _cuts(text: str, runs: Sequence[Run]) -> list[int]:
    """Where in the text of a segment each run of words begins; nothing where they are not the words of the text."""
    cuts: list[int] = []
    place = 0
    for _, run in runs:
        for index, word in enumerate(run):
            found = text.find(str(word.get("word", "")).strip(), place)
            if found < 0:
                return []
            if index == 0:
                cuts.append(found if cuts else 0)
            place = found + len(str(word.get("word", "")).strip())
    return cuts


def _most_words(runs: Sequence[Run]) -> str:
    counts: Counter[str] = Counter()
    for speaker, run in runs:
        counts[speaker] += len(run)
    del counts[""]
    return counts.most_common(1)[0][0] if counts else ""


def _first(words: Sequence[Table], key: str) -> int | None:
    return next((time for word in words if (time := from_seconds(word.get(key))) is not None), None)


def _speaker(table: Table) -> str:
    speaker = table.get("speaker")
    return speaker if isinstance(speaker, str) else ""


def _list(table: Table, key: str) -> list[Any]:
    found = table.get(key)
    return found if isinstance(found, list) else []
