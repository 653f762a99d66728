"""What a form may say beyond the types of its parts: keys once, numbers that fit on paper, patterns of known words."""

from __future__ import annotations

from collections.abc import Collection
from string import Formatter

from minutesapp.model.attendance import Side
from minutesapp.model.header import BODY_HEADING, EXTRA, TITLE
from minutesapp.templates.form import Form
from minutesapp.templates.numbering import COUNTERS
from minutesapp.templates.parts.body import BodyForm
from minutesapp.templates.parts.direction import DirectionPhrase
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.naming import HIDING, Naming
from minutesapp.templates.parts.person import PresenceWords
from minutesapp.templates.tables import MisfitError
from minutesapp.templates.weaving import WOVEN_PLACES

WIDEST_LABEL = 40
"""Full-width characters over which a label or heading is spread: a whole line of the page."""
MOST_ACROSS = 20
"""Seats beside each other in a table of seats; more are narrower than a name."""
INVISIBLE = " \u3000\u200b\u200c\u200d\u2060\ufeff\u00ad\u3099\u309a"
"""Signs that nobody sees by themselves."""
RESERVED = (TITLE, BODY_HEADING)
PERSON_PLACES = ("mark", "seat", "name", "post", "organisation", "note", "status")
PRESENCE_PLACES = ("arrived", "left", "name", "post")
TOTAL_PLACES = ("people", "count", "all", "missing")
LABEL_PLACES = ("name", "post", "seat")
PHRASE_PLACES = ("people", "time")


def expect_usable(form: Form) -> None:
    """What is of the right type and yet cannot be worked with: MisfitError."""
    if not form.agenda.levels:
        raise MisfitError("agenda.levels", "一つは必要です")
    _expect_between(form.body.cells, 0, WIDEST_LABEL, "body.cells")
    _expect_signs(form.body)
    seen: set[str] = set()
    for index, kind in enumerate(form.fields):
        _expect_field(kind, f"fields[{index}]", seen)
        seen.add(kind.key)
    for name in ("came", "went"):
        expect_pattern(getattr(form.direction, name), ("label", "time"), f"direction.{name}")
    for index, phrase in enumerate(form.direction.phrases):
        _expect_phrase(phrase, f"direction.phrases[{index}].words")
    for name, naming in (("naming", form.turn.naming), ("public_naming", form.turn.public_naming)):
        if naming is not None:
            _expect_naming(naming, f"turn.{name}")
    _expect_hidden_chair(form.turn.public_naming)
    if form.turn.number and not any(sign in form.turn.number for sign in COUNTERS):
        raise MisfitError("turn.number", "「1」「(1)」「①」のように、数える字を書いてください")
    _expect_woven(form)


def _expect_naming(naming: Naming, place: str) -> None:
    policies = {**{str(side): naming.of(side) for side in Side}, **({"chair": naming.chair} if naming.chair else {})}
    for name, policy in policies.items():
        expect_pattern(policy.pattern, LABEL_PLACES, f"{place}.{name}.pattern")


def _expect_hidden_chair(public: Naming | None) -> None:
    """A copy for the public hides the names of all members or of none (`editions.hidden_names`)."""
    chair = public.chair if public is not None else None
    if public is not None and chair is not None and (chair.name in HIDING) is not (public.member.name in HIDING):
        raise MisfitError("turn.public_naming.chair.name", "ほかの委員と同じく、名を出すか伏せるかしてください")


def _expect_woven(form: Form) -> None:
    """Sentences that name fields; a cover stands before a title, with which the next page begins."""
    for place, patterns in (
        ("title", (form.title,)),
        ("cover", form.cover),
        ("header.sentence", (form.header.sentence,)),
    ):
        for pattern in patterns:
            expect_pattern(pattern, WOVEN_PLACES, place)
    if form.cover and not form.title:
        raise MisfitError("title", "表紙のある様式では、題名を書いてください")


def _expect_signs(body: BodyForm) -> None:
    """What stands in the place of words, and around them, is seen."""
    for place, words in (
        ("blackout", body.blackout),
        ("inaudible", body.inaudible),
        ("withdrawn.sign", body.withdrawn.sign),
    ):
        if not (words.isprintable() and words.strip(INVISIBLE)):
            raise MisfitError(f"body.{place}", "目に見える字を一行で書いてください")
    for place, pattern, needed in (
        ("withdrawn.original", body.withdrawn.original, "words"),
        ("corrected.original", body.corrected.original, "words"),
        ("corrected.public", body.corrected.public, "note"),
        ("closed_reason", body.closed_reason, "reason"),
    ):
        expect_pattern(pattern, (needed,) if needed == "reason" else (needed, "note"), f"body.{place}")
        named = [word for _, word, _, _ in Formatter().parse(pattern)]
        if named.count(needed) != 1 and (pattern or needed != "reason"):
            raise MisfitError(f"body.{place}", f"{{{needed}}} を一つ書いてください")


def expect_pattern(pattern: str, places: Collection[str], place: str) -> None:
    """Nothing but ``{word}`` of the known words: no widths, no parts of parts, no conversions; MisfitError."""
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError:
        raise MisfitError(place, "{ と } が対になっていません") from None
    for _, word, width, conversion in parts:
        if word is not None and word not in places:
            raise MisfitError(place, "{ } の中に知らない言葉があります")
        if width or conversion:
            raise MisfitError(place, "{ } の中には言葉だけを書いてください")


def _expect_phrase(phrase: DirectionPhrase, place: str) -> None:
    expect_pattern(phrase.words, PHRASE_PLACES, place)
    places = [word for _, word, _, _ in Formatter().parse(phrase.words) if word]
    if len(places) > len(set(places)):
        raise MisfitError(place, "{ } の言葉は一度ずつ書いてください")
    if not phrase.words.strip(INVISIBLE):
        raise MisfitError(place, "目に見える字を書いてください")


def _expect_field(kind: FieldForm, place: str, seen: Collection[str]) -> None:
    if not kind.key or kind.key in RESERVED or kind.key.startswith(EXTRA):
        raise MisfitError(f"{place}.key", "この名前は使えません")
    if kind.key in seen:
        raise MisfitError(f"{place}.key", "同じ名前の項目がほかにあります")
    _expect_between(kind.cells, 0, WIDEST_LABEL, f"{place}.cells")
    _expect_between(kind.across, 1, MOST_ACROSS, f"{place}.across")
    expect_pattern(kind.person.pattern, PERSON_PLACES, f"{place}.person.pattern")
    expect_pattern(kind.person.total, TOTAL_PLACES, f"{place}.person.total")
    for word in PresenceWords.__struct_fields__:
        expect_pattern(getattr(kind.person.presence, word), PRESENCE_PLACES, f"{place}.person.presence.{word}")
    if kind.person.name.anonymous:  # letters and numbers are those of the turns, over several lists
        raise MisfitError(f"{place}.person.name", "full、family、organisation、none のどれかにしてください")


def _expect_between(number: int, least: int, most: int, place: str) -> None:
    if not least <= number <= most:
        raise MisfitError(place, f"{least}から{most}までにしてください")
