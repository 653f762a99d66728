"""The frame: menus, toolbar, docks, status bar, and the record in the middle. It does nothing by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from ui.actions.action import MENUS, Action
from ui.actions.keys import KEYS
from ui.actions.making import bind_switch, build_actions, draw_icons, follow_keys
from ui.actions.table import ACTIONS
from ui.widgets.message_bar import MessageBar
from ui.widgets.panel_title import PanelTitle
from ui.widgets.plain import plain_title
from ui.widgets.tool_bar import ToolBar
from ui.window.panel_room import PanelRoom
from ui.window.window_filter import WindowFilter

PROGRAM = "会議録作成"
GIVING_WAY = (
    "new", "open", "save", "find", "preview", "heading_1", "direction", "closed", "choose_speaker", "export_word",
)  # fmt: skip
"""Which buttons lose their words first where the window is narrow: those whose signs everybody knows."""
RECORD = "record"
"""The topic of notices about the record as a whole."""
MOMENT = 6000
"""How long a word in the status bar stays, in milliseconds."""


class MainWindow(QMainWindow):
    """The window. Others put the record, the panels and the status words into it.

    `may_close` says whether nothing would be lost, `refuses` what must not be dropped where it is dragged.
    """

    closing = Signal()
    """The window goes, and nothing can stop it any more."""
    files_dropped = Signal(object, object)
    """The paths of files that were dropped on the window, and where in it."""

    def __init__(self, may_close: Callable[[], bool], refuses: Callable[[QDropEvent], bool]) -> None:
        super().__init__()
        self.actions_by_id: dict[str, QAction] = build_actions(self)
        self.docks: dict[str, QDockWidget] = {}
        self.room = PanelRoom(self)
        self.may_close = may_close
        self._refuses = refuses
        self.recent_menu = QMenu("最近使ったファイル(&R)", self)
        self.bar = MessageBar()
        self._center = QVBoxLayout()
        self.setAcceptDrops(True)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._menu_icons_are_drawn = False
        self._filter: WindowFilter | None = None
        KEYS.changed.connect(self._follow_keys)
        self._build_menus()
        self.draw_icons()
        self._build_toolbar()
        self._build_center()
        # As small as any screen: the panels make room, the toolbar folds its end.
        cast(QLayout, self.layout()).setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.resize(1280, 820)

    def show_title(self, name: str, *, modified: bool, kind: str = "") -> None:
        """Name the record in the title bar, what kind of record it is, with a star while it is unsaved."""
        self.setWindowTitle(f"{plain_title(name)}{f'［{kind}］' if kind else ''}[*] - {PROGRAM}")
        self.setWindowModified(modified)

    def show_banner(self, words: str) -> None:
        """Say something about the record until it no longer holds; nothing with empty words."""
        if words:
            self.bar.tell(words, topic=RECORD)
        else:
            self.bar.withdraw(RECORD)

    def say(self, words: str) -> None:
        """Say something at the lower edge for a moment."""
        self.statusBar().showMessage(words, MOMENT)

    def put_center(self, widget: QWidget, stretch: int = 0) -> None:
        """The next widget of the middle column, from the top down."""
        self._center.addWidget(widget, stretch)

    def put_dock(
        self,
        id: str,
        title: str,
        area: Qt.DockWidgetArea,
        panel: QWidget,
        *,
        titled: bool = True,
        wanted: bool = True,
        wide: bool = False,
    ) -> None:
        """A panel at an edge of the window; the action `show_<id>` shows and hides it.

        Where it is not `titled` it names itself and is put away from within; where it is not `wanted` it is hidden
        until somebody asks for it. A `wide` one takes more room at a side than others.
        """
        dock = self._dock(id, title)
        head = PanelTitle(title, dock) if titled else QWidget(dock)
        if isinstance(head, PanelTitle):
            head.put_away.connect(lambda: self.show_panel(id, False))
        dock.setTitleBarWidget(head)
        dock.setWidget(panel)
        self.addDockWidget(area, dock)
        self.docks[id] = dock
        action = self.actions_by_id[f"show_{id}"]
        bind_switch(action, lambda shown: self.show_panel(id, shown))
        dock.visibilityChanged.connect(lambda: action.setChecked(not dock.isHidden()))
        self.room.add(id, dock, wanted=wanted, wide=wide)

    def _dock(self, id: str, title: str) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(id)
        features = QDockWidget.DockWidgetFeature
        dock.setFeatures(features.DockWidgetClosable | features.DockWidgetMovable)
        return dock

    def show_panel(self, id: str, shown: bool) -> None:
        """Show a panel, or put it away, because somebody asked for it."""
        self.room.want(id, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panels have the room that the record leaves them."""
        super().resizeEvent(event)
        self.room.fit()

    def draw_icons(self) -> None:
        """Draw the icons in the present colours; those of the menus when a menu is opened."""
        draw_icons(self.actions_by_id, hidden=False)
        self._menu_icons_are_drawn = False

    def _follow_keys(self) -> None:
        follow_keys(self.actions_by_id)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window closes when nothing would be lost, or when the user said so."""
        event.ignore()  # also should asking fail
        if self.may_close():
            event.accept()
            self.closing.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Look after the window as a whole from now on."""
        super().showEvent(event)
        if self._filter is None:
            self._filter = WindowFilter(self.windowHandle(), self.files_dropped.emit, self._refuses)

    def _build_menus(self) -> None:
        for title in MENUS:
            menu = self.menuBar().addMenu(title)
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(self._draw_menu_icons)
            section = 0
            for deed in (deed for deed in ACTIONS if deed.group == title):
                if deed.section != section:
                    menu.addSeparator()
                section = deed.section
                self._place_for(deed, menu).addAction(self.actions_by_id[deed.id])
                if deed.id == "open":
                    menu.addMenu(self.recent_menu)

    def _place_for(self, deed: Action, menu: QMenu) -> QMenu:
        """The menu, or the one within it that is the action's."""
        last = menu.actions()[-1].menu() if deed.submenu and menu.actions() else None
        if isinstance(last, QMenu) and last.title() == deed.submenu:
            return last
        return menu.addMenu(deed.submenu) if deed.submenu else menu

    def _draw_menu_icons(self) -> None:
        if not self._menu_icons_are_drawn:
            self._menu_icons_are_drawn = True
            draw_icons(self.actions_by_id, hidden=True)

    def _build_toolbar(self) -> None:
        bar = ToolBar("道具", self)
        bar.setObjectName("tools")
        place = 1
        for deed in sorted((deed for deed in ACTIONS if deed.bar), key=lambda deed: deed.bar):
            if deed.bar != place:
                bar.addSeparator()
            place = deed.bar
            bar.addAction(self.actions_by_id[deed.id])
        for id in ("undo", "redo"):  # their signs are known to everybody, and the room is short
            bar.show_sign_only(self.actions_by_id[id])
        bar.give_way([self.actions_by_id[id] for id in GIVING_WAY])
        self.addToolBar(bar)

    def _build_center(self) -> None:
        self._center.setContentsMargins(0, 0, 0, 0)
        self._center.setSpacing(0)
        self._center.addWidget(self.bar)
        middle = QWidget(self)
        middle.setLayout(self._center)
        self.setCentralWidget(middle)
