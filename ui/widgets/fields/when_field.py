"""A field with a day, or a day and a span of time."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from minutesapp.language.dates.wareki import Clock, When, WhenStyle, read_time, read_when, render_day, render_when
from minutesapp.language.pattern import pattern
from minutesapp.model.header import Value, WhenValue
from minutesapp.templates.parts.field import FieldForm
from ui.desk import Desk
from ui.widgets.fields.field_editor import FieldEditor, source_label
from ui.widgets.fields.lines import FieldLine
from ui.widgets.icon_button import IconButton
from ui.widgets.plain import plain_label

DAY_HINT = "例：令和8年5月15日、2026/5/15"
TIME_WIDTH, DAY_WIDTH = 76, 132
NARROW = 360
# 20260515 and 1330, as fast typists write them.
BARE_DAY = pattern(r"(\d{4})(\d\d)(\d\d)")
BARE_TIME = pattern(r"(\d{1,2})(\d\d)")
# What `words_of_parts` writes, where the times are at least made of the signs of times.
ENTRY = pattern(r"(?:(.*) )?([\d０-９:：時分半午前後頃]*)～([\d０-９:：時分半午前後頃]*)")


class WhenField(FieldEditor):
    """The day in Japanese or Western years or bare digits, the times beside it; below, live, what will be printed."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__(desk, kind)
        self.day = FieldLine(DAY_HINT, required=kind.required)
        self.begin, self.end = FieldLine("始め"), FieldLine("終わり")
        self.pick = IconButton("calendar", "カレンダーから選びます")
        self.meaning = source_label()
        self._has_times = kind.when.clock is not Clock.NONE
        self._is_putting = False
        self._entered: tuple[str, str, str] | None = None
        self._read: When | None = None
        self._dress()
        self._is_narrow = False
        self._times = self._times_row()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._grid.addWidget(self.day, 0, 0)
        self._grid.addWidget(self.pick, 0, 1)
        self._grid.addWidget(self._times, 0, 2)
        self.column.addLayout(self._grid)
        self.column.addWidget(self.meaning)
        self.column.addWidget(self.source)
        self.setFocusProxy(self.day)
        for line in self._lines():
            self.follow(line)
            line.textChanged.connect(self._explain)

    def put(self, value: Value) -> None:
        assert isinstance(value, WhenValue)
        if value == self.draft():
            return  # words that are no date stay in the lines in which they were written
        style = self.kind.when
        start, end, timed = value.start, value.end, value.timed and self._has_times
        if start is None:
            parts = parts_of_words(value.verbatim) if self._has_times else (value.verbatim, "", "")
        else:
            day = render_when(start, end, style, timed=False)
            parts = (day, _clock(start) if timed else "", _clock(end) if end and timed else "")
        known = as_read(start, end, timed=timed) if start else None
        self._entered, self._read = (parts if known else None), known
        self._is_putting = True
        for line, words in zip(self._lines(), parts, strict=True):
            line.show_text(words)
        self._is_putting = False
        self._explain()

    def value(self) -> Value:
        read = self._reading()
        return WhenValue(read.start, read.end, read.timed) if read else self.draft()

    def draft(self) -> Value:
        """The words alone: half of a date is no other date, and half of a time no other time."""
        day, begin, end = (line.text().strip() for line in self._lines())
        return WhenValue(verbatim=words_of_parts(day, begin, end))

    def show_source(self, words: str) -> None:
        """Words that are no date stand in the line itself."""
        value = self.field.value if self.field else None
        super().show_source(words if isinstance(value, WhenValue) and value.start else "")

    def _lines(self) -> tuple[FieldLine, ...]:
        return (self.day, self.begin, self.end)

    def _dress(self) -> None:
        self.pick.setAccessibleName(f"{self.kind.label}をカレンダーから選ぶ")
        self.pick.clicked.connect(self._choose_day)
        self.day.setAccessibleName(f"{self.kind.label} 日付")
        self.begin.setAccessibleName(f"{self.kind.label} 始めの時刻")
        self.end.setAccessibleName(f"{self.kind.label} 終わりの時刻")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the field is narrow, the times stand below the day."""
        super().resizeEvent(event)
        narrow = self._has_times and event.size().width() < NARROW
        if narrow is not self._is_narrow:
            self._is_narrow = narrow
            self._grid.addWidget(self._times, *((1, 0, 1, 2) if narrow else (0, 2, 1, 1)))

    def _times_row(self) -> QWidget:
        times = QWidget()
        row = QHBoxLayout(times)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.day.setMinimumWidth(DAY_WIDTH)
        for widget in (self.begin, plain_label("～"), self.end):
            row.addWidget(widget)
        row.addStretch(1)
        for line in (self.begin, self.end):
            line.setFixedWidth(TIME_WIDTH)
        if not self._has_times:
            times.hide()
        return times

    def _reading(self) -> When | None:
        """What is entered. What a record states has not to be read: that would hold up every window that opens."""
        entered = (self.day.text(), self.begin.text(), self.end.text())
        if entered != self._entered:
            self._entered, self._read = entered, read_entry(*entered)
        return self._read

    def _explain(self) -> None:
        """Say how the entry is understood, with the day of the week."""
        if self._is_putting:
            return
        blank = not any(line.text().strip() for line in self._lines())
        words = "" if blank else explain(self._reading(), self.kind.when)
        self.meaning.setText(words)
        self.meaning.setVisible(bool(words))

    def _choose_day(self) -> None:
        from ui.widgets.fields.day_picker import DayPicker

        read = read_entry(self.day.text(), "", "")
        picker = DayPicker(self, read.start.date() if read else date.today())
        picker.picked.connect(self._take_day)
        picker.popup(self.pick.mapToGlobal(QPoint(0, self.pick.height())))

    def _take_day(self, day: date) -> None:
        self.day.show_text(render_day(day, self.kind.when))
        self.leave()


def read_entry(day: str, begin: str, end: str) -> When | None:
    """What was entered; None where the day cannot be read as one, or a time not as a time."""
    read = read_when(BARE_DAY.sub(r"\1/\2/\3", day.strip()) if BARE_DAY.fullmatch(day.strip()) else day)
    if read is None:
        return None
    first, last = _read_time(begin), _read_time(end)
    if (begin.strip() and first is None) or (end.strip() and last is None) or (last and not first):
        return None
    if first is None:
        return read
    until = datetime.combine((read.end or read.start).date(), last) if last else None
    return When(datetime.combine(read.start.date(), first), until, True, read.weekday_disagrees)


def words_of_parts(day: str, begin: str, end: str) -> str:
    """An entry that is no date, in words: as it stands in its three lines, so that they can be told apart again."""
    return f"{day} {begin}～{end}".strip() if begin or end else day


def parts_of_words(words: str) -> tuple[str, str, str]:
    """The three lines for words that are no date: those they were made of, else all of them in the first line."""
    found = ENTRY.fullmatch(words)
    parts = (found[1] or "", found[2], found[3]) if found else (words, "", "")
    return parts if words_of_parts(*parts) == words else (words, "", "")


def as_read(start: datetime, end: datetime | None, *, timed: bool) -> When | None:
    """What reading an entry gives that shows times of one day; None for those that have to be read."""
    if end is not None and (end.date() != start.date() or end < start):
        return None
    if not timed:
        return When(datetime.combine(start.date(), time()))
    return When(_whole(start), end and _whole(end), True)


def _whole(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def explain(read: When | None, style: WhenStyle) -> str:
    """One line about an entry as it was read: the day of the week, or that it cannot be read."""
    if read is None:
        return "日時として読み取れません。このままなら、書いたとおりに印刷します。"
    if read.weekday_disagrees:
        return f"曜日が日付と合いません。この日は{render_day(read.start.date(), WhenStyle())}です。"
    words = render_when(read.start, read.end, WhenStyle(clock=style.clock), timed=read.timed)
    if read.end and read.end < read.start:
        return f"{words}　終わりが始めより前です。"
    return words


def _read_time(text: str) -> time | None:
    text = text.strip()
    bare = BARE_TIME.fullmatch(text)
    return read_time(f"{bare[1]}:{bare[2]}" if bare else text)


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"
