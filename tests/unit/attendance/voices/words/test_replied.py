from __future__ import annotations

import pytest

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.words.mention import Mention, mentions_in
from minutesapp.attendance.voices.words.replied import praised, replied, spoken_to, thanked
from tests.unit.attendance.voices.people import EVERYBODY, MUROGA, WATANABE

PEOPLE = People(EVERYBODY)


def mentioned(words: str) -> list[Mention]:
    return list(mentions_in(words, PEOPLE))


def test_who_is_thanked_is_named_before_the_thanks() -> None:
    def by(words: str) -> Mention | None:
        return thanked(words, mentioned(words))

    assert by("室賀主事、ご説明ありがとうございました。").people == {MUROGA.id}
    assert by("室賀主事の資料を見ました。皆さんありがとうございます。") is None
    assert by("渡辺委員、室賀主事、ありがとうございました。") is None
    assert by("ありがとうございました。") is None


@pytest.mark.parametrize("words", ["渡辺委員のおっしゃる通りです。", "はい、渡辺委員のご質問ですが、資料にあります。"])
def test_whose_words_are_taken_up_has_just_spoken(words: str) -> None:
    assert replied(words, mentioned(words)).people == {WATANABE.id}


@pytest.mark.parametrize("words", ["先ほど渡辺委員がおっしゃったことですが", "渡辺委員の資料を見ました。", "はい。"])
def test_what_was_said_earlier_is_no_reply(words: str) -> None:
    assert replied(words, mentioned(words)) is None


@pytest.mark.parametrize("words", ["いい質問だね、室賀さん。", "ありがとうございます、室賀さん。ご連絡します。"])
def test_who_is_praised_or_thanked_behind_it_has_just_spoken(words: str) -> None:
    assert praised(words, mentioned(words)).people == {MUROGA.id}


@pytest.mark.parametrize("words", ["ありがとうございます、室賀さん。", "ありがとうございますでは室賀さん"])
def test_who_is_named_last_behind_thanks_is_called(words: str) -> None:
    assert praised(words, mentioned(words)) is None


def test_a_particle_behind_a_name_speaks_of_somebody() -> None:
    words = "室賀さん、渡辺委員が来ます"
    assert [one.people for one in spoken_to(words, mentioned(words))] == [{MUROGA.id}]
