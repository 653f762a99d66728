"""Which paragraphs show how a style looks."""

from __future__ import annotations

from minutesapp.learning.lines import LineKind, SeenLine, Spot
from minutesapp.learning.looks import WORDS, looks_of, others_of, shown_by
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, TableColumn
from minutesapp.templates.parts.header import HeaderForm, HeaderLayout
from minutesapp.templates.parts.turn import LabelPlace, TurnForm
from minutesapp.word.layout.style_names import IDS
from minutesapp.word.sampling.looks import ColumnLooks
from tests.unit.learning.conftest import Seen

BARE = Form("", "", "", ())


def test_the_commonest_look_is_that_of_the_style(plain: Seen) -> None:
    shown = shown_by(plain.lines, BARE)
    looks = looks_of(shown, lambda place: "odd" if place == 12 else "even", None)
    assert looks.samples["発言"] == 13, "the first turn looks otherwise than most"
    assert [one.place for one in others_of(shown, lambda place: "odd" if place == 12 else "even", looks)] == [12]


def test_rows_of_tables_show_the_styles_of_their_cells(tables: Seen) -> None:
    styles = {one.style for one in shown_by(tables.lines, BARE)}
    assert {"表の項目", "表の内容", "発言者欄", "発言欄", "見出し 1", "表題"} <= styles


def test_samples_say_nothing_of_any_meeting() -> None:
    assert set(WORDS) <= set(IDS) | {"見出し 1"}


def test_what_nobody_in_particular_said_shows_how_turns_look() -> None:
    line = SeenLine(1, "・若い人が少ない。", LineKind.NARRATIVE, Spot(((0,),)))
    form = Form("", "", "", (), turn=TurnForm("・", place=LabelPlace.NOWHERE))
    assert [[one.style for one in shown_by([line], each)] for each in (form, BARE)] == [["発言"], ["地の文"]]


def test_rows_of_a_table_with_joined_cells_show_how_heads_and_cells_look() -> None:
    rows = [SeenLine(n, "甲\t乙", LineKind.FIELD_MORE, Spot(((n,), (n + 1,)), 1), key="seats") for n in (2, 4, 6)]
    keys = ("seat", "name", "status")
    field = FieldForm("seats", "出席委員", columns=tuple(TableColumn(key, key) for key in keys))
    shown = shown_by(rows, Form("", "", "", (field,), header=HeaderForm(HeaderLayout.PLAIN)))
    assert [(one.style, one.place) for one in shown[:3]] == [("表の見出し", 2), ("表の見出し", 3), ("表の内容", 4)]
    framed = shown_by(rows, Form("", "", "", (field,), header=HeaderForm(HeaderLayout.TABLE)))
    assert "表の見出し" not in {one.style for one in framed}


def test_rows_of_a_table_of_its_own_are_no_sample_of_a_style_but_of_their_columns() -> None:
    rows = [SeenLine(n, "甲\t乙", LineKind.FIELD_MORE, Spot(((n,), (n + 1,)), 1), key="seats") for n in (2, 4)]
    columns = (TableColumn("name", "氏名"), TableColumn("status", "出欠"))
    assert shown_by(rows, Form("", "", "", (FieldForm("seats", "出席委員", columns=columns),))) == []
    looks = looks_of([], str, None, [ColumnLooks((2, 3), (4, 5), ("氏名", "出欠"))])
    assert looks.samples == {"表の見出し": 2, "表の内容": 4}
