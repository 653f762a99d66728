"""Plain text is what it is."""

from __future__ import annotations

from minutesapp.model.header import TextValue
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.values.text import TEXT

FIELD = FieldForm("venue", "会場")


def test_text_is_printed_and_read_as_it_stands() -> None:
    assert TEXT.words(FIELD, TextValue("第2会議室\n分室"), ()) == "第2会議室\n分室"
    assert TEXT.read(FIELD, " 𠮷田会館 ", "") == TextValue(" 𠮷田会館 ")
    assert TEXT.shown(TextValue("第2会議室")) == {}
