"""A document is read alike by its types and in full, whatever it holds; what is as we write it takes the quick way."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.model.attendance import Attendee, Proxy, Status
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Absence, AbsenceReason, Block, BlockKind, Speaker
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span
from minutesapp.storage.json_parts import MalformedError
from minutesapp.storage.record_format import read_in_full, read_minutes, write_minutes
from minutesapp.storage.typed_record import read_typed
from minutesapp.storage.upgrades import NewerError

RECORD = Minutes(
    "ueda-gaiyo",
    Facts(
        (HeaderField("body_name", "審議会名", TextValue("東雲市図書館協議会")),),
        (Attendee("p1", "𠮷田 実", family="𠮷田"),),
    ),
    (
        Block("a", BlockKind.HEADING, "開会", level=1, number="第1号"),
        Block("b", BlockKind.SPEECH, "始める。", speaker=Speaker("p1"), closed=True),
        Block("c", BlockKind.SPEECH, "続ける。"),
        Block("d", BlockKind.SPEECH, "誰か。", speaker=UNKNOWN_SPEAKER),
        Block("e", BlockKind.HEADING, "〔報告〕", level=2, unnumbered=True),
        Block("f", BlockKind.DIRECTION, "退室"),
        Block("g", BlockKind.SPEECH, "はい。", speaker=Speaker("", "委員")),
    ),
)
MARKED = replace(
    RECORD, body=(replace(RECORD.body[2], spans=(Span(0, 2, Mark.QUERY, "誰"),)), replace(RECORD.body[3], time=0))
)
ABSENCES = (Absence("p1", AbsenceReason.EXCLUDED), Absence("p2"))
WITH_ABSENCES = replace(MARKED, body=(replace(RECORD.body[0], absences=ABSENCES), *MARKED.body))
WITH_REASON = replace(WITH_ABSENCES, body=(replace(WITH_ABSENCES.body[0], closed=True, reason="個人情報"),))
WITH_PROXY = RECORD.with_facts(
    attendees=(
        replace(RECORD.attendees[0], status=Status.PROXY, proxy=Proxy("鈴木 一郎", "鈴木", "総務課長")),
        Attendee("p2", "東 健", status=Status.AWAY),
    )
)
KEYS = st.sampled_from(
    [
        "id",
        "kind",
        "text",
        "level",
        "number",
        "unnumbered",
        "speaker",
        "label",
        "closed",
        "spans",
        "time",
        "absences",
        "reason",
        "later",
    ]
)
ODD = st.sampled_from(
    ["", "x", "\ud800", "\udc00\ud800", "\u2028", "\n", "\0", 0, 1, -1, 99, 100, 2**70, 1.0, 1e400, True, None, [], {}]
)
SPANS = st.lists(
    st.fixed_dictionaries(
        {"start": st.integers(-1, 3) | ODD, "end": st.integers(0, 4), "mark": st.sampled_from([*Mark, "painted"])},
        optional={"note": st.sampled_from(["", "個人名", 1]), "later": ODD},
    )
    | ODD,
    max_size=3,
)
AWAY = st.lists(
    st.fixed_dictionaries({"attendee": st.sampled_from(["p1", ""])}, optional={"reason": ODD | st.just("left")}) | ODD,
    max_size=2,
)
KINDS = st.sampled_from([*BlockKind, "verse"])


def document(*blocks: Any, **parts: Any) -> bytes:
    return json.dumps({"format": "minutes/1", "template": "ueda-gaiyo", "body": list(blocks), **parts}).encode()


def outcome(read: Any, data: bytes) -> object:
    try:
        return read(data)
    except (MalformedError, NewerError) as error:
        return type(error), str(error)


def test_a_record_as_we_write_it_takes_the_quick_way() -> None:
    typed = read_typed(write_minutes(RECORD))
    assert typed is not None and typed.body == RECORD.body and typed.template == "ueda-gaiyo"
    for record in (RECORD, MARKED, WITH_ABSENCES, WITH_PROXY, WITH_REASON):
        typed = read_typed(write_minutes(record))
        assert typed is not None and typed.body == record.body
        assert read_minutes(write_minutes(record)) == record == read_in_full(write_minutes(record))


@pytest.mark.parametrize(
    "data",
    [
        document({"kind": "speech", "text": "a", "later": 1}),
        document(kept="as it is"),
        document(attendees=[{"name": "東", "proxy": "委任状"}]),
        document(attendees=[{"name": "東", "proxy": {"name": "西"}}]),
        document(header=[{"type": "people", "instead_of": "東"}]),
        document({"kind": "heading", "level": 1, "absences": [{"attendee": "p1"}]}),
        document({"kind": "speech", "closed": True, "reason": "another program's"}),
        document({"kind": "speech", "level": 1}),
        document({"kind": "heading", "level": 100}),
        document({"kind": "speech", "speaker": None}),
        document(header={}),
        document().replace(b"minutes/1", b"minutes/99"),
        b"\xef\xbb\xbf" + document(),
        document()[:-1],
        b"",
    ],
)
def test_whatever_is_otherwise_is_left_to_the_full_reader(data: bytes) -> None:
    assert outcome(read_minutes, data) == outcome(read_in_full, data)
    assert read_typed(data) is None or b"header" in data or b"proxy" in data


@given(
    st.lists(st.dictionaries(KEYS, ODD | KINDS | SPANS | AWAY | st.text(max_size=3), max_size=4), max_size=3),
    KINDS,
    st.booleans(),
    st.integers(0, 5),
)
@example([{"text": "\udc00"}], BlockKind.SPEECH, False, 1)
@example([{"label": ""}], BlockKind.SPEECH, True, 1)
@example([{"spans": []}], BlockKind.SPEECH, True, 1)
@example([{"time": 0, "spans": [], "text": "一"}], BlockKind.SPEECH, True, 2)
def test_both_ways_read_alike(tables: list[dict[str, Any]], kind: str, as_utf8: bool, version: int) -> None:
    blocks = [{"kind": kind, **table} for table in tables]
    text = json.dumps({"format": f"minutes/{version}", "template": "t", "body": blocks}, ensure_ascii=not as_utf8)
    data = text.encode("utf-8", "surrogatepass")
    assert outcome(read_minutes, data) == outcome(read_in_full, data)
