"""Posts that stand beside no name of a list: the record tells them in a row, by a mark, before a turn, over a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, pairwise

from msgspec.structs import replace

from minutesapp.attendance.speaking.label_index import LabelIndex
from minutesapp.importers.people.entries import read_line
from minutesapp.importers.people.person import person_of
from minutesapp.language.matching.folding import fold_circles, fold_for_matching, squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import role_of
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.attendance import Attendance, Side
from minutesapp.model.blocks import BlockKind, Body

ANYBODY = frozenset(wordlist("speaker_labels")["anybody"])
"""Posts of all who have no other."""
LONGEST = 60
"""Signs of a line that names somebody with the post."""
NAMES = pattern("の?氏名$|名$")
BRACKETS = pattern(r"\([^()]*\)$")


def posts_of_rows(people: Attendance, rows: Iterable[tuple[str, str]], lists: Iterable[str]) -> Attendance:
    """The people with the posts that rows tell, each a label and a value (議長氏名　西園寺　昭).

    Rows and the words of `lists` of people may say what marks before names mean (◎は会長).
    """
    rows = list(rows)
    told: dict[str, set[str]] = {}
    for name, post in chain.from_iterable(_named(label, value) for label, value in rows):
        told.setdefault(name, set()).add(post)
    words = "\n".join((*chain.from_iterable(rows), *lists))
    marks = {fold_circles(match["mark"]): match["post"] for match in _legend().finditer(words)}
    posts = {person.id: marks[mark] for person in people if (mark := fold_circles(person.mark)) in marks}
    for person in people:
        if len(found := told.get(fold_for_matching(person.name), set())) == 1:
            posts[person.id] = next(iter(found))
    return _with_posts(people, posts)


def posts_of_labels(people: Attendance, labels: Iterable[str]) -> Attendance:
    """The people with the posts by which their turns name them (荻原会長, 議長（奥寺進君）)."""
    index = LabelIndex(people)
    return _with_posts(people, {id: post for label in labels if (post := _role(label)) and (id := index.find(label))})


def posts_of_greetings(people: Attendance, body: Body) -> Attendance:
    """The people with the post of whoever speaks first below an item that is their greeting (会長挨拶)."""
    members = {person.id for person in people if person.side is Side.MEMBER}
    told = {}
    for heading, block in pairwise(body):
        match = _greeting().fullmatch(squeeze(heading.text)) if heading.kind is BlockKind.HEADING else None
        speaker = block.speaker.attendee if block.speaker is not None else ""
        if match and speaker in members:
            told[speaker] = match["post"]
    return _with_posts(people, told)


def post_of_list(label: str) -> str:
    """The post of everybody in a list with this label (参考人, 推進委員（３名）); empty where it tells none."""
    role = role_of(BRACKETS.sub("", squeeze(label)))
    return role if role in wordlist("posts")["of_lists"] else ""


def _with_posts(people: Attendance, told: Mapping[str, str]) -> Attendance:
    """The people, those without a post with the one told; no second chair, and none where it is told of two."""
    chairs = frozenset(wordlist("posts")["chairs"])
    lacking = {person.id for person in people if person.post in ANYBODY or not person.post}
    counts = Counter([*(post for id, post in told.items() if id in lacking), *(one.post for one in people)])
    posts = {id: post for id, post in told.items() if id in lacking and not (post in chairs and counts[post] > 1)}
    return tuple(replace(person, post=posts.get(person.id) or person.post) for person in people)


def _named(label: str, value: str) -> Iterator[tuple[str, str]]:
    """Names, folded, with the posts that a row tells of them: its own, else that of its label."""
    whose = _role(NAMES.sub("", squeeze(label)))
    for line in value.split("\n"):
        people = [person_of(pieces) for pieces in read_line(line).people] if 0 < len(line) <= LONGEST else []
        for person in people:
            post = _role(person.post) or (whose if len(people) == 1 else "")
            if person.name and post:
                yield fold_for_matching(person.name), post


def _role(text: str) -> str:
    """The role at the end of a text, or before the name in brackets behind it, where one person alone has it."""
    plain = squeeze(text)
    role = role_of(plain.partition("(")[0] if plain.endswith(")") else plain)
    return role if role in _telling() else ""


@cache
def _telling() -> frozenset[str]:
    words = wordlist("posts")
    return frozenset((*words["chairs"], *words["deputies"], *words["of_lists"]))


@cache
def _greeting() -> re.Pattern[str]:
    """An item that is the greeting of somebody with a post."""
    words = wordlist("posts")
    roles = any_of(sorted((*words["chairs"], *words["deputies"]), key=len, reverse=True))
    return re.compile(rf"(?P<post>{roles})の?(?:開会)?の?[御ご]?(?:挨拶|あいさつ)")


@cache
def _legend() -> re.Pattern[str]:
    """Marks of a list with what they say: ◎は会長、○は会長代理; (◎委員長　〇副委員長)."""
    words = wordlist("posts")
    roles = any_of(sorted((*words["chairs"], *words["deputies"]), key=len, reverse=True))
    return re.compile(
        rf"(?P<mark>[◎○〇◯●△▲☆★※])[\s　]*(?:は|印は|…+|[:：=＝])?[\s　]*(?P<post>{roles})(?=[\s　、。，,)）】・]|$)"
    )
