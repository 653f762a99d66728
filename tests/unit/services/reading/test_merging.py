"""What is read otherwise goes into a record that was written in since, and nothing that was written is lost."""

from __future__ import annotations

from random import Random

import pytest
from msgspec.structs import replace

from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.commands import close, decide_use, delete_blocks, insert_blocks, set_kind, type_lines
from minutesapp.editing.deeds import Deed
from minutesapp.editing.session import Session
from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections, LineKind
from minutesapp.model.blocks import DIRECTION, HEADING, NARRATIVE, SPEECH, Block, Use
from minutesapp.model.grammar import misplaced
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.services.reading.merging import Merged, merge
from minutesapp.services.reading.source import ReadSource, read_again, read_pasted
from tests.unit.services.reading.sources import TEXT

TOLD = Corrections(kinds={"〔…〕": LineKind(NARRATIVE)}, names={"みどりの窓": True})
KINDS = Corrections(kinds={"(1)": LineKind(NARRATIVE)})
NAMED = Corrections(people={"桐山": "小堀守"})
EVERY = (
    TOLD, KINDS, NAMED, Corrections(labels={"参与": False}), Corrections(labels={"秋に植える": True}),
    Corrections(kinds={"◇": LineKind(SPEECH)}), Corrections(kinds={"1 ": LineKind(DIRECTION)}),
    Corrections(names={"杉原史子": False}),
)  # fmt: skip


@pytest.fixture
def read() -> ReadSource:
    return read_pasted(TEXT, "kaigiroku")


def merged(read: ReadSource, mine: Minutes, told: Corrections) -> tuple[Minutes, Merged]:
    before = read.draft.minutes
    found = merge(before, read_again(read, told).draft.minutes, mine)
    return found.change.apply(mine), found


def place(minutes: Minutes, words: str) -> int:
    return next(place for place, block in enumerate(minutes.body) if words in block.text)


def at(minutes: Minutes, words: str) -> Block:
    return minutes.body[place(minutes, words)]


def written(minutes: Minutes, words: str, now: str) -> Minutes:
    start = place(minutes, words)
    change = type_lines(minutes, start, start + 1, [now])
    assert change is not None
    return change.apply(minutes)


def test_what_is_said_of_a_reading_is_one_step_that_can_be_undone(read: ReadSource) -> None:
    again = read_again(read, TOLD)
    session = Session(read.draft.minutes)
    found = merge(read.draft.minutes, again.draft.minutes, session.minutes)
    session.apply(found.change)
    assert (session.minutes, found.kept) == (again.draft.minutes, 0)
    assert session.next_undo is Deed.CORRECT_READING
    assert len(session.minutes.attendees) == len(read.draft.minutes.attendees) + 1
    session.undo()
    assert session.minutes == read.draft.minutes


def test_only_what_is_read_otherwise_changes(read: ReadSource) -> None:
    _, found = merged(read, read.draft.minutes, Corrections(kinds={"〔…〕": LineKind(NARRATIVE)}))
    assert found.change.facts is None
    assert found.change.body is not None and [block.text for block in found.change.body.removed] == ["〔資料配布〕"]
    assert merged(read, read.draft.minutes, NO_CORRECTIONS)[1].change.changes_nothing


def test_words_of_the_clerk_stay_where_a_paragraph_becomes_another(read: ReadSource) -> None:
    mine = written(read.draft.minutes, "百本です。", "百二十本です。")
    after, found = merged(read, mine, NAMED)
    block = at(after, "百二十本")
    assert found.kept == 0
    assert block.speaker and after.attendee(block.speaker.attendee).name == "小堀 守"


def test_what_the_clerk_and_the_reading_both_made_another_stays_the_clerks(read: ReadSource) -> None:
    here = place(read.draft.minutes, "植える木の種類")
    mine = set_kind(read.draft.minutes, [here], DIRECTION).apply(read.draft.minutes)
    after, found = merged(read, mine, KINDS)
    assert (at(after, "植える木の種類").kind, at(after, "植える時期").kind) == (DIRECTION, NARRATIVE)
    assert found.kept == 1


def test_what_the_clerk_took_out_does_not_come_back_and_what_was_put_in_stays(read: ReadSource) -> None:
    mine = delete_blocks(read.draft.minutes, 0, 1).apply(read.draft.minutes)
    here = place(mine, "植える時期")
    mine = insert_blocks(mine, here, (Block("mine", NARRATIVE, "書き足した段落"),)).apply(mine)
    after, _ = merged(read, mine, KINDS)
    assert after.body[0] == mine.body[0]
    assert after.body[here] == Block("mine", NARRATIVE, "書き足した段落")
    assert after.body[here + 1].kind is NARRATIVE


def test_people_and_fields_of_the_clerk_stay(read: ReadSource) -> None:
    mine = read.draft.minutes
    venue = mine.field("venue")
    people = tuple(replace(one, post="副会長") if one.name == "杉原史子" else one for one in mine.attendees)
    header = tuple(replace(one, label="会場") if one is venue else one for one in mine.header)
    mine = Change(Deed.FILL_FIELD, None, swap_facts(mine, header=header, attendees=people)).apply(mine)
    after, found = merged(read, mine, TOLD)
    assert [one.name for one in after.attendees] == ["奈良泰哉", "杉原史子", "小堀 守", "みどりの窓"]
    assert next(one for one in after.attendees if one.name == "杉原史子").post == "副会長"
    assert after.field("venue").label == "会場"
    assert found.kept == 0


def test_nobody_goes_who_speaks(read: ReadSource) -> None:
    told = read_again(read, NAMED)
    before = told.draft.minutes
    mine = written(before, "百本です。", "百二十本です。")
    again = read_again(told, NAMED.with_more(Corrections(names={"小堀守": False})))
    after = merge(before, again.draft.minutes, mine).change.apply(mine)
    ids = {person.id for person in after.attendees}
    assert {block.speaker.attendee for block in after.body if block.speaker} - {""} <= ids


def test_what_the_clerk_closed_stays_closed(read: ReadSource) -> None:
    before = read.draft.minutes
    mine = close(before, [place(before, "植える木の種類")]).apply(before)
    after, _ = merged(read, mine, Corrections(kinds={"(1)": LineKind(NARRATIVE), "〔…〕": LineKind(HEADING, 1)}))
    flags = dict(zip((block.text for block in after.body), closed_flags(after.body), strict=True))
    assert flags["（１）植える木の種類"]
    assert flags["百本です。"] and flags["〔資料配布〕"] and flags["分かりました。"]


@pytest.mark.parametrize("seed", range(30))
def test_whatever_is_written_and_whatever_is_said_nothing_is_lost(read: ReadSource, seed: int) -> None:
    random = Random(seed)
    told = random.choice(EVERY).with_more(random.choice(EVERY))
    if random.random() < 0.5:
        read = read_again(read, random.choice(EVERY))
    session = Session(read.draft.minutes)
    for number in range(random.randrange(1, 8)):
        session.apply(edited(session.minutes, random, number))
    mine = session.minutes
    after, _ = merged(read, mine, told)
    was = {block.id: block for block in read.draft.minutes.body}
    own = [block.text for block in mine.body if block.id not in was or was[block.id].text != block.text]
    assert set(own) <= {block.text for block in after.body}
    assert not misplaced(after.body)
    assert len({block.id for block in after.body}) == len(after.body)
    ids = {person.id for person in after.attendees}
    assert {block.speaker.attendee for block in after.body if block.speaker} - {""} <= ids
    closed = {block.id for block, flag in zip(mine.body, closed_flags(mine.body), strict=True) if flag}
    open_now = {block.id for block, flag in zip(after.body, closed_flags(after.body), strict=True) if not flag}
    assert not closed & open_now


def edited(minutes: Minutes, random: Random, number: int) -> Change:
    here = random.randrange(len(minutes.body))
    match random.randrange(6):
        case 0:
            return delete_blocks(minutes, here, min(here + random.randrange(1, 3), len(minutes.body) - 1))
        case 1:
            return insert_blocks(minutes, here, (Block(f"own{number}", NARRATIVE, f"書き足し{number}"),))
        case 2:
            return set_kind(minutes, [here], random.choice((NARRATIVE, DIRECTION, SPEECH)))
        case 3:
            return close(minutes, [here])
        case 4:
            text = minutes.body[here].text
            half = len(text) // 2
            return type_lines(minutes, here, here + 1, [text[:half], f"{number}" + text[half:]]) or close(
                minutes, [here]
            )
        case _:
            change = type_lines(minutes, here, here + 1, [f"{minutes.body[here].text}直し{number}"])
            assert change is not None
            return change


def test_what_is_read_as_a_heading_is_summed_up_no_more(read: ReadSource) -> None:
    before = read.draft.minutes
    mine = decide_use(before, range(len(before.body)), Use.USED).apply(before)
    for told in EVERY:
        after, _ = merged(read, mine, told)
        assert all((block.summary is None) or block.kind is not HEADING for block in after.body)
    paragraph = next(at for at, block in enumerate(before.body) if block.kind is NARRATIVE)
    other = set_kind(before, [paragraph], HEADING).apply(before)
    assert merge(before, other, mine).change.apply(mine).body[paragraph].kind is HEADING
