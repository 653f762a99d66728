"""The rows below the body of a finished file: those of a header that stand there, and who signed what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.rows import read_row
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.learning.front import LONGEST_TAIL, is_of_meeting, names_of
from minutesapp.learning.lines import LineKind, SeenLine
from minutesapp.model.attendance import Attendance
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.roles import FieldPlace, Role
from minutesapp.templates.vocabulary import field_in_role

BELOW = {
    Role.CONTACT, Role.NEXT_MEETING, Role.DRAFTER, Role.DRAFTED, Role.METHOD, Role.ABSENT, Role.RECORD_DISCLOSURE,
    Role.SIGNATURES,
}  # fmt: skip
"""What may stand below a body."""
SAID = (LineKind.TURN, LineKind.SPEAKER)
ABOVE = (*SAID, LineKind.FIELD, LineKind.FIELD_MORE)
SIGNED = pattern(r"(?P<label>[^\t:：。、]{2,16}?)(?:\t|[ 　]{2,})(?P<who>.+)")
SHORTEST_NAME = 2

Looks = Callable[[int], str]
"""How the paragraph at a place looks."""


class _Rows:
    """Knows a row below the body by its label, and by its look where that is one of rows alone."""

    def __init__(self, lines: Sequence[SeenLine], people: Attendance, look_of: Looks) -> None:
        self._labels = FieldLabels([])
        self._look_of = look_of
        self._names = {squeeze(person.name) for person in people if len(person.name) >= SHORTEST_NAME}
        spoken = lines[: max((at for at, line in enumerate(lines) if line.kind in SAID), default=len(lines) - 1) + 1]
        rows = {look_of(line.place) for line in lines if line.kind is LineKind.FIELD and not line.framed}
        self._looks = rows - {look_of(line.place) for line in spoken if not line.key}

    def field_on(self, line: SeenLine) -> FieldForm | None:
        """The field of a row, under its label; None where a line is none."""
        row = read_row(Line(1, line.text), self._labels)
        if row is None or row.kind is None:
            return self._signature_on(line)
        if row.role not in BELOW or not (row.parted or row.family or self._look_of(line.place) in self._looks):
            return None
        return replace(row.kind, label="".join(row.label.split()), place=FieldPlace.TAIL)

    def _signature_on(self, line: SeenLine) -> FieldForm | None:
        """The field of those who sign under a label that nobody knows: one of them stands behind it."""
        match, kind = SIGNED.fullmatch(line.text), field_in_role(Role.SIGNATURES)
        if match is None or kind is None or not any(name in squeeze(match["who"]) for name in self._names):
            return None
        return replace(kind, label="".join(match["label"].split()), place=FieldPlace.TAIL)


def tail_fields(lines: Sequence[SeenLine], people: Attendance, look_of: Looks) -> list[FieldForm]:
    """The fields below the body, under the labels of the file; those who sign with the sentence above them."""
    rows, found = _Rows(lines, people, look_of), dict[str, FieldForm]()
    taken = {line.key for line in lines}
    for at, line in _backwards(lines):
        field = rows.field_on(line)
        if field is not None and field.key not in taken:
            known = found.setdefault(field.key, field)
            oath = _oath(lines[at - 1], people) if known.type is FieldType.SIGNATURE and at else ""
            found[field.key] = replace(known, oath=oath)
    return list(reversed(found.values()))


def keys_below(lines: Sequence[SeenLine]) -> set[str]:
    """The fields whose rows stand below the body."""
    body = [at for at, line in enumerate(lines) if not line.key]
    return {line.key for line in lines[body[-1] :] if line.key} if body else set()


def _backwards(lines: Sequence[SeenLine]) -> Iterator[tuple[int, SeenLine]]:
    """The last lines with their places, the last first, up to what is said or stands in the header."""
    for at in range(len(lines) - 1, max(len(lines) - 1 - LONGEST_TAIL, -1), -1):
        if lines[at].kind in ABOVE:
            return
        yield at, lines[at]


def _oath(line: SeenLine, people: Attendance) -> str:
    """The sentence on a line, if it is one that those of any meeting may sign."""
    sworn = line.kind not in ABOVE and line.text.endswith("。") and not is_of_meeting(line.text, names_of(people))
    return line.text if sworn else ""
