"""Header labels that offices use, whatever their form: for reading records and for fields that a form does not have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.roles import Role
from minutesapp.templates.tables import build

WORDLIST = "header_fields"
JOINERS = pattern(r"及び|および|並びに|又は|または|もしくは|[・･、,:：/]")


def fold_label(text: str) -> str:
    """The label squeezed, and without the words and signs that offices leave out at will."""
    return JOINERS.sub("", squeeze(text))


@cache
def known_fields() -> tuple[FieldForm, ...]:
    """Every field of the shared vocabulary, with its labels counted in published minutes, commonest first."""
    tables = wordlist(WORDLIST)["fields"]
    return tuple(build(FieldForm, table, f"fields[{index}]") for index, table in enumerate(tables))


def known_field(key: str) -> FieldForm | None:
    """The field of the shared vocabulary with this key, or None."""
    return next((field for field in known_fields() if field.key == key), None)


def field_in_role(role: str) -> FieldForm | None:
    """The field of the shared vocabulary that has this role, or None."""
    return next((field for field in known_fields() if field.role == role), None)


def field_labelled(label: str) -> FieldForm | None:
    """The field of the shared vocabulary that offices label so, or None."""
    return _by_label().get(fold_label(label))


@cache
def label_endings() -> Mapping[str, Role]:
    """Words at the end of longer labels, and the role of the field that has such a label."""
    return _roles_of("endings")


@cache
def label_meanings() -> tuple[tuple[str, ...], tuple[tuple[Role, tuple[str, ...]], ...]]:
    """The last words of labels of people that no list has; by role the words that tell what such a label means."""
    tables: dict[str, list[str]] = wordlist(WORDLIST)["meanings"]
    roles = tuple((Role(role), tuple(words)) for role, words in tables.items() if role != "last")
    return tuple(tables["last"]), roles


@cache
def counted_people() -> Mapping[str, Role]:
    """Words before a number of people, and the role of those whom it counts."""
    return _roles_of("counted")


@cache
def body_headings() -> tuple[str, ...]:
    """The lines that stand over the record of what was said, commonest first, and the heads of tables with it."""
    headings, columns = (wordlist(WORDLIST)[kind] for kind in ("body_headings", "speech_columns"))
    return (*headings, *(f"発言者{words}" for words in columns))


@cache
def composed_heading() -> re.Pattern[str]:
    """What the folded words of a line over a body look like that no list has (審議の要点, 発言者 会議の経過)."""
    parts: dict[str, list[str]] = wordlist(WORDLIST)["composed"]
    begins, subjects, nouns = (any_of(parts[kind]) for kind in ("begins", "subjects", "nouns"))
    return re.compile(rf"(?:{begins})?(?:{subjects}の?{nouns}と?)+")


@cache
def _by_label() -> dict[str, FieldForm]:
    labels: dict[str, FieldForm] = {}
    for field in known_fields():
        labels.setdefault(fold_label(field.label), field)
    for field in known_fields():
        for synonym in field.synonyms:
            labels.setdefault(fold_label(synonym), field)
    return labels


def _roles_of(table: str) -> dict[str, Role]:
    return {word: Role(role) for role, words in wordlist(WORDLIST)[table].items() for word in words}
