"""How a form numbers its agenda, as its file states it."""

from minutesapp.templates.parts.agenda import AgendaForm, LevelForm
from minutesapp.templates.tables import build


def test_a_form_that_says_nothing_numbers_as_most_offices_do() -> None:
    usual = build(AgendaForm, {})
    assert [level.format for level in usual.levels] == ["1", "(1)", "ア", "(ア)"]
    assert (usual.closed_mark, usual.open_mark, usual.closed_subheadings) == ("【非公開】", "", False)


def test_levels_are_those_of_the_file() -> None:
    agenda = build(AgendaForm, {"levels": [{"format": "日程第1"}, {"format": "・", "gap": ""}], "open_mark": "(公開)"})
    assert agenda.levels == (LevelForm("日程第1"), LevelForm("・", ""))
    assert agenda.open_mark == "(公開)"
