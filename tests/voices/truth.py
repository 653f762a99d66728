"""Whose the voices of the invented transcripts are, and what the program finds out about that."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from minutesapp.importers.reading import read_minutes
from minutesapp.model.attendance import Attendee
from minutesapp.roster.source import RosterFile
from minutesapp.services import people, voices

CORPUS = Path(__file__).parents[1] / "corpus" / "voices"
HELD_OUT = CORPUS.with_name("voices_held_out")
"""Transcripts that nobody works on, so that what is measured by them holds for others."""
TRUTH = ".truth.json"


class Verdict(Enum):
    """What became of a voice.

    `MISSED`: nobody was named although the words tell enough; `OPEN`: nobody was named, and nobody can be;
    `LUCKY`: rightly named though the words hardly tell.
    """

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    OPEN = "open"
    LUCKY = "lucky"


class Judged(NamedTuple):
    """A voice of a transcript, who it is and who was named (empty: nobody), and what that is worth."""

    source: str
    label: str
    truth: str
    named: str
    verdict: Verdict

    @property
    def words(self) -> str:
        return f"{self.verdict.value:7}{self.source} {self.label}: {self.truth or 'nobody'} / {self.named or 'nobody'}"


def sources(names: tuple[str, ...] = (), corpus: Path = CORPUS) -> list[Path]:
    """The transcripts of the corpus, those that begin so."""
    every = (file for file in corpus.iterdir() if file.is_file() and not file.name.endswith(TRUTH))
    return sorted(file for file in every if not names or file.name.startswith(names))


def truth_of(source: Path) -> dict[str, Any]:
    """The roster of a transcript, and each label's person and whether the words tell enough to name it."""
    truth: dict[str, Any] = json.loads(source.with_name(source.stem + TRUTH).read_text(encoding="utf-8"))
    return truth


def judge(source: Path, roster: RosterFile) -> Iterator[Judged]:
    """Every voice of a transcript."""
    truth = truth_of(source)["voices"]
    found = voices.voices_in(read_minutes(source.read_bytes(), source.name).minutes, roster)
    labels = [one.voice.label for one in found.voices]
    assert sorted(labels) == sorted(truth), f"{source.name} is read with other voices: {labels}"
    for label, person in truth.items():
        named, who = found.certain.get(label), person["person"] or ""
        yield Judged(source.stem, label, who, _shown(named), _verdict(who, named, person["nameable"]))


def judge_all(folder: Path, names: tuple[str, ...] = (), corpus: Path = CORPUS) -> list[Judged]:
    """Every voice of these transcripts; their rosters are made in a folder."""
    rosters = {file.stem: RosterFile(folder / f"{file.stem}.db") for file in (corpus / "rosters").glob("*.csv")}
    for name, roster in rosters.items():
        people.import_roster(corpus / "rosters" / f"{name}.csv", roster)
    return [one for source in sources(names, corpus) for one in judge(source, rosters[truth_of(source)["roster"]])]


def _verdict(who: str, named: Attendee | None, nameable: bool) -> Verdict:
    if named is None:
        return Verdict.MISSED if nameable else Verdict.OPEN
    if not who or not _is(named, who):
        return Verdict.WRONG
    return Verdict.RIGHT if nameable else Verdict.LUCKY


def _is(named: Attendee, who: str) -> bool:
    """Whether somebody is the person of the truth; an office tells people of one name apart: 佐藤 健/税務課."""
    name, _, group = who.partition("/")
    return named.name == name.replace(" ", "") and group in ("", named.group)


def _shown(named: Attendee | None) -> str:
    return f"{named.name}/{named.group}" if named else ""
