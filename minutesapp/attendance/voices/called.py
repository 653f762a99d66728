"""Who of many people may be called so: by name, post, office, in kanji as heard, kana or romaji."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from functools import cache

from minutesapp.language.kana import is_kana, read_romaji, shorten_vowels, to_hiragana
from minutesapp.language.matching.folding import fold_for_matching, nfkc
from minutesapp.language.names import is_family_name, is_given_name, split_name
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import rank_of, role_of
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.attendance import Attendee

PARTED = pattern(r"[\s/・()\[\]【】〔〕,、:;_.\-|]+")
MAIL = pattern(r"@[A-Za-z0-9.\-]+$")
LATIN = pattern(r"[A-Za-z'\u00c0-\u017f]+")
LONGEST = 24
"""Signs of a name with the post behind it."""
LEAST_ABOUT = 2
"""Signs that words about somebody have at least; 長 explains nobody."""


class People:
    """Finds people by how they are called. What may be more than one person gives all of them."""

    def __init__(self, people: Iterable[Attendee]) -> None:
        self._people = {person.id: person for person in people}
        self._names: dict[str, set[str]] = {}
        self._posts: dict[str, set[str]] = {}
        self._sounds: dict[str, set[str]] = {}
        for person in self._people.values():
            _add(self._names, _names(person), person.id)
            _add(self._posts, _posts(person), person.id)
            _add(self._sounds, _sounds(person), person.id)

    def __getitem__(self, id: str) -> Attendee:
        return self._people[id]

    def in_order(self, ids: Container[str]) -> list[str]:
        """These people in the order of their list."""
        return [id for id in self._people if id in ids]

    def called(self, words: str) -> frozenset[str]:
        """Who may be meant by a name with or without a post or a title; by a post alone where no name is in it."""
        plain = fold_for_matching(words)
        if not plain or len(plain) > LONGEST:
            return frozenset()
        return self._named(plain) or frozenset(self._posts.get(plain, ()))

    def ends_with(self, words: str) -> tuple[frozenset[str], str]:
        """Who is named by the last of these words, and what stands before the name; nobody, and all, else."""
        plain = fold_for_matching(words)
        for start in range(max(0, len(plain) - LONGEST), len(plain)):
            if found := self._named(plain[start:]):
                return found, plain[:start]
        return frozenset(), plain

    def begins_with(self, words: str) -> tuple[frozenset[str], str]:
        """Who is named by the first of these words, and what stands behind the name; nobody, and all, else."""
        plain = fold_for_matching(words)
        for stop in range(min(LONGEST, len(plain)), 0, -1):
            if found := self.called(plain[:stop]):
                return found, plain[stop:]
        return frozenset(), plain

    def labelled(self, label: str) -> frozenset[str]:
        """Who may speak under a label as a meeting program shows it: 健康推進課 室賀, ikeda, Taro Ikeda（総務課）.

        Every part of it has to fit: another given name, or another office, is another person.
        """
        words = MAIL.sub("", nfkc(label).strip())
        if found := self.called(words) or self._sounding(words):
            return found
        parts = [part for part in PARTED.split(words) if part and not _is_noise(part)]
        spelled = [part for part in parts if is_kana(part) or LATIN.fullmatch(part)]
        named, others = self._divide([part for part in parts if part not in spelled])
        if spelled:
            named.append(self._sounding(" ".join(spelled)))
        if not named or any(map(reads_as_name, others)):
            return frozenset()
        people = frozenset.intersection(*named)
        return frozenset(id for id in people if all(self.fits(part, id) for part in others))

    def _divide(self, parts: Sequence[str]) -> tuple[list[frozenset[str]], list[str]]:
        """Who is named by these parts of a label, by as many together as fit, and the parts that name nobody."""
        named, others, start = [], [], 0
        while start < len(parts):
            stops = range(len(parts), start, -1)
            found = ((stop, self._named(fold_for_matching("".join(parts[start:stop])))) for stop in stops)
            stop, people = next((one for one in found if one[1]), (start + 1, frozenset()))
            if people:
                named.append(people)
            else:
                others.append(parts[start])
            start = stop
        return named, others

    def fits(self, about: str, id: str) -> bool:
        """Whether words about somebody (総務課長, 健康推進課) say what the list says of this person."""
        plain = fold_for_matching(about)
        told = _told(self._people[id])
        return len(plain) >= LEAST_ABOUT and any(plain.endswith(one) or one.endswith(plain) for one in told)

    def _named(self, plain: str) -> frozenset[str]:
        bare = _honorific().sub("", plain)
        return frozenset(self._names.get(plain, ()) or self._names.get(bare, ()))

    def _sounding(self, words: str) -> frozenset[str]:
        if not (is_kana(words) or LATIN.search(words)):
            return frozenset()
        readings = {_sound(reading) for reading in read_romaji(" ".join(PARTED.split(words)))}
        return frozenset(id for reading in readings for id in self._sounds.get(reading, ()))


def _add(index: dict[str, set[str]], keys: Iterable[str], id: str) -> None:
    for key in keys:
        if key:
            index.setdefault(key, set()).add(id)


def _names(person: Attendee) -> set[str]:
    names = {person.name, person.family, person.family + person.given} - {""}
    posts = {person.post, _rank(person.post)} - {""}
    return {fold_for_matching(f"{name}{post}") for name in names for post in ("", *posts)}


def _posts(person: Attendee) -> set[str]:
    """What the person may be called without a name: the post, where it is more than that of many."""
    return {fold_for_matching(one) for one in (person.post, _office_post(person)) if one}


def _told(person: Attendee) -> set[str]:
    told = (person.post, person.group, person.organisation, person.group + person.post, _office_post(person))
    return {fold_for_matching(one) for one in told} - {""}


def _office_post(person: Attendee) -> str:
    """The post with its office as it is said: 総務課 and 課長 are 総務課長."""
    group, post = person.group, person.post
    return group + post[1:] if group and post and group[-1] == post[0] else ""


def _rank(post: str) -> str:
    rank = rank_of(post)
    return rank.word if rank else role_of(post)


def _sounds(person: Attendee) -> set[str]:
    family, _, given = person.kana.strip().partition(" ")
    return {_sound(one) for one in (family, family + given, given + family)} if family else set()


def _sound(reading: str) -> str:
    return shorten_vowels(to_hiragana("".join(reading.split())))


def reads_as_name(label: str) -> bool:
    """Whether a label, or a part of it, is somebody's name as far as the dictionary knows."""
    bare = _honorific().sub("", fold_for_matching(label))
    parts = split_name(bare)
    return is_family_name(bare) or is_given_name(bare) or (is_family_name(parts.family) and is_given_name(parts.given))


def _is_noise(part: str) -> bool:
    """Whether a part of a label tells nothing of who it is: a device, a number."""
    return part.isdigit() or part.lower() in wordlist("voices")["devices"]


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile(f"(?<=.){any_of(wordlist('voices')['honorifics'])}$")
