from datetime import date

import pytest

from minutesapp.roster.lists.words.remarks import Remark, read_remark

SEPTEMBER = date(2023, 9, 30)


@pytest.mark.parametrize(
    "text",
    [
        "令和5年9月30日辞任",
        "R5.9.30退任",
        "辞任（R5.9.30）",
        "2023/9/30 死去",
        "令和5年9月末で辞任",
        "R5.9.30まで",
        "令和５年９月３０日付け転出",
    ],
)
def test_a_resignation_has_its_day(text: str) -> None:
    assert read_remark(text) == Remark(end=SEPTEMBER)


@pytest.mark.parametrize("text", ["R5.9.30就任", "令和5年9月30日から", "三田の後任（R5.9.30委嘱）", "2023.9.30～"])
def test_a_beginning_has_its_day(text: str) -> None:
    assert read_remark(text) == Remark(start=SEPTEMBER)


def test_both_days_and_a_post_may_stand_in_one_remark() -> None:
    term = {"start": date(2022, 4, 1), "end": SEPTEMBER}
    assert read_remark("R4.4.1就任 R5.9.30退任") == Remark(**term)
    assert read_remark("R4.4.1～R5.9.30") == Remark(**term)
    assert read_remark("副会長、R4.4.1就任") == Remark("副会長", date(2022, 4, 1))
    assert read_remark("R4.4.1から会長") == Remark("会長", date(2022, 4, 1))


@pytest.mark.parametrize("text", ["辞任", "9月30日辞任", "任期満了"])
def test_an_end_without_its_day_is_told(text: str) -> None:
    assert read_remark(text) == Remark(rest=text, undated=True)


@pytest.mark.parametrize(
    "text", ["充て職", "前任：小堀（R5.9.30辞任）", "再任", "R5.9.30", "R4.4.1就任 R5.4.1改選 R6.4.1就任"]
)
def test_what_nobody_understands_is_the_rest(text: str) -> None:
    remark = read_remark(text)
    assert remark.rest == text and not remark.undated


def test_a_beginning_behind_the_end_is_that_of_another() -> None:
    assert read_remark("R5.9.30辞任（R6.4.1後任就任）") == Remark(end=SEPTEMBER, rest="R5.9.30辞任（R6.4.1後任就任）")


def test_a_fiscal_year_ends_with_its_last_day() -> None:
    assert read_remark("令和5年度末で退任").end == date(2024, 3, 31)


@pytest.mark.parametrize("text", ["～R5.9.30", "～令和5年9月30日", "〜2023.9.30", "在任期間～R5.9"])
def test_a_day_behind_the_sign_of_a_span_alone_is_the_last(text: str) -> None:
    assert read_remark(text) == Remark(end=SEPTEMBER)


@pytest.mark.parametrize(
    "text", ["会長（R5.9.30～）", "R5.9.30 会長就任", "会長　R5.9.30から", "会　長　R5.9.30～", "R5.9.30付け会長に就任"]
)
def test_a_role_may_stand_with_its_day(text: str) -> None:
    assert read_remark(text) == Remark("会長", SEPTEMBER)


@pytest.mark.parametrize("text", ["会　長", "（会長）", "【会長】"])
def test_a_role_may_be_spaced_and_in_brackets(text: str) -> None:
    assert read_remark(text) == Remark("会長")


def test_a_role_that_ended_or_is_of_another_body_is_told() -> None:
    assert read_remark("R5.9.30会長退任") == Remark(end=SEPTEMBER, rest="R5.9.30会長退任")
    assert read_remark("会長辞任") == Remark(rest="会長辞任", undated=True)
    assert read_remark("R5.9.30東野医師会会長就任") == Remark(start=SEPTEMBER, rest="R5.9.30東野医師会会長就任")
