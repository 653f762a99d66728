from __future__ import annotations

import pytest

from minutesapp.roster.transfers.tables.cutting import lines_of_text


@pytest.mark.parametrize("space", [",", "\t", ";", "　　", " "])
def test_a_text_is_cut_where_its_headings_tell_how(space: str) -> None:
    rows = lines_of_text("\n".join(map(space.join, (["氏名", "新職"], ["山田太郎", "課長"]))))
    assert [row.cells for row in rows] == [("氏名", "新職"), ("山田太郎", "課長")]


def test_a_text_without_headings_has_a_cell_a_line() -> None:
    assert [row.cells for row in lines_of_text("総務課長　山田太郎\n\n退職　西学")] == [
        ("総務課長　山田太郎",),
        ("退職　西学",),
    ]


def test_columns_below_one_another_are_cut_as_they_stand() -> None:
    text = "　　新　　　　　　氏　　名　　　旧\n総務課長　　　　　冬　木　　十　　　税務課長\n"
    assert [row.cells for row in lines_of_text(text)] == [
        ("新", "氏名", "旧"),
        ("総務課長", "冬　木　　十", "税務課長"),
    ]
