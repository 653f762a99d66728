"""Drawing by steps."""

from __future__ import annotations

from minutesapp.pdf.geometry import Box
from minutesapp.pdf.painting import Area
from minutesapp.pdf.reading import OpenedPdf
from tests.painted import painted


def areas(content: str) -> list[Area]:
    (page,) = OpenedPdf(painted(content)).pages()
    return page.areas


def boxes(content: str) -> list[Box]:
    return [area.box for area in areas(content)]


def test_areas_are_filled_where_the_page_was_moved_to() -> None:
    assert boxes("q 2 0 0 2 10 10 cm 0 0 5 5 re f Q 0 0 5 5 re f") == [Box(10, 10, 20, 20), Box(0, 0, 5, 5)]


def test_colours_stay_until_they_are_changed_or_taken_back() -> None:
    drawn = "0 0 5 5 re f "
    colours = [area.colour for area in areas(f"q 1 0 0 rg {drawn} Q {drawn} /DeviceGray cs 0.5 sc {drawn} Q")]
    assert colours == ["FF0000", "000000", "808080"]


def test_frames_lines_and_corners_are_no_areas() -> None:
    assert not boxes("0 0 50 50 re 5 5 40 40 re f*")
    assert boxes("0 0 50 50 re 5 5 40 40 re f") == [Box(0, 0, 50, 50), Box(5, 5, 45, 45)]
    assert not boxes("0 0 50 50 re 5 45 40 -40 re f")
    assert not boxes("0 0 m 50 0 l 0 50 l f")
    assert not boxes("0 0 50 1 re f 3 w 0 0 m 50 0 l S")
    assert boxes("8 w 0 50 m 50 50 l S") == [Box(-4, 46, 54, 54)]


def test_what_is_cut_off_is_not_painted() -> None:
    assert boxes("q 0 0 20 20 re W n 10 10 50 50 re f Q") == [Box(10, 10, 20, 20)]


def test_steps_without_what_they_need_do_no_harm() -> None:
    assert not boxes("re m l cm w gs Q f Tf Tj rg cs sc Do BDC EMC EMC W n")
