"""A form that is being changed: as it is, as it was before each change, and what is wrong with it."""

from __future__ import annotations

from enum import Enum
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from minutesapp.errors import UserFacingError
from minutesapp.services.forming.keeping import expect_fit
from minutesapp.templates.changing.places import (
    Path,
    free_key,
    path_of,
    with_item,
    with_moved_item,
    with_part,
    without_item,
)
from minutesapp.templates.changing.rows import part_type
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm


class FormDraft(QObject):
    """`form` is the form as it is now."""

    changed = Signal()
    """The form reads otherwise."""
    taken_back = Signal()
    """It reads as it did before: what shows its parts shows other words than are in them now."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._forms = [form]
        self._typed: Path | None = None
        self.trouble: tuple[Path, str] | None = None

    @property
    def form(self) -> Form:
        """The form as it is now."""
        return self._forms[-1]

    @property
    def is_changed(self) -> bool:
        """Whether it is another than at first."""
        return self._forms[-1] != self._forms[0]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a change to take back."""
        return len(self._forms) > 1

    def put(self, path: Path, value: Any) -> None:
        """Replace a part; letters typed into one part one after the other are one change."""
        form = with_part(self.form, path, value)
        if self._typed == path:
            self._forms.pop()
        typed = isinstance(value, str | tuple) and not isinstance(value, Enum)
        self._take(form, path if typed else None)

    def switch(self, path: Path, *, on: bool) -> None:
        """Put in a part that may be missing, as usual, or take it out."""
        self._take(with_part(self.form, path, part_type(self.form, path)() if on else None), None)

    def add(self, path: Path, at: int, item: Any) -> None:
        """Put an item into a list; a field gets a key of its own."""
        if isinstance(item, FieldForm):
            item = replace(item, key=free_key(self.form, item))
        self._take(with_item(self.form, path, at, item), None)

    def remove(self, path: Path, at: int) -> None:
        """Take an item out of a list."""
        self._take(without_item(self.form, path, at), None)

    def move(self, path: Path, at: int, to: int) -> bool:
        """Move an item within its list; whether there was a place for it."""
        before = self.form
        form = with_moved_item(before, path, at, to)
        if form is not before:
            self._take(form, None)
        return form is not before

    def go_back(self) -> None:
        """Take back the last change."""
        if self.can_go_back:
            self._forms.pop()
            self._typed = None
            self._judge()
            self.taken_back.emit()

    def _take(self, form: Form, typed: Path | None) -> None:
        self._forms.append(form)
        self._typed = typed
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        try:
            expect_fit(self.form)
            self.trouble = None
        except UserFacingError as error:
            self.trouble = path_of(str(error.facts["place"])), str(error.facts["reason"])
