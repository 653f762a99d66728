"""In which order Tab goes through a form whose widgets come and go."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QButtonGroup, QRadioButton, QSplitter, QWidget

SAME_ROW = 10
"""Pixels by which the middles of widgets in one row may differ."""


def tab_stops(form: QWidget) -> list[QWidget]:
    """What Tab stops at within the form, row by row as it is seen; Qt's own order is that of making.

    What stands side by side in a splitter is gone through one after the other, each as a form of its own.
    """
    splits = _side_by_side(form)
    apart = [stop for split in splits for stop in split.findChildren(QWidget)]
    single = [stop for stop in form.findChildren(QWidget) if _takes_tab(stop) and stop not in apart]
    return [stop for place in _as_read([*single, *splits], form) for stop in _stops_of(place)]


def _side_by_side(form: QWidget) -> list[QSplitter]:
    """The outermost splitters in sight whose parts stand side by side; each is an ancestor of itself, says Qt."""
    found = [one for one in form.findChildren(QSplitter) if one.orientation() is Qt.Orientation.Horizontal]
    return [one for one in found if one.isVisible() and sum(other.isAncestorOf(one) for other in found) == 1]


def _stops_of(place: QWidget) -> list[QWidget]:
    if not isinstance(place, QSplitter):
        return [place]
    parts = [part for at in range(place.count()) if (part := place.widget(at)) is not None]
    return [stop for part in parts for stop in ([part] if _takes_tab(part) else tab_stops(part))]


def _as_read(widgets: list[QWidget], form: QWidget) -> list[QWidget]:
    """Row by row, and in each from the left."""
    found = [(_middle(widget, form), widget) for widget in widgets]
    found.sort(key=lambda stop: stop[0].y())
    rows: list[list[tuple[QPoint, QWidget]]] = []
    for stop in found:
        if rows and stop[0].y() - rows[-1][0][0].y() <= SAME_ROW:
            rows[-1].append(stop)
        else:
            rows.append([stop])
    return [widget for row in rows for _, widget in sorted(row, key=lambda stop: stop[0].x())]


def next_stop(form: QWidget, forward: bool, *, round_the_end: bool = False) -> QWidget | None:
    """Where Tab, or Shift+Tab, goes from the widget with the focus; None beyond the last one or without any."""
    stops = tab_stops(form)
    here = QApplication.focusWidget()
    place = (stops.index(here) if here in stops else -1 if forward else len(stops)) + (1 if forward else -1)
    if round_the_end and stops:
        return stops[place % len(stops)]
    return stops[place] if 0 <= place < len(stops) else None


def _takes_tab(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    return (
        bool(widget.focusPolicy().value & tab)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not (isinstance(widget, QRadioButton) and _is_passed(widget))
    )


def _is_passed(radio: QRadioButton) -> bool:
    """Whether another answer to the same question is chosen: Tab stops there, and the arrows lead here."""
    if radio.isChecked():
        return False
    group: QButtonGroup | None = radio.group()
    parent = radio.parentWidget()
    if group is not None:
        return group.checkedButton() is not None
    others = parent.findChildren(QRadioButton, options=Qt.FindChildOption.FindDirectChildrenOnly) if parent else []
    return any(other.isChecked() and other.group() is None for other in others)


def _middle(widget: QWidget, form: QWidget) -> QPoint:
    return widget.mapTo(form, widget.rect().center())
