"""Of whom of the own house somebody speaks: 係長の荒木も一緒です, 課長の川端の代理で, 細かいことは補佐の方から."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.index import Ids
from minutesapp.attendance.voices.words.mention import LONGEST_NAME, about_before
from minutesapp.language.posts import rank_words
from minutesapp.language.wordlists import any_of, wordlist

LETS = "させ(?!てい?ただ|て頂)"
"""What somebody lets others do, and does not do by leave."""


class Colleague(NamedTuple):
    """Somebody who is spoken of by post and name without a title, and is there or is not.

    `is_another` is whether it cannot be the speaker.
    """

    people: Ids
    is_away: bool
    is_another: bool


def colleagues(text: str, people: People) -> Iterator[Colleague]:
    """Those of the own house of whom a text as of `mention.plain` speaks."""
    for match in _named().finditer(text):
        start = match.start("name")
        about = about_before(text, start, people)
        if found := people.who(match["name"], "", about.words):
            yield Colleague(
                found, match["away"] is not None, match["there"] is None or not match["there"].startswith("が")
            )


def juniors(text: str) -> list[str]:
    """The ranks of those to whom somebody leaves the rest, or whom somebody brought: who speaks has a higher one."""
    if not _hints().search(text):
        return []
    return [match["leaves"] or match["brings"] or match["lets"] for match in _juniors().finditer(text)]


@cache
def _named() -> re.Pattern[str]:
    words = wordlist("voices")
    name = f"(?P<name>[^ぁ-ゖ\\s。、！？!?,.]{{1,{LONGEST_NAME}}})"
    ends = f"(?P<away>{any_of(words['instead_of'])})|(?P<there>{any_of(words['is_there'])})"
    return re.compile(f"{any_of(rank_words())}の{name}(?:{ends})")


@cache
def _hints() -> re.Pattern[str]:
    words = wordlist("voices")
    return re.compile(f"{any_of((*words['the_rest'], *words['brings']))}|{LETS}")


@cache
def _juniors() -> re.Pattern[str]:
    words, ranks = wordlist("voices"), any_of(rank_words())
    rest = (
        f"{any_of(words['the_rest'])}[^。、]{{0,10}}?[はを、]+(?P<leaves>{ranks})(?:の方|のほう|の者)?(?:から|より|に)"
    )
    brings = f"(?P<brings>{ranks})(?:の[^ぁ-ゖ。、]{{1,6}})?{any_of(words['brings'])}"
    lets = f"(?P<lets>{ranks})(?:の方|のほう)?(?:から|より|に)[^。、]{{0,8}}{LETS}"
    return re.compile(f"{rest}|{brings}|{lets}")
