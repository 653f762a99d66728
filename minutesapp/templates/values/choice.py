"""One of the form's options, and the reason for it."""

from __future__ import annotations

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.model.header import ChoiceValue
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.roles import Meaning
from minutesapp.templates.values.kind import ValueKind

FILLED_BOXES = "■☑☒✓レ "
EMPTY_BOXES = "□☐"
FILLED_BOX, EMPTY_BOX = FILLED_BOXES[0], EMPTY_BOXES[0]
PARTLY_OPEN = pattern("一部(?:の議題)?公開|部分公開")
"""What is said of a meeting that was closed in part, by the other part."""
TICKED = pattern(r"[■☑☒✓●]\s*(\S+)")
SAYS_OPEN = pattern("可|公開")


def choice_words(kind: FieldForm, value: ChoiceValue) -> str:
    """The option, or all of them with boxes, and the reason between the form's signs; nothing while none is chosen."""
    if not value.choice:
        return value.reason
    reason = f"{kind.reason_open}{value.reason}{kind.reason_close}" if value.reason else ""
    return (_boxes(kind, value.choice) if kind.boxes else value.choice) + reason


def _boxes(kind: FieldForm, choice: str) -> str:
    labels = [option.label for option in kind.options]
    shown = labels if choice in labels else [*labels, choice]
    return "　".join(f"{FILLED_BOX if label == choice else EMPTY_BOX}{label}" for label in shown)


def read_choice(kind: FieldForm, text: str) -> ChoiceValue:
    """The option with which the text begins and the reason behind it, else the option that it names."""
    labels = _labels(kind)
    plain = text.lstrip(FILLED_BOXES)
    plain = squeeze(plain) if squeeze(plain) in labels else plain
    choice = next((label for label in labels if plain.startswith(label)), "")
    if not choice:
        return ChoiceValue(_named_choice(kind, text))
    rest = plain[len(choice) :].strip()
    return ChoiceValue(choice, "" if rest[:1] in EMPTY_BOXES and rest else _reason(kind, rest))


def _reason(kind: FieldForm, rest: str) -> str:
    if rest[:1] not in ("(", "（") or rest[-1:] not in (")", "）"):
        return rest
    reason = rest[1:-1].strip()
    behind = kind.reason_close.strip().strip("()（）")
    return reason[: -len(behind)] if behind and reason.endswith(behind) else reason


def _named_choice(kind: FieldForm, text: str) -> str:
    """The option that a filled box marks (■公開 □非公開), else the only one the text names."""
    ticked = TICKED.search(text)
    where = PARTLY_OPEN.sub("一部非公開", ticked[1] if ticked else text)
    named = [label for label in _labels(kind) if label in where]
    if named and (ticked or len(named) == 1 or kind.meaning_of(named[0]) is not Meaning.OPEN):
        return named[0]
    opening = (option.label for option in kind.options if option.meaning is Meaning.OPEN)
    return next(opening, "") if SAYS_OPEN.match(where) else ""


def _labels(kind: FieldForm) -> list[str]:
    """What there is to choose from, the longest first: 一部非公開 is not 非公開."""
    return sorted((option.label for option in kind.options), key=len, reverse=True)


CHOICE = ValueKind(
    "choice",
    ChoiceValue,
    (FieldType.CHOICE,),
    words=lambda kind, value, people: choice_words(kind, value),
    read=lambda kind, text, note: read_choice(kind, text),
    blank=lambda kind: ChoiceValue(),
    shown=lambda value: {"choice": value.choice, "reason": value.reason},
)
