"""Who of many people may be called so: by a name as it is written or sounds, with a post and an office beside it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from copy import copy
from functools import cached_property, lru_cache
from typing import TypeVar

from minutesapp.attendance.voices.names.fitting import any_member, fits, rank_or_role, told_of
from minutesapp.attendance.voices.names.index import NOBODY, Ids, Index
from minutesapp.attendance.voices.names.places import Offices, Places
from minutesapp.attendance.voices.names.sound import readings_of, short_sound_of, sound_of
from minutesapp.language.kana import is_kana
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.names import is_family_name
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Attendee

MANY = 64
"""People of one name. Where more are left, words beside the name have to be exactly those of the list."""
LONGEST_ABOUT = 20
"""Signs of what is said of somebody before the name."""
T = TypeVar("T")


class People:
    """Finds people by how they are called. What may be more than one person gives all of them.

    `is_written` tells whether somebody has a name in these kanji, variants alike, `may_begin_with` whether a name
    begins with a sign, `knows` whether words are a post, an office or a body of somebody; all of them folded.
    `circles` are the ids of those who are likelier to be meant, from the innermost one to the widest: whoever stands
    in one goes before everybody outside. `board` are the ids of the members of the board that meets.
    """

    def __init__(
        self, people: Iterable[Attendee], circles: Sequence[Container[str]] = (), board: Iterable[str] = ()
    ) -> None:
        self._people = {person.id: person for person in people}
        self._names, self._told, self._sounds = Index(), Index(), Index()
        self._heard_as = Index()
        for id, person in self._people.items():
            names, sounds = _names(person), _sounds(person, sound_of)
            self._names.add(names, id)
            self._told.add(told_of(person), id)
            self._sounds.add(sounds, id)
            if sounds:
                self._heard_as.add(names[:1], sounds[0])
                self._heard_as.add(names[-1:], sounds[-1])
        # Asked for nearly every sign of what is said, so nothing stands between.
        self.is_written, self.knows = self._names.has, self._told.has
        self.may_begin_with = frozenset(name[0] for name in self._names.words() if name).__contains__
        self._offices = Offices(self._people)
        self._draw(circles, board)

    def around(self, circles: Sequence[Container[str]], board: Iterable[str]) -> People:
        """The same people with others of them likelier to be meant."""
        same = copy(self)
        same._draw(circles, board)
        return same

    def _draw(self, circles: Sequence[Container[str]], board: Iterable[str]) -> None:
        self._circles = [frozenset(id for id in self._people if id in circle) for circle in circles]
        self.places = Places(self._people, self._offices, frozenset(board) & self._people.keys(), self.nearest)
        self._tells_board = any(len(circle) < len(self._people) for circle in self._circles)
        self.who: Callable[[str, str, str], Ids] = lru_cache(maxsize=8192)(self._who)
        self.in_post: Callable[[str], Ids] = lru_cache(maxsize=8192)(self._in_post)
        self.named: Callable[[str], Ids] = lru_cache(maxsize=8192)(self._named)
        self.given: Callable[[str], Ids] = lru_cache(maxsize=8192)(self._given_so)

    def __getitem__(self, id: str) -> Attendee:
        return self._people[id]

    def in_order(self, ids: Iterable[str]) -> list[str]:
        """These people in the order of their list."""
        return sorted(ids, key=self._places.__getitem__)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {id: place for place, id in enumerate(self._people)}

    def written(self, name: str) -> Ids:
        """Whose name, or family name, this is in these kanji."""
        return self._names[name]

    def sounding(self, reading: str) -> Ids:
        """Whose name sounds so, lengths of vowels apart."""
        parts, whole = map(short_sound_of, reading.split()), short_sound_of(reading)
        return self._short["".join(parts)] | self._short[whole]

    def _given_so(self, name: str) -> Ids:
        """Whose given name this is, as it is written, or in kana as it sounds."""
        return self.nearest(self._given[name] | (self._given[sound_of(name)] if is_kana(name) else NOBODY))

    def is_given(self, name: str, id: str) -> bool:
        """Whether somebody has this given name."""
        return id in self._given[name] or (is_kana(name) and id in self._given[sound_of(name)])

    def spelled_given(self, reading: str) -> Ids:
        """Whose given name sounds so, lengths of vowels apart."""
        return self.nearest(self._short_given[short_sound_of(reading)])

    @cached_property
    def _short_given(self) -> Index:
        index = Index()
        for id, person in self._people.items():
            if given := person.kana.strip().partition(" ")[2]:
                index.add((short_sound_of(given),), id)
        return index

    @cached_property
    def _given(self) -> Index:
        index = Index()
        for id, person in self._people.items():
            given = _fold(person.given)
            sound = sound_of(person.kana.strip().partition(" ")[2])
            index.add([words for words in dict.fromkeys((given, sound)) if words], id)
        return index

    def _in_post(self, words: str) -> Ids:
        """Who holds what these words name without a name: 総務課長, 会長. `words` are folded."""
        is_post = self.knows(words) and (bool(rank_or_role(words)) or words in self.odd_posts)
        held = self._told[words] if is_post else NOBODY
        if self._tells_board:
            held = frozenset(id for id in held if self.is_near(id))
        return self.nearest(held) or self.places.sent_as(words)

    @cached_property
    def odd_posts(self) -> frozenset[str]:
        """The posts of the list that no word for a rank or a role ends, if they are few: 駅長."""
        posts = {_fold(person.post) for person in self._people.values() if person.post}
        odd = frozenset(post for post in posts if not rank_or_role(post))
        return odd if len(odd) <= MANY else frozenset()

    def _named(self, name: str) -> Ids:
        """Who is written so or sounds so, of the innermost circle that has any of them."""
        sounds = self._heard_as[name] or {sound_of(reading) for reading in readings_of(name)}
        return self.nearest(self.written(name).union(*(self._sounds[sound] for sound in sounds)))

    @cached_property
    def _short(self) -> Index:
        index = Index()
        for id, person in self._people.items():
            index.add(_sounds(person, short_sound_of), id)
        return index

    def nearest(self, ids: Ids) -> Ids:
        """Those of the innermost circle that has any of them."""
        return next((inner for circle in self._circles if (inner := ids & circle)), ids)

    def is_near(self, id: str) -> bool:
        """Whether somebody stands in a circle, or there is none."""
        return not self._circles or id in self._circles[-1]

    def _who(self, name: str, title: str, about: str) -> Ids:
        """Who may be meant by a name that is heard, the title behind it and what is said before it; all folded.

        Who is written so goes before others who only sound so where the words beside the name fit better as well.
        """
        among = self._few(self.named(name) or (self._loosely_named(name, about) if about else NOBODY), title, about)
        told = {id: tuple(fits(self._people[id], words) for words in (title, about) if words) for id in among}
        worth = {id: fit for id, fit in told.items() if all(fit)}
        written = self._names[name]
        if title in ("", *any_member()) and len(worth) > 1:
            worth = self._of_board(worth, written)
        best = [id for id in worth if all(_beats(worth, id, other, written) for other in worth if other != id)]
        if not worth and about and self._is_unknown(about):
            best = [id for id in among & self.places.board if title in ("", *any_member()) and self._has_no_place(id)]
        said = any(words and words not in any_member() for words in (title, about))
        return frozenset(id for id in best or worth if said or self._is_likely(id, name))

    def _is_unknown(self, about: str) -> bool:
        """Whether words are of no body or office that we know, and of none of the town's."""
        is_ours = bool(rank_or_role(about)) or about.endswith(tuple(wordlist("voices")["offices_of_town"]))
        return not (is_ours or self.knows(about) or self.places.of(about)[0])

    def _has_no_place(self, id: str) -> bool:
        """Whether the list does not tell where a member comes from."""
        return self._people[id].group in ("", self._people[id].organisation)

    def _of_board(self, worth: Mapping[str, T], written: Ids) -> dict[str, T]:
        """Those on the board, where the name is written as theirs, and others only sound so."""
        inside = {id: fit for id, fit in worth.items() if id in self.places.board}
        return inside if written & inside.keys() and not written & (worth.keys() - inside.keys()) else dict(worth)

    def is_whole(self, name: str, id: str) -> bool:
        """Whether a name is somebody's whole name as it is written."""
        return name == _names(self._people[id])[-1] != _fold(self._people[id].family)

    def is_family(self, name: str, id: str) -> bool:
        """Whether a name is no more than somebody's family name, as it is written or as it sounds."""
        person = self._people[id]
        sound = sound_of(person.kana.strip().partition(" ")[0])
        return name == _fold(person.family) or any(sound_of(reading) == sound for reading in readings_of(name))

    def _is_likely(self, id: str, name: str) -> bool:
        """Whether a name without post and office may mean somebody.

        Outside the circles a family name alone means nobody, and where nothing tells who meets, one in other kanji.
        """
        if not self.is_near(id):
            return not self.is_family(name, id)
        return self.is_written(name) or self._tells_board or is_kana(name) or not is_family_name(name)

    def _loosely_named(self, name: str, about: str) -> Ids:
        """Who sounds nearly so and has the office that is said."""
        found = (id for one in readings_of(name) for id in self._short[short_sound_of(one)])
        return frozenset(id for id in found if fits(self._people[id], about) > 1)

    def _few(self, ids: Ids, title: str, about: str) -> Ids:
        """The people themselves, or of very many those of whom the list says exactly what is said."""
        if len(ids) <= MANY:
            return ids
        if title:
            ids = ids & self._told[title]
        ends = (about[start:] for start in range(len(about)))
        if about:
            ids = ids & next((told for end in ends if len(end) > 1 and (told := self._told[end])), NOBODY)
        return ids if len(ids) <= MANY else NOBODY


def _beats(worth: dict[str, tuple[int, ...]], one: str, other: str, written: Container[str]) -> bool:
    """Whether words fit one person better than another in every respect; kanji alone decide nothing."""
    if one not in written and other in written:
        return False
    return worth[one] > worth[other] and all(a >= b for a, b in zip(worth[one], worth[other], strict=True))


@lru_cache(maxsize=32_768)
def _fold(words: str) -> str:
    return fold_for_matching(words)


def _names(person: Attendee) -> tuple[str, ...]:
    """What somebody is called: the family name first, the parts in either order, and the whole name last."""
    family, given = _fold(person.family), _fold(person.given)
    whole = family + given if person.name == person.family + person.given else fold_for_matching(person.name)
    return (family, given + family, whole) if family and given else (whole,)


def _sounds(person: Attendee, sound: Callable[[str], str]) -> tuple[str, ...]:
    """How the same sounds, in the same order; nothing where no reading is known."""
    family, _, given = person.kana.strip().partition(" ")
    one, other = sound(family), sound(given)
    return (one, other + one, one + other) if one and other else (one,) if one else ()
