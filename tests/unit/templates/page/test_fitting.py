"""Indents and columns follow lines that become shorter."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.templates.page.fitting import fitted
from minutesapp.templates.page.limits import page_problems
from minutesapp.templates.page.look import FieldLook, Indent, PageLook

WIDE = replace(PageLook(), narrative=Indent(20, 0), turn=Indent(12.5, -12.5), fields=FieldLook(tab=35, label_column=12))


@pytest.mark.parametrize("characters", range(20, 41))
def test_a_page_with_shorter_lines_can_be(characters: int) -> None:
    assert not page_problems(WIDE)
    page = fitted(replace(WIDE, characters=characters), WIDE)
    assert not page_problems(page)
    assert page.characters == characters and page.turn.left + page.turn.first == 0, "it still hangs"
    assert (page == WIDE) is (characters == WIDE.characters)


def test_what_was_too_wide_before_was_somebody_s_wish_and_stays() -> None:
    wide = replace(WIDE, narrative=Indent(30, 0))
    assert fitted(replace(wide, points=9), wide).narrative == Indent(30, 0)
