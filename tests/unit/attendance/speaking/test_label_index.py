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


@pytest.mark.parametrize("seat", ["12", "12番", "第１２番", "十二番", "12番（東区3）"])
def test_a_seat_is_found_however_it_is_written(seat: str) -> None:
    index = LabelIndex((Attendee("x", "山田太郎", "山田", "太郎", post="議員", seat=seat), *PEOPLE))
    assert {index.find(label) for label in ("12番", "１２番議員", "十二番", "第十二番議員")} == {"x"}


def test_a_name_that_begins_with_a_number_is_no_seat() -> None:
    index = LabelIndex((Attendee("x", "一番合戦学", "一番合戦", "学", post="委員"), *PEOPLE))
    assert index.find("一番合戦委員") == "x"


def test_a_name_behind_a_number_goes_before_the_seat() -> None:
    assert LabelIndex(PEOPLE).find("3番高橋") == "b"


NAMESAKES = (
    Attendee("p", "中村 俊之", "中村", "俊之"),
    Attendee("q", "中村 恵", "中村", "恵"),
    Attendee("r", "サントス・ジュリア"),
    Attendee("s", "久遠寺徹", "久遠", "寺徹"),
    Attendee("t", "木名瀬", "木名瀬", post="課長", group="水道施設課", side=Side.STAFF),
    Attendee("u", "伊吹", "伊吹", post="介護保険課給付係長", side=Side.STAFF),
    Attendee("v", "黛", "黛", post="高齢者支援課副課長", side=Side.STAFF),
)


@pytest.mark.parametrize(
    ("label", "id"),
    [
        ("中村（俊）委員", "p"), ("中村（恵）委員", "q"), ("中村委員（俊）", "p"), ("中村俊委員", "p"),
        ("中村委員", ""), ("中村（太）委員", ""), ("サントス委員", "r"), ("ジュリア委員", "r"), ("久遠寺委員", "s"),
        ("久委員", ""), ("木名瀬水道施設課長", "t"), ("水道施設課長", "t"), ("給付係長", "u"), ("係長", "u"),
        ("認定係長", ""), ("支援課　黛副課長", "v"), ("木名瀬職員", "t"), ("久遠寺職員", ""),
    ],
)  # fmt: skip
def test_a_label_may_name_a_part_of_the_name_the_post_or_the_office(label: str, id: str) -> None:
    assert LabelIndex(NAMESAKES).find(label) == id


def test_foreign_names_teach_each_of_their_words() -> None:
    assert {"サントス", "ジュリア", "サントス・ジュリア"} <= set(learned_labels(NAMESAKES))
