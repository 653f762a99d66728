"""How a list writes the people of the meeting: the pattern of one of them, and what parts them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from msgspec.structs import replace

from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.learning.counting import usual
from minutesapp.model.attendance import Attendee
from minutesapp.model.committee import NameStyle
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.parts.person import GroupStyle, PersonStyle

SEPARATORS = ("、", "，", "　", " ", "・", "\t", "；", "  ", "　　")
PATTERNS = (
    "{mark}{name}{post}", "{post}　{name}", "{post} {name}", "{mark}{name}　{post}", "{mark}{name} {post}",
    "{mark}{name}（{post}）", "{mark}{name}({post})", "（{post}）{name}", "({post}){name}", "{name}", "{post}",
)  # fmt: skip
STYLES = (NameStyle.FULL, NameStyle.FAMILY)
PLACE, OF_THE_MEETING = pattern(r"\{\w+\}"), pattern(r"\w{3}")
"""Words that nobody has are no part of a pattern: they are what one meeting had to say of somebody."""
FRAMED = pattern(r"(?P<open>[【〔（(\[［<＜]?)(?P<group>.+?)(?P<close>[】〕）)\]］>＞:：]?)")
TOTAL = pattern(r"[0-9０-９]+(?=[人名])")


def person_styles(kind: FieldForm, text: str, people: Sequence[Attendee]) -> Iterator[FieldForm]:
    """The list in every manner in which it may be written, the likeliest first."""
    grouped = any(person.group for person in people)
    list_type = FieldType.GROUPED_PEOPLE if grouped else FieldType.PEOPLE
    group = _group_style(text, people) if grouped else GroupStyle()
    base = replace(kind, type=list_type, group=group)
    total = kind.person.total
    found = list(dict.fromkeys((PATTERNS[0], *_own_patterns(text, people), *PATTERNS)))
    for style, words, ditto in product(STYLES, found, _found("dittos", text)):
        yield replace(base, person=PersonStyle(words, style, own_line=True, total=total, ditto=ditto))
        for separator, last in product(SEPARATORS, _found("joining", text)):
            yield replace(base, person=PersonStyle(words, style, separator, last, total=total, ditto=ditto))


def _found(kind: str, text: str) -> tuple[str, ...]:
    """Nothing, and the words of this kind that are in the text."""
    return ("", *(word for word in wordlist("people_lists")["written"][kind] if word in text))


def _own_patterns(text: str, people: Sequence[Attendee]) -> Iterator[str]:
    """The pattern in which a person stands in the text, as most of them have it."""
    found = []
    for person in people:
        for word in (person.name, person.family):
            if word and (line := next((line for line in re.split("[\n、，]", text) if word in line), "")):
                found.append(_abstracted(line.split("\t")[-1].strip(), person, word))
                break
    bare = [words for words in found if not OF_THE_MEETING.search(PLACE.sub("", words))]
    if bare:
        yield usual(bare)


def _abstracted(words: str, person: Attendee, name: str) -> str:
    """The words with a place for each part of the person."""
    words = words.replace("{", "").replace("}", "").replace(name, "{name}", 1)
    for part in ("post", "organisation", "note", "seat", "mark"):
        said = getattr(person, part)
        if said and said in re.sub(r"\{\w+\}", "", words):
            words = words.replace(said, f"{{{part}}}", 1)
    return words


def _group_style(text: str, people: Sequence[Attendee]) -> GroupStyle:
    """How the names of groups stand before their people."""
    names = {person.group for person in people if person.group}
    for line in text.split("\n"):
        head, tab, _ = line.partition("\t")
        match = FRAMED.fullmatch(head.strip())
        if match and match["group"] in names:
            return GroupStyle(match["open"], match["close"], own_line=not tab)
    return GroupStyle()
