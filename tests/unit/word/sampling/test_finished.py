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


def test_what_is_no_word_file_is_damaged() -> None:
    with pytest.raises(DamagedError):
        FinishedFile(b"PK\x03\x04")
