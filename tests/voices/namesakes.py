"""What becomes of the voices where their people are missing from the roster, and others of like names are in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from minutesapp.roster.source import RosterFile
from minutesapp.services import people
from tests.voices.truth import CORPUS, Judged, judge, truth_of


def judge_without_each(source: Path, folder: Path) -> Iterator[Judged]:
    """The voices of a transcript, once for each person who speaks in it, with a roster that does not have this person.

    The rosters are made in a folder.
    """
    truth = truth_of(source)
    for place, person in enumerate(sorted({one["person"] for one in truth["voices"].values() if one["person"]})):
        yield from judge(source, _roster_without(truth["roster"], person, folder / f"{source.stem}-{place}"))


def _roster_without(name: str, person: str, place: Path) -> RosterFile:
    roster = RosterFile(place.with_suffix(".db"))
    rows = (CORPUS / "rosters" / f"{name}.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = place.with_suffix(".csv")
    kept.write_text("".join(row for row in rows if not _is(row, person)), encoding="utf-8")
    people.import_roster(kept, roster)
    return roster


def _is(row: str, person: str) -> bool:
    name, _, group = person.partition("/")
    return row.startswith(f"{name},") and group in row
