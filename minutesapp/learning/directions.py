"""How a finished file writes its stage directions, those apart that tell of a time or of a decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from minutesapp.importers.body.directions import wrapper_of
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.learning.counting import usual
from minutesapp.learning.lines import LineKind, SeenLine
from minutesapp.templates.directions.phrases import offered_by
from minutesapp.templates.directions.recognition import marks_for
from minutesapp.templates.parts.direction import DirectionForm, DirectionPhrase, Marks
from minutesapp.templates.roles import DirectionMeaning

TIME = pattern(
    "(?:午前|午後)?(?:[0-9０-９一二三四五六七八九十〇]+(?:時|[:：])(?:[0-9０-９一二三四五六七八九十〇]+分?)?|正午)"
)
ARROWS = "→⇒▲▼◆◇"
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
    main = _marks(others or seen) or Marks()
    own_times, own_decisions = (marks if (marks := _marks(group)) != main else None for group in (times, decisions))
    phrases = [phrase for one in times if own_times and (phrase := _time_phrase(one)) is not None]
    phrases += [_decision_phrase(one) for one in decisions if own_decisions]
    if not seen:
        return DirectionForm()
    told = tuple(phrase for phrase in dict.fromkeys(phrases) if len(phrase.words) <= LONGEST)
    offered = offered_by(DirectionForm())[2:]
    return DirectionForm(main.open, main.close, own_times, own_decisions, phrases=(*told, *offered) if told else ())


def _marks(group: Sequence[SeenDirection]) -> Marks | None:
    """The marks between which most of these stand; None where there are none."""
    wrapped = [one for one in group if one.open]
    if not wrapped or len(wrapped) < LEAST * len(group):
        return None
    open, _, close = usual(f"{one.open}\n{one.close}" for one in wrapped).partition("\n")
    return Marks(open, close)


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
