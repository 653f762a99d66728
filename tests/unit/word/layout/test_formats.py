from __future__ import annotations

import pytest

from minutesapp.word.layout.formats import TableFormat, TextFormat


def test_formats_are_values() -> None:
    assert TextFormat("<w:pPr/>", "", "") == TextFormat("<w:pPr/>", "", "")
    with pytest.raises(AttributeError, match="immutable"):
        TableFormat("", "", ()).row = "<w:trPr/>"  # type: ignore[misc]
