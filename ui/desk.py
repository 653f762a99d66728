"""What lies on the desk: the one record that is open, the file it belongs to, and who must hear of changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from minutesapp.editing.change import Change
from minutesapp.editing.session import Session
from minutesapp.model.minutes import Minutes
from minutesapp.services.records import Stamp
from minutesapp.templates.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.labels import labels_of
from ui.models.roster_search import RosterSearch


class Desk(QObject):
    """The open record. Panels read it and listen; only controllers change it."""

    replaced = Signal()
    """Another record lies here."""
    changed = Signal(object)
    """The record changed; carries the `Change`, undo and redo included."""
    stood = Signal()
    """Saved or unsaved, the file's name, reading only: something beside the record is different."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(Minutes(""))
        self.roster = RosterSearch()
        self.path: Path | None = None
        self.stamp: Stamp | None = None
        self.read_only = False
        self.name = "無題"
        self._form: Form | None = None
        self._labels: dict[str, str] | None = None
        self._end_observing: Callable[[], None] = lambda: None
        self._was_saved = True
        self._adrift = False

    def lay(
        self,
        minutes: Minutes,
        path: Path | None = None,
        stamp: Stamp | None = None,
        *,
        read_only: bool = False,
        adrift: bool = False,
    ) -> None:
        """Put another record here; UserFacingError where its form is not at hand, and the old one stays.

        With `adrift` the record came from somewhere that is not its file (a text, the recovery) and is unsaved at once.
        """
        form = load_form(minutes.template)
        self._end_observing()
        self.session = Session(minutes)
        self._form, self._labels, self._adrift = form, None, adrift
        self._was_saved = not adrift
        self.path, self.stamp, self.read_only = path, stamp, read_only
        self.name = path.stem if path else "無題"
        self._end_observing = self.session.observe(self._observe)
        self.replaced.emit()
        self.stood.emit()

    @property
    def minutes(self) -> Minutes:
        """The record as it is now."""
        return self.session.minutes

    @property
    def form(self) -> Form:
        """The form that the record follows."""
        assert self._form is not None, "no record lies here yet"
        return self._form

    @property
    def occupied(self) -> bool:
        """Whether a record lies here at all."""
        return self._form is not None

    @property
    def labels(self) -> dict[str, str]:
        """How every attendee is called in turns, by id; computed again only after the attendance changed."""
        if self._labels is None:
            self._labels = labels_of(self.minutes.attendees, self.form)
        return self._labels

    @property
    def is_saved(self) -> bool:
        """Whether the file holds what is here."""
        return self.session.is_saved and not self._adrift

    def apply(self, change: Change) -> None:
        """Do a step, unless the record may only be read."""
        if not self.read_only:
            self.session.apply(change)

    def set_saved(self, path: Path, stamp: Stamp | None) -> None:
        """The record as it is now is in this file."""
        self.session.mark_saved()
        self._adrift = False
        self.path, self.stamp, self.name = path, stamp, path.stem
        self._was_saved = True
        self.stood.emit()

    def name_it(self, name: str) -> None:
        """What the record is called until it has a file."""
        self.name = name
        self.stood.emit()

    def set_writable(self) -> None:
        """The record that could only be read has a file of its own now."""
        self.read_only = False
        self.stood.emit()

    def _observe(self, change: Change) -> None:
        if change.attendees is not None:
            self._labels = None
        self.changed.emit(change)
        self._observe_saving()

    def _observe_saving(self) -> None:
        if self.is_saved != self._was_saved:
            self._was_saved = self.is_saved
            self.stood.emit()
