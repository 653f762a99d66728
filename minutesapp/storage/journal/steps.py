"""Steps of the history as JSON, for the journal. A step holds what it puts in, and the ids of what it takes out."""

from __future__ import annotations

import json
from typing import Any

from minutesapp.editing.change import Change, Swap
from minutesapp.editing.splice import Splice
from minutesapp.model.minutes import Minutes
from minutesapp.storage.facts_format import PARTS, read_facts, write_fact
from minutesapp.storage.journal.deed_codes import deed_of
from minutesapp.storage.json_parts import MalformedError, expect, parse_json, texts
from minutesapp.storage.record_format import read_blocks, write_block

KNOWN_PARTS = {"deed", "body", *PARTS}
BODY_PARTS = {"start", "removed", "inserted"}


def write_change(change: Change) -> str:
    """The step as JSON."""
    table: dict[str, Any] = {"deed": change.deed}
    if change.body is not None:
        table["body"] = {
            "start": change.body.start,
            "removed": [block.id for block in change.body.removed],
            "inserted": [write_block(block) for block in change.body.inserted],
        }
    if change.facts is not None:
        table |= {name: write_fact(change.facts.after, name) for name in PARTS if name in change.facts.parts}
    return json.dumps(table)


def read_change(text: str, minutes: Minutes) -> Change:
    """The step that `text` tells, for `minutes` as they were before it; MalformedError where it does not fit."""
    table = expect(dict, parse_json(text), "step")
    _expect_known(table, KNOWN_PARTS, "step")
    facts = read_facts(table, minutes.facts)
    return Change(
        deed_of(expect(str, table.get("deed"), "deed")),
        _read_splice(table["body"], minutes) if "body" in table else None,
        None if facts is minutes.facts else Swap(minutes.facts, facts),
    )


def _read_splice(table: Any, minutes: Minutes) -> Splice:
    _expect_known(expect(dict, table, "body"), BODY_PARTS, "body")
    start, ids = expect(int, table.get("start"), "body.start"), texts(table.get("removed"), "body.removed")
    removed = minutes.body[start : start + len(ids)] if 0 <= start <= len(minutes.body) else None
    if removed is None or tuple(block.id for block in removed) != ids:
        raise MalformedError("body.removed", "前の段落とつながりません")
    return Splice(start, removed, read_blocks(expect(list, table.get("inserted"), "body.inserted"), "body.inserted"))


def _expect_known(table: dict[str, Any], known: set[str], place: str) -> None:
    """A step that says more than we understand must not be replayed by half."""
    if unknown := sorted(set(table) - known):
        raise MalformedError(f"{place}.{unknown[0]}", "知らない操作です")
