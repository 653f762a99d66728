"""Replacements as they are shown before they are made."""

from minutesapp.editing.finding.replacing import NewWords
from minutesapp.services.replacing.planned import CLOSED, OTHER_KANJI, UNKNOWN, WITHHELD, planned_rows, row_json
from minutesapp.templates.rendering import Rendering
from tests.makers import UEDA, direction, heading, marked, minutes, more, narrative, turn

MEETING = minutes(
    narrative("予算のはじめ"),
    heading("予算の議事"),
    marked(turn("髙橋の予算", "p1"), (0, 2)),
    direction("予算書を配布"),
    more("予算の続き"),
    turn("予算？"),
    heading("予算の採決", closed=True),
    turn("予算案", "p2"),
)


def test_each_tells_its_place_and_what_to_know_of_it() -> None:
    places = [NewWords(index, 0, 2, "決算", index == 2) for index in range(8)]
    rows = planned_rows(Rendering(MEETING, UEDA), places)
    assert [row.speaker for row in rows] == ["", "", "会長", "", "会長", UNKNOWN, "", "委員"]
    number = rows[1].number
    assert number and rows[1].item.startswith(number) and rows[1].place == rows[1].item
    assert rows[2].place == f"{number} 会長"
    assert rows[0].place == rows[0].item == ""
    assert [row.remark for row in rows] == [
        "", "", f"{OTHER_KANJI}、{WITHHELD}", "", "", "", CLOSED, CLOSED,
    ]  # fmt: skip
    assert [row.words for row in rows] == places


def test_a_note_of_a_list_stands_for_the_doubt() -> None:
    (row,) = planned_rows(Rendering(MEETING, UEDA), [NewWords(2, 3, 5, "決算", True, "別の語かも")])
    assert (row.remark, row.context.left, row.context.before) == ("別の語かも", "髙橋の", "予算")


def test_the_shell_tells_the_same() -> None:
    (row,) = planned_rows(Rendering(MEETING, UEDA), [NewWords(4, 0, 2, "決算")])
    told = row_json(row)
    assert (told["block"], told["start"], told["end"], told["speaker"]) == (4, 0, 2, "会長")
    assert (told["before"], told["after"], told["right"], told["in_doubt"]) == ("予算", "決算", "の続き", False)
