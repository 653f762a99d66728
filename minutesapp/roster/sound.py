"""What a roster can hold: words of one line, readings in hiragana, terms that do not end before they begin."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.language.kana import is_kana, to_hiragana
from minutesapp.language.matching.folding import fold_for_matching, nfkc
from minutesapp.language.plain import one_line
from minutesapp.roster.people import CommitteeSettings, Person, Posting

LONGEST = 100
"""Signs of a name, a post, an office."""
BETWEEN_PARTS = str.maketrans("・･", "  ")
"""Of a reading."""


def sound_person(person: Person) -> Person:
    """The person, the reading in hiragana with one space between its parts.

    UserFacingError ``roster-name-missing``, ``roster-words-too-long``, ``roster-reading-wrong``.
    """
    name = _words(person.name)
    if not name:
        raise UserFacingError("roster-name-missing")
    kana = " ".join(to_hiragana(nfkc(_words(person.kana))).translate(BETWEEN_PARTS).split())
    if kana and not is_kana(kana):
        raise UserFacingError("roster-reading-wrong", kana=person.kana)
    parts = {"family": _words(person.family), "given": _words(person.given)}
    return replace(person, name=name, kana=kana, kana_confirmed=person.kana_confirmed and bool(kana), **parts)


def sound_posting(posting: Posting) -> Posting:
    """The posting; UserFacingError ``roster-words-too-long``, ``roster-term-reversed``."""
    if posting.start and posting.end and posting.end < posting.start:
        raise UserFacingError("roster-term-reversed", start=posting.start, end=posting.end)
    return replace(
        posting,
        post=_words(posting.post),
        group=_words(posting.group),
        committee=_words(posting.committee),
        seat=_words(posting.seat),
        category=_words(posting.category),
    )


def sound_committee(settings: CommitteeSettings, known: Iterable[CommitteeSettings]) -> CommitteeSettings:
    """The settings, none of the others known having the name.

    UserFacingError ``roster-name-missing``, ``roster-words-too-long``, ``roster-committee-known``.
    """
    committee = settings.committee
    name = _words(committee.name)
    if not name:
        raise UserFacingError("roster-name-missing")
    namesake = called(name, known)
    if namesake is not None and namesake.committee.id != committee.id:
        raise UserFacingError("roster-committee-known", committee=namesake.committee.name)
    staff = tuple(dict.fromkeys(filter(None, map(_words, settings.staff))))
    return CommitteeSettings(replace(committee, name=name), _words(settings.form), staff)


def called(name: str, known: Iterable[CommitteeSettings]) -> CommitteeSettings | None:
    """The committee of this name, widths and variant kanji aside."""
    folded = fold_for_matching(name)
    return next((one for one in known if fold_for_matching(one.committee.name) == folded), None)


def unknown_committee(name: str, known: Iterable[CommitteeSettings]) -> UserFacingError:
    """The trouble that none of these has the name: ``committee-unknown``, or ``committees-none``."""
    names = "、".join(one.committee.name for one in known)
    code = "committee-unknown" if names else "committees-none"
    return UserFacingError(code, committee=name, known=names)


def _words(text: str) -> str:
    """The text on one line, its signs as they are written: a name is kept as it is registered."""
    line = one_line(text).strip()
    if len(line) > LONGEST:
        raise UserFacingError("roster-words-too-long", text=f"{line[:20]}…", limit=LONGEST)
    return line
