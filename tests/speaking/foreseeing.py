"""Who is offered for the next turn, held against who took it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from msgspec.structs import replace

from minutesapp.attendance.speaking.possible_speakers import possible_speakers
from minutesapp.importers.reading import read_minutes
from minutesapp.model.blocks import UNKNOWN_SPEAKER
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import form_of

CORPUS = Path(__file__).parents[1] / "corpus"
SEED = Path(__file__).parents[3] / "shared" / "seed"
CORPORA = (CORPUS, CORPUS / "judged", CORPUS / "judged_held_out")
FEW = 3


@dataclass(frozen=True)
class Foreseen:
    """Of how many turns the speaker was the first offered, and among the first three; the slowest answer, in ms."""

    turns: int = 0
    first: int = 0
    among_few: int = 0
    slowest: float = 0.0

    def __add__(self, other: Foreseen) -> Foreseen:
        return Foreseen(
            self.turns + other.turns,
            self.first + other.first,
            self.among_few + other.among_few,
            max(self.slowest, other.slowest),
        )

    def __str__(self) -> str:
        share = [f"{hits / max(self.turns, 1):6.1%}" for hits in (self.first, self.among_few)]
        return f"{self.turns:5} turns  first {share[0]}  of three {share[1]}  at most {self.slowest:.1f} ms"


def foreseen_in(folder: Path) -> dict[str, Foreseen]:
    """The hits of each record of a folder in which anybody speaks."""
    found = {
        file.name: foresee(read_minutes(file.read_bytes(), file.name).minutes) for file in sorted(folder.glob("*.txt"))
    }
    return {name: one for name, one in found.items() if one.turns}


def foresee(record: Minutes) -> Foreseen:
    """Ask for every turn of a record behind the first one, as if it were being written."""
    starts = [index for index, block in enumerate(record.body) if block.speaker is not None and block.speaker.known]
    return sum((_asked(record, index) for index in starts[1:]), Foreseen())


def _asked(record: Minutes, index: int) -> Foreseen:
    block = record.body[index]
    empty = replace(block, text="", speaker=UNKNOWN_SPEAKER, spans=())
    before = replace(record, body=(*record.body[:index], empty))
    began = perf_counter()
    offered = [one.speaker.who for one in possible_speakers(before, form_of(record), index) if one.attends]
    took = (perf_counter() - began) * 1000
    who = block.speaker.who if block.speaker is not None else None
    return Foreseen(1, offered[:1] == [who], who in offered[:FEW], took)
