"""The parts of a form as a tree: its pages, and under them the items of its lists."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from minutesapp.templates.changing.places import Path, part_at
from minutesapp.templates.changing.rows import ItemList, lists_in, title_of
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm

PAGES: tuple[tuple[str, Path], ...] = (
    ("様式", ()),
    ("項目", ("header",)),
    ("議題", ("agenda",)),
    ("発言", ("turn",)),
    ("ト書き", ("direction",)),
    ("本文", ("body",)),
)
FIELDS = ItemList(("fields",), "項目", FieldForm)
UNNAMED = "（まだ書いていません）"


class Node(Struct, frozen=True):
    """A part that can be chosen: its place, the list that it is an item of, and the list that it stands for."""

    path: Path
    words: str
    within: ItemList | None = None
    items: ItemList | None = None
    level: int = 0

    @property
    def at(self) -> int:
        """Which item of its list it is."""
        return int(self.path[-1]) if self.within is not None else -1


def nodes_of(form: Form) -> list[Node]:
    """All that can be chosen, from the top."""
    return [node for words, path in PAGES for node in _page(form, path, words)]


def _page(form: Form, path: Path, words: str) -> Iterator[Node]:
    lists = lists_in(form, path)
    own = FIELDS if path == ("header",) else None
    yield Node(path, words, items=own)
    if own is not None:
        yield from _items(form, own, 1)
    for one in lists:
        yield Node(one.path, one.label, items=one, level=1)
        yield from _items(form, one, 2)


def _items(form: Form, items: ItemList, level: int) -> Iterator[Node]:
    for at in range(len(part_at(form, items.path))):
        path = (*items.path, at)
        yield Node(path, title_of(form, path) or UNNAMED, within=items, level=level)
        for one in lists_in(form, path):
            yield Node(one.path, one.label, items=one, level=level + 1)
            yield from _items(form, one, level + 2)


class PartTree(QTreeWidget):
    """Shows the nodes of a form; the chosen one stays chosen where it is still there."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setAccessibleName("様式の部分")
        self._nodes: list[Node] = []
        self._shown: list[QTreeWidgetItem] = []
        """An item for each of them."""

    @property
    def chosen(self) -> Node | None:
        """The part chosen."""
        item = self.currentItem()
        node = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return node if isinstance(node, Node) else None

    def show_form(self, form: Form) -> None:
        """Show the parts of this form; what has other words alone only changes them."""
        nodes = nodes_of(form)
        if [(node.path, node.level) for node in nodes] == [(node.path, node.level) for node in self._nodes]:
            for item, node in zip(self._shown, nodes, strict=True):
                item.setText(0, node.words)
                item.setData(0, Qt.ItemDataRole.UserRole, node)
        else:
            self._fill(nodes)
        self._nodes = nodes

    def choose(self, path: Path) -> None:
        """Choose the part at this place, or the next above it that is there."""
        items = {item.data(0, Qt.ItemDataRole.UserRole).path: item for item in reversed(self._shown)}
        above = (path[:length] for length in range(len(path), -1, -1))
        self.setCurrentItem(next(items[place] for place in above if place in items))

    def _fill(self, nodes: list[Node]) -> None:
        before = self.chosen
        self.blockSignals(True)
        self.clear()
        self._shown = []
        parents: list[QTreeWidgetItem] = []
        for node in nodes:
            del parents[node.level :]
            item = QTreeWidgetItem([node.words])
            item.setData(0, Qt.ItemDataRole.UserRole, node)
            if parents:
                parents[-1].addChild(item)
            else:
                self.addTopLevelItem(item)
                item.setExpanded(node.items is FIELDS)
            parents.append(item)
            self._shown.append(item)
        self.blockSignals(False)
        self.choose(before.path if before is not None else ())
