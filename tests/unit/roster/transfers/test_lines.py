from __future__ import annotations

from datetime import date

from minutesapp.roster.transfers.lines import Kind, Transfer, TransferLine


def test_a_line_is_a_move_until_something_else_is_said() -> None:
    assert TransferLine(3, "総務課長 東健", "東健").kind is Kind.MOVE
    assert Transfer(date(2025, 4, 1)).lines == ()
