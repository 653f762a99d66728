from __future__ import annotations

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.words.said import Memory, said_in, words_of
from minutesapp.model.outline import turns
from tests.unit.attendance.voices.people import EVERYBODY, MUROGA, ONOZAWA, WATANABE, meeting

PEOPLE = People(EVERYBODY)


def test_a_turn_is_heard_once() -> None:
    body, memory = meeting(("S1", "室賀です。"), ("S2", "室賀です。")), Memory()
    one, other = (said_in(body, turn, PEOPLE, memory) for turn in turns(body))
    assert (one.block, other.block) == (0, 1)
    assert one.words is other.words is memory["室賀です。"]


def test_who_is_named_as_another_one_is_not_who_speaks() -> None:
    assert words_of("室賀主事、お願いします。", PEOPLE).others == {MUROGA.id}
    assert words_of("主事の室賀も一緒です。", PEOPLE).others == {MUROGA.id}
    assert words_of("主事の室賀です。", PEOPLE).others == set()
    assert words_of("課長、お願いします。", PEOPLE).others == set(), "a post may be one's own"


def test_word_of_an_absence_comes_in_many_ways() -> None:
    for words in (
        "渡辺委員から欠席の連絡をいただいております。",
        "本日欠席の渡辺委員のご意見です。",
        "渡辺委員は欠席です。",
    ):
        assert words_of(words, PEOPLE).away == {WATANABE.id}
    assert words_of("渡辺委員が来られました。", PEOPLE).away == set()
    assert words_of("課長の小野沢の代理で来ました。", PEOPLE).away == {ONOZAWA.id}


def test_whoever_leads_a_meeting_says_so_all_the_time() -> None:
    assert words_of("ほかにございませんか。お諮りします。", PEOPLE).leads > 1
    assert words_of("質問です。", PEOPLE).leads == 0


def test_words_are_quoted_as_they_stand() -> None:
    assert words_of("会長の齋藤です。", PEOPLE).part(0, 6) == "会長の齋藤で"
