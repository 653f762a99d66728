from __future__ import annotations

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.exporters.proof.refusal import LEAK, TRACE, WHOLE, refuse
from minutesapp.wording import describe


@pytest.mark.parametrize("code", [LEAK, TRACE])
def test_a_refusal_is_one_sentence_that_names_the_part(code: str) -> None:
    with pytest.raises(UserFacingError) as caught:
        refuse(code, "word/footer1.xml")
    assert "word/footer1.xml" in describe(caught.value)
    assert describe(caught.value).count("。") == 2


def test_a_file_of_one_part_is_named_by_its_text() -> None:
    with pytest.raises(UserFacingError) as caught:
        refuse(LEAK)
    assert caught.value.facts == {"part": WHOLE}
