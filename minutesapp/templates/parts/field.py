"""The header fields of a form: their types, and what each of them states."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from minutesapp.language.dates.wareki import WhenStyle
from minutesapp.language.numerals import Digits
from minutesapp.model.attendance import Side, Status
from minutesapp.templates.parts.person import GroupStyle, PersonStyle
from minutesapp.templates.roles import FieldPlace, Meaning, Role

PLAIN_WHEN = WhenStyle()


class FieldType(StrEnum):
    """The ten types of header fields."""

    TEXT = "text"
    WHEN = "datetime"
    PEOPLE = "persons"
    GROUPED_PEOPLE = "persons_grouped"
    SEATS = "seat_table"
    COUNT = "count"
    CHOICE = "choice_reason"
    LIST = "list"
    TABLE = "table"
    SIGNATURE = "signature"

    @property
    def lists_people(self) -> bool:
        """Whether the value is a list of the people of the meeting."""
        return self in (FieldType.PEOPLE, FieldType.GROUPED_PEOPLE, FieldType.SEATS)


class CountPart(Struct, frozen=True):
    """One number of a count: its `key` in the record, the words before and behind it, and the role of those counted."""

    key: str
    before: str = ""
    unit: str = "人"
    counts: Role = Role.NONE


class Option(Struct, frozen=True):
    """One of the words to choose from, and what it means."""

    label: str
    meaning: Meaning = Meaning.NONE


class TableColumn(Struct, frozen=True):
    """One column of a table."""

    key: str
    label: str


class FieldForm(Struct, frozen=True):
    """A header field: `key` in the record, `label` on paper, and `synonyms` by which it is recognised when reading.

    `role` is what it is for, `carried` whether the record of the next meeting takes its value over.
    `cells` is the width over which the label is spread, in full-width characters (日　時 is 3); 0 leaves it as it is.
    `hint` tells the clerk what to write, `place` where the field stands on paper, `digits` how its numbers are written.
    The rest belongs to the types: `when`, `person`, `group`, `parts` + `joiner`, `options` +
    `reason_open`/`reason_close` (with `boxes` all are printed, that chosen with a filled box), `columns`; `side` and
    `post` are what a person of the list is and is called by default; `status` is ``absent`` in a list of the absent.
    """

    key: str
    label: str
    type: FieldType = FieldType.TEXT
    role: Role = Role.NONE
    carried: bool = False
    synonyms: tuple[str, ...] = ()
    required: bool = False
    multiline: bool = False
    cells: int = 0
    empty: str = ""
    hint: str = ""
    place: FieldPlace = FieldPlace.HEAD
    digits: Digits = Digits.HALF
    when: WhenStyle = PLAIN_WHEN
    person: PersonStyle = PersonStyle()
    group: GroupStyle = GroupStyle()
    side: Side = Side.MEMBER
    post: str = ""
    status: Status = Status.PRESENT
    parts: tuple[CountPart, ...] = ()
    joiner: str = " "
    options: tuple[Option, ...] = ()
    boxes: bool = False
    reason_open: str = " ("
    reason_close: str = ")"
    columns: tuple[TableColumn, ...] = ()
    across: int = 1
    oath: str = ""

    @property
    def lists_people(self) -> bool:
        """Whether a record names people here, be it in a list or in words."""
        return self.type.lists_people or self.role.lists_people

    def meaning_of(self, choice: str) -> Meaning:
        """What the option with this label means; none where there is no such option."""
        return next((option.meaning for option in self.options if option.label == choice), Meaning.NONE)
