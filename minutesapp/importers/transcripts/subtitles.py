"""Subtitles: WebVTT and SRT, as Zoom, Teams, Whisper, WhisperX and noScribe write them, and as hands leave them.

A line of times begins a cue, the line before it may be its number, and every other line is words. Where a blank line
is missing between cues, a number is known by the numbers before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from re import MULTILINE

from minutesapp.importers.draft import Note
from minutesapp.importers.source import LINE_END
from minutesapp.importers.transcripts.clock import STAMP, read_stamp
from minutesapp.importers.transcripts.cue import Cue, Transcript, join_words
from minutesapp.importers.transcripts.inner_marks import PROGRAM, InnerMarks
from minutesapp.importers.transcripts.labels import name_speakers
from minutesapp.importers.transcripts.markup import split_voices, without_tags
from minutesapp.language.pattern import pattern

WHOLE = r"(?:\d{1,3} ?[:：] ?\d\d? ?[:：] ?\d\d?(?: ?[.,．，] ?\d{1,7})?|\d{1,3} ?[:：] ?\d\d? ?[.,．，] ?\d{1,7})"
"""A time of subtitles that can be none of day: with hours, minutes and seconds, or with a fraction."""
SAMPLE = 5_000
"""Signs within which the first times of subtitles stand."""
WEBVTT = pattern(r"\ufeff?WEBVTT(?=\s|$)")
ARROW = r"(?:-->|->|→|⇒|[-－ー―—–]{1,2}[>＞])"
"""As it is written, and as hands and other programs write it."""
TIMES = pattern(rf"\s*({STAMP})\s*-->\s*({STAMP})(?:\s+(.*))?")
OTHER_TIMES = pattern(rf"\s*({WHOLE})\s*{ARROW}\s*({WHOLE})(?:\s+(.*))?")
FIRST_TIMES = pattern(
    rf"(?:^|\r)[ \t　\ufeff]*(?:({STAMP})[ \t]*-->[ \t]*{STAMP}|({WHOLE})[ \t　]*{ARROW}[ \t　]*{WHOLE})", MULTILINE
)
ARROWS = frozenset(">→⇒＞")
ONE_FIGURE = pattern(r"\d+:\d:|(?:\d+:)?\d+:\d(?!\d)")
"""Minutes and seconds as an older Teams writes them, over a line with the name."""
UNREADABLE = pattern(r"\s*[\d:.,]{1,20}[^\s\d]?[\d:.,]{0,20}\s*-->\s*[\d:.,]{0,20}[^\s\d]?[\d:.,]{0,20}\s*")
SETTINGS = pattern(r"(?:[A-Za-z]\w*:\S+\s*)+")
ASIDE = pattern(r"NOTE(?=\s|$)|(?:STYLE|REGION)\s*$")
SILENT = pattern(r"NOTE|STYLE|REGION|NOTE\s+(?:Confidence|recognizability|duration|language)\s*:.*")
"""What says nothing: the word before a block, and what Microsoft's services say of every cue in a comment."""
NUMBER = pattern(r"\d{1,9}")
IDENTITY = pattern(r"[\x21-\x7e]+")
VOICED = pattern(r'\d{1,9} "([^"]{1,100})" \(\d+\)')
"""As Webex counts its cues: 1 "野口 一郎" (123456)."""
GUID = pattern(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\S*")
CUT_TIMES = pattern(r"\d[\d:.,]*\s*(?:-{0,2}>?\s*[\d:.,]*)")

Numbered = tuple[int, str]
"""A line and its number in the source (from 1)."""


def is_subtitles(text: str) -> bool:
    """Whether a text is WebVTT, or has the times of subtitles in its first part."""
    head = text[:SAMPLE]
    if WEBVTT.match(head):
        return True
    times = FIRST_TIMES.search(head)
    return times is not None and not ONE_FIGURE.match(times[1] or times[2])


def read_subtitles(text: str, name: str) -> Transcript:
    """The cues in the order of the text; notes on what is none: words before the first cue, comments, a cut end."""
    reader = _Reader(LINE_END.split(text.removeprefix("\ufeff")))
    reader.read()
    cues = [cue._replace(text=_one_text(cue.text)) for cue in name_speakers(reader.cues())]
    if not any(PROGRAM in note.text for note in reader.notes):
        return Transcript(tuple(cues), tuple(reader.notes))
    marks = InnerMarks(cue.speaker for cue in cues)
    parts = [part for cue in cues for part in marks.part(cue)]
    return Transcript(tuple(parts), (*reader.notes, *marks.notes()))


def _times_in(line: str) -> tuple[int, int, str] | None:
    """From when to when a cue is said, and what stands behind that in its line."""
    times = TIMES.fullmatch(line) or OTHER_TIMES.fullmatch(line)
    return (_moment(times[1]), _moment(times[2]), times[3] or "") if times else None


def _moment(figures: str) -> int:
    return read_stamp("".join(figures.split()) if " " in figures else figures)


def _one_text(lines: str) -> str:
    return join_words(map(str.strip, lines.split("\n"))) if "\n" in lines else lines.strip()


class _Reader:
    """Goes through the lines once. Words wait until the next times say whether the last of them is a number."""

    def __init__(self, lines: list[str]) -> None:
        self.notes: list[Note] = []
        self._lines = lines
        self._is_web = WEBVTT.match(lines[0]) is not None
        self._cues: list[tuple[int, int | None, int | None, list[Numbered]]] = []
        self._words: list[Numbered] = []
        self._voices: dict[int, str] = {}
        self._began = False
        self._is_aside = self._is_web
        self._last_number = -1

    def read(self) -> None:
        """All lines; what they come to is in `cues` and `notes` afterwards."""
        if self._is_web:
            self._tell(1, self._lines[0][len("WEBVTT") :])
        for number, line in enumerate(self._lines[self._is_web :], 1 + self._is_web):
            if not ARROWS.isdisjoint(line) and (times := _times_in(line)):
                self._begin(number, *times)
            elif "-->" in line and number < len(self._lines) and UNREADABLE.fullmatch(line):
                self._begin(number, None, None, "")
                self.notes.append(Note(number, "transcript-time-unreadable", line.strip()))
            elif not line or line.isspace():
                self._is_aside = False
            elif self._is_aside or (self._is_web and self._stands_apart(number) and ASIDE.match(line)):
                self._is_aside = True
                self._tell(number, line)
            else:
                self._words.append((number, line))
        self._end()

    def cues(self) -> Iterator[Cue]:
        """What was heard, a cue for every voice in one; the lines of a text are parted by line breaks."""
        for number, start, end, words in self._cues:
            text = "\n".join(line for _, line in words)
            if "<v" in text:
                for speaker, part in split_voices(text):
                    yield Cue(without_tags(part), speaker, start, end, number)
            else:
                yield Cue(without_tags(text), self._voices.get(number, ""), start, end, number)

    def _begin(self, number: int, start: int | None, end: int | None, behind: str) -> None:
        self._take_identity(number)
        self._put_words()
        self._began, self._is_aside = True, False
        self._cues.append((number, start, end, self._words))
        if behind and not SETTINGS.fullmatch(behind):
            self._words.append((number, behind))

    def _put_words(self) -> None:
        """What was read since the last times is that cue's already; before the first cue it is told."""
        if not self._began:
            for number, line in self._words:
                self._tell(number, line)
        self._words = []

    def _take_identity(self, number: int) -> None:
        """The line before the times is no words, if it stands apart or goes on from the number before."""
        if not self._words:
            return
        place, line = self._words[-1][0], self._words[-1][1].strip()
        follows = NUMBER.fullmatch(line) is not None and int(line) == self._last_number + 1
        if place == number - 1:
            is_one = follows or GUID.fullmatch(line) is not None or self._stands_apart(place)
        else:  # blank lines between may be of a program that writes every second one
            is_one = self._stands_apart(place) and (follows or (not self._began and NUMBER.fullmatch(line) is not None))
        if not is_one:
            return
        self._words.pop()
        if NUMBER.fullmatch(line):
            self._last_number = int(line)
        elif voice := VOICED.fullmatch(line):
            self._voices[number] = voice[1].strip()
        elif not IDENTITY.fullmatch(line):
            self._tell(place, line)

    def _stands_apart(self, number: int) -> bool:
        """Whether this line has a blank one before it, or none."""
        before = self._lines[number - 2] if number > 1 else ""
        return not before or before.isspace()

    def _end(self) -> None:
        """A number or half a line of times at the very end is what is left of a cue that was cut off."""
        left = list(takewhile(lambda word: CUT_TIMES.fullmatch(word[1].strip()), reversed(self._words[-2:])))
        if self._began and left and self._stands_apart(left[-1][0]):
            self.notes += [Note(number, "transcript-cut", line.strip()) for number, line in reversed(left)]
            del self._words[-len(left) :]
        self._put_words()

    def _tell(self, number: int, line: str) -> None:
        if line.strip() and not SILENT.fullmatch(line.strip()):
            self.notes.append(Note(number, "transcript-aside", line.strip()))
