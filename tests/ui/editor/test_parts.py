"""The small parts: the search for what two texts share, views, positions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from tests.makers import heading, turn
from tests.ui.editor.conftest import Open
from ui.editor.page.paragraphs import Paragraphs
from ui.editor.projection.document import CursorPlace, place_of, position_of, rewrite, same_ends

WORDS = st.text(st.sampled_from("一二𠮷葛\U000e0100"), max_size=6)


@given(WORDS, WORDS)
def test_what_two_texts_share_is_taken_off_both_ends(one: str, other: str) -> None:
    front, back = same_ends(one, other)
    assert one[:front] == other[:front]
    assert one[len(one) - back :] == other[len(other) - back :]
    assert front + back <= min(len(one), len(other))
    rest, changed = one[front : len(one) - back], other[front : len(other) - back]
    assert not rest or not changed or (rest[0] != changed[0] and rest[-1] != changed[-1])


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, min_size=1, max_size=4))
def test_paragraphs_are_rewritten_by_touching_only_what_differs(old: list[str], new: list[str]) -> None:
    document = QTextDocument()
    document.setPlainText("\n".join(["前", *old, "後"]))
    end = rewrite(QTextCursor(document), 1, old, new)
    assert document.toRawText().split("\u2029") == ["前", *new, "後"]
    assert 1 <= end.block <= len(new)


def test_positions_count_units_of_the_document() -> None:
    document = QTextDocument()
    document.setPlainText("𠮷一\n二")
    assert position_of(document, CursorPlace(0, 3)) == 3
    assert position_of(document, CursorPlace(1, 9)) == 5
    assert position_of(document, CursorPlace(9, 0)) == 4
    assert place_of(document, 5) == CursorPlace(1, 1)


def test_a_view_finds_the_same_paragraphs_from_wherever_it_looked_before(open_body: Open) -> None:
    editor, _ = open_body(*(turn(f"発言{n}" * (n % 7)) if n % 9 else heading(f"議題{n}") for n in range(120)))
    view, height = Paragraphs(editor), round(editor.document().size().height())
    for top in (0, height, height // 2, height - 10, 5, height // 3, height // 3 + 1):
        fresh = Paragraphs(editor).between(top, top + 300)
        assert view.between(top, top + 300) == fresh
        shown = {p.number for p in fresh if p.bottom > top and p.top < top + 300}
        everything = Paragraphs(editor).between(0, height)
        assert shown == {p.number for p in everything if p.bottom > top and p.top < top + 300}
