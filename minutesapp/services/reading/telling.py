"""What was said of a reading, one thing after the other, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from minutesapp.importers.corrections import Corrections, LineKind
from minutesapp.model.blocks import HEADING
from minutesapp.services.reading.review import KIND_WORDS
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import field_in_role

__all__ = ["Corrections", "Told", "kind_words", "lines_alike", "role_words", "told"]


class Told(NamedTuple):
    """One thing that was said: in `words`, and as corrections of its own."""

    words: str
    said: Corrections


def told(corrections: Corrections) -> tuple[Told, ...]:
    """Everything that was said, of speakers first, then of lines and of names."""
    return tuple(_told(corrections))


def kind_words(kind: LineKind) -> str:
    """What lines become: 議題の見出し（2段目）, ト書き."""
    return f"議題の見出し（{kind.level}段目）" if kind.kind is HEADING else KIND_WORDS[kind.kind]


def lines_alike(signature: str) -> str:
    """Which lines a signature means."""
    return f"「{signature[1:]}」の行" if signature.startswith("=") else f"「{signature.strip()}」の形の行"


def role_words(role: Role) -> str:
    """What a row of the header is for: 「会場」の欄."""
    field = None if role is Role.NONE else field_in_role(role)
    return f"「{field.label}」の欄" if field else "項目の名前ではない"


def _told(corrections: Corrections) -> Iterator[Told]:
    for label, is_label in corrections.labels.items():
        words = "は発言者の呼び名" if is_label else "は発言者の呼び名ではない"
        yield Told(f"「{label}」{words}", Corrections(labels={label: is_label}))
    for label, person in corrections.people.items():
        yield Told(f"「{label}」は{person}さん", Corrections(people={label: person}))
    for signature, kind in corrections.kinds.items():
        yield Told(f"{lines_alike(signature)}は{kind_words(kind)}", Corrections(kinds={signature: kind}))
    for label, role in corrections.rows.items():
        yield Told(f"「{label}」は{role_words(role)}", Corrections(rows={label: role}))
    for name, is_name in corrections.names.items():
        words = "は氏名" if is_name else "は氏名ではない"
        yield Told(f"「{name}」{words}", Corrections(names={name: is_name}))
