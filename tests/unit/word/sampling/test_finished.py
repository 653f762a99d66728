"""A finished file, and how its paragraphs look."""

from __future__ import annotations

import pytest

from minutesapp.word.package import DamagedError
from minutesapp.word.sampling.finished import FinishedFile
from tests.learning.invented import SECTION, STYLES
from tests.word_files import paragraph, stranger


def test_two_paragraphs_that_look_alike_have_one_look() -> None:
    same = '<w:ind w:left="420"/><w:jc w:val="right"/>'
    file = FinishedFile(stranger(paragraph("甲", same) + paragraph("乙", same) + paragraph("丙"), styles=STYLES))
    assert file.look_of(0) == file.look_of(1) != file.look_of(2)


def test_a_fitted_label_tells_its_width() -> None:
    fitted = '<w:p><w:r><w:rPr><w:fitText w:val="630" w:id="1"/></w:rPr><w:t>日時</w:t></w:r></w:p>'
    file = FinishedFile(stranger(fitted + paragraph("会場") + SECTION, styles=STYLES))
    assert (file.spread_of(0), file.spread_of(1)) == (3, 0)


BREAK = '<w:r><w:br w:type="page"/></w:r>'


@pytest.mark.parametrize(
    ("first", "second", "begins"),
    [
        ("<w:p/>", "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>", True),
        ("<w:p/>", '<w:p><w:pPr><w:pageBreakBefore w:val="0"/></w:pPr></w:p>', False),
        ("<w:p/>", f"<w:p>{BREAK}<w:r><w:t>題</w:t></w:r></w:p>", True),
        ("<w:p/>", f"<w:p><w:r><w:t>題</w:t></w:r>{BREAK}</w:p>", False),
        (f"<w:p><w:r><w:t>表紙</w:t></w:r>{BREAK}</w:p>", "<w:p/>", True),
        (f"<w:p>{BREAK}<w:r><w:t>表紙</w:t></w:r></w:p>", "<w:p/>", False),
        ("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", "<w:p/>", True),
        ('<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr></w:p>', "<w:p/>", False),
        ("<w:p/>", "<w:p/>", False),
    ],
)
def test_a_page_begins_where_somebody_began_one(first: str, second: str, begins: bool) -> None:
    file = FinishedFile(stranger(first + second, styles=STYLES))
    assert file.begins_page(1) == begins


def test_what_is_no_word_file_is_damaged() -> None:
    with pytest.raises(DamagedError):
        FinishedFile(b"PK\x03\x04")
