from __future__ import annotations

import pytest

from minutesapp.templates.page.look import HEADINGS, PAPERS, Margins, PageLook, Paper


@pytest.mark.parametrize("paper", PAPERS.values())
def test_paper_stands_upright_in_the_proportion_of_the_standard(paper: Paper) -> None:
    assert paper.height / paper.width == pytest.approx(2**0.5, rel=0.005)


def test_a_page_is_usually_that_of_the_built_in_forms() -> None:
    page = PageLook()
    assert (page.paper, page.margins, page.characters, page.lines) == (PAPERS["A4"], Margins(25, 25, 30, 20), 40, 36)


def test_every_heading_of_a_deeper_level_stands_further_in() -> None:
    begins = [heading.left + heading.first for heading in HEADINGS]
    assert begins == sorted(set(begins))
