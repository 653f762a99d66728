from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.voices.names.fitting import fits, is_short_for, rank_or_role, told_of
from tests.unit.attendance.voices.people import IKEDA, MUROGA, ONOZAWA, SAITO, WATANABE, person

DEPUTY = replace(SAITO, post="副会長")
ASSISTANT = replace(ONOZAWA, post="課長補佐")
MAYOR = replace(ONOZAWA, post="市長", group="")


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (ONOZAWA, "課長"),
        (ONOZAWA, "総務課長"),
        (ONOZAWA, "総務部総務課長"),
        (ONOZAWA, "総務課"),
        (ONOZAWA, "総務"),
        (ONOZAWA, "事務局"),
        (IKEDA, "担当"),
        (IKEDA, "総務課主任"),
        (MUROGA, "健康推進"),
        (SAITO, "会長"),
        (SAITO, "委員"),
        (SAITO, "景観審議会の会長"),
        (DEPUTY, "副会長"),
        (ASSISTANT, "補佐"),
        (MAYOR, "市長"),
        (MAYOR, "汐見市長"),
    ],
)
def test_words_beside_a_name_fit_what_the_list_says(who, words: str) -> None:
    assert fits(who, words)


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (ONOZAWA, "環境課長"),
        (ONOZAWA, "環境課"),
        (ONOZAWA, "部長"),
        (ONOZAWA, "委員"),
        (ONOZAWA, "前課長"),
        (ASSISTANT, "課長"),
        (WATANABE, "会長"),
        (WATANABE, "事務局"),
        (DEPUTY, "会長"),
        (SAITO, "副会長"),
        (ONOZAWA, "長"),
        (MAYOR, "汐見"),
    ],
)
def test_words_of_another_post_or_office_do_not(who, words: str) -> None:
    assert not fits(who, words)


def test_the_same_words_fit_better_than_what_anybody_may_be_called() -> None:
    assert fits(WATANABE, "委員") > fits(SAITO, "委員")
    assert fits(ONOZAWA, "総務課") > fits(ONOZAWA, "事務局")


def test_members_may_be_called_by_what_they_are_elsewhere() -> None:
    head = replace(WATANABE, group="小学校長会")
    assert fits(head, "校長") and fits(head, "社長")
    assert not fits(WATANABE, "校長")
    assert not fits(ONOZAWA, "社長")


@pytest.mark.parametrize(
    ("words", "name", "short"),
    [
        ("社協", "社会福祉協議会", True),
        ("民児協", "民生児童委員協議会", True),
        ("財政", "財政課", True),
        ("会長", "会計課長", False),
        ("政課", "財政課", False),
        ("社", "社会福祉協議会", False),
    ],
)
def test_an_office_may_be_called_by_some_of_its_signs(words: str, name: str, short: bool) -> None:
    assert is_short_for(words, name) is short


def test_a_post_ends_with_its_rank_or_role() -> None:
    assert [rank_or_role(post) for post in ("総務課長", "審査会副会長", "総務課")] == ["課長", "副会長", ""]
    assert told_of(person("辻", "辻", "つじ", "係長", "企画課")) == {"係長", "企画課", "企画課係長"}


@pytest.mark.parametrize(
    ("who", "words", "well"),
    [
        (ONOZAWA, "総務係", 2),
        (MUROGA, "健診係", 1),
        (WATANABE, "健診係", 0),
        (replace(ONOZAWA, group="総務課文書係"), "健診係", 0),
        (replace(ONOZAWA, post="看護部長", group="市立病院"), "看護部", 1),
        (replace(WATANABE, group="自主防災会", organisation="景観審議会"), "会長", 1),
        (WATANABE, "会長", 0),
        (replace(WATANABE, group="中学校PTA"), "中学校のpta", 2),
    ],
)
def test_parts_of_offices_and_posts_elsewhere_fit(who, words: str, well: int) -> None:
    assert fits(who, words) == well
