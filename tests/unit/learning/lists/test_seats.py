"""Tables of people whose columns tell who had which seat and who was there."""

from __future__ import annotations

import pytest

from minutesapp.learning.lists.seats import columns_of, learn_presence, seat_table
from minutesapp.templates.parts.person import PresenceWords


@pytest.mark.parametrize(
    ("heads", "keys"),
    [
        ("議席番号 氏名 出欠", "seat name status"),
        ("役職 氏　名 所属 備考", "post name"),
        ("氏名 地区 出欠", "name note status"),
        ("選出区分 氏名 職名", "group name post"),
    ],
)
def test_heads_say_what_columns_are_for(heads: str, keys: str) -> None:
    found = " ".join(column.key for column in columns_of(heads.split(" ")))
    assert found.startswith(keys)


@pytest.mark.parametrize("heads", ["案件 結果 理由", "議席 出欠", "氏名 出席 欠席", "氏名 乙 丙", ""])
def test_tables_of_something_else_have_no_such_columns(heads: str) -> None:
    assert columns_of(heads.split()) == ()


def test_people_stand_side_by_side_under_heads_that_begin_again() -> None:
    found = seat_table((("席", "", "", ""), ("氏名", "出欠", "氏名", "出欠"), ("奈良", "○", "東", "×")))
    assert found is not None
    assert (found.across, len(found.columns)) == (2, 2)
    assert (found.presence.present, found.presence.absent) == ("○", "×")


def test_heads_without_people_are_no_table() -> None:
    assert seat_table((("氏名", "出欠"),)) is None
    assert seat_table(()) is None


def test_the_words_for_a_part_have_places_for_times_and_names() -> None:
    cells = ["出", "出", "出席", "欠", "遅参（午後2時20分）", "15:30早退", "代理（総務課長　東守）", "別室", "{}"]
    assert learn_presence(cells) == PresenceWords(
        present="出",
        absent="欠",
        late_from="遅参（{arrived}）",
        left_at="{left}早退",
        proxy_by="代理（{post}　{name}）",
    )


@pytest.mark.parametrize(
    "cell", ["欠席（公務のため）", "代理　五十嵐と東", "遅参（通院）", "午後2時20分着（交通の乱れ）"]
)
def test_what_one_meeting_had_to_say_is_no_word_of_the_form(cell: str) -> None:
    assert learn_presence([cell]) == PresenceWords()
