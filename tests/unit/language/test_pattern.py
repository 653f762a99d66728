"""Patterns that are compiled late find what others find."""

from __future__ import annotations

import re

import pytest

from minutesapp.language.pattern import pattern


def test_a_pattern_finds_what_a_compiled_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    late = pattern("[一-龠]+")
    compiled: list[str] = []
    monkeypatch.setattr(re, "compile", lambda *parts: compiled.append(parts[0]) or re._compiler.compile(*parts))
    assert compiled == []
    assert late.sub("字", "髙橋さん") == "字さん" and late.sub("字", "森") == "字"
    found = late.search("あ森い")
    assert found is not None and found.span() == (1, 2)
    assert compiled == ["[一-龠]+"] * 2  # once for each way to ask


def test_a_wrong_pattern_is_told_where_it_is_used() -> None:
    with pytest.raises(re.error):
        pattern("(").search("x")


def test_a_pattern_may_be_part_of_a_longer_one_and_has_flags() -> None:
    assert pattern("[a-c]").pattern == "[a-c]"
    assert pattern("zoom", re.IGNORECASE).search("ZOOM")
