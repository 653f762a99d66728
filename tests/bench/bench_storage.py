"""Saving, opening and the journal, beside the least that any program must do for the same bytes."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from minutesapp.editing import commands
from minutesapp.editing.session import Session
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import Block, BlockKind, Speaker
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.services import records, recovery
from minutesapp.storage.record_format import read_minutes, write_minutes
from tests.bench.row import Row

TURNS = 5000
RUNS = 15
SENTENCE = "移動図書館車の巡回については、山間部の利用者の声を聴きながら、回数を減らさない方向で検討を進めている。"


def rows() -> Iterator[Row]:
    """Saving durably, opening, and one key in the journal, with 5,000 turns."""
    minutes = record(TURNS)
    with tempfile.TemporaryDirectory() as name:
        yield saving(minutes, Path(name))
        yield opening(minutes)
        yield journal(minutes)


def record(turns: int) -> Minutes:
    """A record of so many turns of two sentences each."""
    people = tuple(Attendee(f"p{n}", f"髙橋{n}") for n in range(10))
    body = tuple(
        Block(f"{n:012x}", BlockKind.SPEECH, f"{n} {SENTENCE}{SENTENCE}", speaker=Speaker(f"p{n % 10}"))
        for n in range(turns)
    )
    return Minutes(
        "ueda-gaiyo", Facts((HeaderField("body_name", "審議会名", TextValue("東雲市図書館協議会")),), people), body
    )


def saving(minutes: Minutes, folder: Path) -> Row:
    """Against json.dumps of the ready-made table, one write and one fsync."""
    table = json.loads(write_minutes(minutes))
    path = folder / "x.minutes"
    stamp = records.save_record(minutes, path, None)
    ours, bare = alternate(lambda: records.save_record(minutes, path, stamp), lambda: dump(table, folder / "bare.json"))
    detail = f"{1000 * ours:.1f} ms against {1000 * bare:.1f} ms; {path.stat().st_size / 1e6:.1f} MB"
    return Row("save 5,000 turns, durable", ours / bare, 3, detail=detail)


def opening(minutes: Minutes) -> Row:
    """Against json.loads of the same bytes. The budget for the window counts this among the rest of opening."""
    data = write_minutes(minutes)
    ours, bare = alternate(lambda: read_minutes(data), lambda: json.loads(data))
    return Row("read 5,000 turns", ours / bare, 2, detail=f"{1000 * ours:.1f} ms against {1000 * bare:.1f} ms")


def journal(minutes: Minutes) -> Row:
    """What one key costs on its way to the journal, in milliseconds; the slowest of a hundred beside it."""
    session = Session(minutes)
    recorder = recovery.journal_for(session, None, unsaved=True)
    changes = []
    for count in range(200):
        change = commands.type_lines(session.minutes, 7, 8, [f"{SENTENCE}{count}"])
        assert change is not None
        start = perf_counter()
        session.apply(change)
        changes.append(1000 * (perf_counter() - start))
    recorder.close()
    slow = sorted(changes)[int(len(changes) * 0.99)]
    return Row("one key in the journal, durable", median(changes), 16, "ms", f"99 of 100 within {slow:.2f} ms")


def dump(table: Any, path: Path) -> None:
    """The least that saving can be."""
    with path.open("wb") as file:
        file.write(json.dumps(table, ensure_ascii=False).encode())
        file.flush()
        os.fsync(file.fileno())


def alternate(ours: Callable[[], object], bare: Callable[[], object]) -> tuple[float, float]:
    """The least seconds of both, run by turns so that both meet the same machine; what is more is the machine's."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS):
        for work, taken in zip((ours, bare), times, strict=True):
            start = perf_counter()
            work()
            taken.append(perf_counter() - start)
    return min(times[0]), min(times[1])
