"""How a finished file writes its stage directions, those apart that tell of a time or of a decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.importers.body.directions import wrapper_of
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.learning.counting import read_counted, usual
from minutesapp.learning.lines import LineKind, SeenLine
from minutesapp.model.blocks import BlockKind
from minutesapp.templates.directions.phrases import offered_by
from minutesapp.templates.directions.recognition import marks_for
from minutesapp.templates.parts.direction import DirectionForm, DirectionPhrase, Marks
from minutesapp.templates.roles import DirectionMeaning

TIME = pattern(
    "(?:午前|午後)?(?:[0-9０-９一二三四五六七八九十〇]+(?:時|[:：])(?:[0-9０-９一二三四五六七八九十〇]+分?)?|正午)"
)
ARROWS = "→⇒▲▼◆◇"
LEAD = pattern(
    r"[《【〔〈＜\[（(][^《》【】〔〕〈〉＜＞\[\]（）()]{1,8}[》】〕〉＞\]）)][\s　]*"
    r"|[^\w\s「『（(【〔〈＜《\[]{1,3}[\s　]*"
)
"""What may stand before words that have no sign behind them: a sign, or a word in brackets."""
LABEL = pattern(r"\w{1,6}(?:[\s　]+|[:：][\s　]*)")
"""A word before a decision (結果　承認)."""
NOT_SAID = pattern("(?:する|した|します|しました|された)?。?$")
MISREAD = (LineKind.NARRATIVE, LineKind.CONTINUATION, LineKind.HEADING)
"""As what a direction may have been read whose marks nobody knew."""
LONGEST_APART = 60
"""Signs of a direction that is known by its look."""
LONGEST = 20
"""Letters of a phrase; what is longer tells of one meeting."""
LEAST = 0.5
"""Of the directions, as many as must stand between the same marks for these to be the form's."""


class SeenDirection(NamedTuple):
    """A direction: the marks around it, its words, and what it tells of."""

    open: str
    close: str
    words: str
    meaning: DirectionMeaning


def learn_directions(lines: Iterable[SeenLine]) -> DirectionForm:
    """The marks of most directions, and those of times and of decisions where they are others."""
    seen = [_seen(line) for line in lines if line.kind is LineKind.DIRECTION and line.block is not None]
    times, decisions = ([one for one in seen if is_so(one.meaning)] for is_so in (_tells_time, _decides))
    others = [one for one in seen if one not in times and one not in decisions]
    main = _main_marks(others, seen)
    own_times, own_decisions = (_own_marks(group, main) for group in (times, decisions))
    phrases = [phrase for one in times if own_times and (phrase := _time_phrase(one)) is not None]
    phrases += [_decision_phrase(one) for one in decisions if own_decisions]
    if not seen:
        return DirectionForm()
    told = tuple(phrase for phrase in dict.fromkeys(phrases) if len(phrase.words) <= LONGEST)
    offered = offered_by(DirectionForm())[2:]
    return DirectionForm(main.open, main.close, own_times, own_decisions, phrases=(*told, *offered) if told else ())


def with_directions(lines: Sequence[SeenLine], look_of: Callable[[int], str]) -> list[SeenLine]:
    """The lines; what tells of times or decisions and looks as nothing else is a direction, however it was read."""
    alike: defaultdict[str, list[SeenLine]] = defaultdict(list)
    for line in lines:
        if line.block is not None or line.kind is LineKind.CONTINUATION:
            alike[look_of(line.place)].append(line)
    apart = {look for look, group in alike.items() if all(map(_told_apart, group))}
    return [_as_direction(line) if line.block and look_of(line.place) in apart else line for line in lines]


def _as_direction(line: SeenLine) -> SeenLine:
    told = _told_apart(line)
    if told is None or line.block is None or line.kind is LineKind.DIRECTION:
        return line
    return line._replace(
        kind=LineKind.DIRECTION,
        block=replace(line.block, kind=BlockKind.DIRECTION, text=told.words, level=0, number=""),
    )


def _told_apart(line: SeenLine) -> SeenDirection | None:
    """What a line tells as a direction that is known by its look; None where it cannot be one."""
    if line.kind is LineKind.DIRECTION:
        return _seen(line)
    if line.kind not in MISREAD or len(line.text) > LONGEST_APART or _is_counted(line):
        return None
    one = _parted(line.text)
    if _tells_time(one.meaning):
        return one if _time_phrase(one) else None
    known = wordlist("learning")["directions"].get(str(one.meaning), ())
    return one if _decides(one.meaning) and NOT_SAID.sub("", one.words).endswith(tuple(known)) else None


def _parted(text: str) -> SeenDirection:
    """A line with what stands before and behind its words."""
    open, close = wrapper_of(text)
    if not open and (lead := LEAD.match(text)):
        open = lead[0]
    words = text.removeprefix(open).removesuffix(close)
    if not open and _decides(_meaning(words)) and (label := LABEL.match(text)):
        open, words = label[0], text[label.end() :]
    return SeenDirection(open, close, words, _meaning(words))


def _is_counted(line: SeenLine) -> bool:
    """Whether a number stands before a line: an item of the agenda is no direction."""
    return (
        line.kind is LineKind.HEADING
        and line.block is not None
        and (not line.block.number or read_counted(line.block.number) is not None)
    )


def _marks(group: Sequence[SeenDirection]) -> Marks | None:
    """The marks between which most of these stand; None where there are none."""
    wrapped = [one for one in group if one.open]
    if not wrapped or len(wrapped) < LEAST * len(group):
        return None
    open, _, close = usual(f"{one.open}\n{one.close}" for one in wrapped).partition("\n")
    return Marks(open, close)


def _main_marks(others: Sequence[SeenDirection], seen: Sequence[SeenDirection]) -> Marks:
    """The marks of directions that tell of no time and no decision; without any those of all, if these are brackets."""
    if others:
        return _marks(others) or Marks()
    marks, usual_form = _marks(seen), DirectionForm()
    return marks if marks and marks.close else Marks(usual_form.open, usual_form.close)


def _own_marks(group: Sequence[SeenDirection], main: Marks) -> Marks | None:
    """The marks of directions of one sort, or that they have none; None where they stand as all others do."""
    marks = (_marks(group) or Marks()) if group else main
    return None if marks == main else marks


def kind_of_direction(line: SeenLine, form: DirectionForm) -> DirectionMeaning:
    """What a direction tells of that looks its own way in the form; none for all others."""
    meaning, own = marks_for(_seen(line).words, form)
    return meaning if own is not None else DirectionMeaning.NONE


def _seen(line: SeenLine) -> SeenDirection:
    words = line.block.text if line.block is not None else ""
    open, close = wrapper_of(words) if words == line.text else _around(words, line.text)
    if not open and line.text[:1] in ARROWS:
        open = line.text[: len(line.text) - len(line.text[1:].lstrip())]
    inner = words.removeprefix(open).removesuffix(close) if words.startswith(open) else words
    return SeenDirection(open, close, inner, _meaning(inner))


def _around(words: str, text: str) -> tuple[str, str]:
    start = text.find(words)
    return (text[:start], text[start + len(words) :]) if start >= 0 else ("", "")


def _meaning(words: str) -> DirectionMeaning:
    """What a direction tells of, by the words in it."""
    told: dict[str, list[str]] = wordlist("learning")["directions"]
    named = (DirectionMeaning(meaning) for meaning, known in told.items() if any(word in words for word in known))
    meaning = next(named, DirectionMeaning.NONE)
    return DirectionMeaning.NONE if meaning.tells_time and not TIME.search(words) else meaning


def _tells_time(meaning: DirectionMeaning) -> bool:
    return meaning.tells_time


def _decides(meaning: DirectionMeaning) -> bool:
    return meaning.decides


def _time_phrase(one: SeenDirection) -> DirectionPhrase | None:
    """The words of a direction with a place for the time in them; None where others stand there than such ones have:
    they would be of this meeting (山田会長が午後2時に開会).
    """
    words = TIME.sub("{time}", _plain(one.words), 1)
    known = wordlist("learning")["directions"][str(one.meaning)]
    return DirectionPhrase(words, one.meaning) if squeeze(words.replace("{time}", "")) in known else None


def _decision_phrase(one: SeenDirection) -> DirectionPhrase:
    """Whatever ends as this decision does."""
    known = wordlist("learning")["directions"][str(one.meaning)]
    words = _plain(one.words)
    end = max((words.rfind(word) for word in known), default=0)
    return DirectionPhrase(f"{{people}}{words[end:]}", one.meaning)


def _plain(words: str) -> str:
    return words.replace("{", "").replace("}", "")
