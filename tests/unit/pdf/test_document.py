"""The objects of a PDF."""

from __future__ import annotations

import zlib

import pytest

from minutesapp.pdf.document import Document, earlier_versions
from minutesapp.pdf.tokens import Ref
from tests.painted import added, painted, stream, text
from tests.unit.exporters.pdf.papers import pdf_of


def test_pages_take_over_what_stands_above_them() -> None:
    (page,) = Document(painted("")).pages()
    assert page["MediaBox"] == [0, 0, 200, 300]


@pytest.mark.parametrize("packed", [False, True])
def test_pages_are_found_without_an_order_of_them(packed: bool) -> None:
    assert len(list(Document(pdf_of(["一", "二"], packed=packed)).pages())) == 2


def test_the_last_of_several_objects_with_one_number_counts() -> None:
    data = added(painted(text("前")), 4, stream(text("後")))
    document = Document(data)
    assert document.is_changed and not Document(painted("")).is_changed
    assert document.content(Ref(4)) == text("後").encode().rstrip(b"\n") + b"\n"
    assert earlier_versions(data) == [painted(text("前"))]


def test_pages_that_go_round_and_round_end() -> None:
    data = added(painted(""), 2, "<</Type/Pages/Kids[2 0 R 3 0 R 3 0 R]>>")
    assert len(list(Document(data).pages())) == 1
    assert Document(added(painted(""), 4, "4 0 R")).get(Ref(4)) is None


def test_a_length_that_is_wrong_is_not_believed() -> None:
    packed = zlib.compress(b"BT ET").decode("latin-1")
    one = f"<</Length 3/Filter/FlateDecode>>\nstream\n{packed}\nendstream"
    assert Document(added(painted(""), 4, one)).content(Ref(4)) == b"BT ET"


def test_a_file_with_a_secret_is_locked() -> None:
    assert Document(painted("", trailer="/Encrypt 9 0 R")).is_locked
