"""Changing a form: its parts, what the chosen one says, and how the pages look with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from minutesapp.errors import UserFacingError
from minutesapp.services.output.preview import Sheets
from minutesapp.templates.changing.places import Path, part_at
from minutesapp.templates.changing.rows import fresh_item, rows_of
from minutesapp.templates.fields import fields_beside
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.wording import describe
from ui.dialogs.base import BaseDialog, hint, may_discard, tell
from ui.dialogs.forms.part_rows import PartRows
from ui.dialogs.forms.part_tree import FIELDS, Node, PartTree
from ui.models.form_draft import FormDraft
from ui.reporting import report
from ui.tasks import Task, go
from ui.widgets.appearance.theme import SPACING
from ui.widgets.plain import plain_entry
from ui.widgets.sheets.page_maker import PageMaker
from ui.widgets.sheets.sheet_view import SheetView

PAUSE = 250
"""Milliseconds without a change before pages are made."""
WIDTHS = (210, 380, 420)
OWN_FIELD = FieldForm("own", "新しい項目", multiline=True)
OWN_FIELD_WORDS = "ほかの項目（自由な文章）"
TROUBLE = "⚠ {reason}"
LISTED = "左の一覧で選ぶと、ここで変えられます。「加える」で増やせます。"


class FormEditor(BaseDialog):
    """`draft.form` is the form as it was changed; `render` begins to make its pages.

    `keep` keeps it, and gives nothing where the clerk would rather go on.
    """

    def __init__(
        self,
        parent: QWidget | None,
        form: Form,
        render: Callable[[Form], Task[Sheets]],
        keep: Callable[[Form], object],
    ) -> None:
        super().__init__(parent, f"様式を変える：{form.name}", "保存", size=(1180, 660))
        self.draft = FormDraft(form)
        self._render, self._keep = render, keep
        self._rendering: Task[Sheets] | None = None
        self._paths: list[Path] = []
        self.tree, self.rows = PartTree(), PartRows()
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view = SheetView()
        self.view.setAccessibleName("この様式で書き出した見本")
        self.maker = PageMaker(self)
        self.maker.made.connect(self.view.show_pages)
        self.trouble = hint("")
        self.back = QPushButton("元に戻す(&Z)")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._make_list_buttons()
        self._lay_out()
        self._connect()
        self.tree.show_form(form)
        self.tree.choose(())
        self._show_pages()

    def accept(self) -> None:
        """Keep the form as it is, and leave, unless something is wrong with it or it cannot be kept."""
        if self.draft.trouble is not None:
            self.tree.choose(self.draft.trouble[0])
            self.rows.go_to(self.draft.trouble[0])
            return
        try:
            if self._keep(self.draft.form):
                super().accept()
        except UserFacingError as error:
            report(self, error)

    def reject(self) -> None:
        """Leave without the changes; the clerk is asked where there are any."""
        if not self.draft.is_changed or may_discard(self):
            super().reject()

    def done(self, answer: int) -> None:
        """Pages that are still being made are not wanted any more."""
        self._pause.stop()
        self.maker.drop()
        if self._rendering is not None:
            self._rendering.cancel()
        super().done(answer)

    def _make_list_buttons(self) -> None:
        self.add, self.remove = QPushButton("加える(&A)"), QPushButton("外す(&D)")
        self.up, self.down = QPushButton("上へ(&U)"), QPushButton("下へ(&W)")
        self.menu = QMenu(self)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree, 1)
        grid = QGridLayout()
        grid.setSpacing(SPACING // 2)
        for at, button in enumerate((self.add, self.remove, self.up, self.down)):
            button.setAutoDefault(False)
            grid.addWidget(button, at // 2, at % 2)
        column.addLayout(grid)
        self.splitter = QSplitter()
        for widget in (left, self.page, self.view):
            self.splitter.addWidget(widget)
        self.splitter.setSizes(list(WIDTHS))
        self.splitter.setStretchFactor(2, 1)
        self.column.addWidget(self.splitter, 1)
        self.column.addWidget(self.trouble)
        self.buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)

    def _connect(self) -> None:
        self.tree.currentItemChanged.connect(lambda *_: self._show_part())
        self.draft.changed.connect(self._follow)
        self.draft.taken_back.connect(self._follow)
        self.draft.taken_back.connect(self._show_part)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.back.clicked.connect(lambda: self.draft.go_back())
        self._pause.timeout.connect(self._show_pages)

    def _show_part(self) -> None:
        """The rows of the part that is chosen."""
        node = self.tree.chosen
        if node is None:
            return
        self.rows = PartRows()
        if node.items is None or node.items is FIELDS:
            for row in rows_of(self.draft.form, node.path):
                self.rows.add(row, len(row.path) - len(node.path) - 1)
        else:
            self.rows.say(LISTED)
        self.rows.end()
        self.rows.changed.connect(self.draft.put)
        self.rows.switched.connect(lambda path, on: self.draft.switch(path, on=on))
        self._paths = self._paths_of(node)
        self._put_rows()
        self._judge()

    def _put_rows(self) -> None:
        """The new rows stand where the old ones did, and the clerk in the same one: it may have asked for them."""
        height, at = self.page.verticalScrollBar().value(), self._path_with_focus()
        before = self.page.takeWidget()
        if before is not None:
            before.deleteLater()
        self.page.setWidget(self.rows)
        if at in self.rows.editors:
            self.page.verticalScrollBar().setValue(height)
            self.rows.editors[at].setFocus()

    def _path_with_focus(self) -> Path:
        before = self.page.widget()
        shown = before.editors if isinstance(before, PartRows) else {}
        return next((path for path, editor in shown.items() if editor.hasFocus()), ())

    def _paths_of(self, node: Node) -> list[Path]:
        if node.items is not None and node.items is not FIELDS:
            return []
        return [row.path for row in rows_of(self.draft.form, node.path)]

    def _follow(self) -> None:
        """Show the form as it is now: other parts where there are others, and pages in a moment."""
        self.tree.show_form(self.draft.form)
        node = self.tree.chosen
        if node is not None and self._paths != self._paths_of(node):
            self._show_part()
        self._judge()
        self._pause.start()

    def _judge(self) -> None:
        trouble, node = self.draft.trouble, self.tree.chosen
        path, reason = trouble or ((), "")
        shown = self.rows.show_trouble(path, reason)
        tell(self.trouble, TROUBLE.format(reason=reason) if reason and not shown else "")
        self.back.setEnabled(self.draft.can_go_back)
        within = node.within if node is not None else None
        for button in (self.remove, self.up, self.down):
            button.setEnabled(within is not None)
        self.add.setEnabled(node is not None and (within is not None or node.items is not None))

    def _add(self) -> None:
        node = self.tree.chosen
        items = (node.within or node.items) if node is not None else None
        if node is None or items is None:
            return
        if items.kind is FieldForm:
            self._ask_for_field(node)
        else:
            self._put_in(node, fresh_item(items.kind))

    def _ask_for_field(self, node: Node) -> None:
        """A list of the fields that offices have and this form has not."""
        self.menu.clear()
        for kind in (*fields_beside(self.draft.form), OWN_FIELD):
            words = OWN_FIELD_WORDS if kind is OWN_FIELD else kind.label
            self.menu.addAction(plain_entry(words), partial(self._put_in, node, kind))
        self.menu.popup(self.add.mapToGlobal(self.add.rect().topLeft()))

    def _put_in(self, node: Node, item: object) -> None:
        """Put a new item behind the chosen one, or at the end of the list that is chosen."""
        items = node.within or node.items
        if items is None:
            return
        at = node.at + 1 if node.within is not None else len(self._items_of(items.path))
        self.draft.add(items.path, at, item)
        self.tree.choose((*items.path, at))

    def _items_of(self, path: Path) -> tuple[object, ...]:
        return tuple(part_at(self.draft.form, path))

    def _remove(self) -> None:
        node = self.tree.chosen
        if node is not None and node.within is not None:
            self.draft.remove(node.within.path, node.at)
            left = len(self._items_of(node.within.path))
            self.tree.choose((*node.within.path, min(node.at, left - 1)) if left else node.within.path)

    def _move(self, by: int) -> None:
        node = self.tree.chosen
        if node is not None and node.within is not None:
            to = node.at + by
            if self.draft.move(node.within.path, node.at, to):
                self.tree.choose((*node.within.path, to))
                self._show_part()

    def _show_pages(self) -> None:
        if self.draft.trouble is None:
            go(self._make_pages())

    async def _make_pages(self) -> None:
        """Pages of the form as it is; where its Word file does not serve, that is said in their place."""
        if self._rendering is not None:
            self._rendering.cancel()
        self._rendering = self._render(self.draft.form)
        try:
            self.maker.start(await self._rendering)
        except UserFacingError as error:
            tell(self.trouble, describe(error))
