"""Short words for making records in tests. The city is 東雲市; nobody in it exists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.editing.change import Change, Fix
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import splice_between
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Body, Speaker, Summary, Use, fingerprint
from minutesapp.model.facts import Facts
from minutesapp.model.grammar import mend
from minutesapp.model.header import HeaderField, PeopleValue, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.model.spans import Mark, Span, Spans, follow, settle
from minutesapp.templates.folder.catalog import load_form

UEDA = load_form("ueda-gaiyo")
"""The form of all records that are made here."""

CHAIR = Attendee("p1", "髙橋 美咲", "髙橋", "美咲", "たかはし みさき", "会長", field="members")
MEMBER = Attendee("p2", "𠮷田 健", "𠮷田", "健", "よしだ けん", "委員", field="members")
CLERK = Attendee("p3", "工藤", "工藤", post="文書係長", group="総務部", side=Side.STAFF, field="staff")
HEADER = (
    HeaderField("body_name", "審議会名", TextValue("東雲市情報公開審査会")),
    HeaderField("members", "出席者", PeopleValue()),
    HeaderField("staff", "市側出席者", PeopleValue()),
)


def fixed(record: Minutes, fix: Fix | None) -> Minutes:
    """The record with what was found put right, after which nothing is left to put right."""
    assert fix is not None
    change = fix.make(record)
    assert change is not None
    after = change.apply(record)
    assert fix.make(after) is None, "it is right now"
    return after


def heading(text: str, level: int = 1, *, closed: bool = False, number: str = "") -> Block:
    """An agenda item; its id is its text."""
    return Block(f"h:{text}", BlockKind.HEADING, text, level=level, closed=closed, number=number)


def turn(text: str, speaker: Speaker | str = UNKNOWN_SPEAKER, *, closed: bool = False) -> Block:
    """The first paragraph of a turn; a string stands for the id of the attendee who speaks."""
    speaker = Speaker(speaker) if isinstance(speaker, str) else speaker
    return Block(f"t:{text}", BlockKind.SPEECH, text, speaker=speaker, closed=closed)


def more(text: str, *, closed: bool = False) -> Block:
    """A later paragraph of a turn."""
    return Block(f"m:{text}", BlockKind.SPEECH, text, closed=closed)


def direction(text: str, *, closed: bool = False) -> Block:
    """A stage direction."""
    return Block(f"d:{text}", BlockKind.DIRECTION, text, closed=closed)


def narrative(text: str, *, closed: bool = False) -> Block:
    """Plain narrative."""
    return Block(f"n:{text}", BlockKind.NARRATIVE, text, closed=closed)


def minutes(*body: Block) -> Minutes:
    """A record of the form 会議概要(上田型) with three people and this body."""
    return Minutes("ueda-gaiyo", Facts(HEADER, (CHAIR, MEMBER, CLERK)), body)


def marked(block: Block, *places: tuple[int, int], mark: Mark = Mark.WITHHELD) -> Block:
    """The block with a mark on these ranges of its words."""
    return replace(block, spans=settle((*block.spans, *(Span(start, end, mark) for start, end in places))))


def decided(block: Block, use: Use, text: str = "") -> Block:
    """The block with this decided for the summary; condensed words are those of the block as it is."""
    of = fingerprint(block.text) if use is Use.CONDENSED else ""
    return replace(block, summary=Summary(use, text, of))


def public_text(block: Block, mask: str = "") -> str:
    """What an open block reads without its hidden words: something else for each group of marks that hang together."""
    groups: list[list[Span]] = []
    for span in (span for span in block.spans if span.mark is not Mark.QUERY):
        near = [group for group in groups if any(_hang_together(span, other) for other in group)]
        groups = [group for group in groups if group not in near] + [[*(s for g in near for s in g), span]]
    text = block.text
    for group in sorted(groups, key=min, reverse=True):
        marks, notes = {span.mark for span in group}, "".join(span.note for span in sorted(group))
        instead = "〔発言取消し〕" if Mark.WITHDRAWN in marks else mask if Mark.WITHHELD in marks else notes
        text = text[: min(group).start] + instead + text[max(span.end for span in group) :]
    return text


def _hang_together(one: Span, other: Span) -> bool:
    if one.start < other.end and other.start < one.end:
        return True
    return one.mark is other.mark is not Mark.CORRECTED and one.start <= other.end and other.start <= one.end


def told_once(body: Body) -> list[bool]:
    """For each block whether it does not only go on what was withdrawn as a whole right above it."""
    gone = [bool(block.text) and public_text(block) == "〔発言取消し〕" and bool(block.spans) for block in body]
    alike = [above.kind is below.kind is not BlockKind.HEADING for above, below in pairwise(body)]
    goes_on = [False, *(a and below.speaker is None for a, below in zip(alike, body[1:], strict=True))]
    flags = closed_flags(body)
    return [not (at and goes_on[at] and gone[at - 1] and gone[at] and not flags[at - 1]) for at in range(len(body))]


def retext(record: Minutes, new: Mapping[int, str]) -> Change:
    """The blocks at these indices read as given."""
    body = tuple(_retold(block, new.get(i, block.text)) for i, block in enumerate(record.body))
    return Change(Deed.REPLACE, body=splice_between(record.body, body))


def _retold(block: Block, text: str) -> Block:
    return replace(block, text=text, spans=follow(block.spans, block.text, text))


def texts(body: Iterable[Block]) -> list[str]:
    """What the paragraphs read."""
    return [block.text for block in body]


LINES = st.text(st.sampled_from("議事を𠮷髙葛\U000e0100がはい、。 A1"), max_size=8)
SPEAKERS = st.sampled_from([Speaker("p1"), Speaker("p3"), Speaker(label="委員"), UNKNOWN_SPEAKER])

SUMMARIES = st.builds(Summary, st.sampled_from(Use)) | st.builds(Summary, st.just(Use.CONDENSED), LINES, st.just("0a"))
"""What is decided of a paragraph for the summary."""


@st.composite
def spans_of(draw: st.DrawFn, text: str) -> Spans:
    """Any marks on a text, mostly none."""
    if not text or draw(st.integers(0, 2)):
        return ()
    place = st.integers(0, len(text))
    span = st.builds(Span, place, place, st.sampled_from(Mark), st.sampled_from(["", "個人名"]))
    return settle(draw(st.lists(span, max_size=3)))


@st.composite
def blocks(draw: st.DrawFn, id: str) -> Block:
    """Any one block."""
    kind = draw(st.sampled_from(BlockKind))
    level = draw(st.integers(1, 3)) if kind is BlockKind.HEADING else 0
    speaker = draw(st.none() | SPEAKERS) if kind is BlockKind.SPEECH else None
    closed = draw(st.integers(0, 4)) == 0
    text = draw(LINES)
    time = draw(st.none() | st.integers(0, 10**7))
    reason = draw(st.sampled_from(["", "個人情報"])) if closed else ""
    summary = draw(st.none() | SUMMARIES) if kind is not BlockKind.HEADING else None
    return Block(
        id, kind, text, level, speaker=speaker, closed=closed, spans=draw(spans_of(text)), time=time, reason=reason,
        summary=summary,
    )  # fmt: skip


@st.composite
def bodies(draw: st.DrawFn, max_size: int = 12) -> Body:
    """Any body that keeps the grammar."""
    size = draw(st.integers(0, max_size))
    return mend([draw(blocks(f"b{index}")) for index in range(size)])
