"""Writing turns as a clerk does: with the input method on, without the mouse, checking every sign on the way.

What the record must read is what was seen: the reading that the input method shows is held against the letters that
were typed, and the words it shows before Enter against the record after it. So no dictionary is taken for granted.
"""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from minutesapp.language.kana import readings_of_typing
from tests.desk.clerk import Clerk

CANDIDATES = "candidates"
LETTERS = re.compile("[a-z'-]+")
MOMENT = 0.4
"""Seconds within which the input method has converted."""
FEW = 1
"""Rows that are reached by the arrow key sooner than by anything else."""
DIGITS = 9
"""Rows that have a digit."""


@dataclass(frozen=True)
class Said:
    """One turn: who speaks (as the list names them), the letters to find them by, and the phrases in romaji."""

    speaker: str
    letters: str
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """One agenda item: its title in phrases, and the turns under it."""

    title: tuple[str, ...]
    turns: tuple[Said, ...]


CHAIR, VICE, FUMI, RYO = ("𠮷川千尋", "yosi"), ("髙梨光一", "taka"), ("山﨑ふみ", "yama"), ("葛\U000e0100西亮", "kasa")
MAHO, TAKESHI = ("五十嵐真帆", "iga"), ("東健", "azu")
LIBRARIAN, CLERK, STAFF = ("早乙女", "sao"), ("久保田", "kubo"), ("渡邉", "wata")
SAMPLE_SCRIPT = (
    Item(
        ("tosyokanno", "riyouzyoukyounituite"),
        (
            Said(*CHAIR, ("teireikaiwo", "kaikaisuru.")),
            Said(*CHAIR, ("setumeiwo", "motomeru.")),
            Said(*LIBRARIAN, ("siryou1niyori", "setumeisuru.")),
            Said(*FUMI, ("riyousyagaooi.",)),
            Said(*LIBRARIAN, ("sonotoorida.",)),
            Said(*FUMI, ("hai.",)),
            Said(*RYO, ("3pe-jiwo", "mitehosii.")),
            Said(*STAFF, ("wakarimasita.",)),
            Said(*RYO, ("kekkahadouka.",)),
            Said(*STAFF, ("zikaihoukokusuru.",)),
        ),
    ),
    Item(
        ("kaikanzikan", "nituite"),
        (
            Said(*CHAIR, ("ikenhanaika.",)),
            Said(*TAKESHI, ("kaikanzikanwo", "encyousuru.")),
            Said(*LIBRARIAN, ("kentousuru.",)),
            Said(*TAKESHI, ("yosanhatariruka.",)),
            Said(*CLERK, ("rainendoyosande", "taiousuru.")),
            Said(*TAKESHI, ("ryoukaisita.",)),
            Said(*MAHO, ("kyuukanbiha", "nanyoubika.")),
            Said(*CLERK, ("getuyoubidearu.",)),
            Said(*MAHO, ("hai.",)),
            Said(*CHAIR, ("situmonhanaika.",)),
        ),
    ),
    Item(
        ("sonota",),
        (
            Said(*CHAIR, ("ikenhanaika.",)),
            Said(*VICE, ("zikaihoukokusuru.",)),
            Said(*CHAIR, ("ryoukaisita.",)),
            Said(*VICE, ("hai.",)),
            Said(*FUMI, ("situmonhanaika.",)),
            Said(*CLERK, ("sonotoorida.",)),
            Said(*FUMI, ("wakarimasita.",)),
            Said(*RYO, ("ikenhanaika.",)),
            Said(*CHAIR, ("korede", "heikaisuru.")),
            Said(*LIBRARIAN, ("hai.",)),
        ),
    ),
)
"""Thirty turns of three agenda items, by people of the sample record."""


@dataclass
class KeyCount:
    """What naming the speakers cost: the keys of each turn from the one that begins it, and the trips to the mouse.

    `expected` are the turns whose speaker stood in the first row, `others` the rest.
    """

    expected: list[int] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    clicks: int = 0

    @property
    def turns(self) -> int:
        """How many turns were written."""
        return len(self.expected) + len(self.others)

    @property
    def keys_per_turn(self) -> float:
        """The keys that naming a speaker took on average."""
        return sum(self.expected + self.others) / self.turns

    def __str__(self) -> str:
        def mean(keys: list[int]) -> str:
            return f"{sum(keys) / len(keys):.1f}" if keys else "-"

        return (
            f"{self.turns} turns, {self.keys_per_turn:.2f} keys for the speaker of one "
            f"(expected: {len(self.expected)} of {mean(self.expected)}, others: {len(self.others)} of "
            f"{mean(self.others)}), {self.clicks} trips to the mouse"
        )


def write_turns(clerk: Clerk, script: Sequence[Item]) -> KeyCount:
    """Write the script from the cursor on; AssertionError at the first sign or speaker that is not as it should be.

    The cursor stands in an empty paragraph, or on an empty page, of a record with everybody of the script in its
    attendance.
    """
    count, clicks = KeyCount(), clerk.screen.clicks
    for number, item in enumerate(script):
        if number:
            clerk.press("Return")
        _write_title(clerk, item.title)
        for said in item.turns:
            _write_turn(clerk, said, count)
    count.clicks = clerk.screen.clicks - clicks
    return count


def _write_title(clerk: Clerk, phrases: Sequence[str]) -> None:
    title = "".join(type_phrase(clerk, phrase) for phrase in phrases)
    clerk.press("ctrl+1")
    clerk.until(lambda: _last(clerk) == {"kind": "heading", "text": title}, f"the heading 「{title}」")


def _write_turn(clerk: Clerk, said: Said, count: KeyCount) -> None:
    before = clerk.screen.keys
    clerk.press("ctrl+Return")
    clerk.until(lambda: clerk.rows(CANDIDATES), "the list of speakers")
    place = choose_speaker(clerk, said.speaker, said.letters)
    keys = clerk.screen.keys - before
    (count.others if place else count.expected).append(keys)
    text = "".join(type_phrase(clerk, phrase) for phrase in said.phrases)
    name = {person["id"]: person["name"] for person in clerk.record["attendees"]}
    clerk.until(lambda: _last(clerk).get("text") == text, f"the turn 「{text}」")
    assert name.get(_last(clerk)["attendee"]) == said.speaker, f"「{text}」 is not {said.speaker}'s: {_last(clerk)}"


def choose_speaker(clerk: Clerk, speaker: str, letters: str) -> int:
    """Choose somebody in the list that is open by the fewest keys: arrows, the row's digit, or the name; the row."""
    names = [row[0] for row in clerk.rows(CANDIDATES)]
    place, marked = names.index(speaker), _marked(clerk)
    away = place - (names.index(marked) if marked in names else 0)
    if abs(away) <= FEW:
        clerk.press(*["Down" if away > 0 else "Up"] * abs(away), "Return")
    else:
        digit = str(place + 1) if place < DIGITS else ""
        clerk.type(min((digit or letters, letters), key=len))
        clerk.press("Return")
        clerk.until(lambda: _marked(clerk) == speaker, f"{speaker} marked in the list")
        clerk.press("Return")
    clerk.until(lambda: not clerk.rows(CANDIDATES), "the list gone")
    return place


def _marked(clerk: Clerk) -> str:
    """Who is marked in the list."""
    return next(iter(clerk.ask("marked", name=CANDIDATES) or [""]), "")


def type_phrase(clerk: Clerk, phrase: str) -> str:
    """Type a phrase, convert and commit it; the words that the record has for it."""
    clerk.screen.type(phrase)
    clerk.until(lambda: _plain(_preedit(clerk)) in readings(phrase), f"the reading of {phrase}")
    shown = _preedit(clerk)
    clerk.screen.key("space")
    words = _converted(clerk, shown)
    clerk.screen.key("Return")
    clerk.until(lambda: not _preedit(clerk), f"{words} committed")
    return words


def readings(phrase: str) -> set[str]:
    """How an input method may show the letters of a phrase."""
    found = {""}
    for part in _parts(phrase):
        found = {head + tail for head in found for tail in part}
    return found


def _parts(phrase: str) -> Iterator[tuple[str, ...]]:
    end = 0
    for match in LETTERS.finditer(phrase):
        yield (_plain(phrase[end : match.start()]),)
        yield readings_of_typing(match[0])
        end = match.end()
    yield (_plain(phrase[end:]),)


def _plain(text: str) -> str:
    """Full and half width, both kinds of stops, and an n that waits for a vowel, as one."""
    return re.sub("n$", "ん", unicodedata.normalize("NFKC", text).replace("。", ".").replace("、", ","))


def _converted(clerk: Clerk, shown: str) -> str:
    """What the input method shows instead of the reading; after a moment the reading itself (はい。)."""
    end = time.monotonic() + MOMENT
    while _preedit(clerk) == shown and time.monotonic() < end:
        time.sleep(0.03)
    return _preedit(clerk)


def _preedit(clerk: Clerk) -> str:
    return str(clerk.cursor.get("preedit") or "")


def _last(clerk: Clerk) -> dict[str, Any]:
    """The last item of the record: its kind, what it reads, who speaks."""
    body = clerk.record.get("body") or [{}]
    last = body[-1]
    if last.get("kind") == "turn":
        return {"kind": "turn", "text": last["paragraphs"][-1], "attendee": last["attendee"]}
    return {"kind": last.get("kind"), "text": last.get("text")}
