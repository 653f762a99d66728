"""The preview beside the text: its pages follow the record when the clerk rests, and its place follows the cursor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from minutesapp.errors import UserFacingError
from minutesapp.services.output.exporting import EditionName
from minutesapp.wording import describe
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.memory import Memory
from ui.models.edition_words import EDITION_WORDS
from ui.panels.preview import EMPTY, PreviewPanel
from ui.tasks import Task, go

if TYPE_CHECKING:
    from minutesapp.model.minutes import Minutes
    from minutesapp.services.output.preview import Preview
    from ui.widgets.sheets.page_maker import PageMaker
    from ui.widgets.sheets.placing import Pages

REST, FOLLOW = 700, 150
"""Milliseconds without a change after which the pages are made anew, and without a move after which they follow."""
MAKING = "ページを作っています…"
NOT_SHOWN = "カーソルの所は、{edition}には入りません。"
ZOOM = "preview-zoom"


class PreviewController:
    """Fills the panel while it is in sight. What is made of a record that has changed since is thrown away."""

    def __init__(
        self,
        desk: Desk,
        editor: RecordEditor,
        panel: PreviewPanel,
        memory: Memory,
        go_to_header: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._editor = editor
        self._panel = panel
        self._memory = memory
        self._go_to_header = go_to_header
        self._task: Task[Preview] | None = None
        self._maker: PageMaker | None = None
        self._preview: Preview | None = None
        self._shown: tuple[Minutes, EditionName] | None = None
        self._rest = self._timer(REST, lambda: go(self.refresh()))
        self._follow = self._timer(FOLLOW, self.follow)
        desk.changed.connect(lambda _: self._wait())
        desk.replaced.connect(self._forget)
        editor.caret.moved.connect(lambda _: self._follow.start() if panel.isVisible() else None)
        panel.shown.connect(self._begin)
        panel.hidden.connect(self._drop)
        panel.edition_changed.connect(lambda: go(self.refresh()))
        panel.chosen.connect(self.choose)
        panel.zoomed.connect(lambda zoom: memory.remember({ZOOM: f"{zoom:.2f}"}))
        if panel.isVisible():
            self._begin()

    async def refresh(self) -> None:
        """Make the pages of the record as it is now, if they are not there already."""
        self._drop()
        desk, panel = self._desk, self._panel
        if not (panel.isVisible() and desk.occupied) or self._is_wanted(self._shown):
            self._show_where()
            return
        from minutesapp.services.output.preview import preview_record

        minutes, edition = wanted = self._wanted
        if self._shown is None or self._shown[1] is not edition:
            panel.say(MAKING)
        self._task = Task(
            lambda proceed: preview_record(minutes, edition, proceed), current=lambda: self._is_wanted(wanted)
        )
        try:
            preview = await self._task.start(aside=True)
        except UserFacingError as error:
            panel.say(describe(error))
            return
        self._preview = preview
        self._lay_out(preview)

    def follow(self) -> None:
        """Mark the paragraphs of the block with the cursor, and bring them into sight."""
        if self._panel.isVisible() and not (self._maker is not None and self._maker.is_busy):
            self._show_where()

    def choose(self, number: int) -> None:
        """Put the cursor of the record where a paragraph of the pages comes from."""
        if self._preview is None:
            return
        before = [id for id, (first, _) in self._preview.places.items() if first <= number]
        ids = [block.id for block in self._desk.minutes.body]
        if not before:
            self._go_to_header()
        elif before[-1] in ids:
            self._editor.commands.go_to_block(ids.index(before[-1]))

    @property
    def _wanted(self) -> tuple[Minutes, EditionName]:
        return self._desk.minutes, self._panel.edition

    def _is_wanted(self, other: tuple[Minutes, EditionName] | None) -> bool:
        """Whether this is the record as it is now, in the edition chosen."""
        return other is not None and other[0] is self._desk.minutes and other[1] is self._panel.edition

    def _timer(self, interval: int, deed: Callable[[], object]) -> QTimer:
        timer = QTimer(self._panel)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(lambda: deed())
        return timer

    def _begin(self) -> None:
        zoom = self._memory.settings.window.get(ZOOM, "")
        if zoom.replace(".", "", 1).isdecimal() and zoom.isascii():
            self._panel.set_zoom(float(zoom))
        self._rest.start(0)

    def _wait(self) -> None:
        """The record is another one: what is being made is not wanted any more, and what comes waits for a rest."""
        if self._panel.isVisible():
            self._drop()
            self._rest.start(REST)

    def _forget(self) -> None:
        """Another record lies on the desk."""
        self._drop()
        self._preview, self._shown = None, None
        self._panel.clear()
        if self._panel.isVisible():
            self._rest.start(0)

    def _drop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        if self._maker is not None:
            self._maker.drop()
        self._task = None
        self._rest.stop()

    def _lay_out(self, preview: Preview) -> None:
        if self._maker is None:
            from ui.widgets.sheets.page_maker import PageMaker

            self._maker = PageMaker(self._panel)
            self._maker.made.connect(self._show)
        self._maker.start(preview.sheets)

    def _show(self, pages: Pages) -> None:
        self._shown = self._wanted
        self._panel.show_pages(pages)
        self._show_where()

    def _show_where(self) -> None:
        if not self._desk.occupied:
            self._panel.say(EMPTY)
        elif self._preview is not None and self._shown is not None:
            self._mark(self._editor.caret.index, self._preview)

    def _mark(self, index: int, preview: Preview) -> None:
        """Mark the paragraphs of a block; of one that the edition leaves out show where it would be, and say so."""
        body, places, panel = self._desk.minutes.body, preview.places, self._panel
        at = next((at for at in range(min(index, len(body) - 1), -1, -1) if body[at].id in places), None)
        first, last = places[body[at].id] if at is not None else (0, 0)
        if at == index:
            panel.mark(range(first, last), first)
        elif self._is_wanted(self._shown):
            panel.mark(range(0), max(last - 1, 0), NOT_SHOWN.format(edition=EDITION_WORDS[panel.edition]))
        # Else it may be a block of which the pages do not know yet.
