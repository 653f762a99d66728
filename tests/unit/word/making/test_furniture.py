from __future__ import annotations

from itertools import product

import pytest
from msgspec.structs import replace

from minutesapp.templates.page.look import NumberPlace, NumberStyle, PageLook, PageNumber
from minutesapp.word.making.changing import with_page
from minutesapp.word.making.layout_file import make_layout
from minutesapp.word.making.reading import read_page
from tests.word_files import parts, rewrite

USUAL = PageLook()
NUMBERS = (None, *(PageNumber(NumberStyle.PAGES, place) for place in NumberPlace))
CASES = [replace(USUAL, number=number, head_line=words) for number, words in product(NUMBERS, ("", "桜丘市"))]


@pytest.mark.parametrize("old", CASES)
def test_number_and_words_come_and_go(old: PageLook) -> None:
    for new in CASES:
        assert read_page(with_page(make_layout(old), old, new)) == new


def test_the_other_words_of_a_foot_stay() -> None:
    words = "<w:p><w:r><w:t>桜丘市役所</w:t></w:r></w:p>"
    data = rewrite(make_layout(USUAL), lambda xml: xml.replace("<w:p>", f"{words}<w:p>", 1), "word/footer1.xml")
    foot = parts(with_page(data, USUAL, replace(USUAL, number=None)))["word/footer1.xml"].decode()
    assert "桜丘市役所" in foot and "PAGE" not in foot
