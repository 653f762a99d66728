"""The manual as it comes with the program."""

from __future__ import annotations

import re

import pytest

from minutesapp.services.manual import ManualPage, manual_folder, manual_pages

PICTURE = re.compile(r"!\[[^]]+\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^]]+\]\(([^)]+)\)")


@pytest.mark.parametrize("page", manual_pages(), ids=lambda page: page.path.name)
def test_a_page_has_a_title_and_sections(page: ManualPage) -> None:
    assert page.title and len(page.sections) > 3
    assert f"# {page.title}\n" in page.path.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", manual_pages(), ids=lambda page: page.path.name)
def test_what_a_page_shows_and_points_to_is_there(page: ManualPage) -> None:
    text = page.path.read_text(encoding="utf-8")
    for name in (*PICTURE.findall(text), *LINK.findall(text)):
        assert (manual_folder() / name).is_file(), name


def test_every_page_of_the_folder_can_be_reached() -> None:
    assert {page.path for page in manual_pages()} == set(manual_folder().glob("*.md"))
