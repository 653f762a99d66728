"""Numbers and marks of agenda items."""

from __future__ import annotations

import pytest

from minutesapp.learning.agenda import learn_agenda
from minutesapp.templates.parts.agenda import AgendaForm, LevelForm
from tests.learning import invented
from tests.unit.learning.conftest import Seen, seen
from tests.word_files import paragraph


def test_levels_are_numbered_as_most_of_their_items_are(plain: Seen) -> None:
    learned = learn_agenda(plain.lines)
    assert learned.levels[:2] == (LevelForm("１", "　"), LevelForm("（１）", ""))
    assert learned.levels[2:] == AgendaForm().levels[2:], "what the file does not show is as usual"


def test_the_mark_of_a_closed_item_is_the_files_own() -> None:
    rows = "".join(paragraph(f"{label}　{value}") for label, value in invented.HEADER)
    text = "".join(map(paragraph, ("１　開会", "２　表彰の審査（非公開）", "【柏原会長】　始める。", "３　閉会")))
    assert learn_agenda(seen(invented.made(rows + text)).lines).closed_mark == "（非公開）"


@pytest.mark.parametrize(("closed", "mark"), [("（非公開）", "（非公開）"), ("【秘密会】", "【秘密会】")])
def test_marks_stand_behind_items_whatever_they_say(closed: str, mark: str) -> None:
    rows = "".join(paragraph(f"{label}　{value}") for label, value in invented.HEADER)
    items = ("１　開会（公開）", f"２　表彰の審査{closed}", "【柏原会長】　始める。", "３　閉会（公開）")
    learned = learn_agenda(seen(invented.made(rows + "".join(map(paragraph, items)))).lines)
    assert (learned.closed_mark, learned.open_mark) == (mark, "（公開）")


def test_without_items_all_is_as_usual() -> None:
    assert learn_agenda([]) == AgendaForm()
