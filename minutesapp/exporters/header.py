"""The header of a record as items, in the layout of its form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from minutesapp.attendance.untold import with_untold
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.returning.anchors import field_tag
from minutesapp.language.plain import one_line
from minutesapp.model.header import BODY_HEADING, TITLE, HeaderField, PeopleValue, SignatureValue, TableValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_form, field_text
from minutesapp.templates.form import Form
from minutesapp.templates.numbering import COUNTERS, format_number
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.parts.header import HeaderLayout, Separator
from minutesapp.templates.roles import FieldPlace
from minutesapp.templates.values.seats import above_rows, heads_of, rows_in, seat_rows, shows_seats, total_of_seats
from minutesapp.templates.weaving import woven

SEPARATORS = {Separator.TAB: "\t", Separator.SPACE: "　", Separator.COLON: "：", Separator.NEWLINE: ""}


def header_items(minutes: Minutes, form: Form, *, anchored: bool = False) -> Iterator[Item]:
    """The form's sentence, and every row over the body in the order of the record.

    Whoever is marked as absent, late, … and is in no list that could say so gets a row behind that of the members.
    """
    if sentence := woven(form.header.sentence, minutes, form):
        yield Item(ItemKind.NARRATIVE, one_line(sentence))
    fields = [field for field in with_untold(minutes, form) if _place_of(field, form) is FieldPlace.HEAD]
    for number, field in enumerate(fields, 1):
        items = _FieldPlan(minutes, form, field, number).items()
        yield from _anchored(items, form, field) if anchored else items


def own_words(minutes: Minutes, form: Form, key: str) -> str:
    """What the record states in the place of the form's title or body heading, or nothing."""
    field = minutes.field(key)
    return one_line(field_text(form, minutes, field)) if field else ""


def own_lines(minutes: Minutes, form: Form, key: str) -> list[str]:
    """The same words as `own_words`, line by line."""
    field = minutes.field(key)
    return [one_line(line) for line in field_text(form, minutes, field).splitlines()] if field else []


def own_anchor(minutes: Minutes, form: Form, key: str) -> str:
    """The tag of the field that says what `own_words` says, or nothing."""
    field = minutes.field(key)
    return field_tag(form, field) if field else ""


def tail_items(minutes: Minutes, form: Form, *, anchored: bool = False) -> Iterator[Item]:
    """The rows below the body, without a number; where they are signed, the oath and the names of those who sign."""
    for field in minutes.header:
        if _place_of(field, form) is not FieldPlace.TAIL:
            continue
        value = field.value
        rows = _FieldPlan(minutes, form, field, 0)
        items = _signed(field, value) if isinstance(value, SignatureValue) else rows.items()
        yield from _anchored(items, form, field) if anchored else items


def _anchored(items: Iterable[Item], form: Form, field: HeaderField) -> Iterator[Item]:
    """The items with the tag of their field, but for the heads of its columns, which are its form's."""
    tag = field_tag(form, field)
    return (item if item.kind is ItemKind.CELL_HEADS else item._replace(anchor=tag) for item in items)


def _signed(field: HeaderField, value: SignatureValue) -> Iterator[Item]:
    if value.oath:
        yield Item(ItemKind.OATH, one_line(value.oath))
    for signer in value.signers:
        yield Item(ItemKind.SIGNER, one_line(signer), label=one_line(field.label), gap="\t")


def _place_of(field: HeaderField, form: Form) -> FieldPlace:
    """Where a field stands; what is signed under an oath is below the body, and title and heading are no rows."""
    if field.key in (TITLE, BODY_HEADING):
        return FieldPlace.WOVEN
    sworn = isinstance(field.value, SignatureValue) and bool(field.value.oath)
    return FieldPlace.TAIL if sworn else field_form(form, field).place


class _FieldPlan(Struct, frozen=True):
    minutes: Minutes
    form: Form
    field: HeaderField
    number: int

    def items(self) -> Iterator[Item]:
        rows = self._rows()
        if rows and not self.framed:
            yield self._first(self._total())
            yield from rows
            return
        lines = [*filter(None, (self._total(),)), *(row.words for row in rows)] if rows else self._lines()
        if _is_group(lines[0], self.field) or self.form.header.separator is Separator.NEWLINE:
            lines.insert(0, "")
        yield self._first(lines[0])
        yield from map(self._more, lines[1:])

    @property
    def framed(self) -> bool:
        return self.form.header.layout is HeaderLayout.TABLE

    def _first(self, text: str) -> Item:
        header = self.form.header
        gap = SEPARATORS[header.separator]
        return Item(
            ItemKind.FIELD,
            text=one_line(text),
            before=self._before(),
            label=one_line(self.field.label),
            after=header.close,
            gap=gap if text else gap.strip(),
            spread=field_form(self.form, self.field).cells,
            framed=self.framed,
        )

    def _before(self) -> str:
        header = self.form.header
        counted = any(sign in header.mark for sign in COUNTERS)
        if header.layout is HeaderLayout.PLAIN or not header.mark or (counted and not self.number):
            return ""
        return format_number(header.mark, 1 if header.constant else self.number) + header.gap

    def _more(self, line: str) -> Item:
        if not _is_group(line, self.field):
            return Item(ItemKind.FIELD_MORE, one_line(line), framed=self.framed)
        group, people = line.split("\t", 1)
        return Item(ItemKind.GROUP, one_line(people), label=one_line(group), gap="\t", framed=self.framed)

    def _lines(self) -> list[str]:
        return field_text(self.form, self.minutes, self.field).splitlines() or [""]

    def _total(self) -> str:
        """How many those in a table of seats are, where the form tells it; what a source says above its table."""
        kind, value = field_form(self.form, self.field), self.field.value
        if not shows_seats(kind):
            return ""
        if isinstance(value, PeopleValue) and value.verbatim:
            return above_rows(value.verbatim)
        return total_of_seats(kind, self.minutes.listed(self.field.key), self.minutes.attendees)

    def _rows(self) -> list[Item]:
        kind = field_form(self.form, self.field)
        heads = tuple(column.label for column in kind.columns)
        match self.field.value:
            case TableValue(rows) if rows:
                return [*_cells(ItemKind.CELL_HEADS, [heads] if heads else []), *_cells(ItemKind.CELLS, rows)]
            case PeopleValue(_, verbatim) if shows_seats(kind):
                seats = seat_rows(kind, self.minutes.listed(self.field.key))
                rows = rows_in(verbatim) if verbatim else (heads_of(kind), *seats)
                return [item for row in rows for item in _cells(_kind_of_row(row, kind), [row])]
        return []


def _cells(kind: ItemKind, rows: Iterable[tuple[str, ...]]) -> Iterator[Item]:
    return (Item(kind, cells=tuple(map(one_line, row))) for row in rows)


def _kind_of_row(row: tuple[str, ...], kind: FieldForm) -> ItemKind:
    return ItemKind.CELL_HEADS if row == heads_of(kind) else ItemKind.CELLS


def _is_group(line: str, field: HeaderField) -> bool:
    return "\t" in line and isinstance(field.value, PeopleValue)
