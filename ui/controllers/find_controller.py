"""Finding and replacing words in the body."""

from __future__ import annotations

from collections.abc import Callable

from minutesapp.editing.change import Change
from minutesapp.editing.commands import replace_texts
from minutesapp.language.units import from_utf16
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.models.search import Hit, find_hits, replaced_texts
from ui.panels.find_bar import FindBar


class FindController:
    """Joins the find bar to the editor and the record."""

    def __init__(self, desk: Desk, editor: RecordEditor, bar: FindBar) -> None:
        self._desk = desk
        self._editor = editor
        self._bar = bar
        bar.sought.connect(self.seek)
        bar.edited.connect(self._count)
        bar.replacing.connect(self.replace)
        bar.replacing_all.connect(self.replace_all)
        bar.folded.connect(lambda: editor.setFocus())
        desk.changed.connect(self._follow)
        desk.replaced.connect(self._count)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of finding do."""
        return {
            "find": lambda: self.unfold(replacing=False),
            "replace": lambda: self.unfold(replacing=True),
            "find_next": lambda: self.seek(False),
            "find_previous": lambda: self.seek(True),
        }

    def unfold(self, *, replacing: bool) -> None:
        """Show the bar with what is selected in the record."""
        selected = self._editor.textCursor().selectedText()
        self._bar.unfold("" if "\u2029" in selected else selected, replacing=replacing)

    def seek(self, backwards: bool) -> None:
        """Select the next place."""
        if not self._bar.words.text():
            self.unfold(replacing=False)
            return
        self._editor.find_text(self._bar.words.text(), backwards)
        self._count()

    def replace(self) -> None:
        """Replace the place that is selected, and go on to the next."""
        hit = self._selected()
        if hit is not None and not self._desk.read_only:
            text = self._desk.minutes.body[hit.block].text
            new = text[: hit.start] + self._bar.others.text() + text[hit.end :]
            self._desk.apply(replace_texts(self._desk.minutes, {hit.block: new}))
        self.seek(False)

    def replace_all(self) -> None:
        """Replace every place, in one step."""
        body, words = self._desk.minutes.body, self._bar.words.text()
        if not words:
            return
        count = len(find_hits(body, words))
        self._desk.apply(replace_texts(self._desk.minutes, replaced_texts(body, words, self._bar.others.text())))
        self._bar.count.setText(f"{count}件を置き換えました。" if count else "見つかりません")

    def _selected(self) -> Hit | None:
        return next(
            (hit for hit in find_hits(self._desk.minutes.body, self._bar.words.text()) if hit == self._here()), None
        )

    def _here(self) -> Hit:
        """What is selected in the editor, as a place of the record."""
        cursor = self._editor.textCursor()
        block = self._editor.document().findBlock(cursor.selectionStart())
        text = block.text()
        start, end = (
            from_utf16(text, place - block.position()) for place in (cursor.selectionStart(), cursor.selectionEnd())
        )
        return Hit(block.blockNumber(), start, end)

    def _count(self) -> None:
        if self._bar.isHidden():
            return
        hits = find_hits(self._desk.minutes.body, self._bar.words.text())
        here = self._here()
        self._bar.show_count(hits.index(here) + 1 if here in hits else 0, len(hits))

    def _follow(self, change: Change) -> None:
        if change.body is not None:
            self._count()
