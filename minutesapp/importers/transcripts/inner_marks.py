"""What noScribe writes between the words: times, marks of silence, and what others say meanwhile.

``S01: [00:00:12] Words (..) and more. //S02: Meanwhile. // The rest.``
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from minutesapp.importers.draft import Note
from minutesapp.importers.transcripts.clock import read_stamp
from minutesapp.importers.transcripts.cue import Cue
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

PROGRAM = "noScribe"
INNER_TIME = pattern(r"\s*\[(\d\d:\d\d:\d\d)\]")
MARK = pattern(r"//(?P<name>[^\s/:：][^/:：\r\n]{0,59})[:：](?=\s|$)|//")
COUNTED = pattern(r"S\d{1,3}")
OVERLAP = "//"
SIGN = pattern(r"//|[(（\[［]")
"""In any mark."""
SLACK = 1_000
"""Milliseconds by which a time in the words may lie beside those of its cue: it has no fractions."""
MOST_KINDS = 20
"""Marks of silence that are told one by one."""


class InnerMarks:
    """Takes the marks out of cues: times and voices become cues of their own, silences are counted for a note."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = {name.removeprefix(OVERLAP) for name in names}
        self._meanwhile = ""
        self._silences: Counter[str] = Counter()

    def part(self, cue: Cue) -> Iterator[Cue]:
        """The cues of which a cue is made, in the order of its words; none where it is silence."""
        if not (SIGN.search(cue.text) or cue.speaker.startswith(OVERLAP)):  # as most are
            self._meanwhile = ""
            yield from (cue,) if cue.text.strip() else ()
            return
        plain = cue._replace(speaker=cue.speaker.removeprefix(OVERLAP), text=self._without_silence(cue.text))
        for voice in _cues(plain, self._voices(plain, cue.speaker.startswith(OVERLAP))):
            yield from _timed(voice)

    def notes(self) -> list[Note]:
        """What was taken out, as one note."""
        told = [f"{mark} {count}か所" for mark, count in self._silences.most_common(MOST_KINDS)]
        more = self._silences.total() - sum(count for _, count in self._silences.most_common(MOST_KINDS))
        told += [f"ほか {more}か所"] if more else []
        return [Note(0, "transcript-pauses", "、".join(told))] if told else []

    def _without_silence(self, text: str) -> str:
        found = [match[0].strip() for match in _silence().finditer(text)]
        self._silences.update(found)
        return _silence().sub("", text) if found else text

    def _voices(self, cue: Cue, is_meanwhile: bool) -> Iterator[tuple[str, str]]:
        """Who says what: whoever speaks, and others meanwhile; that may have begun in a cue before."""
        owner, start = cue.speaker, 0
        for mark in MARK.finditer(cue.text) if OVERLAP in cue.text else ():
            name = self._name_in(mark, is_meanwhile and not start)
            before = cue.text[: mark.start()]
            if (name and before and not before[-1].isspace()) or not (name or (self._meanwhile and before[-1:] != ":")):
                continue
            yield (owner if start else self._meanwhile or owner), cue.text[start : mark.start()]
            owner, self._meanwhile = name or cue.speaker, name
            start = mark.end() if name else mark.start() + len(OVERLAP)
        if not start:
            self._meanwhile = owner if is_meanwhile else ""
        yield owner, cue.text[start:]

    def _name_in(self, mark: re.Match[str], is_meanwhile: bool) -> str:
        """Who begins to speak at these slashes; nobody where they only close, or are of an address."""
        name = (mark["name"] or "").strip()
        known = is_meanwhile or name in self._names or COUNTED.fullmatch(name)
        return name if known else ""


def _cues(cue: Cue, said: Iterable[tuple[str, str]]) -> Iterator[Cue]:
    """A cue for each voice; the first has the beginning of the whole, the last its end."""
    pieces = [(speaker, text) for speaker, text in said if text.strip()]
    for place, (speaker, text) in enumerate(pieces):
        whole = cue if place == 0 else cue._replace(start=None, apart=False)
        yield whole._replace(speaker=speaker, text=text, end=cue.end if place == len(pieces) - 1 else None)


def _timed(cue: Cue) -> Iterator[Cue]:
    """A cue for the words behind each time; one that is not of the cue's time is said, not written."""
    if "[" not in cue.text:
        yield cue
        return
    start, begins = 0, cue.start
    for found in INNER_TIME.finditer(cue.text):
        time = read_stamp(found[1])
        if (begins is not None and time < begins - SLACK) or (cue.end is not None and time > cue.end + SLACK):
            continue
        if cue.text[start : found.start()].strip():
            yield cue._replace(text=cue.text[start : found.start()], start=begins, end=None)
            cue, begins = cue._replace(apart=False), None
        begins = begins if begins is not None and abs(begins - time) <= SLACK else time
        start = found.end()
    yield cue._replace(text=cue.text[start:], start=begins)


@cache
def _silence() -> re.Pattern[str]:
    words = any_of(wordlist("transcripts")["pauses"])
    length = rf"\d{{1,4}}[^()（）\r\n]{{0,20}}?{words}[^()（）\r\n]{{0,8}}?"
    return re.compile(rf"\s*[(（](?:\.{{1,9}}|{length})[)）]|\s*[\[［]{length}[\]］]")
