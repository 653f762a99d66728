"""The reason for the upper bound on PySide6 (docs/decisions/0001): a release that loses references to None."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

CALLS = 1000


def test_a_thousand_void_calls_leave_the_references_to_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("議題")
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
