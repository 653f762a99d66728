"""How a header stands, as the file of a form states it."""

import pytest

from minutesapp.templates.parts.header import HeaderForm, HeaderLayout, Separator
from minutesapp.templates.tables import MisfitError, build


def test_a_form_that_says_nothing_has_numbered_lines_parted_by_a_tab_and_no_sentence() -> None:
    usual = build(HeaderForm, {})
    assert (usual.layout, usual.mark, usual.separator, usual.sentence) == (
        HeaderLayout.NUMBERED,
        "1",
        Separator.TAB,
        "",
    )


def test_a_layout_that_nobody_knows_is_told_with_those_there_are() -> None:
    with pytest.raises(MisfitError) as caught:
        build(HeaderForm, {"layout": "circle"}, "header")
    assert caught.value.place == "header.layout" and "bracket" in caught.value.reason
