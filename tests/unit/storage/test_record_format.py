"""The document and the record say the same, both ways, and what we do not know is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

import fastjsonschema
import pytest
from msgspec.structs import fields, replace

from minutesapp import paths
from minutesapp.model.attendance import Proxy, Status
from minutesapp.model.blocks import Absence, AbsenceReason, Block, BlockKind, Use
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.release import LARGEST_VERSION, Release, ReleaseStep, Stage
from minutesapp.model.spans import Mark, Span
from minutesapp.storage.facts_format import ATTENDEE_PARTS, COMMITTEE_PARTS, PROXY_PARTS, RELEASE_PARTS, STEP_PARTS
from minutesapp.storage.json_parts import MalformedError
from minutesapp.storage.record_format import (
    ABSENCE_PARTS,
    BLOCK_PARTS,
    SPAN_PARTS,
    read_in_full,
    read_minutes,
    write_block,
    write_minutes,
)
from minutesapp.storage.typed_record import read_typed
from minutesapp.storage.upgrades import CURRENT
from minutesapp.templates.values.registry import BY_NAME
from tests.makers import decided, direction, turn


def changed(record: Minutes, *path: Any, value: Any) -> bytes:
    """The document of the record with the part at `path` put to `value`."""
    table = json.loads(write_minutes(record))
    place = table
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return json.dumps(table).encode()


def test_a_record_comes_back_as_it_was(record: Minutes) -> None:
    assert read_minutes(write_minutes(record)) == record


def test_the_format_stands_first_and_each_item_on_its_own_line(record: Minutes) -> None:
    lines = write_minutes(record).decode().splitlines()
    assert lines[1] == '"format": "minutes/1",'
    for block in record.body:
        assert sum(f'"id": "{block.id}"' in line for line in lines) == 1
    assert sum("出席者" in line for line in lines) == 1


def test_one_changed_paragraph_changes_one_line(record: Minutes) -> None:
    other = replace(record, body=(*record.body[:3], replace(record.body[3], text="別の続き"), *record.body[4:]))
    before, after = (write_minutes(m).splitlines() for m in (record, other))
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_a_paragraph_says_only_what_it_has() -> None:
    assert write_block(Block("x", BlockKind.NARRATIVE, "文")) == {"id": "x", "kind": "narrative", "text": "文"}


def test_unknown_parts_are_written_back_where_they_were(record: Minutes) -> None:
    table = json.loads(write_minutes(read_minutes(changed(record, "body", 1, "runs", value=[[0, 2, "bold"]]))))
    assert table["body"][1]["runs"] == [[0, 2, "bold"]]
    assert table["history"] == [{"by": "髙梨"}]
    assert table["attendees"][1]["vote"] == 1.5
    assert table["header"][8]["color"] == {"a": [1, None]}


MARKED = Block(
    "m",
    BlockKind.NARRATIVE,
    "𠮷田さんが来た。",
    spans=(Span(0, 2, Mark.WITHHELD, "個人名"), Span(4, 6, Mark.QUERY)),
    time=93_500,
)


def test_a_document_names_the_lowest_version_that_can_say_all_it_holds(record: Minutes) -> None:
    for block in (replace(MARKED, spans=()), replace(MARKED, time=None), MARKED):
        marked = replace(record, body=(*record.body, block))
        assert write_minutes(marked).splitlines()[1] == b'"format": "minutes/2",'
        assert read_minutes(write_minutes(marked)) == read_in_full(write_minutes(marked)) == marked
    plain = replace(record, body=(*record.body, replace(MARKED, spans=(), time=None)))
    assert write_minutes(plain).splitlines()[1] == b'"format": "minutes/1",'


ITEM = Block("h", BlockKind.HEADING, "予算", level=1, absences=(Absence("p1", AbsenceReason.EXCLUDED), Absence("p2")))


def test_who_was_away_or_represented_and_words_of_a_person_are_for_the_third_version(
    schema: Callable[[Any], Any], record: Minutes
) -> None:
    first, second = record.attendees
    out, represented = replace(second, status=Status.AWAY), replace(first, status=Status.PROXY, proxy=Proxy("森", "森"))
    for told in (
        replace(record, body=(*record.body, ITEM)),
        replace(record, body=(ITEM, MARKED)),
        record.with_facts(attendees=(first, out)),
        record.with_facts(attendees=(represented, second)),
        record.with_facts(header=(HeaderField("members", "出席者", PeopleValue(verbatim="別紙", instead_of="東")),)),
    ):
        data = write_minutes(told)
        assert data.splitlines()[1] == b'"format": "minutes/3",'
        assert read_minutes(data) == read_in_full(data) == told
        schema(json.loads(data))


CLOSED = replace(MARKED, closed=True, reason="情報公開条例第7条第2号")


def test_why_something_is_closed_and_what_was_withdrawn_is_for_the_fourth_version(
    schema: Callable[[Any], Any], record: Minutes
) -> None:
    gone = replace(MARKED, spans=(Span(0, 2, Mark.WITHDRAWN, "議長許可"), Span(3, 4, Mark.CORRECTED, "二")))
    for block in (CLOSED, gone, replace(ITEM, closed=True, reason="個人情報")):
        data = write_minutes(replace(record, body=(block, *record.body)))
        assert data.splitlines()[1] == b'"format": "minutes/4",'
        assert read_minutes(data) == read_in_full(data) == replace(record, body=(block, *record.body))
        schema(json.loads(data))
    bare = write_minutes(replace(record, body=(replace(CLOSED, reason=""), *record.body)))
    assert bare.splitlines()[1] == b'"format": "minutes/2",'


RELEASE = Release(
    (
        ReleaseStep(Stage.FINAL, 1, datetime(2024, 8, 1, 9, 5)),
        ReleaseStep(Stage.DRAFT, 2, datetime(2024, 8, 3, 17, 0, 1), "答弁の誤り", (("by", "髙梨"),)),
        ReleaseStep(Stage.REVIEW),
    ),
    (("shelf", 3),),
)


def test_how_far_a_record_has_come_is_for_the_fifth_version(schema: Callable[[Any], Any], record: Minutes) -> None:
    data = write_minutes(record.with_facts(release=RELEASE))
    assert data.splitlines()[1] == b'"format": "minutes/5",'
    assert read_minutes(data) == read_in_full(data) == record.with_facts(release=RELEASE)
    schema(json.loads(data))
    bare = write_minutes(Minutes(record.template, Facts(release=Release((ReleaseStep(Stage.FINAL),)))))
    assert read_typed(bare) is not None
    assert read_minutes(bare).is_finished


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_no_older_document_tells_how_far_it_has_come(version: int, record: Minutes) -> None:
    data = write_minutes(record.with_facts(release=RELEASE))
    told = read_minutes(data.replace(b"minutes/5", b"minutes/%d" % version))
    assert (told.facts.release, told.is_finished) == (None, False)
    assert dict(told.extra)["x-release"]["shelf"] == 3


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((), []), (("steps",), {}), (("steps", 0), "final"), (("steps", 0, "stage"), "printed"),
        (("steps", 0, "version"), 0), (("steps", 0, "version"), 1000), (("steps", 0, "version"), "2"),
        (("steps", 0, "at"), "いつか"), (("steps", 1, "reason"), 1),
    ],
)  # fmt: skip
def test_stages_that_are_not_understood_are_refused(
    record: Minutes, path: tuple[str | int, ...], value: Any, schema: Callable[[Any], Any]
) -> None:
    data = changed(record.with_facts(release=RELEASE), "release", *path, value=value)
    with pytest.raises(MalformedError) as caught:
        read_minutes(data)
    assert "release" in caught.value.place
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        schema(json.loads(data))


@pytest.mark.parametrize(("key", "value"), [("closed", False), ("reason", 7), ("reason", None)])
def test_a_reason_for_closing_belongs_to_what_is_closed(
    record: Minutes, key: str, value: Any, schema: Callable[[Any], Any]
) -> None:
    data = changed(replace(record, body=(CLOSED,)), "body", 0, key, value=value)
    with pytest.raises(MalformedError) as caught:
        read_minutes(data)
    assert caught.value.place.startswith("body[0]")
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        schema(json.loads(data))


def test_absences_are_written_in_words_that_the_schema_knows() -> None:
    assert write_block(ITEM)["absences"] == [
        {"attendee": "p1", "reason": "excluded"}, {"attendee": "p2", "reason": "left"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    "value",
    [
        [{"attendee": "p1", "reason": "asleep"}], [{"reason": "left"}], [{"attendee": 1}], ["p1"], {},
        [{"attendee": "p1", "until": "15:00"}],
    ],
)  # fmt: skip
def test_absences_that_are_not_understood_whole_are_refused(
    record: Minutes, value: Any, schema: Callable[[Any], Any]
) -> None:
    data = changed(replace(record, body=(ITEM,)), "body", 0, "absences", value=value)
    with pytest.raises(MalformedError) as caught:
        read_minutes(data)
    assert caught.value.place.startswith("body[0].absences")
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        schema(json.loads(data))


def test_marks_are_written_in_words_that_the_schema_knows(schema: Callable[[Any], Any], record: Minutes) -> None:
    assert write_block(MARKED) == {
        "id": "m",
        "kind": "narrative",
        "spans": [
            {"start": 0, "end": 2, "mark": "withheld", "note": "個人名"},
            {"start": 4, "end": 6, "mark": "query"},
        ],
        "time": 93_500,
        "text": "𠮷田さんが来た。",
    }
    schema(json.loads(write_minutes(replace(record, body=(MARKED,)))))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("spans", [{"start": 0, "end": 9, "mark": "withheld"}]),
        ("spans", [{"start": 5, "end": 3, "mark": "withheld"}]),
        ("spans", [{"start": 3, "end": 3, "mark": "withheld"}]),
        ("spans", [{"start": -1, "end": 2, "mark": "withheld"}]),
        ("spans", [{"start": 0, "end": 2, "mark": "painted"}]),
        ("spans", [{"start": 0, "end": 2}]),
        ("spans", [{"end": 2, "mark": "query"}]),
        ("spans", [{"start": 0, "end": 2, "mark": "query", "whom": "x"}]),
        ("spans", [[0, 2, "query"]]),
        ("spans", {}),
        ("time", -1),
        ("time", 1.5),
        ("time", "0:01"),
    ],
)
def test_marks_that_are_not_understood_whole_are_refused(record: Minutes, part: str, value: Any) -> None:
    data = changed(replace(record, body=(MARKED,)), "body", 0, part, value=value)
    with pytest.raises(MalformedError) as caught:
        read_minutes(data)
    assert caught.value.place.startswith("body[0]")


def test_marks_in_disorder_are_put_in_order(record: Minutes) -> None:
    spans = [{"start": at, "end": at + 1, "mark": "query"} for at in (5, 1, 0)]
    (block,) = read_minutes(changed(replace(record, body=(MARKED,)), "body", 0, "spans", value=spans)).body
    assert block.spans == (Span(0, 2, Mark.QUERY), Span(5, 6, Mark.QUERY))


def test_what_another_program_kept_under_these_names_is_set_aside(record: Minutes) -> None:
    """The first version knew no marks; its documents may hold anything by that name, and it stays what it is."""
    data = changed(replace(record, body=(replace(MARKED, spans=(), time=None),)), "body", 0, "spans", value="bold")
    opened = read_minutes(data)
    assert (opened.body[0].spans, opened.body[0].extra) == ((), (("x-spans", "bold"),))
    assert json.loads(write_minutes(opened))["body"][0]["x-spans"] == "bold"
    marked = replace(opened, body=(replace(opened.body[0], spans=MARKED.spans),))
    assert read_minutes(write_minutes(marked)) == marked


def test_half_of_a_surrogate_pair_survives(record: Minutes) -> None:
    broken = replace(record, body=(Block("b", BlockKind.NARRATIVE, "前\ud842後"),))
    assert read_minutes(write_minutes(broken)) == broken


def test_a_byte_order_mark_of_an_editor_does_no_harm(record: Minutes) -> None:
    assert read_minutes(b"\xef\xbb\xbf" + write_minutes(record)) == record


def test_parts_that_are_left_out_are_as_usual() -> None:
    minutes = read_minutes('{"format": "minutes/1", "template": "t", "attendees": [{"name": "東健"}]}'.encode())
    assert (minutes.template, minutes.header, minutes.body) == ("t", (), ())
    assert minutes.attendees[0].status.attends


MISFITS: list[tuple[tuple[Any, ...], Any, str]] = [
    (("body",), {}, ".body"),
    (("body", 1), 7, "body[1]"),
    (("body", 1, "text"), 7, "body[1].text"),
    (("body", 1, "kind"), "song", "body[1].kind"),
    (("body", 1, "level"), 1, "body[1]"),
    (("body", 1, "text"), "二\n行", "body[1]"),
    (("body", 0, "closed"), 1, "body[0].closed"),
    (("body", 0, "level"), True, "body[0].level"),
    (("template",), None, ".template"),
    (("attendees", 0, "side"), "left", "attendees[0].side"),
    (("attendees", 0, "status"), "asleep", "attendees[0].status"),
    (("attendees", 0, "name"), ["東"], "attendees[0].name"),
    (("header", 0, "type"), "poem", "header[0].type"),
    (("header", 0, "text"), [], "header[0].text"),
    (("header", 1, "start"), "昨日", "header[1].start"),
    (("header", 1, "start"), "2024-07-09T14:00+09:00", "header[1].start"),
    (("header", 1, "timed"), "yes", "header[1].timed"),
    (("header", 4, "counts"), [["傍聴者"]], "header[4].counts[0]"),
    (("header", 4, "counts"), [["傍聴者", "三"]], "header[4].counts[0]"),
    (("header", 6, "items"), ["資料", 2], "header[6].items[1]"),
    (("header", 7, "rows"), [["甲"], "乙"], "header[7].rows[1]"),
    (("header", 8, "signers"), "東", "header[8].signers"),
    (("header", 0, "label"), 3, "header[0].label"),
    (("committee", "quorum"), "most", "committee.quorum"),
    (("committee", "proxies"), "no", "committee.proxies"),
]


@pytest.mark.parametrize(("path", "value", "place"), MISFITS)
def test_a_part_of_the_wrong_kind_is_named(record: Minutes, path: tuple[Any, ...], value: Any, place: str) -> None:
    with pytest.raises(MalformedError) as caught:
        read_minutes(changed(record, *path, value=value))
    assert caught.value.place == place
    assert caught.value.reason


@pytest.mark.parametrize(
    "data",
    [
        b"", b"  \n", b"[]", b"3", b"null", b'"minutes/1"', b"<html>", b"[" * 200_000, b'{"a":' * 200_000,
        b"\xff\xfe\x00",
        b"{}", b'{"format": 1}', b'{"format": "minutes/0"}', b'{"format": "minutes/x"}', b'{"format": "minutes/1"}',
        b'{"format": "minutes/1", "template": "t", "n": NaN}', b'{"format": "minutes/1", "template": "t", "n": 1e999}',
        b'{"format": "minutes/1", "template": "t", "n": ' + b"9" * 5000 + b"}",
        b'{"format": "minutes/1", "template": "t", "deep": ' + b"[" * 100 + b"]" * 100 + b"}",
    ],
)  # fmt: skip
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedError) as caught:
        read_minutes(data)
    assert caught.value.reason


def test_half_a_document_is_refused_wherever_it_was_cut(record: Minutes) -> None:
    data = write_minutes(record)
    for length in range(0, len(data) - 2, 37):
        with pytest.raises(MalformedError):
            read_minutes(data[:length])


@pytest.fixture(scope="session")
def schema() -> Callable[[Any], Any]:
    text = paths.resource("schema", f"minutes-{CURRENT}.json").read_text(encoding="utf-8")
    return cast("Callable[[Any], Any]", fastjsonschema.compile(json.loads(text)))


def test_what_is_written_is_what_the_schema_describes(record: Minutes, schema: Callable[[Any], Any]) -> None:
    schema(json.loads(write_minutes(record)))


def test_the_schema_and_the_reader_refuse_the_same(record: Minutes, schema: Callable[[Any], Any]) -> None:
    for path, value, _ in MISFITS:
        with pytest.raises(fastjsonschema.JsonSchemaValueException):
            schema(json.loads(changed(record, *path, value=value)))


def test_the_schema_names_every_part_that_is_written() -> None:
    text = paths.resource("schema", f"minutes-{CURRENT}.json").read_text(encoding="utf-8")
    definitions = json.loads(text)["definitions"]
    assert set(definitions["block"]["properties"]) == set(BLOCK_PARTS)
    assert set(definitions["span"]["properties"]) == set(SPAN_PARTS)
    assert set(definitions["absence"]["properties"]) == set(ABSENCE_PARTS)
    assert definitions["absence"]["properties"]["reason"]["enum"] == list(AbsenceReason)
    assert definitions["span"]["properties"]["mark"]["enum"] == list(Mark)
    assert set(definitions["attendee"]["properties"]) == set(ATTENDEE_PARTS)
    assert definitions["attendee"]["properties"]["status"]["enum"] == list(Status)
    assert set(definitions["proxy"]["properties"]) == set(PROXY_PARTS)
    assert set(definitions["committee"]["properties"]) == set(COMMITTEE_PARTS)
    assert set(definitions["release"]["properties"]) == set(RELEASE_PARTS)
    assert set(definitions["step"]["properties"]) == set(STEP_PARTS)
    assert definitions["step"]["properties"]["stage"]["enum"] == list(Stage)
    assert definitions["step"]["properties"]["version"]["maximum"] == LARGEST_VERSION


def test_the_schema_knows_the_types_of_values_that_the_program_knows_and_no_other() -> None:
    text = paths.resource("schema", f"minutes-{CURRENT}.json").read_text(encoding="utf-8")
    described = [kind["properties"] for kind in json.loads(text)["definitions"]["field"]["oneOf"]]
    parts = {kind["type"]["const"]: kind.keys() - {"type"} for kind in described}
    assert parts == {name: set(kind.value.__struct_fields__) for name, kind in BY_NAME.items()}


FILLED: dict[Any, Any] = {
    str: "甲",
    str | None: "甲",
    bool: True,
    datetime | None: datetime(2024, 7, 9, 10),
    tuple[str, ...]: ("甲", "乙"),
    tuple[tuple[str, ...], ...]: (("甲", "乙"),),
    tuple[tuple[str, int | None], ...]: (("記者", 3), ("", None)),
}


@pytest.mark.parametrize("name", BY_NAME)
def test_a_value_of_every_type_is_written_as_the_schema_describes(
    name: str, record: Minutes, schema: Callable[[Any], Any]
) -> None:
    kind = BY_NAME[name].value
    for value in (kind(), kind(**{part.name: FILLED[part.type] for part in fields(kind)})):
        schema(json.loads(write_minutes(record.with_facts(header=(HeaderField("a", "甲", value),)))))


def test_levels_beyond_all_agendas_are_refused() -> None:
    """Whoever counts up to them, or names every style down from them, would never come back."""
    document = {"format": "minutes/1", "template": "ueda-gaiyo", "body": [{"kind": "heading", "level": 10**9}]}
    with pytest.raises(MalformedError) as caught:
        read_minutes(json.dumps(document).encode())
    assert caught.value.place == "body[0].level"


SUMMED_UP = (
    decided(turn("長い説明。", "p1"), Use.CONDENSED, "説明した。"),
    decided(turn("はい。", "p2"), Use.USED),
    decided(direction("（了承）"), Use.DROPPED),
)


def test_what_is_decided_for_the_summary_is_for_the_sixth_version(
    schema: Callable[[Any], Any], record: Minutes
) -> None:
    summed_up = replace(record, body=(*record.body, *SUMMED_UP))
    data = write_minutes(summed_up)
    assert data.splitlines()[1] == b'"format": "minutes/6",'
    assert read_minutes(data) == read_in_full(data) == summed_up
    schema(json.loads(data))
    older = read_minutes(data.replace(b"minutes/6", b"minutes/5"))
    assert [block.summary for block in older.body[-3:]] == [None] * 3
    assert dict(older.body[-1].extra) == {"x-summary": {"use": "dropped"}}


@pytest.mark.parametrize(
    "wrong",
    [{"use": "read"}, {}, {"use": "used", "by": "髙梨"}, {"use": "condensed", "text": "一\n二"}, {"use": 3}],
)
def test_a_decision_that_is_not_understood_is_refused(wrong: Any) -> None:
    block = {"kind": "narrative", "text": "一", "summary": wrong}
    data = json.dumps({"format": "minutes/6", "template": "x", "body": [block]}).encode()
    with pytest.raises(MalformedError, match=r"body\[0\]"):
        read_minutes(data)
