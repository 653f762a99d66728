"""Texts with the ink of their parts."""

from __future__ import annotations

from minutesapp.tables.inspection.strings import RichStrings


def test_parts_bear_their_ink_and_readings_are_left_out() -> None:
    strings = RichStrings({})
    white = (("r", ""), ("color", ""), ("t", "白い"), ("/r", ""))
    for name, words in (*white, ("rPh", ""), ("t", "よみ"), ("/rPh", ""), ("t", "字"), ("/si", "")):
        if name.startswith("/"):
            strings.end(name[1:])
        else:
            strings.start(name, {"rgb": "FFFFFFFF"})
            strings.text(words)
    assert strings.found == [(("白い", "FFFFFF"), ("字", ""))]
