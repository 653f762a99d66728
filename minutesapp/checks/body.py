"""Rules for the body."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.checks.finding import Severity
from minutesapp.checks.fixes import keep_condensed, lift_heading, remove_empty, settle_query
from minutesapp.checks.rule import Breach, Rule
from minutesapp.language.plain import one_line
from minutesapp.language.wordlists import wordlist
from minutesapp.model.blocks import Block, BlockKind
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import Turn, turns
from minutesapp.model.spans import Mark
from minutesapp.templates.directions.phrases import NO_TIME
from minutesapp.templates.form import Form
from minutesapp.templates.parts.turn import LabelPlace

LONGEST_QUOTE = 15
"""Signs of a text that a finding quotes."""
BRACKETS = "()（）〔〕【】[]［］《》〈〉－―。 \u3000"
KIND_NAMES = {
    BlockKind.HEADING: "議題",
    BlockKind.SPEECH: "発言",
    BlockKind.DIRECTION: "ト書き",
    BlockKind.NARRATIVE: "地の文",
}


def find_empty_body(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """A record without a body."""
    if not any(block.text.strip() for block in minutes.body):
        yield Breach("本文", "本文がまだ書かれていません。")


def find_unknown_speakers(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Turns whose speaker is not known, where the form tells of speakers at all."""
    if form.turn.place is LabelPlace.NOWHERE:
        return
    for number, turn in enumerate(turns(minutes.body), 1):
        if not turn.speaker.known:
            block = minutes.body[turn.paragraphs[0]]
            text = f"発言者が決まっていません{_beginning(block)}。"
            yield Breach(f"発言{number}", text, block=block.id)


def find_empty_turns(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Turns in which nothing is said."""
    for number, turn in enumerate(turns(minutes.body), 1):
        if not _says_something(minutes, turn):
            block = minutes.body[turn.paragraphs[0]]
            ids = {minutes.body[index].id for index in turn.paragraphs}
            yield Breach(f"発言{number}", "発言の中身がありません。", block=block.id, fix=remove_empty(ids))


def find_empty_blocks(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Headings, directions and narrative without words."""
    for number, block in enumerate(minutes.body, 1):
        if block.kind is not BlockKind.SPEECH and not block.text.strip() and not block.number:
            text = f"中身のない{KIND_NAMES[block.kind]}があります。"
            yield Breach(f"本文の{number}段落目", text, block=block.id, fix=remove_empty({block.id}))


def find_skipped_levels(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Agenda items that lie more than one level below the one before them."""
    above = 0
    for block in minutes.body:
        if block.kind is not BlockKind.HEADING:
            continue
        if block.level > above + 1:
            text = f"議題「{block.text}」の段が、上の議題から飛んでいます。"
            yield Breach("議題", text, block=block.id, fix=lift_heading(block.id, above + 1))
        above = block.level


def find_stale_summaries(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Paragraphs whose words have changed since they were condensed for the summary."""
    for number, block in enumerate(minutes.body, 1):
        if block.summary is not None and block.summary.is_stale(block.text):
            text = f"概要のために要約したあとで、元の言葉が変わっています{_beginning(block)}。"
            yield Breach(f"本文の{number}段落目", text, block=block.id, fix=keep_condensed(block))


def find_queries(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Words that somebody has still to look at."""
    for number, block in enumerate(minutes.body, 1):
        for span in block.spans:
            if span.mark is Mark.QUERY:
                words, ends = block.text[span.start : span.end], (span.start, span.end)
                asked = f"（{one_line(span.note)}）" if span.note else ""
                text = f"「{_shortened(words)}」が要確認のままです{asked}。"
                fix = settle_query(block, span)
                yield Breach(f"本文の{number}段落目", text, block=block.id, span=ends, words=words, fix=fix)


def find_unfilled_directions(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Directions in which a time is still to be written."""
    for number, block in enumerate(minutes.body, 1):
        at = block.text.find(NO_TIME) if block.kind is BlockKind.DIRECTION else -1
        if at >= 0:
            text = f"ト書き「{_shortened(block.text)}」の時刻が書かれていません。"
            place = (at, at + len(NO_TIME))
            yield Breach(f"本文の{number}段落目", text, block=block.id, span=place, words=NO_TIME)


UNKNOWN_SPEAKER = Rule("speaker-unknown", Severity.ERROR, find_unknown_speakers)
EMPTY_TURN = Rule("turn-empty", Severity.WARNING, find_empty_turns)
EMPTY_BLOCK = Rule("block-empty", Severity.WARNING, find_empty_blocks)

RULES = (
    Rule("body-empty", Severity.ERROR, find_empty_body),
    UNKNOWN_SPEAKER,
    EMPTY_TURN,
    EMPTY_BLOCK,
    Rule("level-skipped", Severity.WARNING, find_skipped_levels),
    Rule("direction-unfilled", Severity.WARNING, find_unfilled_directions),
    Rule("query-left", Severity.WARNING, find_queries),
    Rule("summary-stale", Severity.WARNING, find_stale_summaries),
)


def _says_something(minutes: Minutes, turn: Turn) -> bool:
    """Whether words stand in a turn, or right behind its label what the speaker did (〔資料1により説明〕)."""
    if any(minutes.body[index].text.strip() for index in turn.paragraphs):
        return True
    only, *begun = turn.paragraphs
    behind = () if begun else minutes.body[only + 1 : only + 2]
    return any(block.kind is BlockKind.DIRECTION and _is_of_speaker(block.text) for block in behind)


def _is_of_speaker(direction: str) -> bool:
    """Whether a direction may tell what the speaker does: others come and go."""
    words = direction.strip(BRACKETS)
    return bool(words) and not words.endswith(tuple(wordlist("directions")["strong"]))


def _beginning(block: Block) -> str:
    return f"（「{_shortened(block.text)}」）" if block.text else ""


def _shortened(words: str) -> str:
    """The words as a finding quotes them."""
    return f"{words[:LONGEST_QUOTE]}…" if len(words) > LONGEST_QUOTE else words
