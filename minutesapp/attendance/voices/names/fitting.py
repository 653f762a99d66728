"""Whether what is said beside a name fits what the list says of somebody: the post, the office, the body."""

from __future__ import annotations

from functools import cache, lru_cache

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.posts import is_post, rank_of, rank_words, role_of
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Attendee, Side

LEAST = 2
"""Signs of an office's name, or of what is short for it."""
NOT, LOOSELY, WELL = 0, 1, 2
BEST = 3
"""What it is worth that the list says the same."""


def told_of(person: Attendee) -> frozenset[str]:
    """All that the list says of somebody beside the name, folded: 課長, 総務課, 総務課長."""
    return _told(person.post, person.group, person.organisation)


def fits(person: Attendee, words: str) -> int:
    """How well words beside a name fit somebody: 0 for not at all, up to 3. `words` are folded.

    総務課長 is a post and an office, 公募 only an office, 委員 only a post, and one that any member may be called.
    """
    if words in told_of(person):
        return BEST
    if words in _of_staff():
        return LOOSELY if person.side is Side.STAFF else NOT
    post = rank_or_role(words)
    office = words[: -len(post)].rstrip("の") if post else words
    at_post = _fits_post(person, post) if post else LOOSELY
    at_office = _fits_office(person, office, is_of_post=bool(post)) if office else LOOSELY
    return at_post + at_office - 1 if at_post and at_office else NOT


def is_short_for(words: str, name: str) -> bool:
    """Whether words are some signs of a name in its order, the first one included: 財政 of 財政課, 社協."""
    if len(words) < LEAST or words[:1] != name[:1] or is_post(words):
        return False
    rest = iter(name)
    return all(sign in rest for sign in words)


@cache
def any_member() -> frozenset[str]:
    """What any member may be called, whatever the role."""
    return frozenset(wordlist("voices")["any_member"])


@lru_cache(maxsize=8192)
def rank_or_role(post: str) -> str:
    """The word for rank or role at the end of a post: 課長, 副会長; empty where there is none."""
    rank = rank_of(post)
    outside = next((word for word in any_member() if post.endswith(word)), "")
    return max(rank.word if rank else "", role_of(post), outside, key=len)


def _fits_post(person: Attendee, said: str) -> int:
    has = rank_or_role(person.post)
    if said == has:
        return WELL
    if said in any_member():
        return LOOSELY if person.side is Side.MEMBER else NOT
    if person.side is Side.MEMBER and (said in person.group or _is_elsewhere(person, said)):
        return LOOSELY  # the 校長 whom the 小学校長会 sent
    inside = has.endswith(said) and not has[: -len(said)].endswith(_others())
    return LOOSELY if inside or (has.startswith(said) and _same_rank(said, has)) else NOT


def _is_elsewhere(person: Attendee, said: str) -> bool:
    """Whether a post may be one that a member without another one has where they come from."""
    from_elsewhere = person.group != person.organisation != ""
    return (
        from_elsewhere and rank_or_role(person.post) in any_member() and said in wordlist("voices")["posts_elsewhere"]
    )


def _fits_office(person: Attendee, said: str, *, is_of_post: bool) -> int:
    if said in _others():
        return NOT
    said = said.replace("の", "")
    offices = [fold_for_matching(one) for one in (person.group, person.organisation) if one]
    if not offices:
        return LOOSELY if is_of_post and rank_or_role(person.post) == person.post else NOT  # 汐見市長
    if any(len(one) >= LEAST and said.endswith((one, one[:-1])) for one in offices):
        return WELL
    if any(is_short_for(said, one) or _ends_with(one, said) for one in offices):
        return LOOSELY
    if not is_of_post and len(said) > LEAST and person.post.startswith(said):
        return LOOSELY  # 看護部 for its 看護部長
    return _fits_part(person, said)


def _fits_part(person: Attendee, said: str) -> int:
    """Whether words are a part of an office of which the list knows only the whole: ごみ減量係; 財政係 of 財政課."""
    group = fold_for_matching(person.group)
    if person.side is not Side.STAFF or not said.endswith(_parts()) or group.endswith(_parts()):
        return NOT
    stem = next(said[: -len(part)] for part in _parts() if said.endswith(part))
    return WELL if is_short_for(stem, group) else LOOSELY


def _ends_with(office: str, said: str) -> bool:
    return len(said) >= LEAST and office.endswith(said)


def _same_rank(said: str, has: str) -> bool:
    one, other = rank_of(said), rank_of(has)
    return one is not None and other is not None and one.order == other.order


@cache
def _others() -> tuple[str, ...]:
    return tuple(wordlist("voices")["other_posts"])


@cache
def _parts() -> tuple[str, ...]:
    return tuple(wordlist("voices")["parts_of_offices"])


@cache
def _of_staff() -> frozenset[str]:
    return frozenset(wordlist("voices")["of_staff"])


@lru_cache(maxsize=8192)
def _short_ranks(post: str) -> tuple[str, ...]:
    """The words for a rank that end another one: 補佐 of a 課長補佐, 栄養士 of a 管理栄養士; no chief of a deputy."""
    return tuple(word for word in rank_words() if post.endswith(word) and not word.endswith("長"))


@lru_cache(maxsize=16_384)
def _told(post: str, group: str, organisation: str) -> frozenset[str]:
    joined = group + post[1:] if group and post and group[-1] == post[0] else ""
    told = (post, group, organisation, group + post, joined, rank_or_role(post), *_short_ranks(post))
    return frozenset(folded for one in told if (folded := fold_for_matching(one)))
