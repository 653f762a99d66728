"""The page of a form of the office's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.services.forming.keeping import copied, keep
from minutesapp.services.forming.page import page_of, set_page
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from tests.makers import UEDA


@pytest.fixture
def own() -> Form:
    return keep(copied("ueda-gaiyo", "写し"))


def test_the_page_is_that_of_the_layout() -> None:
    page = page_of(UEDA)
    assert (page.characters, page.lines, page.points, page.margins.left) == (40, 36, 10.5, 30)


def test_a_page_is_set_and_the_form_stays(own: Form) -> None:
    set_page(own, replace(page_of(own), characters=37, lines=26, points=12))
    assert (page_of(own).characters, page_of(own).lines, page_of(own).points) == (37, 26, 12)
    assert load_form(own.id) == own


def test_a_page_that_cannot_be_is_told_and_the_layout_stays(own: Form) -> None:
    before = (Path(own.folder) / "layout.docx").read_bytes()
    with pytest.raises(UserFacingError) as caught:
        set_page(own, replace(page_of(own), points=500))
    assert caught.value.code == "form-misfit"
    assert (Path(own.folder) / "layout.docx").read_bytes() == before


def test_the_page_of_a_built_in_form_stays() -> None:
    with pytest.raises(UserFacingError) as caught:
        set_page(UEDA, replace(page_of(UEDA), lines=20))
    assert caught.value.code == "form-built-in"


def test_a_layout_that_is_none_has_no_page(own: Form) -> None:
    (Path(own.folder) / "layout.docx").write_bytes(b"none")
    with pytest.raises(UserFacingError) as caught:
        page_of(own)
    assert caught.value.code == "layout-broken"
