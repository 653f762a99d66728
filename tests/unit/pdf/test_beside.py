"""What a PDF says anywhere but on its pages."""

from __future__ import annotations

import pytest

from minutesapp.pdf.beside import said_in
from minutesapp.pdf.document import Document
from tests.painted import hex_text, painted, stream

HIDDEN = hex_text("髙橋")


@pytest.mark.parametrize(
    "data",
    [
        painted("", trailer=f"/Info <</Custom {HIDDEN}>>"),
        painted("", f"<</A [1 [{HIDDEN}] 2]>>"),
        painted("", f"<</Type/StructElem/T {HIDDEN}>>"),
        painted("", stream("", f"/Title {HIDDEN}")),
        painted("", "<</S/JavaScript/JS 8 0 R>>", stream("var a = '\xe9\xab\x99\xe6\xa9\x8b'")),
        painted("", stream("<x>\xe9\xab\x99\xe6\xa9\x8b</x>", "/Type/Metadata")),
        painted("", stream("\xe9\xab\x99\xe6\xa9\x8b", "/Type/EmbeddedFile")),
    ],
)
def test_words_are_found_in_every_object(data: bytes) -> None:
    assert any("髙橋" in words for words in said_in(Document(data)))


def test_a_file_that_names_itself_without_end_is_read_once() -> None:
    assert list(said_in(Document(painted("", "<</A 7 0 R/B 7 0 R>>"))))
