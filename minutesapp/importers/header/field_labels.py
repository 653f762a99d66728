"""Header labels and body headings by what they mean, however they are spaced, numbered and bracketed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from minutesapp.importers.body.turns.turn_styles import legend_of
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.templates.fields import beside
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import (
    body_headings,
    composed_heading,
    fold_label,
    known_fields,
    label_endings,
    label_meanings,
)

NOTHING_TOLD: Mapping[str, Role] = MappingProxyType({})
BRACKETS = pattern(r"(?<=.)\([^()]*\)")
IN_BRACKETS = pattern(r"(?<=.)[(（][^()（）]*[)）]")
FRAME = pattern(r"^[【<＜〈\[［〔《≪「(（■□◆◇○〇◯◎●=＝\-―]+|[】>＞〉\]］〕》≫」)）=＝\-―]+$")
NAMES = pattern(r"(?:の?(?:職|役職))?の?(?:氏名|名簿|一覧)$")
LONGEST_HEADING = 40
"""Signs of the line over a body with its number and its frame: more than twice the longest of the vocabulary."""
PARTED = pattern(r"[、，,:：]")
OF_A_FILE = pattern(r"PDF|ＰＤＦ|[KMＫＭ][BＢ]")
BOTH = ("出席", "欠席")
"""What a label says that names those who came and those who did not."""
LEAST_LONG, LONGEST_LABEL = 4, 40
"""Signs of a label that is known by the words in it alone."""
NUMBER = pattern(r"^(?:\d{1,2}[.、)]?|[一二三四五六七八九十]{1,2}[.、)]?|\(\d{1,2}\)|[IVX]{1,4}[.、]?|第\d+)(?=\D)")


class FieldLabels:
    """From a label as written to the field that it names.

    The labels of these forms go before those of the shared vocabulary; a field of the vocabulary is, where a form has
    one of the same role, that field. Before all goes what a clerk has `told` of a label.
    """

    def __init__(self, forms: Iterable[Form], told: Mapping[str, Role] = NOTHING_TOLD) -> None:
        self._told = told
        self._fields: dict[str, FieldForm] = {}
        self._roles: dict[Role, FieldForm] = {}
        self._tables: set[tuple[str, ...]] = set()
        self._headings = {fold_label(heading) for heading in body_headings()}
        forms = tuple(forms)
        self.have_own_times = bool(forms) and all(form.field_for(Role.OPENED) is not None for form in forms)
        """Whether the opening is a field beside the day in all of these forms."""
        for form in forms:
            self._add([(field, field) for field in form.fields])
            self._tables |= {
                heads for field in form.fields if (heads := tuple(squeeze(c.label) for c in field.columns))
            }
            self._headings |= {fold_label(word) for word in (form.body.heading, *form.body.synonyms) if word}
        keys = {field.key for field in self._fields.values()}
        shared = [field for field in known_fields() if field.role is not Role.NONE]
        self._add([(field, self._roles.get(field.role) or beside(keys, field)) for field in shared])

    def _add(self, fields: Sequence[tuple[FieldForm, FieldForm]]) -> None:
        """Adds the labels of each first field, as names of the second."""
        for known, field in fields:
            self._fields.setdefault(fold_label(known.label), field)
            if field.role is not Role.NONE:
                self._roles.setdefault(field.role, field)
        for known, field in fields:
            for synonym in known.synonyms:
                self._fields.setdefault(fold_label(synonym), field)

    def find(self, label: str) -> FieldForm | None:
        """The field that a label names; None where it names none."""
        folded = fold_label(label)
        if folded in self._told:
            return self._roles.get(self._told[folded])
        plain = BRACKETS.sub("", folded)
        if OF_A_FILE.search(label):
            return None
        for words in (folded, plain, NAMES.sub("", plain), plain.removesuffix("等")):
            if words in self._fields:
                return self._fields[words]
        role = None if _is_parted(IN_BRACKETS.sub("", label)) else _role(plain.removesuffix("等"))
        return self._roles[role] if role else None

    def of_role(self, role: Role) -> FieldForm:
        """The field of this role."""
        return self._roles[role]

    def is_body_heading(self, text: str) -> bool:
        """Whether a line is the heading over what was said, whatever number, frame or legend of signs it has."""
        if legend_of(text) and not squeeze(text).startswith("("):
            return True
        if len(text) > LONGEST_HEADING:
            return False
        plain = NUMBER.sub("", squeeze(text))
        bare = BRACKETS.sub("", plain)
        words = (plain, bare, FRAME.sub("", plain), FRAME.sub("", bare))
        folded = [fold_label(word) for word in words if word]
        return any(word in self._headings or composed_heading().fullmatch(word) for word in folded)

    def heads_table(self, text: str) -> bool:
        """Whether a line stands over the columns of a table that is a value (案件, 結果, 理由)."""
        return "\t" in text and tuple(map(squeeze, text.strip().split("\t"))) in self._tables

    def heads_columns(self, text: str) -> bool:
        """Whether a line stands over the columns of a table of turns (発言者, 発言内容, 決定事項)."""
        cells = text.split("\t")
        return len(cells) > 1 and self.is_body_heading("\t".join(cells[:2]))


def _is_parted(label: str) -> bool:
    """Whether a label is more than one word: white space may only spread its signs."""
    words = label.split()
    return bool(PARTED.search(label.strip())) or (len(words) > 1 and any(len(word) > 1 for word in words))


def _role(plain: str) -> Role | None:
    """The role of a label that no list has: by the words at its end, or in it (地方自治法第121条による出席者)."""
    if all(word in plain for word in BOTH):
        return Role.MEMBERS
    if ending := _ending().fullmatch(plain):
        return label_endings()[ending[1]]
    last, roles = label_meanings()
    if not LEAST_LONG <= len(plain) <= LONGEST_LABEL or not plain.endswith(last):
        return None
    return next((role for role, words in roles if any(word in plain for word in words)), None)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf".{{1,12}}?({'|'.join(label_endings())})")
