"""What a Word file holds, in plain values."""

from __future__ import annotations

from minutesapp.word.inspection.pieces import AUTOMATIC, WordInside, WordPiece


def test_a_piece_is_seen_and_nobodys_change_unless_it_is_said() -> None:
    piece = WordPiece("本文の1段落目", "髙橋")
    assert (piece.ink, piece.ground, piece.hidden, piece.change) == (AUTOMATIC, "FFFFFF", False, "")
    assert WordInside((piece,)).comments == ()
