"""What a page paints."""

from __future__ import annotations

import pytest

from minutesapp.pdf import painting
from minutesapp.pdf.painting import Budget
from minutesapp.pdf.reading import OpenedPdf, Page
from minutesapp.pdf.tokens import BrokenPdfError
from tests.painted import hex_text, painted, stream, text


def page(data: bytes) -> Page:
    (found,) = OpenedPdf(data).pages()
    return found


def test_letters_bear_their_ink_and_their_turn() -> None:
    first, second = page(painted(text("山", look="1 0 0 rg") + "0 g 0 0 9 9 re f " + text("川"))).letters
    assert (first.ink, second.ink) == ("FF0000", "000000")
    assert second.order - first.order == 2


def test_pictures_within_the_text_are_passed_over() -> None:
    found = page(painted("BI /W 1 /H 1 ID \x00EI\xff\n EI " + text("山")))
    assert ([one.text for one in found.letters], found.has_pictures) == (["山"], True)


def test_a_form_that_calls_itself_ends() -> None:
    form = stream("/X Do 0 0 9 9 re f", "/Subtype/Form/Resources<</XObject<</X 7 0 R>>>>")
    assert page(painted("/X Do", form, resources="/XObject<</X 7 0 R>>")).areas


def test_what_stands_in_for_letters_is_told() -> None:
    assert page(painted(f"/Span <</ActualText {hex_text('髙橋')}>> BDC {text('〇')} EMC")).said == ["髙橋"]


def test_no_file_is_painted_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BrokenPdfError):
        Budget(0).spend()
    monkeypatch.setattr(painting, "MOST_WAITING", 10)
    with pytest.raises(BrokenPdfError):
        page(painted("1 " * 20))
