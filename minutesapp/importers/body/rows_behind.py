"""Rows of the header that stand behind the body, and go on from its last one: 9 その他, 10 問合せ先."""

from __future__ import annotations

from minutesapp.importers.body.agenda_items import AgendaEntry
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import field_labelled


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
