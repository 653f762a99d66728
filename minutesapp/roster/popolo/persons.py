"""Persons of Popolo files as people of a roster, and back."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.language.kana import is_kana, to_hiragana
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.names import PersonName, guess_readings, split_name
from minutesapp.language.wordlists import wordlist
from minutesapp.roster.lists.rows import LONGEST_NAME
from minutesapp.roster.people import Person
from minutesapp.roster.popolo.files import Raw, words

BETWEEN_PARTS = str.maketrans("・･", "  ")
"""Of a reading."""


def person_of(raw: Raw, id: str) -> Person | None:
    """Somebody under the name as it is written; None where there is none, or one longer than any.

    The reading is that of `sort_name` or of one of `other_names` that is in kana, else a guess.
    """
    family, given = words(raw, "family_name"), words(raw, "given_name")
    name = words(raw, "name") or " ".join(filter(None, (family, given)))
    if not name or len(name) > LONGEST_NAME:
        return None
    stated = "family_name" in raw and "given_name" in raw  # of ours both are, be they empty
    parts = PersonName(family, given) if stated else split_name(name)
    kana = _stated_reading(raw)
    guess = kana or next(iter(guess_readings(name, parts)), "")
    return Person(id, name, parts.family, parts.given, guess, kana_confirmed=bool(kana))


def update_person(person: Person, before: Person | None, now: Person) -> Person:
    """The person with what a file says otherwise than it said before; of somebody it did not tell of, the reading."""
    if before is None:
        before = replace(now, kana="", kana_confirmed=False)
    if now.name != before.name:
        person = replace(person, name=now.name)
    if (now.family, now.given) != (before.family, before.given):
        person = replace(person, family=now.family, given=now.given)
    if now.kana_confirmed and (now.kana, True) != (before.kana, before.kana_confirmed):
        person = replace(person, kana=now.kana, kana_confirmed=True)
    return person


def written_person(person: Person) -> Raw:
    """A person of ours. A reading that nobody has confirmed is not told."""
    said = {"id": person.id, "name": person.name, "family_name": person.family, "given_name": person.given}
    return said | {"sort_name": person.kana} if person.kana_confirmed else said


def rewrite_person(raw: Raw, person: Person) -> Raw:
    """A person as a file has it, with what is otherwise in the roster."""
    said = person_of(raw, person.id) or Person(person.id, "")
    changed = dict(raw)
    if person.name != said.name:
        changed["name"] = person.name
    if (person.family, person.given) != (said.family, said.given):
        changed |= {"family_name": person.family, "given_name": person.given}
    if person.kana_confirmed and (person.kana, True) != (said.kana, said.kana_confirmed):
        changed["sort_name"] = person.kana
    return changed


def _stated_reading(raw: Raw) -> str:
    """The reading in hiragana that an object states; nothing where it states none."""
    named = raw.get("other_names")
    others = [one for one in named if isinstance(one, dict)] if isinstance(named, list) else []
    readings = wordlist("popolo")["readings"]
    in_kana = (words(one, "name") for one in others if words(one, "lang").casefold() in readings)
    for text in (words(raw, "sort_name"), *in_kana):
        kana = " ".join(to_hiragana(nfkc(text)).translate(BETWEEN_PARTS).split())
        if is_kana(kana):
            return kana
    return ""
