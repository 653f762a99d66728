"""What the clerk is told of the question who speaks: what the keys do, and what became of it."""

from __future__ import annotations

from minutesapp.attendance.speaking.speaker_offers import Offer
from minutesapp.model.blocks import Block
from ui.actions.keys import say
from ui.editor.speaker.question import Question

BY_KEYS = "↑↓と数字で選び、Enterで決定"
COMMITTED = "Enterで決定　Escで本文にする"
SEARCHED = "Enterで決定　Escでやめる"
COMPOSING = "変換を確定したあと、もう一度Enterで決定"
NOBODY = "合う人がいません。このまま本文になります。"
UNKNOWN = "発言者は未定のままです。{choose_speaker}で選べます。"
WRITTEN = "「{words}」は本文に書き入れました。"
TAKEN_OUT = "「{words}」は本文に入れませんでした。Ctrl＋Zで戻せます。"


def hint_for(question: Question, offer: Offer, words: str, preedit: str) -> str:
    """What the keys do now."""
    if offer.taken is None:
        return NOBODY
    if preedit:
        return COMPOSING
    return BY_KEYS if not words else SEARCHED if question.concerns_words else COMMITTED


def outcome(question: Question, block: Block | None, words: str) -> str:
    """What to say where nobody was named: who speaks is not known yet, or words stand in the text; empty for nothing.

    Where a bracket has asked, nobody wonders where the words are.
    """
    if block is not None and block.speaker is not None and not block.speaker.known:
        return say(UNKNOWN)
    return WRITTEN.format(words=words) if words and not question.by_bracket else ""
