"""Where letters come to lie."""

from __future__ import annotations

from minutesapp.pdf.document import Document
from minutesapp.pdf.painting import Budget, Letter, Painter
from minutesapp.pdf.reading import OpenedPdf
from tests.painted import painted, said


def letters(content: str, encoding: str = "UniJIS-UCS2-H") -> list[Letter]:
    data = painted(f"BT /F1 10 Tf {content} ET").replace(b"UniJIS-UCS2-H", encoding.encode())
    (page,) = OpenedPdf(data).pages()
    return page.letters


def places(content: str) -> list[tuple[str, float, float]]:
    return [(one.text, round(one.box.left, 2), round(one.box.bottom + 1, 2)) for one in letters(content)]


def test_letters_stand_side_by_side_with_what_is_set_between_them() -> None:
    assert places(f"5 6 Td {said('山川')}") == [("山", 5, 6), ("川", 15, 6)]
    assert places(f"2 Tc 50 Tz {said('山川')}") == [("山", 0, 0), ("川", 6, 0)]
    assert places("[<5C71> -500 <5DDD>] TJ") == [("山", 0, 0), ("川", 15, 0)]


def test_lines_follow_one_another() -> None:
    assert places(f"0 99 TD 12 TL {said('山')} T* {said('川')} <5C71> '") == [
        ("山", 0, 99), ("川", 0, 87), ("山", 0, 75),
    ]  # fmt: skip
    assert places(f"1 0 0 1 7 8 Tm 3 Ts {said('山')}") == [("山", 7, 11)]


def test_upright_lines_go_down() -> None:
    first, second = letters(f"50 90 Td {said('山川')}", "UniJIS-UCS2-V")
    assert (first.box.left, first.box.top, second.box.top) == (45, 90, 80)


def test_text_without_a_font_is_passed_over() -> None:
    painter = Painter(Document(painted("")), Budget(), set(), {})
    painter.paint(b"BT <5C71> Tj ET", {})
    assert not painter.letters
