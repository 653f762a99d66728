"""The words that a PDF is written in."""

from __future__ import annotations

from typing import Any

import pytest

from minutesapp.pdf.tokens import BrokenPdfError, Name, Operator, Ref, Tokens


@pytest.mark.parametrize(
    ("data", "values"),
    [
        (b"1 -2.5 .5 +3 true null", [1, -2.5, 0.5, 3, True, None]),
        (b"/A#20B /", [Name("A B"), Name("")]),
        (rb"(a\(b\)(c)\101\n) <41 4>", [b"a(b)(c)A\n", b"A@"]),
        (b"<</K[1 0 R /N]/L<<>>>>", [{"K": [Ref(1), Name("N")], "L": {}}]),
        (b"% note\n q 1 0 0 rg f*", [Operator(b"q"), 1, 0, 0, Operator(b"rg"), Operator(b"f*")]),
        (b"] >> } 1", [1]),
        (b"[1 2", [[1, 2]]),
        (b"(open", [b""]),
    ],
)
def test_values_are_read_one_after_another(data: bytes, values: list[Any]) -> None:
    assert list(Tokens(data)) == values


def test_lists_within_lists_end_somewhere() -> None:
    with pytest.raises(BrokenPdfError):
        list(Tokens(b"[" * 100_000))


def test_a_number_beyond_measure_is_none() -> None:
    assert list(Tokens(b"9" * 5000)) == [Operator(b"9" * 5000)]


@pytest.mark.parametrize("data", [b"%" * 10**6, b"9" * 10**6 + b"x", b"< " * 10**5, b"(" * 10**6, b"- " * 10**5])
def test_strange_bytes_take_no_longer_than_others(data: bytes) -> None:
    assert len(list(Tokens(data))) <= 10**5
