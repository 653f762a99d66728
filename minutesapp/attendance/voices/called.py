"""Who of many people may be called so: by a name as it is written or sounds, with a post and an office beside it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from functools import lru_cache

from minutesapp.attendance.voices.fitting import fits, rank_or_role, told_of
from minutesapp.attendance.voices.sound import readings_of, short_sound_of, sound_of
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.attendance import Attendee

MANY = 64
"""People of one name. Where more are left, words beside the name have to be exactly those of the list."""
LONGEST_ABOUT = 20
"""Signs of what is said of somebody before the name."""
Ids = frozenset[str]
NOBODY: Ids = frozenset()


class People:
    """Finds people by how they are called. What may be more than one person gives all of them.

    `circles` are the ids of those who are likelier to be meant, from the innermost one to the widest: whoever stands
    in one goes before everybody outside.
    """

    def __init__(self, people: Iterable[Attendee], circles: Sequence[Container[str]] = ()) -> None:
        self._people = {person.id: person for person in people}
        self._circles = [frozenset(id for id in self._people if id in circle) for circle in circles]
        self._names: dict[str, set[str]] = {}
        self._told: dict[str, set[str]] = {}
        self._sounds: dict[str, set[str]] = {}
        self._short: dict[str, set[str]] = {}
        for person in self._people.values():
            _add(self._names, _names(person), person.id)
            _add(self._told, told_of(person), person.id)
            _add(self._sounds, _sounds(person, sound_of), person.id)
            _add(self._short, _sounds(person, short_sound_of), person.id)
        self.who: Callable[[str, str, str], Ids] = lru_cache(maxsize=8192)(self._who)

    def __getitem__(self, id: str) -> Attendee:
        return self._people[id]

    def in_order(self, ids: Container[str]) -> list[str]:
        """These people in the order of their list."""
        return [id for id in self._people if id in ids]

    def written(self, name: str) -> Ids:
        """Whose name, or family name, this is in these kanji, variants alike. `name` is folded."""
        return frozenset(self._names.get(name, ()))

    def sounding(self, reading: str) -> Ids:
        """Whose name sounds so, lengths of vowels apart."""
        return frozenset(self._short.get(short_sound_of(reading), ()))

    def in_post(self, words: str) -> Ids:
        """Who holds what these words name without a name: 総務課長, 会長. `words` are folded."""
        return self.nearest(frozenset(self._told.get(words, ())) if rank_or_role(words) else NOBODY)

    def nearest(self, ids: Ids) -> Ids:
        """Those of the innermost circle that has any of them."""
        return next((inner for circle in self._circles if (inner := ids & circle)), ids)

    def is_near(self, id: str) -> bool:
        """Whether somebody stands in a circle, or there is none."""
        return not self._circles or id in self._circles[-1]

    def knows(self, about: str) -> bool:
        """Whether words are a post, an office or a body of somebody. `about` is folded."""
        return about in self._told

    def _who(self, name: str, title: str, about: str) -> Ids:
        """Who may be meant by a name that is heard, the title behind it and what is said before it; all folded.

        Who is written so goes before others who only sound so where the words beside the name fit better as well.
        """
        written = self.written(name)
        heard = self._heard(name, written) or (self._loosely_heard(name, about) if about else NOBODY)
        among = self._few(self.nearest(written | heard), title, about)
        told = {id: tuple(fits(self._people[id], words) for words in (title, about) if words) for id in among}
        worth = {id: fit for id, fit in told.items() if all(fit)}
        best = [id for id in worth if all(_beats(worth, id, other, written) for other in worth if other != id)]
        return frozenset(id for id in best or worth if self._is_likely(id, name, title or about))

    def _is_likely(self, id: str, name: str, said: str) -> bool:
        """Whether somebody outside the circles may be meant: by the whole name, or by more than a family name."""
        return self.is_near(id) or bool(said) or _fold(self._people[id].family) != name

    def _heard(self, name: str, written: Ids) -> Ids:
        readings = {_kana(self._people[id], name) for id in written} - {""} or set(readings_of(name))
        return frozenset(id for one in readings if one for id in self._sounds.get(sound_of(one), ()))

    def _loosely_heard(self, name: str, about: str) -> Ids:
        """Who sounds nearly so and has the office that is said."""
        found = (id for one in readings_of(name) for id in self._short.get(short_sound_of(one), ()))
        return frozenset(id for id in found if fits(self._people[id], about) > 1)

    def _few(self, ids: Ids, title: str, about: str) -> Ids:
        """The people themselves, or of very many those of whom the list says exactly what is said."""
        if len(ids) <= MANY:
            return ids
        if title:
            ids &= self._told.get(title, set())
        ends = (about[start:] for start in range(len(about)))
        if about:
            ids &= next((frozenset(told) for end in ends if len(end) > 1 and (told := self._told.get(end))), NOBODY)
        return ids if len(ids) <= MANY else NOBODY


def _beats(worth: dict[str, tuple[int, ...]], one: str, other: str, written: Ids) -> bool:
    """Whether words fit one person better than another in every respect; kanji alone decide nothing."""
    if one not in written and other in written:
        return False
    return worth[one] > worth[other] and all(a >= b for a, b in zip(worth[one], worth[other], strict=True))


def _add(index: dict[str, set[str]], keys: Iterable[str], id: str) -> None:
    for key in keys:
        if key:
            index.setdefault(key, set()).add(id)


def _names(person: Attendee) -> set[str]:
    """The name, and its parts in either order, as far as they are known."""
    family, given = _fold(person.family), _fold(person.given)
    return {_fold(person.name), family, *((family + given, given + family) if family and given else ())}


@lru_cache(maxsize=8192)
def _fold(words: str) -> str:
    return fold_for_matching(words)


def _kana(person: Attendee, name: str) -> str:
    family, _, _ = person.kana.strip().partition(" ")
    return family if _fold(person.family) == name else person.kana


def _sounds(person: Attendee, sound: Callable[[str], str]) -> set[str]:
    family, _, given = person.kana.strip().partition(" ")
    return {sound(one) for one in (family, family + given, given + family)} if family else set()
