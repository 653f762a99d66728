"""The stage directions that a form offers."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.language.dates.wareki import Clock, WhenStyle, ZeroMinutes
from minutesapp.templates.directions.phrases import NO_TIME, filled, has_place, phrases_of, readings_of, time_words
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.folder.template_file import parse_form
from minutesapp.templates.parts.direction import DirectionForm, DirectionPhrase
from minutesapp.templates.roles import DirectionMeaning, Role
from minutesapp.templates.tables import MisfitError
from tests.makers import UEDA

STANDARD = load_form("kaigiroku")


def test_both_built_in_forms_offer_what_meetings_have() -> None:
    usual = {one for one in DirectionMeaning if one.moves or not (one.tells_time or one.decides)}
    usual = usual - {DirectionMeaning.NONE} | {DirectionMeaning.BREAK, DirectionMeaning.RESUMED}
    for form in (UEDA, STANDARD):
        assert usual <= {phrase.meaning for phrase in phrases_of(form)}
        assert all(readings_of(phrase) for phrase in phrases_of(form))


def test_a_form_without_phrases_has_the_usual_ones_and_its_own_words_for_coming_and_going() -> None:
    old = replace(UEDA, direction=DirectionForm(came="{label} 参集", went=""))
    first, *others = phrases_of(old)
    assert (first.words, first.meaning) == ("{label} 参集", DirectionMeaning.CAME)
    assert DirectionMeaning.WENT not in {one.meaning for one in others} and len(others) > 5


def test_places_are_filled_and_the_time_is_found_in_the_words() -> None:
    assert filled(DirectionPhrase("{people} 入室　{time}"), "委員", "") == ("委員 入室", None)
    words, at = filled(DirectionPhrase("　({time})休憩"), "", "午後2時")
    assert (words, at) == ("(午後2時)休憩", (1, 5))
    assert not has_place(DirectionPhrase("休憩"), "time") and has_place(DirectionPhrase("{label}入室"), "people")


def test_the_time_is_worded_as_the_form_words_its_meetings() -> None:
    def styled(style: WhenStyle) -> str:
        fields = tuple(replace(f, when=style) if f.role is Role.HELD else f for f in UEDA.fields)
        return time_words(replace(UEDA, fields=fields), time(14, 0))

    assert styled(WhenStyle()) == "午後2時"
    assert styled(WhenStyle(clock=Clock.FULL_DAY, zero_minutes=ZeroMinutes.SHOW)) == "14時00分"
    assert styled(WhenStyle(clock=Clock.NONE)) == "午後2時"
    assert time_words(UEDA, None) == NO_TIME


@pytest.mark.parametrize("words", ["{nobody}入室", "　", "{people:>5}", "{people"])
def test_phrases_that_cannot_be_filled_are_refused(words: str) -> None:
    form = f'name = "町"\nkind = "会議録"\nfields = []\n[direction]\nphrases = [{{ words = "{words}" }}]\n'
    with pytest.raises(MisfitError) as caught:
        parse_form(form.encode(), "machi")
    assert caught.value.place == "direction.phrases[0].words"


def test_a_phrase_may_say_how_it_is_read() -> None:
    form = """name = "町"
kind = "会議録"
fields = []
[direction]
phrases = [{ words = "黙祷", kana = "もくとう" }, { meaning = "break", words = "小休止 {time}" }]
"""
    own = phrases_of(parse_form(form.encode(), "machi"))[2:]
    assert [readings_of(one)[0] for one in own] == ["もくとう", "きゅうけい"]
