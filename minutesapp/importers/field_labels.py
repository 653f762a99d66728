"""Header labels and body headings by what they mean, however they are spaced, numbered and bracketed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache

from minutesapp import paths
from minutesapp.language.folding import squeeze
from minutesapp.model.header import BODY_HEADING, TITLE
from minutesapp.templates.form import FieldForm, Form
from minutesapp.templates.vocabulary import known_field, known_fields

JOINERS = re.compile(r"及び|および|並びに|又は|または|もしくは|[・･、,:：/]")
BRACKETS = re.compile(r"(?<=.)\([^()]*\)")
FRAME = re.compile(r"^[【<＜〈\[［〔《≪「(（■□◆◇○〇◯◎●=＝\-―]+|[】>＞〉\]］〕》≫」)）=＝\-―]+$")
NAMES = re.compile(r"(?:の?(?:職|役職))?の?(?:氏名|名簿|一覧)$")
ENDINGS = {
    **dict.fromkeys(("事務局職員", "事務局員", "説明員", "側出席者", "事務局出席者", "出席職員"), "staff"),
    **dict.fromkeys(("出席委員", "出席者"), "members"),
    **dict.fromkeys(("欠席委員", "欠席者"), "absent"),
    **dict.fromkeys(("傍聴者数", "傍聴人数", "傍聴者", "傍聴人"), "observers"),
    **dict.fromkeys(("開催日時", "会議日時"), "held"),
    **dict.fromkeys(("開催場所", "会議場所"), "venue"),
}
ENDING = re.compile(rf".{{1,12}}?({'|'.join(ENDINGS)})")
NUMBER = re.compile(r"^(?:\d{1,2}[.、)]?|\(\d{1,2}\)|[IVX]{1,4}[.、]?|第\d+)(?=\D)")


def fold_label(text: str) -> str:
    """The label squeezed, and without the words and signs that offices leave out at will."""
    return JOINERS.sub("", squeeze(text))


class FieldLabels:
    """From a label as written to the key of its field; the labels of these forms go before the shared vocabulary."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._fields: dict[str, FieldForm] = {}
        self._keys: dict[str, str] = {}
        self._headings = {fold_label(heading) for heading in shared_body_headings()}
        for form in forms:
            self._add(form.fields)
            self._headings |= {fold_label(word) for word in (form.body.heading, *form.body.synonyms) if word}
        self._add(tuple(field for field in known_fields() if field.key not in (TITLE, BODY_HEADING)))

    def _add(self, fields: tuple[FieldForm, ...]) -> None:
        for field in fields:
            self._fields.setdefault(field.key, field)
            self._keys.setdefault(fold_label(field.label), field.key)
        for field in fields:
            for synonym in field.synonyms:
                self._keys.setdefault(fold_label(synonym), field.key)

    def key_of(self, label: str) -> str:
        """The key of the field that a label names; empty where it names none."""
        folded = fold_label(label)
        plain = BRACKETS.sub("", folded)
        for words in (folded, plain, NAMES.sub("", plain)):
            if words in self._keys:
                return self._keys[words]
        ending = ENDING.fullmatch(plain)
        return ENDINGS[ending[1]] if ending else ""

    def field_of(self, key: str) -> FieldForm | None:
        """What is known of the field with this key."""
        return self._fields.get(key) or known_field(key)

    def is_body_heading(self, text: str) -> bool:
        """Whether a line is the heading over what was said, whatever number or frame it has."""
        if len(text) > 40:
            return False
        plain = NUMBER.sub("", squeeze(text))
        bare = BRACKETS.sub("", plain)
        words = (plain, bare, FRAME.sub("", plain), FRAME.sub("", bare))
        return any(fold_label(word) in self._headings for word in words if word)


@cache
def shared_body_headings() -> tuple[str, ...]:
    """The headings over the record of what was said, counted in published minutes, and the heads of speech columns."""
    table = tomllib.loads(paths.resource("wordlists", "header_fields.toml").read_text(encoding="utf-8"))
    pairs = tuple(
        f"発言者{words}"
        for words in ("会議の経過", "発言内容", "議事の概要及び発言の要旨", "内容", "発言要旨", "発言の要旨")
    )
    return (*table["body_headings"], *pairs)
