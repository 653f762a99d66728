from __future__ import annotations

import pytest

from minutesapp.roster.transfers.free.free_lines import Context, read_free_lines
from minutesapp.roster.transfers.free.parts import parts_of


def parts(text: str) -> list[str]:
    return parts_of(text, lambda part: bool(read_free_lines(1, part, Context())))


@pytest.mark.parametrize("between", ["▽", "、", "・", "/", "　　", "◇"])
def test_a_line_is_cut_between_two_people(between: str) -> None:
    one, other = "総務課長（税務課長）山田太郎", "税務課長（市民課長）佐藤花子"
    cut = parts(f"{one}{between}{other}")
    assert [part.strip("▽◇") for part in cut] == [one, other]


def test_signs_at_the_head_of_each_cut_even_where_one_tells_of_nobody() -> None:
    assert parts("▽総務課長　山田太郎▽税務課長は別に発令") == ["▽総務課長　山田太郎▽税務課長は別に発令"]
    assert parts("▽総務課長　山田太郎▽税務課長") == ["▽総務課長　山田太郎", "▽税務課長"]


@pytest.mark.parametrize(
    "text",
    [
        "総務課長、税務課長　山田太郎",
        "総務課長　　山田太郎　　（税務課長）",
        "デジタル監　ジョン・スミス（主任）",
        "税務課長・併任固定資産評価員　山田太郎（市民課長）",
        "総務課長　　山田　　太郎",
    ],
)
def test_what_tells_of_one_person_stays_whole(text: str) -> None:
    assert parts(text) == [text]
