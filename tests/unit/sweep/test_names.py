"""Names that are looked for in words."""

from __future__ import annotations

from minutesapp.sweep.names import NOBODY, Names


def test_a_name_is_found_whatever_its_widths_spaces_and_variants() -> None:
    names = Names(["高橋 一郎", "ﾔﾏﾀﾞ花子", "𠮷田", ""])
    assert len(names) == 3
    assert list(names.found_in("委員は髙橋　一郎、ヤマダ花子、吉田の各氏")) == ["高橋 一郎", "ﾔﾏﾀﾞ花子", "𠮷田"]


def test_names_within_names_are_all_found_and_each_once() -> None:
    assert list(Names(["田中", "田中一郎"]).found_in("田中一郎と田中")) == ["田中", "田中一郎"]


def test_nobody_is_found_nowhere() -> None:
    assert not list(NOBODY.found_in("山田太郎"))
