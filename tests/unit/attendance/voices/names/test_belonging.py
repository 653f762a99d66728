from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.voices.names.belonging import (
    LEAST,
    LOOSELY,
    NOT,
    WELL,
    belongs,
    is_of_field,
    likeness,
    places_of,
    shared,
)
from tests.unit.attendance.voices.people import IKEDA, ONOZAWA, WATANABE


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("漁業協同組合", "漁協"),
        ("行政区長会", "区長"),
        ("ガス協会", "ガス協会"),
        ("読み聞かせの会", "読み聞かせの会は今"),
        ("学識経験者（古文書）", "古文書"),
        ("土地家屋調査士会", "調査士会"),
        ("公募", "公募"),
        ("資源循環課", "資源循環課"),
    ],
)
def test_a_place_is_named_by_its_name_or_most_of_it(group: str, words: str) -> None:
    assert belongs(group, words)[0] == WELL


@pytest.mark.parametrize(
    ("group", "words", "well"),
    [
        ("清掃事業協同組合", "組合の車", LOOSELY),
        ("宅地建物取引業協会", "協会", LOOSELY),
        ("医師会", "看護協会", NOT),
        ("医師会", "市民", NOT),
        ("", "公募", NOT),
    ],
)
def test_what_many_bodies_are_called_fits_loosely_and_other_names_not(group: str, words: str, well: int) -> None:
    assert belongs(group, words)[0] == well


def test_a_text_is_like_somebody_by_office_and_by_post() -> None:
    text = "総務課の課長をしております"
    assert likeness(ONOZAWA, text) == len("総務課") + len("課長")
    assert likeness(IKEDA, text) == len("総務課")
    assert likeness(replace(WATANABE, group=""), "渡辺委員、お願いします") == 0


def test_what_is_shared_has_more_than_one_sign_that_is_no_hiragana() -> None:
    assert shared("お話し会のこと", "読み聞かせの会") == 0
    assert shared("うちの組合の車が", "協同組合") == len("組合")


def test_a_list_may_tell_several_places() -> None:
    assert places_of("学識経験者（古文書）") == ("学識経験者", "古文書")


def test_of_two_that_fit_well_the_longer_name_fits_better() -> None:
    assert belongs("生活協同組合", "生活協同組合の店") > belongs("漁業協同組合", "生活協同組合の店")


def test_the_fewest_signs_are_a_word_by_themselves() -> None:
    assert shared("地元の区長として", "行政区長会") == len("区長")
    assert shared("保護者の立場で", "保護司会") == 0


def test_words_of_the_field_are_as_good_as_the_fewest_signs() -> None:
    parent = replace(WATANABE, group="PTA連合会")
    assert is_of_field("PTA連合会", "保護者のお立場で")
    assert likeness(parent, "保護者のお立場で") == LEAST
    assert likeness(WATANABE, "保護者のお立場で") == 0
