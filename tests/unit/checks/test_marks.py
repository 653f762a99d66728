"""The list of all marks."""

from __future__ import annotations

from minutesapp.checks.marks import mark_rows
from minutesapp.model.spans import Mark
from minutesapp.templates.rendering import Rendering
from tests.makers import UEDA, heading, marked, minutes, turn


def test_every_mark_is_listed_with_its_item_and_the_words_around() -> None:
    said = marked(turn("会長の宇津木です。これから始めます。", "p1"), (3, 6), mark=Mark.QUERY)
    record = minutes(marked(turn("一", "p1"), (0, 1)), heading("人事", closed=True), said)
    first, second = mark_rows(Rendering(record, UEDA))
    assert (first.item, first.words, first.span.mark, first.closed) == ("", "一", Mark.WITHHELD, False)
    assert (second.item, second.words, second.closed) == ("1 人事【非公開】", "宇津木", True)
    assert (second.before, second.behind, second.index, second.block) == ("会長の", "です。これから始", 2, said.id)


def test_a_record_without_marks_has_an_empty_list() -> None:
    assert mark_rows(Rendering(minutes(turn("一", "p1")), UEDA)) == ()
