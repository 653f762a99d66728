"""Which paragraphs show how a style looks."""

from __future__ import annotations

from minutesapp.learning.lines import LineKind, SeenLine, Spot
from minutesapp.learning.looks import WORDS, looks_of, others_of, shown_by
from minutesapp.templates.form import Form
from minutesapp.templates.parts.turn import LabelPlace, TurnForm
from minutesapp.word.layout.style_names import IDS
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
