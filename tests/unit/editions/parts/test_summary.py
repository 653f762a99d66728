"""The summary of a record: what stands in it, who says it, and that it tells the public no more than the record."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.editions.account import take_account
from minutesapp.editions.edition import make_edition
from minutesapp.editions.parts.summary import SUMMARY, summary
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import plan_of
from minutesapp.language.matching.similarity import fold_for_search
from minutesapp.model.blocks import Block, Speaker, Use
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.model.spans import Mark
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering
from tests.makers import UEDA, decided, direction, heading, marked, minutes, more, narrative, texts, turn
from tests.public_records import random_record

USED, CONDENSED, DROPPED = Use


def summed_up(*body: Block) -> tuple[Block, ...]:
    return summary(Rendering(minutes(*body), UEDA)).body


def test_it_holds_the_headings_and_what_was_chosen() -> None:
    body = summed_up(
        heading("開会"),
        decided(turn("長い説明。", "p1"), CONDENSED, "説明した。"),
        decided(more("説明の続き。"), CONDENSED),
        decided(direction("（了承）"), USED),
        decided(turn("はい。", "p2"), DROPPED),
        turn("まだ。", "p2"),
        heading("閉会"),
        decided(narrative("終了"), USED),
    )
    assert texts(body) == ["開会", "説明した。", "（了承）", "閉会", "終了"]
    assert body[1].speaker == Speaker("p1")
    assert all(block.summary is None for block in body)


def test_speech_says_who_speaks_where_the_beginning_of_its_turn_is_gone() -> None:
    body = summed_up(
        decided(turn("一", "p1"), USED),
        decided(turn("二", "p2"), DROPPED),
        decided(direction("間"), USED),
        decided(more("三"), USED),
        decided(more("四"), USED),
    )
    assert [(block.text, block.speaker) for block in body] == [
        ("一", Speaker("p1")), ("間", None), ("三", Speaker("p2")), ("四", None),
    ]  # fmt: skip


def test_its_title_says_what_it_is() -> None:
    record = minutes(decided(turn("一", "p1"), USED))
    plan = plan_of(make_edition(summary(Rendering(record, UEDA)), UEDA, "public"), UEDA)
    assert SUMMARY in plan[0].words


def test_what_is_closed_stays_closed_condensed_or_not() -> None:
    body = summed_up(
        heading("人事", closed=True),
        decided(turn("秘密。", "p1"), CONDENSED, "審議した。"),
        heading("閉会"),
        decided(turn("秘密2。", "p1", closed=True), CONDENSED, "述べた。"),
    )
    assert closed_flags(body) == (True, True, False, True)


WHOLE = "人事の件です。病歴は。"
TOLD = decided(turn("人事の件です。", "p1"), CONDENSED, "病歴を述べた。", WHOLE)
CLOSED = replace(decided(more("病歴は。"), CONDENSED), closed=True, reason="個人情報")
OTHER = decided(turn("別の件", "p2"), CONDENSED, "別の件")


def test_what_tells_of_something_closed_is_closed() -> None:
    assert closed_flags(summed_up(TOLD, replace(CLOSED, closed=False, reason=""))) == (False,)
    (block, other) = summed_up(TOLD, CLOSED, OTHER)
    assert block.closed and block.reason == "個人情報" and not other.closed
    told, open_one = summed_up(TOLD, decided(more("病歴は。", closed=True), USED))
    assert not told.closed and open_one.closed, "it was not condensed"


@pytest.mark.parametrize(
    "body",
    [
        (TOLD, replace(CLOSED, speaker=Speaker("p2")), OTHER),
        (OTHER, narrative("間"), CLOSED, heading("次"), TOLD),
        (OTHER, heading("前"), CLOSED, heading("次"), TOLD),
        (replace(CLOSED, speaker=Speaker("p1")), replace(TOLD, speaker=None), OTHER),
    ],
)
def test_so_is_what_was_parted_from_something_closed(body: tuple[Block, ...]) -> None:
    closed = {block.text: block.closed for block in summed_up(*body) if block.id in (TOLD.id, OTHER.id)}
    assert closed == {"病歴を述べた。": True, "別の件": False}


def test_withheld_words_are_withheld_in_condensed_ones() -> None:
    said = decided(marked(turn("甲野太郎の件", "p1"), (0, 4)), CONDENSED, "甲野の件について述べた。")
    (block,) = summed_up(said)
    assert [(span.start, span.end, span.mark) for span in block.spans] == [(0, 2, Mark.WITHHELD)]
    (other,) = summed_up(decided(turn("その件", "p2"), CONDENSED, "甲野太郎の件"), replace(said, summary=None))
    assert [(span.start, span.end) for span in other.spans] == [(0, 4)]


@pytest.mark.parametrize("first", range(0, 600, 100))
def test_the_public_reads_nothing_in_it_that_is_withheld(first: int) -> None:
    tried = 0
    for seed in range(first, first + 100):
        record, form = random_record(seed)
        made = summary(Rendering(record, form))
        printed, bare = (_printed(one, form) for one in (made, _without_condensed(record, made)))
        for words in _withheld(record):
            tried += 1
            assert printed.count(words) <= bare.count(words), (seed, words)
        take_account(made, form)
    assert tried > 50


def _printed(record: Minutes, form: Form) -> str:
    """What the public reads, without the form's own words for what was withdrawn."""
    text = text_file(plan_of(make_edition(record, form, "public"), form)).decode("utf-8-sig")
    return fold_for_search(text.replace(form.body.withdrawn.sign, ""))


def _without_condensed(record: Minutes, made: Minutes) -> Minutes:
    """The summary with nothing in the place of what was condensed: what is left says what it says by itself."""
    condensed = {block.id for block in record.body if block.summary and block.summary.text}
    body = tuple(replace(block, text="", spans=()) if block.id in condensed else block for block in made.body)
    return replace(made, body=body)


def _withheld(record: Minutes) -> set[str]:
    found = {
        fold_for_search(block.text[span.start : span.end]).strip()
        for block in record.body
        for span in block.spans
        if span.mark is Mark.WITHHELD
    }
    return {words for words in found if len(words) >= 2}
