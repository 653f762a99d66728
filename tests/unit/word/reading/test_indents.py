from __future__ import annotations

import pytest

from minutesapp.word.reading.indents import inset_of, stated_indents
from tests.word_files import element


@pytest.mark.parametrize(
    ("stated", "inset"),
    [
        ('w:left="840"', 4),
        ('w:start="840"', 4),
        ('w:left="2310" w:hanging="2310"', 0),
        ('w:left="630" w:firstLine="210"', 4),
        ('w:left="400" w:leftChars="300"', 3),
        ('w:leftChars="0" w:left="840"', 4),
        ('w:left="210" w:hanging="840"', 0),
        ('w:left="nan"', 0),
        ('w:left="99999999999999"', 0),
        ("", 0),
    ],
)
def test_the_first_line_stands_so_far_in(stated: str, inset: int) -> None:
    assert inset_of(stated_indents([element(f"<w:ind {stated}/>", "pPr")])) == inset


def test_what_is_said_later_holds_and_what_hangs_out_stands_in_no_more() -> None:
    style = element('<w:ind w:left="840" w:hanging="840"/>', "pPr")
    own = element('<w:ind w:firstLine="210"/>', "pPr")
    assert inset_of(stated_indents([style, None, own])) == 5
    assert stated_indents([element("<w:jc/>", "pPr")]) == {}
