"""The words of lists of transfers: what happens to somebody, what is a post, an office, or nothing of these."""

from __future__ import annotations

import re
from functools import cache

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import is_family_name
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post, rank_of, role_of
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.roster.lists.words.lines import kind_of as line_kind_of
from minutesapp.roster.transfers.lines import Kind

GRADE = pattern(".*(?:級|職員の部|の部)")
"""What a section of people of one grade is called: 部長級."""
PEOPLE = ("者", "職員", "等", "者等")
"""What may stand behind a word for what happens: 退職者, 採用職員."""
MORE = pattern("[兼（(]")
"""What begins another post, or a remark on it."""
IN_BRACKETS_BEHIND = pattern(r"(.+?)\s*[(（]([^()（）]+)[)）]\s*")
DISPATCH = "dispatch"
DAY_OF_ORDER = pattern(r"(?:(\d{1,2})月(\d{1,2})日|(?<!\d)(\d{1,2})[./](\d{1,2}))(?:付け?|発令|発令分|異動)")


def kind_of(text: str) -> tuple[Kind, str] | None:
    """What happens to somebody, where a text says just that, and the post that it means (派遣 alone is one)."""
    plain = squeeze(text)
    found = next((known for known in (plain, *(plain.removesuffix(end) for end in PEOPLE)) if known in _kinds()), "")
    return _kinds()[found] if found else None


def kind_within(text: str) -> tuple[Kind, str] | None:
    """The same of a text that says more; the longest word decides, of two the later."""
    found = [match[0] for match in _any_kind().finditer(squeeze(text))]
    return _kinds()[max(reversed(found), key=len)] if found else None


def is_grade(text: str) -> bool:
    """Whether a text is a grade of people (部長級) and no post of anybody."""
    return GRADE.fullmatch(squeeze(text)) is not None


def without_grade(post: str) -> str:
    """A post without the grade in brackets behind it (主幹（係長級）)."""
    found = IN_BRACKETS_BEHIND.fullmatch(post)
    return found[1] if found and is_grade(found[2]) else post


def is_joint(text: str) -> bool:
    """Whether a text only joins two posts of one person (兼)."""
    return squeeze(text) in wordlist("transfers")["joints"]["words"]


def without_joint(text: str) -> str:
    """What stands behind the sign that a post is one more (兼 危機管理監); nothing where there is no such sign."""
    found = _joint().match(text)
    rest = text[found.end() :].strip() if found else ""
    return rest if rest and is_post_words(rest) else ""


def joint_behind(text: str) -> str:
    """The post of a text behind which stands that it is one more (局長（併任）, 危機管理監を兼ねる).

    Nothing where that is not said; the whole text where it is a part of what the post is called (議会事務局併任).
    """
    found = _joint_behind().fullmatch(text.strip())
    if found is None or kind_of(text):
        return ""
    rest = found[1].strip()
    return rest if is_post_words(rest) and found[2] not in wordlist("transfers")["joints"]["own"] else text.strip()


def maiden_name(text: str) -> str:
    """The family name somebody had before (旧姓：鈴木); nothing of a text that says no such thing."""
    found = _maiden().match(text)
    return text[found.end() :].strip() if found else ""


def is_post_words(text: str) -> bool:
    """Whether a text ends like a post, of the office or of a board."""
    return rank_of(text) is not None or bool(role_of(text))


def is_nobody(text: str) -> bool:
    """Whether a text that might be a name is none (以上, 未定, 計 3名)."""
    return squeeze(text) in wordlist("transfers")["nobody"] or bool(line_kind_of(text))


def is_bare(text: str) -> bool:
    """Whether a text is a rank alone, which many have."""
    return is_post(text)


def is_office(text: str) -> bool:
    """Whether a text ends like the name of an office (総務課), and is no family's (服部)."""
    plain = squeeze(text)
    return len(plain) > 1 and plain.endswith(_endings()) and not is_family_name(plain)


def office_of(post: str) -> str:
    """The office with whose name a post begins: 総務課 of 総務課長, 総務部 of 総務部次長; nothing where none is."""
    found = _office().match(MORE.split(post, 1)[0])
    return found[1] if found and found[1] not in _parts() else ""


def offices_in(group: str) -> tuple[str, ...]:
    """An office, and what it is called without those above it: 総務部総務課, 総務課."""
    bounds = [place for place in range(2, len(group) - 1) if group[:place].endswith(_endings())]
    return (group, *(group[place:] for place in bounds))


def split_office(text: str) -> tuple[str, str]:
    """The office and the post of a text that may say both: 総務部　総務課長, 総務課長, 総務部総務課."""
    *before, last = text.split() or [""]
    if is_post_words(last) or not (is_office(last) or before):
        group, post = " ".join(before), last
        return group or office_of(post), post
    return " ".join((*before, last)), ""


@cache
def _kinds() -> dict[str, tuple[Kind, str]]:
    words = wordlist("transfers")
    found = {word: (Kind(kind), "") for kind, some in words["kinds"].items() if kind != DISPATCH for word in some}
    return found | dict.fromkeys(words["kinds"][DISPATCH], (Kind.MOVE, words["posts"]["dispatch"]))


@cache
def _any_kind() -> re.Pattern[str]:
    return re.compile(any_of(_kinds()))


@cache
def _joint() -> re.Pattern[str]:
    word = any_of(wordlist("transfers")["joints"]["words"])
    return re.compile(rf"\s*(?:[(（]\s*{word}\s*[)）]|{word}(?=[\s　])|兼(?!務|任|職))\s*")


@cache
def _joint_behind() -> re.Pattern[str]:
    words = wordlist("transfers")["joints"]
    bracketed, bare = any_of((*words["words"], *words["behind"])), any_of((*words["behind"], *words["own"]))
    return re.compile(rf"(.+?)(?:[(（]\s*{bracketed}\s*[)）]|({bare}))")


@cache
def _maiden() -> re.Pattern[str]:
    return re.compile(rf"\s*{any_of(wordlist('transfers')['maiden']['words'])}[\s:：・]*")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(wordlist("transfers")["offices"]["endings"])


@cache
def _parts() -> frozenset[str]:
    """Parts of an office without a name."""
    return frozenset((*wordlist("offices")["endings"]["named"], *wordlist("offices")["ranks"]["heads_of"]))


@cache
def _office() -> re.Pattern[str]:
    """The longest beginning of a post that is an office."""
    return re.compile(rf"(.+{any_of((*_parts(), *wordlist('offices')['endings']['committees']))})(?=.)")
