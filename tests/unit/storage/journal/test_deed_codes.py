"""A journal tells each step by a code; the words of earlier versions are still understood."""

from __future__ import annotations

import pytest

from minutesapp.editing.deeds import Deed
from minutesapp.storage.journal.deed_codes import WORDS_BEFORE_CODES, deed_of


def test_every_code_names_its_deed() -> None:
    assert [deed_of(str(deed)) for deed in Deed] == list(Deed)


def test_the_words_of_earlier_versions_name_the_deeds_that_they_had() -> None:
    assert len(WORDS_BEFORE_CODES) == 19
    assert deed_of("入力") is Deed.TYPE
    assert deed_of("非公開にする") is Deed.CLOSE
    assert deed_of("公開にする") is Deed.OPEN
    later = {Deed.MARK, Deed.UNMARK, Deed.CORRECT_READING, Deed.EDIT, Deed.SET_REASON, Deed.SET_NOTE}
    later |= {Deed.WITHDRAW, Deed.CORRECT, Deed.RESTORE, Deed.JOIN_LINES, Deed.SET_STAGE, Deed.SUMMARIZE}
    assert set(WORDS_BEFORE_CODES.values()) == set(Deed) - later


@pytest.mark.parametrize("code", ["", "ダンス", "merge-records", "TYPE"])
def test_a_deed_that_is_not_known_is_an_edit(code: str) -> None:
    assert deed_of(code) is Deed.EDIT
