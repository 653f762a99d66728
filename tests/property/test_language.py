"""What holds for every text and every time."""

from datetime import datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from minutesapp.language.dates.wareki import (
    Clock,
    Era,
    SpanStyle,
    Weekday,
    WhenStyle,
    ZeroMinutes,
    read_when,
    render_when,
)
from minutesapp.language.graphemes import bound_after, bound_before, is_bound, sign_bounds, signs
from minutesapp.language.kana import readings_of_typing, to_hiragana
from minutesapp.language.matching.folding import fold_circles, fold_for_matching, fold_variants, squeeze
from minutesapp.language.names import split_name, split_staff
from minutesapp.language.numerals import Digits, parse_number, written
from minutesapp.language.utf16 import from_utf16, to_utf16, utf16_length

TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=("Cs",)), st.sampled_from("髙﨑𠮷邉葛\U000e0100　 ｱｶﾞ（１）"))
)
STYLES = st.builds(
    WhenStyle,
    *(st.sampled_from(kind) for kind in (Era, Weekday)),
    st.sampled_from((Clock.AMPM, Clock.FULL_DAY)),
    *(st.sampled_from(kind) for kind in (SpanStyle, ZeroMinutes)),
)
MOMENTS = st.datetimes(datetime(1873, 1, 1), datetime(2150, 12, 31)).map(
    lambda day: day.replace(second=0, microsecond=0)
)


@given(TEXTS)
def test_an_offset_goes_to_utf16_and_back(text: str) -> None:
    for index in range(len(text) + 1):
        offset = to_utf16(text, index)
        assert offset == len(text[:index].encode("utf-16-le")) // 2
        assert from_utf16(text, offset) == index
    assert utf16_length(text) == len(text.encode("utf-16-le")) // 2


@given(TEXTS)
@example("\u200d\u200d👩\U000e0100\u3099")
def test_the_signs_of_a_text_are_the_whole_text_and_found_from_both_sides(text: str) -> None:
    assert "".join(signs(text)) == text
    bounds = list(sign_bounds(text))
    assert [bound_after(text, start) for start in bounds[:-1]] == bounds[1:]
    assert [bound_before(text, end) for end in bounds[1:]] == bounds[:-1]
    assert all(is_bound(text, bound) for bound in bounds)


@given(TEXTS)
@example("¨ \u0301")
@example("ﷺ ῭")
def test_what_is_folded_stays_as_it_is_when_folded_again(text: str) -> None:
    for fold in (squeeze, fold_variants, fold_circles, fold_for_matching):
        assert fold(fold(text)) == fold(text)
    hiragana = fold_for_matching(text, hiragana=True)
    assert fold_for_matching(hiragana, hiragana=True) == hiragana


@given(st.integers(0, 9999), st.sampled_from(Digits))
def test_a_number_is_read_as_written(number: int, digits: Digits) -> None:
    assert parse_number(written(str(number), digits)) == number


@given(st.text("ァアイウエオカガキクコサシジスタッツテトナノハヒフヘホンャョヴー"))
def test_katakana_is_read_as_hiragana(text: str) -> None:
    (reading,) = readings_of_typing(text)
    assert (len(reading), to_hiragana(text)) == (len(text), reading)
    assert readings_of_typing(reading) == (reading,)


@given(MOMENTS, st.one_of(st.none(), st.integers(1, 3 * 24 * 60)), STYLES)
def test_a_time_is_read_as_written(start: datetime, minutes: int | None, style: WhenStyle) -> None:
    end = None if minutes is None else start + timedelta(minutes=minutes)
    when = read_when(render_when(start, end, style))
    assert when is not None
    if style.range is SpanStyle.FROM and end is not None and end.date() == start.date():
        end = None  # no end is written then
    assert (when.start, when.end, when.timed, when.weekday_disagrees) == (start, end, True, False)


@given(MOMENTS, st.one_of(st.none(), st.integers(1, 400)), STYLES)
def test_days_are_read_as_written(start: datetime, days: int | None, style: WhenStyle) -> None:
    start = start.replace(hour=0, minute=0)
    end = None if days is None else start + timedelta(days=days)
    when = read_when(render_when(start, end, style, timed=False))
    assert when is not None and (when.start, when.end, when.timed) == (start, end, False)


@given(TEXTS)
def test_any_text_can_be_read_for_a_time_or_a_name(text: str) -> None:
    read_when(text)
    name = split_name(text)
    assert "".join((name.family + name.given).split()) in ("", "".join(text.split()))
    assert "".join("".join(split_staff(text)).split()) == "".join(text.split())
