"""Which column of a table is what: asked where a transcript is a table of which that is in doubt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from minutesapp.model.blocks import Block
from minutesapp.services.reading.tables import (
    WORDS_OF_KINDS,
    ColumnKind,
    Columns,
    TableFile,
    above_turns,
    columns_of,
    preview,
    sheet_words,
)
from minutesapp.services.voices import time_words
from ui.dialogs.base import BaseDialog, hint, lead
from ui.widgets.tables.column_choice import Choice, Chosen, ColumnChoice

LEAD = "文字起こしの表の、どの列が時刻・話者・発言かを、列の上で選んでください。「発言」の列はかならず選びます。"
KEPT = "選んだ列は覚えておき、同じ見出しの表を次に読み込むときに使います。使わない列は「お知らせ」に出ます。"
TURNS = "この列で読み込んだときの、初めの発言"
NO_WORDS = "「発言」の列を選ぶと、ここに初めの発言が並びます。"
NO_TURNS = "この列には、発言になる文字がありません。"
HEADS = ("時刻", "話者", "発言")
SHORT = 200


class ColumnsDialog(BaseDialog):
    """`columns` is what was chosen; None while no column is what is said."""

    def __init__(self, parent: QWidget | None, tables: TableFile) -> None:
        super().__init__(parent, "表の列を選ぶ", "この列で読み込む", size=(1000, 600))
        self._tables = tables
        begin = tables.columns.sheet if tables.columns is not None else 0
        self.choice = ColumnChoice(self._what_to_choose(), begin)
        self.choice.come.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choice.judged.connect(self.accept_button.setEnabled)
        self.choice.show_sheet(begin)
        self.column.addWidget(lead(LEAD))
        self.column.addWidget(self.choice, 1)
        self.column.addWidget(hint(KEPT))
        self.begin_at = next(iter(self.choice.table.boxes), None)

    @property
    def columns(self) -> Columns | None:
        """The columns as they are chosen now."""
        return _columns(self.choice.chosen)

    def _what_to_choose(self) -> Choice:
        sheets = self._tables.sheets
        return Choice(
            [sheet_words(sheet, place) for place, sheet in enumerate(sheets)],
            lambda place: sheets[place].rows,
            self._guess,
            WORDS_OF_KINDS.items(),
            "最初の発言の行",
            self._turns,
            HEADS,
            TURNS,
            NO_TURNS,
            NO_WORDS,
        )

    def _guess(self, place: int) -> Chosen:
        sheet, columns = self._tables.sheets[place], self._tables.guess_for(place)
        if columns is None:
            return Chosen((None,) * sheet.width, above_turns(sheet, place), place)
        return Chosen(tuple(map(columns.kind_of, range(sheet.width))), columns.above, place)

    def _turns(self, chosen: Chosen) -> list[Sequence[str]] | None:
        columns = _columns(chosen)
        return None if columns is None else list(map(_cells, preview(self._tables.sheets[chosen.place], columns)))


def _columns(chosen: Chosen) -> Columns | None:
    kinds = [ColumnKind(kind) if kind else None for kind in chosen.kinds]
    return columns_of(kinds, chosen.above, chosen.place)


def _cells(block: Block) -> Sequence[str]:
    time = "" if block.time is None else time_words(block.time)
    speaker = "" if block.speaker is None else block.speaker.label or "？"
    return time, speaker, block.text[:SHORT]
