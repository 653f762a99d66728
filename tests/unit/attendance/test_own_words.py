"""Lists of people in words of their own."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.changes import mark_status, put_attendee
from minutesapp.attendance.own_words import form_words, standing, word_by_form, word_list, worded_anew
from minutesapp.model.attendance import Status
from minutesapp.model.header import PeopleValue
from minutesapp.model.minutes import Minutes
from tests.makers import HEADER, MEMBER, UEDA, minutes
from tests.unit.conftest import Do


def quoted(words: str = "髙橋会長、𠮷田委員ほか2名") -> Minutes:
    value = PeopleValue("ほか2名", words)
    return minutes().with_facts(header=(HEADER[0], replace(HEADER[1], value=value), HEADER[2]))


def test_the_forms_words_are_no_words_of_ones_own(do: Do) -> None:
    before = quoted()
    words = form_words(before, UEDA, "members")
    assert words == "髙橋 美咲会長、𠮷田 健委員、ほか2名"
    after = do(before, word_list(before, UEDA, "members", words.replace("、", "、 ")))
    assert after.header[1].value == PeopleValue("ほか2名")
    assert do(before, word_list(before, UEDA, "members", " \n")).header[1].value == PeopleValue("ほか2名")
    for key in ("body_name", "gone"):
        with pytest.raises(KeyError):
            word_list(before, UEDA, key, "")
        with pytest.raises(KeyError):
            form_words(before, UEDA, key)


def test_a_list_may_be_worded_before_anybody_is_in_it(do: Do) -> None:
    before = minutes().with_facts(attendees=())
    worded = do(before, word_list(before, UEDA, "members", "別紙のとおり"))
    added = do(worded, put_attendee(worded, UEDA, MEMBER))
    assert added.header[1].value == PeopleValue(verbatim="別紙のとおり", instead_of="")


def test_which_lists_a_step_has_worded_anew_is_told_with_the_words_they_had(do: Do) -> None:
    before = quoted()
    after = do(before, mark_status(before, UEDA, "p2", Status.LATE))
    assert worded_anew(before, after) == [before.header[1]]
    assert not worded_anew(before, do(before, mark_status(before, UEDA, "p3", Status.LATE)))
    assert not standing(after, UEDA)


def test_which_lists_stand_although_they_no_longer_fit_is_told(do: Do) -> None:
    before = do(quoted(), word_list(quoted(), UEDA, "members", "別紙のとおり"))
    assert not standing(before, UEDA)
    after = do(before, mark_status(before, UEDA, "p2", Status.LATE))
    assert standing(after, UEDA) == [after.header[1]] == [before.header[1]]
    assert not worded_anew(before, after)
    again = do(after, word_list(after, UEDA, "members", "別紙のとおり"))
    assert not standing(again, UEDA), "a person has looked at it"


def test_lists_can_be_given_the_forms_words(do: Do) -> None:
    before = do(quoted(), word_list(quoted(), UEDA, "members", "別紙のとおり"))
    after = do(before, word_by_form(before, ["members", "body_name", "gone"]))
    assert after.header[1].value == PeopleValue("ほか2名")
    assert word_by_form(after, ["members"]).changes_nothing
