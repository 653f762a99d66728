"""How a finished file sets its speakers apart, how it calls them, and how its stage directions stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.language.pattern import pattern
from minutesapp.language.posts import presides
from minutesapp.learning.counting import usual
from minutesapp.learning.lines import LineKind, SeenLine
from minutesapp.model.attendance import Attendance, Attendee, Side
from minutesapp.model.committee import NameStyle
from minutesapp.templates.labels import attendee_label
from minutesapp.templates.parts.naming import USUAL_NAMING, Naming, NamingPolicy, PostStyle
from minutesapp.templates.parts.turn import LabelPlace, TurnForm

PATTERNS = (
    "",
    "{post}{name}",
    "{post}（{name}）",
    "{post}({name})",
    "{post}　{name}",
    "{post} {name}",
    "{name}　{post}",
    "{name} {post}",
    "{seat}番　{name}{post}",
    "{seat}番（{name}{post}）",
    "{name}{post}",
)
NAMES = (NameStyle.FAMILY, NameStyle.NONE, NameStyle.FULL, NameStyle.LETTER, NameStyle.NUMBER, NameStyle.ORGANISATION)
CHAIR = "chair"
BULLETS = "・･○●◎◇◆□■▽▼－‐"
SERIAL = pattern(r"(?P<before>[(（]?)(?P<count>[0-9０-９]{1,4})(?P<behind>[)）.．]?[ \u3000]*)")
POSTS = (PostStyle.FULL, PostStyle.BY_RANK, PostStyle.NONE)


class ToldLabel(NamedTuple):
    """A label in use, and whom it calls, by their id where that is known."""

    label: str
    attendee: str


class SeenTurn(NamedTuple):
    """The head of a turn: the signs around its label, the gap behind them, and where the label stands."""

    open: str
    label: str
    close: str
    gap: str
    place: LabelPlace


def learn_turns(lines: Sequence[SeenLine], people: Attendance) -> TurnForm:
    """The manner of most turns, and the naming by which their labels come of the people of the header."""
    begins = [line for line in lines if line.kind in (LineKind.TURN, LineKind.SPEAKER)]
    seen = [_seen_turn(line) for line in begins]
    if not seen:
        return TurnForm(place=LabelPlace.NOWHERE, open=_bullet(lines), close="", gap="")
    number, seen = _apart_from_numbers(seen)
    place = LabelPlace(usual(turn.place for turn in seen))
    alike = [(line, turn) for line, turn in zip(begins, seen, strict=True) if turn.place is place]
    close, gap = (usual(getattr(turn, part) for _, turn in alike) for part in ("close", "gap"))
    # Of whom no list knows the side, the sign is that of all who have no other.
    open = usual([turn.open for line, turn in alike if not _speaker_of(line)] or [turn.open for _, turn in alike])
    naming = learn_naming([ToldLabel(line.label, _speaker_of(line)) for line in begins], people)
    return TurnForm(open, close, gap, place, number=number, naming=_with_signs(naming, begins, seen, people, open))


def _bullet(lines: Iterable[SeenLine]) -> str:
    """The sign with which most paragraphs begin that begin with one; empty where fewer than two do."""
    signs = [line.text[0] for line in lines if line.kind is LineKind.NARRATIVE and line.text[0] in BULLETS]
    return usual(signs) if len(signs) > 1 else ""


def learn_naming(told: Sequence[ToldLabel], people: Attendance) -> Naming:
    """For each side the policy by which most labels come of its people; that of who presides where it is another."""
    naming = USUAL_NAMING
    people = tuple(replace(person, label="") for person in people)  # what reading gave them follows no policy yet
    chairs = chairs_of(people)
    for side in Side:
        own = [person for person in people if person.side is side]
        others = [person for person in own if person not in chairs]
        policy = _best(told, others, naming.of(side)) or _best(told, own, naming.of(side)) or naming.of(side)
        naming = replace(naming, **{str(side): policy})
    return replace(naming, chair=_chair(told, people, naming))


def chairs_of(people: Attendance) -> list[Attendee]:
    """Those of the members who lead the committee."""
    return [person for person in people if person.side is Side.MEMBER and presides(person.post)]


def _apart_from_numbers(seen: list[SeenTurn]) -> tuple[str, list[SeenTurn]]:
    """How the turns are numbered, as a form states it, and the turns without their numbers; where not all have one, or
    they do not rise, nothing and the turns as they are.
    """
    found = [match for turn in seen if (match := SERIAL.match(turn.open))]
    counts = [int(match["count"]) for match in found]
    if len(found) < max(len(seen), 2) or any(one >= following for one, following in pairwise(counts)):
        return "", seen
    bare = [turn._replace(open=turn.open[match.end() :]) for turn, match in zip(seen, found, strict=True)]
    first = found[0]
    return f"{first['before']}{'1' if first['count'].isascii() else '１'}{first['behind']}", bare


def _seen_turn(line: SeenLine) -> SeenTurn:
    text, label = line.text, line.label
    start = text.find(label)
    if start < 0:
        start, label = 0, ""
    said = line.block.text if line.block is not None else ""
    begin = text.find(said[:8], start + len(label)) if said and line.kind is LineKind.TURN else len(text)
    between = text[start + len(label) : begin if begin >= 0 else len(text)]
    close = between.rstrip(" 　\t") if line.kind is LineKind.TURN else between
    place = (
        LabelPlace.COLUMN if line.framed else LabelPlace.INLINE if line.kind is LineKind.TURN else LabelPlace.OWN_LINE
    )
    gap = "" if line.framed else between[len(close) :]
    return SeenTurn(text[:start], label, close, gap, place)


def _best(told: Sequence[ToldLabel], side: Sequence[Attendee], usual_policy: NamingPolicy) -> NamingPolicy | None:
    """The policy by which most labels of these people come; None where none of them comes of any."""
    scored = [(_score(policy, told, side), policy) for policy in _policies(usual_policy)]
    best, policy = max(scored, key=lambda pair: pair[0])
    return policy if best[0] else None


def _score(policy: NamingPolicy, told: Sequence[ToldLabel], side: Sequence[Attendee]) -> tuple[int, int]:
    """How many labels come of a policy, known speakers counted twice; and how few others."""
    naming = Naming(policy, policy, policy)
    written = {person.id: attendee_label(person, naming, place) for place, person in enumerate(side, 1)}
    right = sum(written.get(one.attendee) == one.label for one in set(told) if one.attendee)
    unnamed = {one.label for one in told if not one.attendee}
    labels = {one.label for one in told}
    return 2 * right + len(unnamed & set(written.values())), -len(set(written.values()) - labels)


def _policies(usual_policy: NamingPolicy) -> Iterator[NamingPolicy]:
    yield usual_policy
    for name, post, order in product(NAMES, POSTS, PATTERNS):
        if (name is NameStyle.NONE or post is PostStyle.NONE) and order != PATTERNS[0]:
            continue
        yield replace(usual_policy, name=name, post=post, pattern=order)


def _chair(told: Sequence[ToldLabel], people: Attendance, naming: Naming) -> NamingPolicy | None:
    """The policy of who presides, where their label does not come of that of the others."""
    by_id = {person.id: person for person in chairs_of(people)}
    own = [one for one in told if one.attendee in by_id]
    if all(attendee_label(by_id[one.attendee], naming, 1) == one.label for one in own):
        return None
    policy = _best(own, list(by_id.values()), naming.member)
    return policy if policy != naming.member else None


def _with_signs(
    naming: Naming, lines: Sequence[SeenLine], seen: Sequence[SeenTurn], people: Attendance, open: str
) -> Naming:
    """The naming with the signs before the labels of each side, and of who presides, where they are others."""
    chairs = {person.id for person in chairs_of(people)}
    of_whom = {person.id: CHAIR if person.id in chairs else str(person.side) for person in people}
    signs = {
        who: usual(turn.open for line, turn in zip(lines, seen, strict=True) if of_whom.get(_speaker_of(line)) == who)
        for who in (*map(str, Side), CHAIR)
    }
    own = {side: replace(naming.of(side), open=sign) for side in Side if (sign := signs[side]) and sign != open}
    naming = replace(naming, **{str(side): policy for side, policy in own.items()})
    chair = naming.chair or (naming.member if signs[CHAIR] else None)
    sign = "" if signs[CHAIR] == open else signs[CHAIR]
    if chair is None or (naming.chair is None and sign == naming.member.open):
        return naming
    return replace(naming, chair=replace(chair, open=sign))


def _speaker_of(line: SeenLine) -> str:
    speaker = line.block.speaker if line.block is not None else None
    return speaker.attendee if speaker is not None else ""
