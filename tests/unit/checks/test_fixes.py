"""What can be put right by a button is put right in the record as it is then, and only there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.checks import body, numbers
from minutesapp.checks.fixes import lift_heading, remove_empty, settle_query
from minutesapp.checks.rules import check
from minutesapp.model.blocks import BlockKind
from minutesapp.model.header import CountValue, HeaderField, PeopleValue
from minutesapp.model.spans import Mark, Span
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from tests.makers import CHAIR, direction, fixed, heading, marked, minutes, more, narrative, retext, texts, turn


@pytest.fixture
def form() -> Form:
    return load_form("ueda-gaiyo")


def test_an_empty_turn_goes_with_all_its_paragraphs(form: Form) -> None:
    record = minutes(turn("一", "p1"), turn("", "p2"), direction("入室"), more(""), narrative("了"))
    (found,) = body.find_empty_turns(record, form)
    assert texts(fixed(record, found.fix).body) == ["一", "入室", "了"]


def test_an_empty_paragraph_goes_and_what_it_closed_stays_closed(form: Form) -> None:
    record = minutes(heading("", closed=True), turn("秘密", "p1"), direction(""))
    first, last = body.find_empty_blocks(record, form)
    after = fixed(record, first.fix)
    assert (texts(after.body), after.body[0].closed) == (["秘密", ""], True)
    assert texts(fixed(after, last.fix).body) == ["秘密"]


def test_what_has_been_written_there_since_stays() -> None:
    record = minutes(narrative("一"), narrative(""))
    assert remove_empty({"n:"}).make(retext(record, {1: "二"}).apply(record)) is None


def test_a_heading_comes_up_to_the_one_above_it(form: Form) -> None:
    record = minutes(heading("議事"), heading("予算", 4))
    (found,) = body.find_skipped_levels(record, form)
    assert [block.level for block in fixed(record, found.fix).body] == [1, 2]
    for other in (minutes(), minutes(replace(narrative("予算"), id="h:予算"))):
        assert lift_heading("h:予算", 2).make(other) is None


def test_words_that_were_looked_at_lose_their_mark(form: Form) -> None:
    record = minutes(narrative("一"), marked(turn("総額は四百二十万円である。", "p1"), (3, 9), mark=Mark.QUERY))
    (found,) = body.find_queries(record, form)
    assert (found.place, found.span) == ("本文の2段落目", (3, 9))
    assert found.text == "「四百二十万円」が要確認のままです。"
    assert fixed(record, found.fix).body[1].spans == ()
    assert settle_query(replace(record.body[1], id="gone"), record.body[1].spans[0]).make(record) is None


def test_of_two_marks_that_are_alike_the_one_is_settled_that_was_found(form: Form) -> None:
    record = minutes(marked(turn("山田と山田と", "p1"), (0, 2), (3, 5), mark=Mark.QUERY))
    first, second = body.find_queries(record, form)
    assert [span.start for span in fixed(record, second.fix).body[0].spans] == [0]
    moved = retext(record, {0: "先に山田と山田と"}).apply(record)
    assert [span.start for span in fixed(moved, first.fix).body[0].spans] == [5]
    assert first.fix is not None and second.fix is not None
    left = fixed(record, first.fix)
    assert second.fix.make(left) is None and first.fix.make(left) is None


def test_a_query_says_what_is_to_be_asked_and_withheld_words_are_none(form: Form) -> None:
    block = replace(turn("一二三", "p1"), spans=(Span(0, 1, Mark.QUERY, "金額"), Span(1, 2, Mark.WITHHELD)))
    assert [found.text for found in body.find_queries(minutes(block), form)] == ["「一」が要確認のままです（金額）。"]


def test_a_number_of_members_is_made_that_of_the_list() -> None:
    form = load_form("kaigiroku")
    key = next(kind.key for kind in form.fields if kind.role == "members")
    counts = CountValue((("出席委員", 9), ("傍聴者", 2)), "9人")
    header = (HeaderField(key, "出席者", PeopleValue()), HeaderField("extra-1", "人数", counts))
    record = replace(minutes(), template=form.id).with_facts(header=header, attendees=(replace(CHAIR, field=key),))
    found = list(numbers.find_wrong_counts(record, form))
    after = fixed(record, found[0].fix)
    assert list(numbers.find_wrong_counts(after, form)) == []
    assert found[0].fix is not None
    assert found[0].fix.make(record.with_facts(header=header[:1])) is None


def test_a_finding_with_a_fix_is_found_no_more_after_it(form: Form) -> None:
    record = minutes(
        heading("議事"),
        heading("予算", 3),
        turn("", "p1"),
        narrative(""),
        marked(turn("一", "p1"), (0, 1), mark=Mark.QUERY),
    )
    while fixes := [found.fix for found in check(record, form) if found.fix is not None]:
        record = fixed(record, fixes[0])
    assert [(block.kind, block.level) for block in record.body][:2] == [(BlockKind.HEADING, 1), (BlockKind.HEADING, 2)]
