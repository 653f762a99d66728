"""Tables of seats: everybody of a list with a place in a table, there or not, and how they took part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutesapp.model.attendance import Attendee
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.people import part_words, status_mark, tells_status, with_dittos, with_total

STATUS, NAME, NOTE = "status", "name", "note"
Row = tuple[str, ...]


def shows_seats(kind: FieldForm) -> bool:
    """Whether a list is a table of seats, in which everybody has a place, there or not."""
    return kind.type is FieldType.SEATS and bool(kind.columns)


def heads_of(kind: FieldForm) -> Row:
    """What stands over the columns, as often as people stand side by side."""
    return tuple(column.label for column in kind.columns) * kind.across


def seat_rows(kind: FieldForm, people: Sequence[Attendee]) -> Iterator[Row]:
    """So many people side by side as the form says; the last row is filled up with empty cells."""
    people = with_dittos(people, kind.person.ditto)
    cells = [tuple(_cell(person, column.key, kind) for column in kind.columns) for person in people]
    for at in range(0, len(cells), kind.across):
        row = [text for person in cells[at : at + kind.across] for text in person]
        yield (*row, *[""] * (len(kind.columns) * kind.across - len(row)))


def seats_text(kind: FieldForm, people: Sequence[Attendee]) -> str:
    """The table as lines, heads first, its cells parted by tabs; empty where nobody is in it."""
    rows = (heads_of(kind), *seat_rows(kind, people)) if people else ()
    return "\n".join("\t".join(row).rstrip("\t") for row in rows)


def total_of_seats(kind: FieldForm, people: Sequence[Attendee], everybody: Sequence[Attendee]) -> str:
    """How many those in the table are, in the words of the form; empty where it does not tell."""
    return with_total(kind, "", people, everybody).strip() if kind.person.total else ""


def above_rows(text: str) -> str:
    """What the words of a source say above the rows of their table."""
    return text if "\t" not in text else "\n".join(text.split("\n")[: -len(rows_in(text))])


def rows_in(text: str) -> tuple[Row, ...]:
    """The rows of the table in the words of a source, from the first with several cells; none where that has none."""
    lines = text.split("\n")
    begin = next((at for at, line in enumerate(lines) if "\t" in line), len(lines))
    return tuple(tuple(line.split("\t")) for line in lines[begin:])


def _cell(person: Attendee, key: str, kind: FieldForm) -> str:
    """One cell; where no column tells it, the name is followed by how the person took part."""
    if key == STATUS:
        return part_words(person, kind.person) or kind.person.presence.present
    keys = {column.key for column in kind.columns}
    told = STATUS in keys or (NOTE in keys and tells_status(person))
    return str(getattr(person, key, "")) + (status_mark(person, kind.person) if key == NAME and not told else "")
