"""Heads of turns in transcripts that are plain text: every way in which programs write who speaks, and when.

What a head looks like stands in minutes too (開会 10:00, 休憩 14:30). A text is a transcript where its heads begin with
the recording, count on in time, have words behind them, and come again with the same names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from minutesapp.importers.transcripts.clock import SECONDS, SPOKEN, STAMP, read_stamp
from minutesapp.importers.transcripts.labels import BRACKETS, LETTER, NAME, NO_NAME, SIGN, SPEAKERS, find_label
from minutesapp.importers.transcripts.labels import COUNTED as UNNAMED
from minutesapp.language.pattern import pattern

TO = r"(?:-->|->|[-–—~～〜])"
CLOCK = r"\d{1,3}[:：]\d\d(?:[:：]\d\d)?"
PLAIN = rf"(?:{CLOCK}|{SPOKEN})"
TIME = rf"(?:{STAMP}|{SPOKEN}|{SECONDS})"
SPAN = rf"(?P<start>{TIME})(?:\s*{TO}\s*(?P<end>{TIME}))?"
OPEN, CLOSE = r"[\[［(（【〔<＜]", r"[\]］)）】〕>＞]"
SHORT = r"\d:\d{1,2}:\d{1,2}(?:\.\d+)?"
NO_SPEAKER = pattern(
    r".*\d[:：]\d.*|.*\d ?[年月日/].*|.*[曜～~]|.*(?:から|まで|予定)"
    r"|(?:午前|午後|am|pm|AM|PM|開会|閉会|休憩|再開|開始|終了|開場|受付|集合|解散|散会|昼食|残り|約)"
)
SURE = pattern(r".{1,80} started transcription|.*\d{1,2}:\d\d ・ \d+分 \d+秒.*|.*文字起こしを開始しました.*")
"""Lines that only a transcript has over its first turn."""
ROW = pattern(r".*(?:会|録|概要|要旨)|(?:日\s*時|場\s*所|会\s*場|出\s*席|欠\s*席|議\s*[題事]|次\s*第|傍\s*聴|開催).*")
"""What minutes have over their first turn."""
BULLETS = "■□◆◇●○◎▼▶・*＊#>-–—|｜ 　\t\xa0"
"""Signs around a name."""
LONGEST_HEAD = 120
SAMPLE = 400
"""Lines by which the shape is found."""
FIRST_WITHIN = 20
"""Lines before the first head."""
AT_ONCE, SOON = 60_000, 300_000
"""Milliseconds within which the first turn begins, by itself, and where names come again."""
BACK, FOLLOWED = 0.1, 0.6
"""Shares of the heads: at most so many go back in time, at least so many have words behind them."""
FEWEST_TIMES, LEAST_SAID = 3, 8
"""Heads that are nothing but a time before words, and signs that are said for each of them."""
MOST_SILENT = 3
"""Lines over the first of the heads without times."""
MANY = 4
"""Heads of which half have names that came before are a transcript from wherever it begins."""


class Head(NamedTuple):
    """Who speaks (empty: it is not said), from when to when in milliseconds, and what stands behind it in its line."""

    speaker: str
    start: int | None
    end: int | None
    words: str


class Shape(NamedTuple):
    """A way to write heads. `lasts`: lines below are the same speaker's; `named_below`: the name is the next line."""

    pattern: re.Pattern[str]
    lasts: bool = True
    named_below: bool = False

    def find(self, line: str) -> Head | None:
        """The head that a line is, without white space at its ends."""
        found = self.pattern.fullmatch(line)
        if found is None:
            return None
        parts = found.groupdict()
        speaker = (parts.get("name") or "").strip(BULLETS)
        if speaker and (not LETTER.search(speaker) or NO_NAME.fullmatch(speaker) or NO_SPEAKER.fullmatch(speaker)):
            return None
        start, end = (read_stamp(stamp) if (stamp := parts.get(key)) else None for key in ("start", "end"))
        return Head(speaker, start, end, parts.get("words") or "")


NAMED = Shape(pattern(r"\[(?P<name>SPEAKER_\d+)\]:\s*(?P<words>.*)"), lasts=False)
LABELLED = Shape(pattern(rf"(?P<name>{NAME})[:：]\s*{OPEN}(?P<start>{TIME}){CLOSE}\s*(?P<words>.*)"))
STAMPED = Shape(pattern(rf"[\[［]{SPAN}[\]］][:：]?\s*(?P<words>.*)"))
FRAMED = Shape(pattern(rf"{OPEN}{SPAN}{CLOSE}[:：]?\s*(?P<words>.*)"))
SPAN_BELOW = Shape(pattern(rf"(?P<start>{SHORT})\s*-->\s*(?P<end>{SHORT})"), named_below=True)
SPAN_BEHIND = Shape(pattern(rf"(?P<name>{NAME}?)[ \t　]+(?P<start>{STAMP})\s*-->\s*(?P<end>{STAMP})"))
NUMBERED = Shape(pattern(rf"(?P<name>{SPEAKERS})[ \t　]+(?P<start>{CLOCK})[ \t　]+(?P<words>\S.*)"))
BEHIND = Shape(pattern(rf"(?P<name>{NAME}?)[ \t　\xa0]+(?P<start>{PLAIN})"))
TITLED = Shape(
    pattern(
        rf"{OPEN}(?P<name>[^\s{BRACKETS}:：。、][^{BRACKETS}:：。、]{{0,29}}){CLOSE}[ 　\t]*(?P<start>{TIME})"
        r"(?:\s+(?P<words>.*))?"
    )
)
TABBED = Shape(pattern(rf"(?P<name>{NAME})\t(?P<start>{TIME})\t(?P<words>\S.*)"))
IN_BRACKETS = Shape(
    pattern(rf"(?:\*\*)?(?P<name>{NAME})[ 　]?{OPEN}(?P<start>{PLAIN}){CLOSE}[:：]?(?:\*\*)?[:：]?\s*(?P<words>.*)")
)
TIMED = Shape(pattern(rf"{SPAN}(?:[ \t　\xa0]*[-–—|｜]?[ \t　\xa0]+(?P<words>.*))?"))
COUNTED_COLON = Shape(pattern(rf"{SIGN}\[?(?P<name>{SPEAKERS})\]?[:：]\s*(?P<words>.*)"))
COUNTED = Shape(pattern(rf"{SIGN}\[?(?P<name>{SPEAKERS})\]?(?:[:：\s]\s*(?P<words>.*))?"))
SHAPES = (
    NAMED,
    LABELLED,
    STAMPED,
    SPAN_BELOW,
    SPAN_BEHIND,
    NUMBERED,
    BEHIND,
    TABBED,
    TITLED,
    IN_BRACKETS,
    FRAMED,
    TIMED,
    COUNTED_COLON,
    COUNTED,
)


def find_shape(lines: Sequence[str]) -> Shape | None:
    """How these lines write their heads; None where they are no transcript. Blank lines are left out by the caller."""
    for shape in SHAPES:
        heads = [(place, head) for place, line in enumerate(lines) if (head := shape.find(line)) is not None]
        if heads and heads[0][0] < FIRST_WITHIN and _is_transcript(shape, heads, lines):
            return shape
    return None


def _is_transcript(shape: Shape, heads: Sequence[tuple[int, Head]], lines: Sequence[str]) -> bool:
    if shape in (NAMED, SPAN_BELOW, SPAN_BEHIND):
        return True
    if shape in (COUNTED_COLON, COUNTED):
        above = lines[: heads[0][0]]
        is_bare = len(above) <= MOST_SILENT and not any(map(ROW.fullmatch, above))
        return is_bare and len(heads) > 1 and (shape is COUNTED_COLON or _stand_alone(heads))
    if shape in (TIMED, FRAMED) and not _is_said(heads, lines):
        return False
    places = {place for place, _ in heads}
    spoken = sum(bool(head.words) or (place + 1 < len(lines) and place + 1 not in places) for place, head in heads)
    names = Counter(head.speaker for _, head in heads)
    again = [head for _, head in heads if names[head.speaker] > 1]
    times = [head.start or 0 for head in again or (head for _, head in heads)]
    back = sum(before > after for before, after in pairwise(times))
    if spoken < FOLLOWED * len(heads) or back > max(1, BACK * len(heads)):
        return False
    return _begins_or_repeats([head for _, head in heads], lines[: heads[0][0]])


def _who(head: Head) -> str:
    return head.speaker or (find_label(head.words) or ("",))[0]


def _stand_alone(heads: Sequence[tuple[int, Head]]) -> bool:
    """Whether counted speakers without a colon have lines of their own, or come again: 参加者 1 名 is none."""
    names = Counter(head.speaker for _, head in heads)
    own = all(not head.words and place + 1 < after for (place, head), (after, _) in pairwise(heads))
    return own or 2 * (len(heads) - len(names)) >= len(heads)


def _is_said(heads: Sequence[tuple[int, Head]], lines: Sequence[str]) -> bool:
    """Whether times without a name have speech behind or below them, or a name: 0:30 休憩 has neither."""
    if (heads[0][1].start or 0) > AT_ONCE:
        return False
    places = {place for place, _ in heads}
    below = [line for place, line in enumerate(lines) if place > heads[0][0] and place not in places]
    behind = [head.words for _, head in heads]
    said = list(filter(None, behind)) + below
    if _are_named(behind) or _are_named(said):
        return True
    if len(heads) >= FEWEST_TIMES and sum(map(len, said)) >= LEAST_SAID * len(heads):
        return True
    firsts = Counter(head.words or lines[min(place + 1, len(lines) - 1)] for place, head in heads)
    return bool(below) and 2 * sum(times for times in firsts.values() if times > 1) >= len(heads)


def _are_named(lines: Sequence[str]) -> bool:
    return sum(bool(COUNTED.find(line) or find_label(line)) for line in lines) >= FOLLOWED * len(lines)


def _begins_or_repeats(heads: Sequence[Head], above: Sequence[str]) -> bool:
    first = heads[0].start or 0
    if len(heads) == 1:
        return UNNAMED.fullmatch(heads[0].speaker) is not None or any(
            SURE.fullmatch(line) for line in above if len(line) <= LONGEST_HEAD
        )
    names = Counter(filter(None, map(_who, heads)))
    again = names.total() - len(names)
    return first <= AT_ONCE or (first <= SOON and again > 0) or (len(heads) >= MANY and 2 * again >= len(heads))
