"""An edition as pages."""

from __future__ import annotations

import pytest

from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import EditionName
from minutesapp.services.output.preview import Paragraph, preview_sheets

SECRET = "30年間は公開しない"


@pytest.mark.parametrize("edition", EditionName)
def test_an_edition_is_shown_as_its_readers_will_see_it(shinonome: Minutes, edition: EditionName) -> None:
    sheets = preview_sheets(shinonome, edition)
    words = "\n".join(block.words for block in sheets.blocks if isinstance(block, Paragraph))
    assert "電子図書館の貸出" in words
    assert (SECRET in words) == (edition is not EditionName.PUBLIC)
    assert sheets.paper.numbered == (edition is EditionName.REVIEW)
