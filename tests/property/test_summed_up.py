"""Whatever is cut, pasted, moved, broken or typed: condensed words are told once, as long as theirs are there."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from minutesapp.editing.clipboard.clip import clip_of
from minutesapp.editing.clipboard.pasting import move_words, paste, paste_lines
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.clipboard.removing import break_paragraph, take_out
from minutesapp.editing.commands import type_lines
from minutesapp.editions.parts.summary import summary
from minutesapp.model.blocks import HEADING, SPEECH, Block, BlockKind, Speaker, Summary, Use
from minutesapp.model.grammar import mend
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags, remarks
from minutesapp.templates.rendering import Rendering
from tests.makers import UEDA, minutes

SEEDS = 300
Edit = Callable[[Random, Minutes, Spot, Spot], Minutes]


@pytest.fixture(params=range(5))
def seeds(request: pytest.FixtureRequest) -> range:
    return range(request.param * SEEDS, (request.param + 1) * SEEDS)


def record(chance: Random) -> Minutes:
    return minutes(*mend(tuple(block(chance, number) for number in range(chance.randrange(1, 7)))))


def block(chance: Random, number: int) -> Block:
    """A paragraph whose signs tell it from all others; condensed words tell which one they are of."""
    kind = chance.choice((*BlockKind, SPEECH, SPEECH))
    text = chance.choice(("", *[f"あ{number}い{number}う{number}"] * 3))
    speaker = Speaker(chance.choice(("p1", "p2"))) if kind is SPEECH and chance.random() < 0.6 else None
    told = Summary(Use.CONDENSED, f"〈{number}〉")
    summary = chance.choice((None, Summary(Use.USED), Summary(Use.DROPPED), Summary(Use.CONDENSED), told, told))
    heads = kind is HEADING
    decided = None if heads else summary
    closed = chance.random() < 0.2
    return Block(f"b{number}", kind, text, level=int(heads), speaker=speaker, closed=closed, summary=decided)


def spot(chance: Random, given: Minutes) -> Spot:
    at = chance.randrange(len(given.body))
    return Spot(at, chance.randint(0, len(given.body[at].text)))


def take(chance: Random, given: Minutes, start: Spot, end: Spot) -> Minutes:
    change = take_out(given, start, end).change
    return change.apply(given) if change else given


def copy(chance: Random, given: Minutes, start: Spot, end: Spot) -> Minutes:
    at = spot(chance, given)
    change = paste(given, at, at, clip_of(given, start, end)).kept.change
    return change.apply(given) if change else given


def cut(chance: Random, given: Minutes, start: Spot, end: Spot) -> Minutes:
    taken = take_out(given, start, end)
    if taken.change is None or taken.change.body is None:
        return given
    clip, rest = clip_of(given, start, end).cut(taken.change.body, taken.caret), taken.change.apply(given)
    at = spot(chance, rest)
    change = paste(rest, at, at, clip).kept.change
    return change.apply(rest) if change else rest


def move(chance: Random, given: Minutes, start: Spot, end: Spot) -> Minutes:
    to = spot(chance, given)
    change = None if start <= to <= end else move_words(given, start, end, to).kept.change
    return change.apply(given) if change else given


def break_up(chance: Random, given: Minutes, start: Spot, end: Spot) -> Minutes:
    change = break_paragraph(given, start, end).change
    return change.apply(given) if change else given


def put_lines(chance: Random, given: Minutes, start: Spot, end: Spot) -> Minutes:
    change = paste_lines(given, start, end, chance.choice((["ん"], ["ん", "か"], ["か", ""], ["", "か"]))).change
    return change.apply(given) if change else given


def write(chance: Random, given: Minutes, start: Spot, end: Spot) -> Minutes:
    """What an editor shows after something is typed over the words."""
    head, tail = given.body[start.block].text[: start.offset], given.body[end.block].text[end.offset :]
    lines = (head + chance.choice(("", "ん", "\n", "か\nき")) + tail).split("\n")
    change = type_lines(given, start.block, end.block + 1, lines)
    return change.apply(given) if change else given


@pytest.mark.parametrize("edit", [take, copy, cut, move, break_up, put_lines, write])
def test_no_edit_loses_condensed_words_or_tells_them_twice(edit: Edit, seeds: range) -> None:
    tried = 0
    for seed in seeds:
        chance = Random(seed)
        given = record(chance)
        start, end = sorted((spot(chance, given), spot(chance, given)))
        made = edit(chance, given, start, end) if start < end else given
        for of in filter(_is_told, given.body):
            tried += 1
            assert of.summary is not None
            told = "".join(one.summary.text for one in made.body if one.summary is not None).count(of.summary.text)
            assert told <= 1, (seed, "told twice")
            assert told or not _is_left(of, made), (seed, "lost")
    assert tried > SEEDS / 2


@pytest.mark.parametrize("edit", [take, cut, move, break_up, put_lines, write])
def test_no_edit_opens_condensed_words_that_tell_something_closed(edit: Edit, seeds: range) -> None:
    tried = 0
    for seed in seeds:
        chance = Random(seed)
        given = record(chance)
        start, end = sorted((spot(chance, given), spot(chance, given)))
        made = edit(chance, given, start, end) if start < end else given
        left = {block.id for block in made.body if block.summary is not None}
        after = read_openly(made)
        for paragraphs in remarks(given.body):
            blocks = [given.body[at] for at in paragraphs]
            for block in filter(_is_told, blocks):
                assert block.summary is not None
                told = [one for one in blocks if one is block or one.summary == Summary(Use.CONDENSED)]
                if any(one.closed for one in told) and all(one.id in left for one in told):
                    tried += 1
                    assert block.summary.text not in after, (seed, block.summary.text)
    assert tried > SEEDS / 20


def read_openly(given: Minutes) -> str:
    """What the public reads of the summary."""
    body = summary(Rendering(given, UEDA)).body
    return "".join(block.text for block, closed in zip(body, closed_flags(body), strict=True) if not closed)


def _is_told(block: Block) -> bool:
    return block.summary is not None and block.summary.is_told


def _is_left(block: Block, made: Minutes) -> bool:
    """Whether words of a paragraph are still there; what goes into a heading stands in every summary anyway."""
    number = block.id.removeprefix("b")
    if any(number in one.text for one in made.body if one.kind is HEADING):
        return False
    words = "".join(one.text for one in made.body)
    return any(block.text[at : at + 2] in words for at in range(0, len(block.text), 2))
