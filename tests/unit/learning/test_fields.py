"""What a row says, and in which manner."""

from __future__ import annotations

import pytest

from minutesapp.language.dates.wareki import Clock, Era, SpanStyle, Weekday, WhenStyle, ZeroMinutes
from minutesapp.language.numerals import Digits
from minutesapp.learning.fields import learn_fields
from minutesapp.learning.headers import seen_fields
from minutesapp.templates.parts.field import CountPart, FieldForm, FieldType
from minutesapp.templates.roles import Role
from tests.learning import invented
from tests.unit.learning.conftest import seen
from tests.word_files import paragraph


def field_of(label: str, value: str) -> FieldForm:
    """The field that is learned of a row among others."""
    rows = [("会議名", "架空市審議会"), ("場所", "架空市役所"), (label, value)]
    found = seen(invented.made("".join(paragraph(f"{a}　{b}") for a, b in rows) + invented.body()))
    header = seen_fields(found.lines, found.minutes.header)
    learned = learn_fields(header, found.minutes, [0] * len(header), {})
    return next(one for one in learned if one.label == "".join(label.split()))


FULL_DAY = WhenStyle(weekday=Weekday.LONG, clock=Clock.FULL_DAY, range=SpanStyle.WAVE)
BOTH_YEARS = WhenStyle(Era.BOTH, zero_minutes=ZeroMinutes.SHOW)


@pytest.mark.parametrize(
    ("words", "style", "digits"),
    [
        ("令和5年11月8日（水曜日） 13時30分～15時", FULL_DAY, Digits.HALF),
        ("令和５年11月８日 午前10時から午前11時まで", WhenStyle(weekday=Weekday.NONE), Digits.SINGLE_FULL),
        ("令和5年（2023年）11月8日（水） 午後2時00分から午後3時30分まで", BOTH_YEARS, Digits.HALF),
    ],
)
def test_a_date_is_written_as_the_file_writes_it(words: str, style: WhenStyle, digits: Digits) -> None:
    kind = field_of("日時", words)
    assert (kind.role, kind.when, kind.digits) == (Role.HELD, style, digits)


def test_a_date_in_no_known_manner_is_written_in_the_nearest() -> None:
    kind = field_of("日時", "令和5年11月8日 水曜 1時半頃")
    assert kind.role is Role.HELD


def test_numbers_of_people_with_the_words_around_them() -> None:
    kind = field_of("傍聴者", "一般 3名、記者 1名")
    assert kind.parts == (CountPart("傍聴者", "一般 ", "名"), CountPart("記者", "記者 ", "名"))
    assert kind.joiner == "、"


def test_a_choice_with_its_reason_or_its_boxes() -> None:
    kind = field_of("公開・非公開の別", "一部非公開（条例第7条に該当）")
    assert (kind.reason_open, kind.reason_close) == ("（", "）")
    boxed = field_of("公開・非公開の別", "■公開　□一部非公開　□非公開")
    assert boxed.boxes


def test_an_unknown_label_is_a_field_of_text() -> None:
    rows = invented.HEADER
    found = seen(invented.plain_file())
    learned = learn_fields(seen_fields(found.lines, found.minutes.header), found.minutes, [0] * len(rows), {})
    own = learned[-1]
    assert (own.label, own.type, own.role) == ("水道料金等審議番号", FieldType.TEXT, Role.NONE)


def test_a_spread_label_keeps_its_width() -> None:
    kind = field_of("日　　時", "令和5年11月8日")
    assert (kind.label, kind.cells) == ("日時", 4)


def test_what_stands_in_an_empty_list_is_kept_and_no_other_words() -> None:
    assert field_of("欠席委員", "なし").empty == "なし"
    assert field_of("欠席委員", "連絡のない方が数名いた").empty in ("", "なし")
