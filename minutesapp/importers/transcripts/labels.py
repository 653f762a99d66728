"""Names before what is said, as programs that listen put them into the text: ``Name: words``, ``[SPEAKER_00]: words``.

Much that is said looks the same (結論: 賛成です). What is a name is known by its length and shape, and by the whole: in
such a text nearly everything has one, or the name comes again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from minutesapp.importers.transcripts.cue import Cue
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist

LONGEST_NAME = 60
"""Signs: of a name with whatever its owner put beside it (the office, 'guest')."""
NAME = rf"[^\s:：。、？！?!「」『』<>\[\]][^:：。、？！?!「」『』<>\[\]\r\n]{{0,{LONGEST_NAME - 1}}}"
SPEAKERS = (
    r"(?:(?:話者|話し手|発言者|参加者|スピーカー|ゲスト|[Ss]peaker|SPEAKER|[Pp]articipant|[Gg]uest)[ 　_]?"
    r"(?:\d{1,3}|[A-ZＡ-Ｚ])|S\d\d|不明な話者|[Uu]nknown(?: [Ss]peaker)?)"
)
"""How programs call people whom they do not know."""
COUNTED = pattern(SPEAKERS)
SIGN = r"(?:>{2,}|＞{2,}|[-–—・■□◆◇●○◎▼▶*＊#]{1,3})?[ 　]*"
"""What may stand before a label: a dash of a dialogue, a bullet, the arrows of captions."""
BRACKETS = r"\[\]［］()（）【】〈〉《》<>＜＞"
COLON = pattern(rf"{SIGN}(?P<name>{NAME})(?::(?=\s|$)|：)\s*(?P<words>.*)")
BRACKETED = pattern(rf"\[(?P<name>[^\[\]:：\r\n]{{1,{LONGEST_NAME}}})\](?::(?=\s|$)|：)\s*(?P<words>.*)")
IN_BRACKETS = pattern(
    rf"{SIGN}[\[［(（【〈《<＜](?P<name>[^\s:：。、？！?!「」{BRACKETS}][^:：。、？！?!「」\r\n{BRACKETS}]{{0,29}})"
    r"[\]］)）】〉》>＞]\s*(?P<words>.*)"
)
TABBED = pattern(rf"(?P<name>{NAME})\t\s*(?P<words>.*)")
SPACED = pattern(rf"(?P<name>{SPEAKERS})[ 　]+(?P<words>.*)")
LETTER = pattern(r"[^\W\d_]")
NO_NAME = pattern(
    r"(?:.*\d\s*[時分日月年円％%条]|https?|ftp|注|注意|例|例えば|たとえば|結論|質問|回答|答え|理由|要は|議題|次第|日時|日付|場所|会場|出席者|欠席者|"
    r"資料|備考|目的|参考|補足|合計|総額|つまり|Re|FW|PS|Note|NOTE|Kind|Language)"
)
NEARLY_ALL, MANY, TWICE = 0.8, 0.3, 2


class Kind(Enum):
    """How a label is set apart from the words."""

    NAMED = auto()
    COLON = auto()
    BRACKETS = auto()
    TAB = auto()
    SPACE = auto()


class Label(NamedTuple):
    """What has the shape of a name, how it is set apart, and the words behind it."""

    kind: Kind
    name: str
    words: str


Learned = frozenset[tuple[Kind, str]]
"""What names a speaker in a text, and how it is set apart there."""


def find_label(words: str) -> tuple[str, str] | None:
    """What has the shape of a name with a colon before these words, and the words behind it; None for none."""
    label = _find(words)
    return label[1:] if label is not None and label.kind in (Kind.NAMED, Kind.COLON) else None


def learn_names(texts: Iterable[str]) -> frozenset[str]:
    """What names a speaker in these texts with a colon, by how many have such a label, and how often a name comes."""
    return frozenset(name for kind, name in _learn(texts) if kind in (Kind.NAMED, Kind.COLON))


def name_speakers(cues: Iterable[Cue]) -> Iterator[Cue]:
    """The cues with the speakers that their lines name, a cue for each; those that have one stay as they are.

    The lines of a cue are parted by line breaks.
    """
    cues = list(cues)
    learned = _learn(cue.text for cue in cues if not cue.speaker and cue.text)
    for cue in cues:
        yield from _parted(cue, learned) if not cue.speaker else (cue,)


def name_turns(turns: Sequence[Sequence[Cue]]) -> Iterator[list[Cue]]:
    """The turns with the speakers that their first lines name, or lines below; who has no label speaks on."""
    learned = _learn(turn[0].text for turn in turns) | _learn(cue.text for turn in turns for cue in turn)
    for turn in turns:
        speaker, named = "", list[Cue]()
        for cue in turn:
            label = _label_of(cue.text.strip(), learned, is_last=True)
            speaker, text = label or (speaker, cue.text)
            named.append(cue._replace(speaker=speaker, text=text))
        yield named


def _find(words: str) -> Label | None:
    if words.startswith("[") and (named := BRACKETED.fullmatch(words)):
        return Label(Kind.NAMED, named["name"].strip(), named["words"])
    for kind, sign, shape in SHAPES:
        found = shape.fullmatch(words) if any(one in words for one in sign) else None
        name = found["name"].strip() if found else ""
        if found and LETTER.search(name) and not NO_NAME.fullmatch(name):
            return None if kind is Kind.BRACKETS and name.lower() in _sounds() else Label(kind, name, found["words"])
    return None


SHAPES = (
    (Kind.COLON, ":：", COLON),
    (Kind.BRACKETS, ")）】]］>＞》〉", IN_BRACKETS),
    (Kind.TAB, "\t", TABBED),
    (Kind.SPACE, " 　", SPACED),
)
"""Kinds of labels with a sign that is in each, and what they look like."""


@cache
def _sounds() -> frozenset[str]:
    return frozenset(wordlist("transcripts")["sounds"])


def _learn(texts: Iterable[str]) -> Learned:
    count = 0
    found: Counter[tuple[Kind, str]] = Counter()
    for text in texts:
        count += 1
        label = _find(text.split("\n", 1)[0].strip())
        if label is not None:
            found[label[:2]] += 1
    shares: Counter[Kind] = Counter()
    for (kind, _), times in found.items():
        shares[kind] += times
    shares[Kind.COLON] = shares[Kind.NAMED] = shares[Kind.COLON] + shares[Kind.NAMED]
    least = {kind: _least(times / count) for kind, times in shares.items() if count}
    return frozenset(label for label, times in found.items() if times >= least[label[0]])


def _least(share: float) -> float:
    """How often a name must come where so many lines have a label of its kind."""
    return 1 if share >= NEARLY_ALL else TWICE if share >= MANY else float("inf")


def _parted(cue: Cue, learned: Learned) -> Iterator[Cue]:
    speaker, lines, head = "", list[str](), ""
    whole = cue.text.split("\n")
    for number, line in enumerate(whole, 1):
        label = _label_of(line.strip(), learned, is_last=number == len(whole))
        if label is None:
            lines.append(line)
            continue
        if any(lines):
            yield cue._replace(speaker=speaker, text="\n".join(lines))
        elif speaker:  # nobody speaks under that label: it is words
            yield cue._replace(text=head)
        speaker, lines, head = label[0], [label[1]] if label[1] else [], line
    yield cue._replace(speaker=speaker, text="\n".join(lines)) if speaker else cue


def _label_of(line: str, learned: Learned, *, is_last: bool) -> tuple[str, str] | None:
    """Who begins to speak in this line, and with what; a number of a voice may have a line of its own."""
    label = _find(line)
    if label is None:
        return (line, "") if not is_last and COUNTED.fullmatch(line) else None
    sure = label.kind is Kind.NAMED or (label.kind is not Kind.SPACE and COUNTED.fullmatch(label.name) is not None)
    return label[1:] if sure or label[:2] in learned else None
