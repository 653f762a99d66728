from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from minutesapp.templates.page.look import Margins, PageLook
from minutesapp.word.making.sheet import millimetres, sheet_of, twips
from tests.page_looks import pages


def test_the_usual_page_has_forty_characters_by_thirty_six_lines() -> None:
    sheet = sheet_of(PageLook())
    assert (sheet.width, sheet.height, sheet.text_width) == (11906, 16838, 9071)
    assert (sheet.letter_space, sheet.pitch, sheet.cells(40), sheet.lines(0.5)) == (16, 388, 9071, 194)


def test_a_page_without_a_grid_is_measured_by_its_letters() -> None:
    sheet = sheet_of(PageLook(characters=0, lines=0))
    assert (sheet.letter_space, sheet.pitch, sheet.cells(2), sheet.line) == (None, 0, 420, 315)


def test_paper_across_is_as_wide_as_it_was_high() -> None:
    sheet = sheet_of(PageLook(landscape=True))
    assert (sheet.width, sheet.height) == (16838, 11906)


def test_what_stands_on_every_page_keeps_off_narrow_margins() -> None:
    sheet = sheet_of(replace(PageLook(), margins=Margins(9, 9, 20, 20)))
    assert sheet.head_room < sheet.top and sheet.foot_room < sheet.bottom


@settings(max_examples=20)
@given(page=pages())
def test_all_characters_and_lines_fit_and_no_more(page: PageLook) -> None:
    sheet = sheet_of(page)
    if page.characters:
        assert sheet.letter_space is not None
        assert sheet.text_width // (sheet.letters + sheet.letter_space) == page.characters
    if page.lines:
        assert (sheet.height - sheet.top - sheet.bottom) // sheet.pitch == page.lines


@pytest.mark.parametrize("length", [0, 17.5, 25, 297])
def test_millimetres_come_back(length: float) -> None:
    assert millimetres(twips(length)) == length
