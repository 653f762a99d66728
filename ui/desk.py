"""What lies on the desk: the one record that is open, the file it belongs to, and who must hear of changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from minutesapp.editing.change import Change
from minutesapp.editing.history import Point
from minutesapp.editing.release import allows
from minutesapp.editing.session import Session
from minutesapp.model.minutes import Minutes
from minutesapp.services.records import Original, Stamp
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering
from ui.models.roster_search import RosterSearch

UNNAMED = "無題"


class Desk(QObject):
    """The open record. Panels read it and listen; only controllers change it."""

    replaced = Signal()
    """Another record lies here."""
    changed = Signal(object)
    """The record changed; carries the `Change`, undo and redo included."""
    saving_changed = Signal()
    """Saved or unsaved, the file's name, reading only: something beside the record is different."""
    refused = Signal()
    """Something was to be done to a record that is finished."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(Minutes(""))
        self.roster = RosterSearch()
        self.path: Path | None = None
        self.stamp: Stamp | None = None
        self.file_read_only = False
        """Whether the file is not ours to write."""
        self.name = UNNAMED
        self.notice = ""
        self.suggested: Path | None = None
        self.is_in_no_file = False
        self.original: Original | None = None
        """What the record was read from, to be kept with it when it is saved."""
        self._form: Form | None = None
        self._rendering: Rendering | None = None
        self._end_observing: Callable[[], None] = lambda: None
        self._was_saved = True

    def set_record(
        self,
        minutes: Minutes | Session,
        path: Path | None = None,
        stamp: Stamp | None = None,
        *,
        name: str = "",
        suggested: Path | None = None,
        notice: str = "",
        read_only: bool = False,
        in_no_file: bool = False,
    ) -> None:
        """Put another record here, with its history where it has one.

        UserFacingError where its form is not at hand, and the old one stays. `name` is what it is called until it has a
        file, `suggested` where the clerk may want to save it then. `notice` is said over it until it is saved. With
        `in_no_file` the record is in no file as it ever was (it came from a text, or is a copy) and is unsaved at once.
        """
        session = minutes if isinstance(minutes, Session) else Session(minutes)
        form = form_of(session.minutes)
        self._end_observing()
        self.session, self._form, self._rendering = session, form, Rendering(session.minutes, form)
        self.path, self.stamp, self.file_read_only, self.is_in_no_file = path, stamp, read_only, in_no_file
        self.name = path.stem if path else name or UNNAMED
        self.suggested, self.notice, self.original = suggested, notice, None
        self._was_saved = self.is_saved
        self._end_observing = self.session.observe(self._observe)
        self.replaced.emit()
        self.saving_changed.emit()

    def take_form(self) -> None:
        """The form of the record was changed: the record follows it as it is now, with all its history."""
        self._form = form_of(self.minutes)
        self._rendering = Rendering(self.minutes, self._form)
        self.replaced.emit()

    @property
    def minutes(self) -> Minutes:
        """The record as it is now."""
        return self.session.minutes

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed here: the file is not ours to write, or the record is finished."""
        return self.file_read_only or self.minutes.is_finished

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
    def rendering(self) -> Rendering:
        """The record as its form reads it: labels, numbers, what is closed."""
        assert self._rendering is not None, "no record lies here yet"
        return self._rendering

    @property
    def is_saved(self) -> bool:
        """Whether the file holds what is here."""
        return self.session.is_saved and not self.is_in_no_file

    def apply(self, change: Change) -> None:
        """Do a step, unless the record may only be read; it is undone by itself."""
        if self._takes(change):
            self.session.seal()
            self.session.apply(change)
            self.session.seal()

    def type(self, change: Change) -> None:
        """Do what a key did in a field, unless the record may only be read; with the keys before it, it is one step."""
        if self._takes(change):
            self.session.apply(change)

    def set_saved(self, path: Path, stamp: Stamp | None, point: Point | None = None) -> None:
        """The record as it was at this point, or as it is now, is in this file, which is ours to write."""
        self.session.mark_saved(point)
        self.path, self.stamp, self.name = path, stamp, path.stem
        self.is_in_no_file = self.file_read_only = False
        self.suggested, self.notice = None, ""
        self._was_saved = self.is_saved
        self.saving_changed.emit()

    def _takes(self, change: Change) -> bool:
        """Whether a step may be done here; where the record is finished, that is told."""
        if self.file_read_only:
            return False
        takes = allows(self.minutes, change)
        if not takes:
            self.refused.emit()
        return takes

    def _observe(self, change: Change) -> None:
        self._rendering = self.rendering.after(self.minutes, change.body)
        self.changed.emit(change)
        if change.touches("release"):
            self.saving_changed.emit()
        self._observe_saving()

    def _observe_saving(self) -> None:
        if self.is_saved != self._was_saved:
            self._was_saved = self.is_saved
            self.saving_changed.emit()
