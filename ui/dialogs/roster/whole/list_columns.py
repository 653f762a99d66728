"""Which column of a list of people is what: asked where the headings do not say it, or say it wrongly."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from minutesapp.language.plain import one_line
from minutesapp.services.lists import WORDS_OF_KINDS, ListColumns, ListFile, ListKind, first_rows
from minutesapp.services.rosters.prospects import first_cells
from ui.dialogs.base import BaseDialog, hint, lead
from ui.widgets.tables.column_choice import Choice, Chosen, ColumnChoice

LEAD = "一覧のどの列が氏名・読み・職などかを、列の上で選んでください。「氏名」か「姓」の列はかならず選びます。"
KEPT = "選んだ列は覚えておき、同じ見出しの一覧を次に読み込むときに使います。"
PEOPLE = "この列で読み込んだときの、初めの人"
NO_NAMES = "「氏名」か「姓」の列を選ぶと、ここに初めの人が並びます。"
NOBODY = "この列には、氏名になる文字がありません。"
HEADS = ("氏名", "読み", "職", "所属", "会議体", "任期")
SHOWN = 12
"""People who are shown."""


class ListColumnsDialog(BaseDialog):
    """`columns` is what was chosen; None while no column has names."""

    def __init__(self, parent: QWidget | None, listed: ListFile) -> None:
        super().__init__(parent, "一覧の列を選ぶ", "この列で読み込む", size=(1100, 620))
        self._listed = listed
        self.choice = ColumnChoice(self._what_to_choose(), listed.begin)
        self.choice.judged.connect(self.accept_button.setEnabled)
        self.choice.show_sheet(listed.begin)
        self.column.addWidget(lead(LEAD))
        self.column.addWidget(self.choice, 1)
        self.column.addWidget(hint(KEPT))
        self.begin_at = next(iter(self.choice.table.boxes), None)

    @property
    def columns(self) -> ListColumns | None:
        """The columns as they are chosen now."""
        return _columns(self.choice.chosen)

    def _what_to_choose(self) -> Choice:
        sheets = self._listed.sheets
        return Choice(
            [one_line(sheet.name) or f"{place}番目の表" for place, sheet in enumerate(sheets, 1)],
            lambda place: sheets[place].rows,
            self._guess,
            WORDS_OF_KINDS.items(),
            "最初の人の行",
            self._people,
            HEADS,
            PEOPLE,
            NOBODY,
            NO_NAMES,
        )

    def _guess(self, place: int) -> Chosen:
        width, guess = self._listed.sheets[place].width, self._listed.guesses[place]
        return Chosen((*guess.kinds, *(None,) * width)[:width], guess.above, place)

    def _people(self, chosen: Chosen) -> list[Sequence[str]] | None:
        columns = _columns(chosen)
        if columns is None:
            return None
        return [first_cells(row) for row in first_rows(self._listed.sheets[chosen.place], columns)[:SHOWN]]


def _columns(chosen: Chosen) -> ListColumns | None:
    kinds = tuple(ListKind(kind) if kind else None for kind in chosen.kinds)
    columns = ListColumns(kinds, chosen.above, chosen.place)
    return columns if columns.is_list else None
