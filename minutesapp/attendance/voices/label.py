"""Who speaks under a label as a meeting program shows it: 健康推進課 室賀, ikeda, R.Nakajima, Taro Ikeda（総務課）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from minutesapp.attendance.voices.names.bare import reads_as_name, without_polite
from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.fitting import fits, rank_or_role
from minutesapp.attendance.voices.names.index import NOBODY, Ids
from minutesapp.attendance.voices.voice import is_counted
from minutesapp.attendance.voices.words.evidence import Kind
from minutesapp.attendance.voices.words.mention import named_before
from minutesapp.language.kana import is_kana, read_romaji, readings_of_typing
from minutesapp.language.matching.folding import fold_for_matching, nfkc, squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.attendance import Attendee

PARTED = pattern(r"[\s/・()\[\]【】〔〕,、:;_.\-|]+")
MAIL = pattern(r"@[A-Za-z0-9.\-]+$")
LATIN = pattern(r"[A-Za-z'\u00c0-\u017f]+")
ACRONYM = pattern("[A-Z]{2,4}")
"""Letters that stand for a body, beside a name: JA, NPO."""
INITIAL = pattern(r"[A-Za-z]")
SEAM = pattern(r"(?<=[^\x00-\u024f])(?=[A-Za-z])|(?<=[A-Za-z])(?=[^\x00-\u024f])")
"""Between letters and other signs: 三浦m."""
KANA_SEAM = pattern("(?<=[ぁ-ゖァ-ヺー])(?=[一-鿿])|(?<=[一-鿿])(?=[ぁ-ゖァ-ヺ])")
"""Between kana and kanji: 恭子とがし."""
MUNICIPAL = pattern(".+(?:[市町村区県]|役所|役場|県庁)")
KANA_WORD = pattern("[ぁ-ゖー]+")
SPELLED_LEAST = 3
"""Letters of a name at least that is spelled in them."""


def label_says(label: str, people: People) -> Iterator[tuple[Kind, Ids]]:
    """How a label says who it is, and whom it may mean; nothing for a number."""
    ways = ((Kind.LABEL, labelled), (Kind.GIVEN_NAME, labelled_by_given_name), (Kind.LABEL_PLACE, labelled_by_place))
    for kind, who in ways:
        if not is_counted(label) and (meant := who(label, people)):
            yield kind, meant
            return


def labelled(label: str, people: People) -> Ids:
    """Everybody whom a label may mean; nobody for a room, a device, a number.

    Every part of it has to fit: another given name, or another office, is another person.
    """
    if is_room(label):
        return NOBODY
    parts = _parts(label)
    in_letters = all(map(LATIN.fullmatch, parts))
    others = [part for part in parts if not (ACRONYM.fullmatch(part) or (in_letters and _is_foreign(part)))]
    seamed = KANA_SEAM.sub(" ", " ".join(parts)).split()
    return (
        _meant(parts, people)
        or (_meant(seamed, people, is_seamed=True) if len(seamed) > len(parts) else NOBODY)
        or (_meant(others, people) if 0 < len(others) < len(parts) else NOBODY)
    )


def _meant(parts: Sequence[str], people: People, *, is_seamed: bool = False) -> Ids:
    """Everybody whom a label of these parts may mean; of a name that was divided at seams every part has to fit."""
    initials = [part for part in parts if INITIAL.fullmatch(part)]
    spelled = [part for part in parts if part not in initials and (is_kana(part) or LATIN.fullmatch(part))]
    named, others = _divide([part for part in parts if part not in (*initials, *spelled)], people)
    if heard := _spelled(spelled, people):
        named.append(heard)
    else:
        others += [part for part in spelled if is_seamed or not is_kana(part)]
    if not named:
        return people.in_post(fold_for_matching("".join(others)))
    folded = [fold_for_matching(part) for part in others if not MUNICIPAL.fullmatch(part)]
    fitting = (id for id in frozenset.intersection(*named) if all(_begins_with(people[id], one) for one in initials))
    suiting = (id for id in fitting if all(fits(people[id], part) or people.is_given(part, id) for part in folded))
    meant = people.nearest(frozenset(suiting))
    family = without_polite(fold_for_matching("".join(parts)))
    return frozenset(id for id in meant if people.is_near(id) or not people.is_family(family, id))


def labelled_by_given_name(label: str, people: People) -> Ids:
    """Everybody whom a label may mean that is a given name alone: 美鈴, はるえ, misuzu."""
    [part, *others] = _parts(label) or [""]
    if not part or others or is_room(label):
        return NOBODY
    bare = without_polite(fold_for_matching(part))
    if not LATIN.fullmatch(bare):
        return people.given(bare)
    readings = read_romaji(bare) if len(bare) >= SPELLED_LEAST else ()
    return NOBODY.union(*(people.spelled_given(reading) for reading in readings))


def labelled_by_place(label: str, people: People) -> Ids:
    """Everybody whom a label may mean that says where somebody comes from alone: 観光協会, 保険年金課."""
    meant, is_whole = people.places.of(fold_for_matching("".join(_parts(label))))
    return meant if is_whole and not is_room(label) else NOBODY


def is_room(label: str) -> bool:
    """Whether a label means a place with whoever sits there: 第1会議室, 委員席, マイク2."""
    return _rooms().search(squeeze(label).lower()) is not None


def is_name(label: str) -> bool:
    """Whether a label says a name in any writing, as far as one can tell."""
    parts = _parts(label)
    return reads_as_name(label) or any(reads_as_name(part) or _is_romaji(part) for part in parts)


def _parts(label: str) -> list[str]:
    """What a label is put together of, without devices and numbers; letters stand apart from other signs."""
    words = SEAM.sub(" ", _without_device(MAIL.sub("", nfkc(label).strip())))
    return [part for part in PARTED.split(words) if part and not _is_noise(part)]


def _divide(parts: Sequence[str], people: People) -> tuple[list[Ids], list[str]]:
    """Who is named by these parts of a label, by as many together as fit, and the parts that name nobody."""
    named, others, start = [], [], 0
    while start < len(parts):
        stops = range(len(parts), start, -1)
        found = ((stop, _written(fold_for_matching("".join(parts[start:stop])), people)) for stop in stops)
        stop, ids = next((one for one in found if one[1]), (start + 1, NOBODY))
        if ids:
            named.append(ids)
        else:
            others.append(parts[start])
        start = stop
    return named, others


def _written(words: str, people: People) -> Ids:
    """Who has this name, alone or with a post or a title behind it."""
    bare = without_polite(words)
    if ids := people.written(words) or people.written(bare):
        return ids
    for stop in range(len(words) - 1, 0, -1) if rank_or_role(words) else ():
        if found := frozenset(id for id in people.written(words[:stop]) if fits(people[id], words[stop:])):
            return found
    _, ids, about = named_before(bare, len(bare), people)
    return ids if about.words else NOBODY


def _spelled(parts: Sequence[str], people: People) -> Ids:
    """Whose name is spelled in kana or letters."""
    readings = read_romaji(" ".join(parts)) if parts else ()
    return frozenset(id for reading in readings for id in people.sounding(reading))


def _begins_with(person: Attendee, letter: str) -> bool:
    """Whether the given name begins with a letter, as it is spelled in any way: し with s, ち with c or t."""
    given = person.kana.partition(" ")[2]
    return any(given.startswith(one) for one in _kana_of(letter.lower()))


@cache
def _kana_of(letter: str) -> tuple[str, ...]:
    return readings_of_typing(letter)


def _is_romaji(part: str) -> bool:
    """Whether letters are a Japanese name's: all of them are syllables, and no word of a device."""
    if len(part) < SPELLED_LEAST or not LATIN.fullmatch(part):
        return False
    return any(KANA_WORD.fullmatch(reading) for reading in read_romaji(part))


def _is_foreign(part: str) -> bool:
    """Whether letters are no Japanese name: real, estate."""
    return len(part) > 1 and LATIN.fullmatch(part) is not None and not _is_romaji(part)


def _is_noise(part: str) -> bool:
    """Whether a part of a label tells nothing of who it is: a device, a number."""
    return part.isdigit() or part.lower() in wordlist("voices")["devices"]


def _without_device(words: str) -> str:
    return _devices().sub(" ", words)


@cache
def _devices() -> re.Pattern[str]:
    """Somebody's device: 百瀬のiPad, Ami's iPhone."""
    return re.compile(f"(?:の|'s |’s )(?:{any_of(wordlist('voices')['devices'])})\\s*\\d*$", re.IGNORECASE)


@cache
def _rooms() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["rooms"]))
