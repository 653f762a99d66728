"""What stands behind the body: rows of the header that go on from its last one, whom to ask, and who signed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutesapp.importers.body.agenda_items import AT_THE_END, AgendaEntry, read_item
from minutesapp.importers.signs import BRACKETS, read_sign
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import field_labelled, label_endings

BEHIND = wordlist("header_fields")["behind"]
ATTESTED = re.compile(rf"{any_of(BEHIND['attested'])}。?$")
SIGNED = re.compile(any_of(BEHIND["signed"]))
LONGEST_LABEL, LONGEST_SIGNATURE, LONGEST_ATTESTED = 24, 30, 120
"""Signs of a label, of a line with a signature, and of the sentence above those."""
END_OF_LABEL = re.compile(r"[\t:：]|[ \u3000]{2,}")
ENDING = re.compile(f".{{1,12}}?({any_of(label_endings())})")


def begin_of_rest(lines: Sequence[Line], turns: Sequence[bool]) -> int:
    """The line with which the rest begins that nobody says: below the last turn, whom to ask or who signed.

    The number of the lines where there is no such thing, or nobody speaks at all; `turns` says which lines start one.
    """
    backwards = range(len(lines) - 1, -1, -1)
    said = (at for at in backwards if turns[at] and not _is_signature(squeeze(lines[at].text)))
    last = next(said, len(lines))
    return next((at for at in range(last + 1, len(lines)) if _is_of_rest(lines[at])), len(lines))


def _is_of_rest(line: Line) -> bool:
    plain = squeeze(line.text)
    if len(plain) <= LONGEST_ATTESTED and ATTESTED.search(plain):
        return True
    if _is_signature(plain):
        return True
    text = read_sign(line.text)[2]
    framed = BRACKETS.get(text[:1])
    label = text[1:].partition(framed)[0] if framed else END_OF_LABEL.split(text, maxsplit=1)[0]
    role = _role(squeeze(label))
    return role in AT_THE_END or (role is Role.NEXT_MEETING and framed is not None and read_item(line.text) is None)


def _is_signature(plain: str) -> bool:
    return len(plain) <= LONGEST_SIGNATURE and SIGNED.search(plain) is not None and "。" not in plain


def _role(label: str) -> Role:
    if not 0 < len(label) <= LONGEST_LABEL:
        return Role.NONE
    kind = field_labelled(label)
    ending = ENDING.fullmatch(label)
    return kind.role if kind else label_endings()[ending[1]] if ending else Role.NONE


class RowsBehind:
    """Knows the next row by the sign of the last one: its `family`, and its `number` where it has one."""

    def __init__(self, family: str, number: int | None) -> None:
        self._family = family
        self._number = number

    def takes(self, item: AgendaEntry, *, of_agenda: bool) -> bool:
        """Whether an item is the next row, and none of the agenda; the row after it is then the next.

        `of_agenda` says that the agenda may have it: it counts like this, or somebody speaks below. Then it is a row
        only if its words are those of one (その他 is an item of any agenda).
        """
        expected = None if self._number is None else self._number + 1
        if not self._family or item.closed or (item.family, item.count) != (self._family, expected):
            return False
        kind = field_labelled(item.title)
        role = kind.role if kind else Role.NONE
        if role is Role.RESULT or (of_agenda and role in (Role.NONE, Role.REMARKS)):
            return False
        self._number = expected
        return True
