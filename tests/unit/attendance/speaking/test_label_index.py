"""Whom a label means."""

from __future__ import annotations

import pytest

from minutesapp.attendance.speaking.label_index import LabelIndex, learned_labels
from minutesapp.model.attendance import Attendee, Side

PEOPLE = (
    Attendee("a", "奈良泰哉", "奈良", "泰哉", post="会長", seat="1"),
    Attendee("b", "髙橋美咲", "髙橋", "美咲", post="委員", seat="2"),
    Attendee("c", "鈴木志保", "鈴木", "志保", post="委員", seat="3"),
    Attendee("d", "鈴木", "鈴木", post="文書法規係主任", side=Side.STAFF),
    Attendee("e", "野口", "野口", post="情報システム課長", side=Side.STAFF),
    Attendee("f", "林", "林", post="図書館協議会副会長"),
    Attendee("g", "森", "森", post="会計・広報"),
)


@pytest.mark.parametrize(
    ("label", "id"),
    [
        ("会長", "a"), ("奈良会長", "a"), ("会長奈良泰哉", "a"), ("高橋委員", "b"),
        ("委員長（髙橋美咲君）", "b"), ("２番（髙橋 美咲君）", "b"),
        ("3番", "c"), ("3番委員", "c"), ("鈴木委員", "c"), ("鈴木主任", "d"), ("野口情報システム課長", "e"),
        ("野口課長", "e"), ("情報システム課長", "e"),
        ("野口さん", "e"), ("野口職員", "e"), ("野口委員", ""), ("野口議員", ""),
        ("委員(野口委員)", ""), ("髙橋職員", ""),
        ("奈良議長", "a"), ("委員", ""), ("事務局", ""), ("鈴木", ""), ("9番", ""), ("佐藤委員", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_label_means_one_person_or_nobody(label: str, id: str) -> None:
    assert LabelIndex(PEOPLE).find(label) == id


@pytest.mark.parametrize(
    ("label", "id"),
    [
        ("文書法規係主任", "d"), ("主任", "d"), ("鈴木文書法規係主任", "d"),
        ("図書館協議会副会長", "f"), ("副会長", "f"),
        ("林図書館協議会副会長", "f"), ("林副会長", "f"), ("副会長林", "f"),
        ("森広報", "g"), ("森会計・広報", "g"), ("森会計", ""),
        ("3番議員", "c"), ("議長(会長)", "a"), ("会長(挨拶)", "a"), ("主査(野口課長)", "e"),
    ],
)  # fmt: skip
def test_a_post_is_known_whole_by_its_rank_and_by_its_role(label: str, id: str) -> None:
    assert LabelIndex(PEOPLE).find(label) == id


def test_names_teach_labels() -> None:
    assert {"奈良", "奈良泰哉", "奈良会長", "会長奈良"} <= set(learned_labels(PEOPLE))


def test_a_word_for_anybody_means_nobody_even_where_one_person_has_it() -> None:
    assert LabelIndex(PEOPLE[:2]).find("委員") == ""
    assert LabelIndex(PEOPLE[:2]).find("髙橋委員") == "b"


def test_a_name_behind_a_number_goes_before_the_seat() -> None:
    assert LabelIndex(PEOPLE).find("3番高橋") == "b"
