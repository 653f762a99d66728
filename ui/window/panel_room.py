"""Which panels have room beside the record, and how wide they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QMainWindow

from minutesapp.language.pattern import pattern

SIDE_WIDTH, SMALLEST_SIDE = 220, 160
WIDE_SIDE, SMALLEST_WIDE = 480, 360
"""The same of a panel that shows pages."""
WHOLE_RECORD, NARROW_RECORD = 920, 620
"""What the record takes with 40 characters in a line, and what it should have before a panel gets room, in pixels."""
RECORD_BESIDE_WIDE = 800
"""What the record keeps beside a wide panel before others get room: on a screen of 1366 pixels one of them."""
SIDES = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)
EDGE_CURSORS = (Qt.CursorShape.SplitHCursor, Qt.CursorShape.SplitVCursor)
PART = pattern(r"(\w+),([1248]),([01]),(\d{1,4})")


class PanelRoom(QObject):
    """Shows the panels that the clerk wants, as far as the window is wide enough; the first ones come first.

    A panel that the clerk asks for is shown in any case, and the others make room for it. Where the clerk drags the
    edge of a panel it keeps that size, as far as there is room.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._docks: dict[str, QDockWidget] = {}
        self._wanted: dict[str, bool] = {}
        self._sizes: dict[str, int] = {}
        self._asked_for = ""
        self._wide: set[str] = set()

    def add(self, id: str, dock: QDockWidget, *, wanted: bool, wide: bool = False) -> None:
        """One panel more, which stands in the window already."""
        if wide:
            self._wide.add(id)
        self._docks[id] = dock
        self._wanted[id] = wanted
        dock.setVisible(wanted)
        dock.installEventFilter(self)

    def want(self, id: str, wanted: bool) -> None:
        """The clerk wants to see this panel, or no longer."""
        self._wanted[id] = wanted
        if self._area(id) in SIDES:
            self._asked_for = id if wanted else ""
        self._docks[id].setVisible(wanted)
        self.fit()
        if wanted:
            self._docks[id].raise_()  # before another one in the same place

    def fit(self) -> None:
        """Show what is wanted and has room in the window as it is now."""
        sides, taken = self._sides(), 0
        shown: list[str] = []
        for id in sorted(sides, key=lambda id: (id != self._asked_for, id not in self._wide)):
            kept = RECORD_BESIDE_WIDE if self._wide.intersection({id, *shown}) else NARROW_RECORD
            if self._window.width() - taken - self._smallest(id) >= kept or id == self._asked_for:
                shown.append(id)
                taken += self._smallest(id)
        for id in sides:
            if (id in shown) is self._docks[id].isHidden():
                self._docks[id].setVisible(id in shown)
        self._share_out(shown)

    def describe(self) -> str:
        """How the panels lie, as a text for `restore`."""
        return ";".join(
            f"{id},{self._area(id).value},{self._wanted[id]:d},{self._sizes.get(id, 0)}" for id in self._docks
        )

    def restore(self, text: str) -> None:
        """Lay the panels as they lay; of a text that is none, nothing is taken over."""
        found = filter(None, (PART.fullmatch(part) for part in text.split(";")))
        for id, area, wanted, size in (part.groups() for part in found if part[1] in self._docks):
            if Qt.DockWidgetArea(int(area)) is not self._area(id):
                self._window.addDockWidget(Qt.DockWidgetArea(int(area)), self._docks[id])
            self._wanted[id] = wanted == "1"
            self._docks[id].setVisible(self._wanted[id])
            if int(size):
                self._sizes[id] = int(size)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A size that a panel gets while the clerk holds its edge is one to which it is dragged."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QDockWidget) and self._is_dragging:
            id = watched.objectName()
            self._sizes[id] = watched.width() if self._area(id) in SIDES else watched.height()
        return super().eventFilter(watched, event)

    @property
    def _is_dragging(self) -> bool:
        held = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
        return bool(held) and self._window.cursor().shape() in EDGE_CURSORS

    def _share_out(self, shown: list[str]) -> None:
        """Give the panels in sight their width, as far as it leaves the record its own."""
        width = self._window.width()
        spare = width - WHOLE_RECORD - sum(map(self._smallest, shown))
        least = width - NARROW_RECORD - sum(map(self._smallest, shown))
        widths = []
        for id in shown:
            smallest = self._smallest(id)
            usual = min(smallest + max(spare // len(shown), 0), WIDE_SIDE if id in self._wide else SIDE_WIDTH)
            most = smallest + max(least // len(shown), 0)
            widths.append(min(self._sizes.get(id, usual), most))
        self._window.resizeDocks([self._docks[id] for id in shown], widths, Qt.Orientation.Horizontal)
        feet = [id for id, dock in self._docks.items() if self._area(id) not in SIDES and not dock.isHidden()]
        heights = [self._sizes.get(id) or self._docks[id].sizeHint().height() for id in feet]
        self._window.resizeDocks([self._docks[id] for id in feet], heights, Qt.Orientation.Vertical)

    def _smallest(self, id: str) -> int:
        return SMALLEST_WIDE if id in self._wide else SMALLEST_SIDE

    def _sides(self) -> list[str]:
        """The panels at the left and the right that are wanted."""
        return [id for id, wanted in self._wanted.items() if wanted and self._area(id) in SIDES]

    def _area(self, id: str) -> Qt.DockWidgetArea:
        return self._window.dockWidgetArea(self._docks[id])
