"""A list of 100,000 people taken into the roster, taken back and taken in again; one person changed among so many."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from minutesapp.roster import upkeep
from minutesapp.roster.source import RosterFile
from minutesapp.services import people
from tests.bench.bench_roster import FAMILY_SIGNS, GIVEN_SIGNS, PEOPLE, names_of, somebody
from tests.bench.row import Row

FEWER = PEOPLE // 4
HEADINGS = "氏名,よみ,職名,所属,区分,就任日,退任日"


def rows() -> Iterator[Row]:
    """How long a whole list takes, and whether four times as many people take more than four times as long."""
    with tempfile.TemporaryDirectory() as folder:
        quick = _import(Path(folder, "few"), FEWER)
        taken = _import(Path(folder, "many"), PEOPLE)
        name = f"import of {PEOPLE:,} people"
        yield Row(name, taken, 20, "s", "a CSV file, into a new roster")
        yield Row(f"{name}, to that of {FEWER:,}", taken / quick, 5, "×", "four times as many; linear is 4")
        roster = RosterFile(Path(folder, "many", "roster.db"))
        yield Row("undo of it", _seconds(lambda: roster.change(lambda store: store.undo())), 10, "s")
        yield Row("redo of it", _seconds(lambda: roster.change(lambda store: store.redo())), 10, "s")
        with roster.reading() as opened:
            someone = opened.everybody()[PEOPLE // 2][0].id
        changed = _seconds(lambda: roster.change(lambda store: upkeep.confirm_reading(store, someone, "やまだ たろう")))
        yield Row(f"one reading confirmed among {PEOPLE:,} people", 1000 * changed, 100, "ms", "opened and closed")


def _import(folder: Path, count: int) -> float:
    dice = random.Random(count)
    families, givens = names_of(FAMILY_SIGNS), names_of(GIVEN_SIGNS)
    folder.mkdir()
    lines = [HEADINGS]
    for number in range(count):
        person, (posting, *_) = somebody(dice, number, families, givens)
        term = f"{posting.start},{posting.end or ''}"
        lines.append(f"{person.name},{person.kana},{posting.post},{posting.group},職員,{term}")
    listed = folder / "list.csv"
    listed.write_text("\n".join(lines), encoding="utf-8")
    return _seconds(lambda: people.import_roster(listed, RosterFile(folder / "roster.db")))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
