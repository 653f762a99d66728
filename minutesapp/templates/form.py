"""The parts of a form, as its `template.toml` states them. Values only; `templates.folder.template_file` reads them.

The vocabulary is that of 175 published minutes of 130 authorities: header layouts, ten types of fields, numbering, turn
labels, naming policies. Every default is the commonest case.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from minutesapp.language.dates.wareki import WhenStyle
from minutesapp.model.attendance import Side, Status
from minutesapp.model.committee import NameStyle
from minutesapp.templates.hiding.signs import CorrectedForm, WithdrawnForm
from minutesapp.templates.naming import USUAL_NAMING, Naming
from minutesapp.templates.roles import DirectionMeaning, Meaning, Role

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


class HeaderLayout(StrEnum):
    """How the header stands: numbered lines, plain lines, lines after a sign, labels in brackets, a ruled table."""

    NUMBERED = "numbered"
    PLAIN = "plain"
    SYMBOL = "symbol"
    BRACKET = "bracket"
    TABLE = "table"


class Separator(StrEnum):
    """What parts a label from its value."""

    TAB = "tab"
    SPACE = "space"
    COLON = "colon"
    NEWLINE = "newline"


class LabelPlace(StrEnum):
    """Where a turn's label stands: in line before the text, on its own line, in a column of its own."""

    INLINE = "inline"
    OWN_LINE = "ownline"
    COLUMN = "column"


class PresenceWords(Struct, frozen=True):
    """How a list says how somebody took part, as far as it is known.

    Patterns have the places ``{arrived} {left}``, times of day, and for who came as a proxy ``{name} {post}``.
    """

    absent: str = "欠席"
    late: str = "遅参"
    late_from: str = "{arrived}から出席"
    left_early: str = "早退"
    left_at: str = "{left}まで出席"
    between: str = "{arrived}から{left}まで出席"
    away: str = "途中退席"
    away_from: str = "{left}から途中退席"
    away_between: str = "{left}から{arrived}まで途中退席"
    proxy: str = "代理出席"
    proxy_by: str = "代理 {post} {name}"
    remote: str = "オンライン出席"


class PersonStyle(Struct, frozen=True):
    """How a person is written in a list.

    `pattern` has the places ``{mark} {seat} {name} {post} {organisation} {note} {status}``; empty ones vanish together
    with brackets put around them. `status` is empty for those who were simply there; a pattern without it gets
    （遅参） and the like behind the name, in the words of `presence`. `name` is ``full``, ``family``,
    ``organisation`` or ``none``. `separator` stands between two people.
    """

    pattern: str = "{mark}{name}{post}"
    name: NameStyle = NameStyle.FULL
    separator: str = "、"
    presence: PresenceWords = PresenceWords()


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
    `hint` tells the clerk what to write. The rest belongs to the types: `when`, `person`, `parts` + `joiner`,
    `options` + `reason_open`/`reason_close`, `columns`; `side` and `post` are what a person of the list is and is
    called by default; `status` is ``absent`` in a list of the absent.
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
    when: WhenStyle = PLAIN_WHEN
    person: PersonStyle = PersonStyle()
    side: Side = Side.MEMBER
    post: str = ""
    status: Status = Status.PRESENT
    parts: tuple[CountPart, ...] = ()
    joiner: str = " "
    options: tuple[Option, ...] = ()
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


class HeaderForm(Struct, frozen=True):
    """How the header stands on paper.

    `layout`: ``numbered`` (1 2 3 …), ``plain``, ``symbol`` (○ before each label), ``bracket`` (label in 【】) or
    ``table`` (ruled). `mark` is the number format or sign before a label, `gap` what follows it, `close` what ends
    the label, `separator` what parts label and value: ``tab``, ``space``, ``colon`` or ``newline``. `constant`
    repeats the first number on every line.
    """

    layout: HeaderLayout = HeaderLayout.NUMBERED
    mark: str = "1"
    gap: str = " "
    close: str = ""
    separator: Separator = Separator.TAB
    constant: bool = False


class LevelForm(Struct, frozen=True):
    """One level of agenda numbering: its `format` and the gap behind the number.

    ``1``, ``1.``, ``(1)``, ``①``, ``⑴``, ``ア``, ``(ア)``, ``a``, ``Ⅰ``, ``第1``, ``日程第1`` count; ``・`` does not.
    """

    format: str
    gap: str = " "


class TurnForm(Struct, frozen=True):
    """How a turn stands on paper:

    The label between `open` and `close`, then `gap`, the text in line or on its own line.

    `place`: ``inline``, ``ownline`` or ``column`` (a table of two columns). `naming` holds for every edition,
    `public_naming` for the public one where it differs.
    """

    open: str = "("
    close: str = ")"
    gap: str = " "
    place: LabelPlace = LabelPlace.INLINE
    naming: Naming = USUAL_NAMING
    public_naming: Naming | None = None


class AgendaForm(Struct, frozen=True):
    """Numbering per level, the marks behind a heading, and whether the public reads those under a closed one."""

    levels: tuple[LevelForm, ...] = (LevelForm("1"), LevelForm("(1)"), LevelForm("ア"), LevelForm("(ア)"))
    closed_mark: str = "【非公開】"
    open_mark: str = ""
    closed_subheadings: bool = False


class DirectionPhrase(Struct, frozen=True):
    """A stage direction that an office writes again and again, with the places ``{people} {time}``.

    `meaning` is what it tells of; `kana` how it is read, for finding it, where the meaning does not tell that.
    """

    words: str
    meaning: DirectionMeaning = DirectionMeaning.NONE
    kana: str = ""


class DirectionForm(Struct, frozen=True):
    """What stands before and behind a stage direction, and which directions are offered.

    `came` and `went` are the words for somebody who comes in or goes out, with the places ``{label} {time}``. Other
    `phrases` are offered behind these two; the usual ones where a form has none (`templates.directions.phrases`).
    """

    open: str = "("
    close: str = ")"
    came: str = "{label}入室　{time}"
    went: str = "{label}退室　{time}"
    phrases: tuple[DirectionPhrase, ...] = ()


class BodyForm(Struct, frozen=True):
    """The centred line over the body (empty: none), its width in full-width characters, and others it is known by.

    In a public copy `withheld` stands once for each closed passage that is left out, and `blackout` in the place of
    withheld words, however long they are. `closed_reason`, if any, tells the office alone why something is closed.
    `inaudible` is written where nobody can hear what was said.
    """

    heading: str = ""
    cells: int = 0
    synonyms: tuple[str, ...] = ()
    closing: str = ""
    withheld: str = ""
    blackout: str = "●●●"
    inaudible: str = "（聴取不能）"
    closed_reason: str = ""
    withdrawn: WithdrawnForm = WithdrawnForm()
    corrected: CorrectedForm = CorrectedForm()


class Form(Struct, frozen=True):
    """A whole form.

    `id` is its folder's name; `kind` what such a document is called (会議概要); `title` is printed at its head.

    `outline` names the agenda with which a new record begins.
    """

    id: str
    name: str
    kind: str
    fields: tuple[FieldForm, ...]
    description: str = ""
    title: str = ""
    version: int = 1
    header: HeaderForm = HeaderForm()
    agenda: AgendaForm = AgendaForm()
    turn: TurnForm = TurnForm()
    direction: DirectionForm = DirectionForm()
    body: BodyForm = BodyForm()
    outline: tuple[str, ...] = ()
    folder: str = ""

    def field(self, key: str) -> FieldForm | None:
        """The field with this key, or None."""
        return next((field for field in self.fields if field.key == key), None)

    def field_for(self, role: Role) -> FieldForm | None:
        """The first field of this role, or None."""
        return next((field for field in self.fields if field.role is role), None)
