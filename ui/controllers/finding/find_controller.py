"""Finding and replacing words in the body."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.positions import Hit
from minutesapp.editing.finding.replacing import NewWords, replace_each
from minutesapp.editing.finding.search import Search, next_hit
from minutesapp.errors import UserFacingError
from minutesapp.language.plain import one_line
from minutesapp.wording import describe
from ui.controllers.finding.changing import change_what_is_agreed
from ui.controllers.finding.searched_places import SearchedPlaces, offered_places
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.panels.finding.find_bar import AT_THE_END, FROM_THE_END, FROM_THE_HEAD, FindBar

REST = 300
"""Milliseconds without a change in the record after which the places are counted again."""
WHAT = "「{words}」を「{others}」に置き換えます。"
WHAT_REMOVED = "「{words}」を消します。"
LONGEST_SEED = 60
"""Whoever has selected more signs than that does not want to look for them."""
PARAGRAPH_END = "\u2029"


class FindController:
    """Joins the find bar to the editor and the record.

    All places are looked up when the words change and when one of them is gone to. While the clerk writes, only what is
    in sight is searched, for its marks; they are counted when the clerk rests. So are those of words that stand in a
    thousand places, and of a regular expression: nobody can say how long one takes before it was tried.
    """

    def __init__(self, desk: Desk, editor: RecordEditor, bar: FindBar) -> None:
        self._desk = desk
        self._editor = editor
        self._bar = bar
        self._search = Search()
        self._places = SearchedPlaces(desk, bar, self._search)
        self._to_be_shown = False
        self._origin = self._shown = Hit(0, 0, 0)
        self._timer = QTimer(bar)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), editor)
        self._leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._leave.setEnabled(False)
        self._join()

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of finding do."""
        return {
            "find": lambda: self.unfold(replacing=False),
            "replace": lambda: self.unfold(replacing=True),
            "find_next": lambda: self.seek(False),
            "find_previous": lambda: self.seek(True),
        }

    def unfold(self, *, replacing: bool) -> None:
        """Show the bar with what is selected where the keyboard is, or with the last words. The text stays as it is."""
        self._origin = self._shown = self._editor.found.selected
        seed = self._selected_words()
        with self._editor.found.kept_visible():
            self._bar.unfold(seed, replacing=replacing)
        self._look_for_words()

    def seek(self, backwards: bool) -> None:
        """Go to the next place, or to the one before; what is being composed is committed first, wherever it is."""
        QGuiApplication.inputMethod().commit()
        if self._bar.words.text():
            self._editor.finish_composition()
            self._seek(backwards)
        else:
            self.unfold(replacing=False)

    def replace(self) -> None:
        """Replace the place that is selected and go on to the next one below; where none is, go to the next."""
        QGuiApplication.inputMethod().commit()
        hit = self._editor.found.selected
        if hit not in self._find() or self._places.are_speakers:
            self.seek(False)
        elif not self._desk.read_only:
            self._told(lambda: self._replace(hit, one_line(self._bar.others.text())))

    def replace_all(self) -> None:
        """Show what every place would read, and replace those that the clerk agrees to, in one step."""
        QGuiApplication.inputMethod().commit()
        if not self._find() or self._desk.read_only or self._places.are_speakers:
            self._count()
            return
        self._told(self._replace_all)

    def _replace_all(self) -> None:
        words, others = self._search.words, one_line(self._bar.others.text())
        planned = self._search.replacement(self._desk.minutes.body, others, self._places.within)
        if not planned:
            self._bar.show_replaced(0, 0)
            return
        what = (WHAT if others else WHAT_REMOVED).format(words=words, others=others)
        made = change_what_is_agreed(self._desk, self._bar.window(), what, planned)
        if made:
            self._timer.stop()
            self._bar.show_replaced(len(made), sum(words.in_doubt for words in made))

    def _join(self) -> None:
        bar, desk = self._bar, self._desk
        self._timer.timeout.connect(self._rest)
        self._leave.activated.connect(bar.fold)
        bar.sought.connect(self.seek)
        bar.edited.connect(self._look_and_show)
        bar.others_edited.connect(self._check)
        bar.where.offer(lambda: offered_places(desk, self._editor))
        bar.replacing.connect(self.replace)
        bar.replacing_all.connect(self.replace_all)
        bar.folded.connect(self._fold)
        desk.changed.connect(self._follow)
        desk.replaced.connect(self._start_anew)
        desk.saving_changed.connect(lambda: bar.allow_replacing(not desk.read_only))
        bar.allow_replacing(not desk.read_only)
        self._editor.selectionChanged.connect(self._wait_for_rest)

    def _selected_words(self) -> str:
        """What may be sought because it is selected; nothing where it is a place of the present words."""
        focus = QApplication.focusWidget()
        if self._bar.has_focus:
            return ""
        words = focus.selectedText() if isinstance(focus, QLineEdit) else self._editor.textCursor().selectedText()
        fits = len(words) <= LONGEST_SEED and PARAGRAPH_END not in words and not self._search.is_hit(words)
        return words if fits else ""

    def _find(self) -> list[Hit]:
        return self._places.find()

    def _look_for_words(self) -> None:
        """Seek what the bar says from now on, mark it and count it."""
        self._look_for()
        self._count()

    def _look_for(self) -> None:
        bar = self._bar
        expression = bar.expression.isChecked() and not self._places.are_speakers
        self._search.look_for(one_line(bar.words.text()), as_written=bar.as_written.isChecked(), expression=expression)
        self._places.renew()
        bar.allow_replacing(not self._desk.read_only)
        self._show_marks()

    def _look_and_show(self) -> None:
        """Seek other words, and show the first place from where the search began: it must not run away from there."""
        here = self._editor.found.selected
        if here != self._shown:
            self._origin = here
        self._look_for()
        if self._places.find_between_keys():
            self._show_first()
        else:
            self._to_be_shown = True
            self._timer.start()
            self._check()

    def _show_first(self) -> None:
        self._to_be_shown = False
        hit = next_hit(self._find(), Hit(self._origin.block, self._origin.start, -1))
        if hit is not None and not self._editor.input_method.composing:
            self._show(hit)
        self._count()

    def _check(self) -> None:
        """Say what is wrong with an expression, or with what is to stand in its place, as soon as it is."""
        trouble = self._search.check(one_line(self._bar.others.text()))
        if trouble is not None:
            self._bar.say(describe(trouble))
        elif self._bar.expression.isChecked():
            self._timer.start()

    def _told(self, deed: Callable[[], object]) -> None:
        """Do this; what is wrong with an expression is told in the bar."""
        try:
            deed()
        except UserFacingError as error:
            self._bar.say(describe(error))

    def _rest(self) -> None:
        """The clerk writes no more for a while."""
        if self._to_be_shown:
            self._show_first()
        else:
            self._count()

    def _seek(self, backwards: bool) -> None:
        here = self._editor.found.selected
        if self._bar.isHidden():
            self._bar.show_again()
            self._look_for_words()
        hit = next_hit(self._find(), here, backwards=backwards)
        if hit is not None:
            self._show(hit)
            self._origin = hit
        self._count()
        if hit is not None and hit != here and (hit[:2] < here[:2]) is not backwards:
            self._bar.say_more(FROM_THE_END if backwards else FROM_THE_HEAD)

    def _replace(self, hit: Hit, others: str) -> None:
        words = self._search.words_for(self._desk.minutes.body, hit, others)
        self._desk.apply(replace_each(self._desk.minutes, [NewWords(*hit, words)]))
        end = hit.start + len(words)
        below = [place for place in self._find() if place[:2] >= (hit.block, end)]
        self._show(below[0] if below else Hit(hit.block, end, end))
        self._origin = self._shown
        self._count()
        if not below:
            self._bar.say_more(AT_THE_END)

    def _show(self, hit: Hit) -> None:
        self._editor.found.show(hit)
        self._shown = hit
        if not self._bar.has_focus:
            self._editor.setFocus()

    def _count(self) -> None:
        self._timer.stop()
        if self._bar.isHidden():
            return
        hits, here = self._find(), self._editor.found.selected
        trouble = self._search.check(one_line(self._bar.others.text()))
        if trouble is not None:
            self._bar.say(describe(trouble))
            return
        others = 0 if self._places.are_speakers else len(self._search.other_kanji(self._desk.minutes.body, hits))
        self._bar.show_count(hits.index(here) + 1 if here in hits else 0, len(hits), others)

    def _show_marks(self) -> None:
        is_open = not self._bar.isHidden()
        self._editor.search_marks.mark(self._places.spans if is_open and self._search.words else None)
        self._leave.setEnabled(is_open)

    def _fold(self) -> None:
        """Back to the text, where the last place was shown; writing there must not replace the words of a speaker."""
        self._show_marks()
        if self._places.are_speakers and self._shown == self._editor.found.selected:
            self._editor.found.show(Hit(self._shown.block, self._shown.start, self._shown.start))
        self._editor.setFocus()
        self._editor.ensureCursorVisible()

    def _wait_for_rest(self) -> None:
        if not self._bar.isHidden():
            self._timer.start()

    def _follow(self, change: Change) -> None:
        if change.body is not None:
            self._wait_for_rest()

    def _start_anew(self) -> None:
        """Another record: nothing of the last one is kept."""
        self._search.forget()
        self._places.renew()
        self._bar.where.begin_anew()
        self._wait_for_rest()
