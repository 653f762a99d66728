"""What of the properties of a file is told."""

from __future__ import annotations

from minutesapp.sweep.finding import Finding, Kind
from minutesapp.sweep.properties import by_whom, property_findings


def test_who_made_a_file_is_told_and_how_many_words_it_has_is_not() -> None:
    told = [("creator", "鈴木"), ("Author", "鈴木"), ("words", "12"), ("Template", "kanri.dotx"), ("部外秘", "はい")]
    assert list(property_findings(told)) == [
        Finding(Kind.METADATA, "ファイルの情報", "作成者：鈴木"),
        Finding(Kind.METADATA, "ファイルの情報", "ひな形：kanri.dotx"),
        Finding(Kind.METADATA, "ファイルの情報", "部外秘：はい"),
    ]


def test_empty_properties_are_none() -> None:
    assert not list(property_findings([("creator", " ")]))


def test_words_with_who_wrote_them() -> None:
    assert by_whom("直す", "佐藤") == "直す（作成者：佐藤）"
    assert by_whom("直す", "") == "直す"
