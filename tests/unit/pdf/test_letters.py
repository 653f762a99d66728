"""The letters that codes mean."""

from __future__ import annotations

from minutesapp.pdf.letters import from_hex, letters_of, text_in, utf16


def test_letters_are_told_one_by_one_and_in_ranges() -> None:
    space = b"begincodespacerange <00> <FF> endcodespacerange "
    table = space + b"beginbfchar <07> <5C71> endbfchar beginbfrange <01> <02> <3042> endbfrange"
    assert letters_of(table) == {b"": " ", b"\x07": "山", b"\x01": "あ", b"\x02": "ぃ"}


def test_digits_and_strings_give_text() -> None:
    assert (from_hex(b"4 1 4"), utf16(b"FEFF 5C71")) == (b"A@", "山")
    assert text_in(b"\xfe\xff\x5c\x71") == text_in(b"\xff\xfe\x71\x5c") == text_in("\ufeff山".encode()) == "山"
    assert text_in(b"Writer") == "Writer"
