"""The signs of remarks that were withdrawn or corrected, as forms have them that state none."""

from __future__ import annotations

from minutesapp.templates.hiding.signs import CorrectedForm, WithdrawnForm


def test_the_office_reads_the_words_and_what_became_of_them() -> None:
    assert WithdrawnForm().original.format(words="失言", note="") == "〔失言〕〔発言取消し〕"
    assert CorrectedForm().original.format(words="三年", note="四年") == "〔三年〕〔訂正：四年〕"


def test_the_public_reads_neither_withdrawn_words_nor_those_that_were_corrected() -> None:
    assert WithdrawnForm().sign == "〔発言取消し〕"
    assert CorrectedForm().public.format(note="四年") == "四年"
