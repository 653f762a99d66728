"""The ways in which records set a speaker's label apart, and which of them a body repeats.

Of the shapes that a line may have the first in the order of `turn_signs` is taken.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from minutesapp.importers.body.turns.speech import is_short_speech, speech_like
from minutesapp.importers.body.turns.style_labels import NO_SPEAKER, labels_of_styles
from minutesapp.importers.body.turns.turn_labels import LONGEST, Labels
from minutesapp.importers.body.turns.turn_signs import TOLD, Style, TurnSign, sign_named, signs_beginning
from minutesapp.importers.signs import heads_of
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern

HEAD = 64
"""Signs in which a label and what parts it from the words must end."""
LEAST_SHARE, LEAST_WEAK_SHARE = 0.02, 0.1
"""Of the turns of the commonest style, as many as another has that is no accident; more where no sign proves it."""
LEAST_SAID = 0.5
"""Of the lines that look like turns by their words alone, as many as must be followed by something said."""


class Shape(NamedTuple):
    """A line read as the start of a turn: its style, the label without its marks, the text (may be below).

    `serial` is a running number before the turn.
    """

    style: Style
    label: str
    text: str
    serial: str = ""


class Turns(NamedTuple):
    """What a body was found to use: the `styles` it repeats, and for each line the `shapes` it may have.

    `doubtful` are labels that are in no list: they are labels because the body sets them apart as it does the others.
    `told` are those of which somebody said so, in whatever style.
    """

    styles: frozenset[Style]
    shapes: tuple[tuple[Shape, ...], ...]
    doubtful: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()

    def is_told(self, shape: Shape) -> bool:
        """Whether somebody said that this is a label."""
        return bool(self.told) and squeeze(shape.label) in self.told

    def start_of(self, possible: Sequence[Shape]) -> Shape | None:
        """Which of the shapes of a line starts a turn: of what was told, else of the styles of the body."""
        told = next(filter(self.is_told, possible), None)
        return told or next((shape for shape in possible if shape.style in self.styles), None)


SERIAL = pattern(r"[(（]?(?P<serial>\d{1,4})[)）.．]?[ \u3000]+(?=\S)")
"""A running number before the sign of a turn."""
GOES_ON = "(（「:：\u30fb"
"""Signs right behind a label that are of it, or part it from the words."""
BEHIND_LABEL = ":： \u3000\t"
"""What parts a label from the words, a bracket between them or not."""
SPACES = pattern(r"\s+")
QUOTED = pattern(r"([^「」\s]{1,24})(?=「)")
CLOSED = pattern(r"([^「」。、:：()（）]{1,24}[(（][^()（）]{1,16}[)）])[:：]?\s*(?=\S)")
COLON = pattern(r"([^「」。、:：]{1,24}?)\s*[:：]\s*")
LONGEST_UNKNOWN = 80
"""Signs in which a label that nobody knows, and a little of what is said, must stand."""
UNKNOWN = pattern(
    r"[○〇◯◎●□◆](?P<a>[^\s。、()（）「」:：0-9０-９]{1,10})(?:\s+|(?=「)|\s*[:：]\s*)(?P<ta>\S.*)"
    r"|[【<＜〈\[［(（](?P<b>[^\s。、()（）「」:：0-9０-９【】]{1,10})[】>＞〉\]］)）]\s*(?P<tb>\S.*)"
)


NO_LEGEND: Mapping[str, str] = {}
LEGEND = pattern(
    r"(?P<sign>[◎○〇◯●◇◆□■△▲☆★])\s*(?:は|…+|[:：=＝])\s*(?P<label>[^\s、。，（）()・◎○〇◯●◇◆]{1,10}?)(?=の発言|を示|[、。，）)\s]|$)"
)
LONGEST_LEGEND = 200
"""Signs of a line in which a legend is looked for."""


def read_shapes(text: str, labels: Labels) -> Iterator[Shape]:
    """Every way in which this line may start a turn, the likeliest first."""
    head = text[:HEAD]
    for sign in signs_beginning(text[:1]):
        if sign.may_be_in(head):
            yield from _shapes(sign, text, labels)
    if numbered := SERIAL.match(head):
        yield from _numbered_shapes(text[numbered.end() :], numbered["serial"], labels)
    if labels.told:
        yield from _told_shapes(text, labels)


def read_shape(text: str, labels: Labels) -> Shape | None:
    """The likeliest way in which this line starts a turn, or None."""
    return next(read_shapes(text, labels), None)


def read_turns(lines: Sequence[Line], labels: Labels, legend: Mapping[str, str] = NO_LEGEND) -> Turns:
    """The styles and shapes of a body, having learned the labels that only their repetition betrays.

    A `legend` says by a sign who speaks in the lines that begin with it.
    """
    texts = Counter([line.text for line in lines])
    if legend:
        return _read_by_legend(lines, labels, legend)
    _learn_repeated(texts, labels)
    shapes = _shapes_of(lines, texts, labels)
    styles = _find_styles(lines, shapes)
    unread = (index for index, possible in enumerate(shapes) if not possible)
    doubtful = labels_of_styles(lines, unread, styles)
    if not doubtful:
        return Turns(styles, shapes, told=labels.told)
    labels.learn(doubtful)
    shapes = _shapes_of(lines, texts, labels)
    return Turns(_find_styles(lines, shapes), shapes, doubtful, labels.told)


def legend_of(text: str) -> dict[str, str]:
    """Who speaks behind which sign (◎は委員長、○は委員の発言); empty where a text does not say so of two signs."""
    found = {match["sign"]: match["label"] for match in LEGEND.finditer(text[:LONGEST_LEGEND])}
    return found if len(found) > 1 else {}


def _read_by_legend(lines: Sequence[Line], labels: Labels, legend: Mapping[str, str]) -> Turns:
    style = Style(sign_named("legend"))
    shapes = tuple(tuple(_legend_shapes(line.text, style, labels, legend)) for line in lines)
    return Turns(frozenset((style,)), shapes, told=labels.told)


def _legend_shapes(text: str, style: Style, labels: Labels, legend: Mapping[str, str]) -> Iterator[Shape]:
    label = legend.get(text[0], "")
    if label and not labels.denies(label):
        yield Shape(style, label, text[1:].lstrip(" \u3000:："))
    if labels.told:
        yield from _told_shapes(text, labels)


def _numbered_shapes(text: str, serial: str, labels: Labels) -> Iterator[Shape]:
    """What stands behind a number as a turn; by a sign alone, as headings are numbered words."""
    for sign in signs_beginning(text[:1]):
        if sign.begins and sign.may_be_in(text[:HEAD]):
            yield from (shape._replace(serial=serial) for shape in _shapes(sign, text, labels))


def _told_shapes(text: str, labels: Labels) -> Iterator[Shape]:
    """The line as a turn of somebody whose label was told."""
    for label, words in heads_of(text):
        if squeeze(label) in labels.told:
            yield Shape(Style(TOLD, not words), label, words)


def _shapes_of(lines: Sequence[Line], texts: Iterable[str], labels: Labels) -> tuple[tuple[Shape, ...], ...]:
    known = {text: tuple(read_shapes(text, labels)) for text in texts}
    return tuple([known[line.text] for line in lines])


def _find_styles(lines: Sequence[Line], shapes: Sequence[Sequence[Shape]]) -> frozenset[Style]:
    """The styles that are repeated, and by which somebody says something."""
    seen, said, short = Counter[Style](), Counter[Style](), Counter[Style]()
    who = defaultdict[Style, Counter[str]](Counter)
    for index, (shape, *_) in ((index, possible) for index, possible in enumerate(shapes) if possible):
        spoken = speech_like(shape.text) if shape.text else _speech_follows(lines, index)
        seen[shape.style] += 1
        said[shape.style] += spoken
        short[shape.style] += not spoken and is_short_speech(shape.text)
        who[shape.style][shape.label] += spoken
    for style in seen:
        said[style] += short[style] if seen[style] > 1 else 0
    top = max(said.values(), default=0)
    found = {style for style in seen if _established(style.sign, said[style], seen[style], who[style], top)}
    found |= {style for style in seen if style.sign.paired and style.companion in found}
    return frozenset(found) if any(not style.sign.beside for style in found) else frozenset()


def _shapes(sign: TurnSign, text: str, labels: Labels) -> Iterator[Shape]:
    match = sign.pattern.match(text[:HEAD])
    if not match:
        return
    found = match.groupdict()
    tail = text[HEAD:]
    if "rest" in found:
        pairs = _divide(found["rest"] + tail, labels, signed=not sign.weak)
    else:
        pairs = iter([(found["label"].strip(), (found["text"] or "") + tail)])
    for label, words in pairs:
        if labels.expect(label) or (sign.any_label and not labels.denies(label)):
            said = words.lstrip(BEHIND_LABEL)
            yield Shape(Style(sign, not said), _close_up(label), said, found.get("serial") or "")


def _close_up(label: str) -> str:
    """A label without the spaces that only spread it (会　長)."""
    signs = label.split()
    return "".join(signs) if len(signs) > 1 and all(len(sign) == 1 for sign in signs) else label


def _divide(rest: str, labels: Labels, *, signed: bool) -> Iterator[tuple[str, str]]:
    """Label and text where no bracket parts them: the label ends with the line, before a quotation, or at a space."""
    if labels.expect(rest):
        yield rest, ""
        return
    head = rest[: LONGEST + 8]
    if signed and (cut := labels.longest_known(head)) and not head[cut].isspace() and head[cut] not in GOES_ON:
        yield rest[:cut], rest[cut:]
    if signed:
        for pattern in (QUOTED, CLOSED, COLON):
            if match := pattern.match(head):
                yield match[1], rest[match.end() :]
    for gap in _ends_of_label(head):
        label, words = rest[: gap.start()], rest[gap.end() :]
        if labels.expect(label):
            yield from _lengthen(label, words, labels)
            return


def _ends_of_label(head: str) -> Iterator[re.Match[str]]:
    """The gaps at which a label may end; first the last of those that only spread its signs (総 務 課 長　ただ今)."""
    gaps = list(SPACES.finditer(head))
    starts = (0, *(gap.end() for gap in gaps))
    spread = sum(1 for _ in takewhile(lambda pair: pair[1].start() - pair[0] == 1, zip(starts, gaps, strict=False)))
    if spread > 1:
        yield gaps[spread - 1]
    yield from gaps[:3]


def _lengthen(label: str, words: str, labels: Labels) -> Iterator[tuple[str, str]]:
    """A role may be followed by a name with its post (事務局 工藤係長): then both are the label."""
    gap = SPACES.search(words[:LONGEST])
    if gap and gap.start() > 2 and labels.expect(words[: gap.start()]):
        yield f"{label} {words[: gap.start()]}", words[gap.end() :]
    yield label, words


def _established(sign: TurnSign, said: int, seen: int, who: Counter[str], top: int) -> bool:
    """Whether a style is the body's own: a sign proves more than the bare order of words."""
    if said == 0:
        return False
    if not sign.weak:
        return said >= LEAST_SHARE * top
    repeated = max(who.values()) >= 2 or said >= 3
    return repeated and said >= LEAST_SAID * seen and said >= LEAST_WEAK_SHARE * top


def _learn_repeated(texts: Counter[str], labels: Labels) -> None:
    """Labels between signs that read like none but come back: a surname alone, 質問, an organisation."""
    found = Counter[str]()
    for text, count in texts.items():
        if label := _unknown_label(text):
            found[squeeze(label)] += count
    if found:
        labels.learn(label for label, count in found.items() if count >= 2)


def _unknown_label(text: str) -> str:
    match = UNKNOWN.match(text[:LONGEST_UNKNOWN])
    if not match:
        return ""
    label, words = (match["a"], match["ta"]) if match["a"] else (match["b"], match["tb"])
    if len(words) <= 3 or not speech_like(words):
        return ""
    return "" if NO_SPEAKER.fullmatch(squeeze(label)) else label


def _speech_follows(lines: Sequence[Line], index: int) -> bool:
    return index + 1 < len(lines) and speech_like(lines[index + 1].text)
