from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.editing.splice import Splice
from minutesapp.model.attendance import Side
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Body, Speaker
from minutesapp.model.committee import NameStyle
from minutesapp.model.minutes import Minutes
from minutesapp.templates import rendering
from minutesapp.templates.labels import SOMEBODY
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from minutesapp.templates.rendering import Rendering
from tests.makers import CHAIR, UEDA, direction, heading, minutes, more, narrative, turn

RECORD = minutes(
    heading("開会"), turn("はい。", "p1"),
    heading("審査", closed=True), turn("秘密。", "p2"), heading("別件", 2), more("続き"),
)  # fmt: skip


def test_speakers_are_called_as_the_form_names_them() -> None:
    read = Rendering(RECORD, UEDA)
    assert [read.label(Speaker(id)) for id in ("p1", "p2", "p3", "nobody")] == ["会長", "委員", "工藤係長", ""]
    assert read.label(Speaker("p1", "議長")) == "議長"
    assert read.label(UNKNOWN_SPEAKER) == ""


def test_the_public_reads_other_names() -> None:
    hiding = Naming(member=NamingPolicy(name=NameStyle.NONE, pattern="{name}"))
    form = replace(UEDA, turn=replace(UEDA.turn, public_naming=hiding))
    labels = [Rendering(RECORD, form, edition).labels["p1"] for edition in ("internal", "review", "public")]
    assert labels[:2] == ["会長", "会長"]
    assert labels[2] in (SOMEBODY, hiding.of(Side.MEMBER).fallback)


def test_headings_are_numbered_and_nothing_else() -> None:
    assert list(Rendering(RECORD, UEDA).numbers) == ["1", "", "2", "", "(1)", ""]


def test_what_lies_under_a_closed_heading_is_closed() -> None:
    read = Rendering(minutes(*RECORD.body, heading("報告"), turn("公開。"), turn("秘", closed=True)), UEDA)
    closed = [read.is_closed(index) for index in range(9)]
    assert closed == [False, False, True, True, True, True, False, False, True]
    assert list(read.covered)[-1] is False


def test_a_heading_that_the_clerk_closed_is_marked_and_those_below_it_are_not() -> None:
    agenda = replace(UEDA.agenda, closed_mark="【非】", open_mark="【公】")
    read = Rendering(RECORD, replace(UEDA, agenda=agenda))
    assert [read.mark(index) for index in (0, 2, 4)] == ["【公】", "【非】", ""]


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what is computed from now on."""
    calls: list[str] = []
    for name in ("labels_of", "number_body", "closed_flags"):
        work = getattr(rendering, name)
        monkeypatch.setattr(rendering, name, lambda *a, name=name, work=work, **k: calls.append(name) or work(*a, **k))
    return calls


def read_all(read: Rendering) -> tuple[object, ...]:
    return dict(read.labels), list(read.numbers), list(read.covered)


def marks(read: Rendering) -> list[str]:
    return [read.mark(index) for index in range(len(read.minutes.body))]


def spliced(record: Minutes, splice: Splice) -> Minutes:
    return replace(record, body=splice.apply(record.body))


@pytest.mark.parametrize("index", [0, 1, 2, 5])
def test_a_key_in_a_paragraph_computes_and_copies_nothing(index: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before = Rendering(RECORD, UEDA)
    read_all(before)
    calls = counted(monkeypatch)
    block = RECORD.body[index]
    splice = Splice(index, (block,), (replace(block, text=block.text + "あ"),))
    after = before.after(spliced(RECORD, splice), splice)
    read_all(after)
    assert not calls
    assert (after.labels is before.labels, after.numbers is before.numbers) == (True, True)
    assert after.minutes.body[index].text.endswith("あ")


def test_a_new_paragraph_counts_no_headings(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Rendering(RECORD, UEDA)
    read_all(before)
    calls = counted(monkeypatch)
    splice = Splice(4, (), (more("一"), more("二")))
    after = before.after(spliced(RECORD, splice), splice)
    assert [after.is_closed(index) for index in (3, 4, 5, 6, 7)] == [True] * 5
    assert not calls


@pytest.mark.parametrize("start", range(len(RECORD.body) + 1))
@pytest.mark.parametrize("gone", [0, 1])
@pytest.mark.parametrize("more_items", [(), (heading("報告"), turn("公開。"))])
def test_paragraphs_that_come_or_go_anywhere_move_what_is_known_of_the_others(
    start: int, gone: int, more_items: Body
) -> None:
    before = Rendering(minutes(*RECORD.body, *more_items), UEDA)
    known = read_all(before)
    splice = Splice(start, before.minutes.body[start : start + gone], (narrative("一"), narrative("二")))
    later = spliced(before.minutes, splice)
    assert read_all(before.after(later, splice)) == read_all(Rendering(later, UEDA))
    assert read_all(before) == known, "the record before the step still reads as it did"


@pytest.mark.parametrize("change", [{"level": 2}, {"closed": False}, {"number": "7"}, {"unnumbered": True}])
def test_a_heading_of_another_rank_is_counted_and_closes_anew(change: dict[str, Any]) -> None:
    before = Rendering(RECORD, UEDA)
    read_all(before)
    splice = Splice(2, RECORD.body[2:3], (replace(RECORD.body[2], **change),))
    later = spliced(RECORD, splice)
    assert read_all(before.after(later, splice)) == read_all(Rendering(later, UEDA)) != read_all(before)


def test_what_nobody_asked_for_is_not_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch)
    Rendering(RECORD, UEDA).after(RECORD, None)
    splice = Splice(1, (), (more("一"),))
    Rendering(RECORD, UEDA).after(spliced(RECORD, splice), splice)
    assert not calls
    assert list(Rendering(RECORD, UEDA).numbers)
    assert "labels_of" not in calls


def test_other_people_are_called_anew() -> None:
    before = Rendering(RECORD, UEDA)
    assert before.labels["p1"] == "会長"
    assert before.numbers
    other = RECORD.with_facts(attendees=(replace(CHAIR, post="委員長"), *RECORD.attendees[1:]))
    after = before.after(other, None)
    assert after.labels["p1"] == "委員長"
    assert after.numbers is before.numbers


blocks = st.builds(
    lambda kind, level, closed, number, bare: (
        heading("題", level, closed=closed, number=number)
        if kind is BlockKind.HEADING and not bare
        else replace(heading("題", level, closed=closed), unnumbered=True)
        if kind is BlockKind.HEADING
        else {BlockKind.SPEECH: more, BlockKind.DIRECTION: direction, BlockKind.NARRATIVE: narrative}[kind](
            "文", closed=closed
        )
    ),
    st.sampled_from(BlockKind),
    st.integers(1, 3),
    st.booleans(),
    st.sampled_from(["", "", "7", "甲"]),
    st.booleans(),
)
bodies = st.lists(blocks, max_size=6)


@given(bodies, bodies, bodies, bodies)
def test_after_any_step_a_record_reads_as_if_it_were_opened_now(
    front: list[Block], removed: list[Block], inserted: list[Block], back: list[Block]
) -> None:
    record = minutes(*front, *removed, *back)
    before = Rendering(record, UEDA)
    read_all(before)
    splice = Splice(len(front), tuple(removed), tuple(inserted))
    later = spliced(record, splice)
    after = before.after(later, splice)
    assert read_all(after) == read_all(Rendering(later, UEDA))
    assert marks(after) == marks(Rendering(later, UEDA))
