"""What the window does without until it is asked for: made by its first action, else after the first paint."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ui.actions.menus.speakers import COUNT, speaker_action
from ui.controllers.text.field_controller import FieldController
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.memory import Memory
from ui.panels.header_panel import HeaderPanel
from ui.panels.marks import MarksPanel
from ui.panels.outline import OutlinePanel
from ui.panels.people.attendance import AttendancePanel
from ui.panels.preview import PreviewPanel
from ui.panels.summary.summary_panel import SummaryPanel
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ui.controllers.finding.find_controller import FindController
    from ui.controllers.finding.lists_controller import ListsController
    from ui.controllers.forms.forms_controller import FormsController
    from ui.controllers.record.preview_controller import PreviewController
    from ui.controllers.release.batch_controller import BatchController
    from ui.controllers.sweep_controller import SweepController
    from ui.controllers.text.directions_controller import DirectionsController
    from ui.controllers.text.marks_controller import MarksController
    from ui.controllers.text.number_keys_controller import NumberKeysController
    from ui.controllers.text.outline_controller import OutlineController
    from ui.controllers.text.reason_controller import ReasonController
    from ui.controllers.text.repeat_controller import RepeatController
    from ui.controllers.text.retrace_controller import RetraceController
    from ui.controllers.text.summary_controller import SummaryController
    from ui.editor.commands.spoken_notes import SpokenNotes
    from ui.panels.finding.find_bar import FindBar

LATER: dict[str, tuple[str, ...]] = {
    "finding": ("find", "replace", "find_next", "find_previous"),
    "lists": ("replace_lists",),
    "directions": ("phrase",),
    "marking": ("inaudible", "next_query"),
    "outlining": (),
    "repeating": ("repeat",),
    "numbering": ("number_keys", *map(speaker_action, range(1, COUNT + 1))),
    "spoken": (),
    "retracing": (),
    "preview": (),
    "forming": ("forms",),
    "batches": ("batch",),
    "reasons": ("reason", "withdraw", "correct"),
    "sweeping": ("sweep",),
    "summing": ("summary_use", "summary_condense", "summary_drop", "summary_undecide"),
}
"""The actions of each part, by its name in `Later`."""
LATER_ACTIONS: dict[str, str] = {action: part for part, actions in LATER.items() for action in actions}
"""The part that does an action."""


class Part(Protocol):
    """What has actions of the window, as a controller has."""

    def bindings(self) -> Mapping[str, Callable[[], object]]:
        """What the actions of these ids do."""


class Panels(NamedTuple):
    """The panels of the window that parts are joined to."""

    header: HeaderPanel
    outline: OutlinePanel
    people: AttendancePanel
    marks: MarksPanel
    preview: PreviewPanel
    summary: SummaryPanel


class Later:
    """The parts that no first picture shows. Each is an attribute, and is made when it is first looked at."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        editor: RecordEditor,
        panels: Panels,
        fields: FieldController,
        memory: Memory,
        tasks: Tasks,
    ) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._panels = panels
        self._fields = fields
        self._memory = memory
        self._tasks = tasks

    def act(self, action: str) -> object:
        """Do what an action does, after its part was made if need be."""
        part: Part = getattr(self, LATER_ACTIONS[action])
        return part.bindings()[action]()

    def make(self) -> None:
        """Make all that was not asked for yet: the window is painted."""
        for part in LATER:
            getattr(self, part)

    @cached_property
    def find_bar(self) -> FindBar:
        """The find bar under the record."""
        from ui.panels.finding.find_bar import FindBar

        bar = FindBar()
        self._window.put_center(bar)
        bar.stand_behind(self._panels.header.arrange)
        self._fields.harmless.add(bar.words)
        return bar

    @cached_property
    def finding(self) -> FindController:
        """What the find bar does."""
        from ui.controllers.finding.find_controller import FindController

        return FindController(self._desk, self._editor, self.find_bar)

    @cached_property
    def lists(self) -> ListsController:
        """The lists of replacements."""
        from ui.controllers.finding.lists_controller import ListsController

        return ListsController(self._window, self._desk, self._editor, self._memory, self._tasks)

    @cached_property
    def directions(self) -> DirectionsController:
        """Stage directions from the form's phrases."""
        from ui.controllers.text.directions_controller import DirectionsController

        return DirectionsController(self._window, self._desk, self._editor, self._panels.people)

    @cached_property
    def marking(self) -> MarksController:
        """Marks on words, and the list of them."""
        from ui.controllers.text.marks_controller import MarksController

        return MarksController(self._window, self._desk, self._editor, self._panels.marks)

    @cached_property
    def outlining(self) -> OutlineController:
        """What the outline asks for."""
        from ui.controllers.text.outline_controller import OutlineController

        return OutlineController(self._window, self._desk, self._editor, self._panels.outline)

    @cached_property
    def numbering(self) -> NumberKeysController:
        """Whose turns the number keys begin."""
        from ui.controllers.text.number_keys_controller import NumberKeysController

        return NumberKeysController(self._window, self._desk, self._editor, self._panels.people, self._memory)

    @cached_property
    def repeating(self) -> RepeatController:
        """The last thing done, done again."""
        from ui.controllers.text.repeat_controller import RepeatController

        return RepeatController(self._window, self._desk, self._editor)

    @cached_property
    def spoken(self) -> SpokenNotes:
        """What is painted beside the text, for whoever has the screen read out."""
        from ui.editor.commands.spoken_notes import SpokenNotes

        editor = self._editor
        return SpokenNotes(editor, editor.projection, editor.caret)

    @cached_property
    def reasons(self) -> ReasonController:
        """Reasons for what is closed or hidden, and remarks that are withdrawn or corrected."""
        from ui.controllers.text.reason_controller import ReasonController

        return ReasonController(self._window, self._desk, self._editor, self._memory)

    @cached_property
    def sweeping(self) -> SweepController:
        """Files that were handed out, looked through."""
        from ui.controllers.sweep_controller import SweepController

        return SweepController(self._window, self._memory)

    @cached_property
    def summing(self) -> SummaryController:
        """What goes into the summary."""
        from ui.controllers.text.summary_controller import SummaryController

        return SummaryController(self._window, self._desk, self._editor, self._panels.summary)

    @cached_property
    def retracing(self) -> RetraceController:
        """What is said and shown of a step that was taken back."""
        from ui.controllers.text.retrace_controller import RetraceController

        return RetraceController(self._window, self._desk, self._editor, self._panels.header, self._panels.people)

    @cached_property
    def forming(self) -> FormsController:
        """The forms of the office's own."""
        from ui.controllers.forms.forms_controller import FormsController

        return FormsController(self._window, self._desk, self._memory, self._tasks)

    @cached_property
    def preview(self) -> PreviewController:
        """The pages beside the text."""
        from ui.controllers.record.preview_controller import PreviewController

        go_to_header = self._window.actions_by_id["go_header"].trigger
        return PreviewController(self._desk, self._editor, self._panels.preview, self._memory, go_to_header)

    @cached_property
    def batches(self) -> BatchController:
        """Many records written out at once."""
        from ui.controllers.release.batch_controller import BatchController

        return BatchController(self._window, self._desk, self._memory)
