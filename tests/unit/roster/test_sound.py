from __future__ import annotations

from datetime import date

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.committee import Committee
from minutesapp.roster.people import CommitteeSettings, Person, Posting
from minutesapp.roster.sound import LONGEST, called, sound_committee, sound_person, sound_posting

GREEN = CommitteeSettings(Committee("c1", "髙橋記念審議会"))


def test_a_reading_becomes_hiragana_and_a_name_stays_as_it_is_registered() -> None:
    person = sound_person(Person("p", " 髙\U000e0100橋\n健", "髙\U000e0100橋", "健", "タカハシ　ｹﾝ", True))
    assert (person.name, person.family) == ("髙\U000e0100橋 健", "髙\U000e0100橋")
    assert (person.kana, person.kana_confirmed) == ("たかはし けん", True)
    assert sound_person(Person("p", "ジョン・スミス", kana="ジョン・スミス")).kana == "じょん すみす"


def test_nobody_has_a_confirmed_reading_that_is_none() -> None:
    assert not sound_person(Person("p", "東 健", kana=" ", kana_confirmed=True)).kana_confirmed


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (Person("p", " \n"), "roster-name-missing"),
        (Person("p", "東" * (LONGEST + 1)), "roster-words-too-long"),
        (Person("p", "東 健", family="東" * (LONGEST + 1)), "roster-words-too-long"),
        (Person("p", "東 健", kana="azuma"), "roster-reading-wrong"),
    ],
)
def test_what_is_no_person_is_told(person: Person, code: str) -> None:
    with pytest.raises(UserFacingError, match=code):
        sound_person(person)


def test_a_posting_is_of_lines_and_does_not_end_before_it_begins() -> None:
    posting = sound_posting(
        Posting("p", " 会\n長", seat=" 3 ", category="公募\t", start=date(2024, 4, 1), end=date(2024, 4, 1))
    )
    assert (posting.post, posting.seat, posting.category) == ("会 長", "3", "公募")
    with pytest.raises(UserFacingError, match="roster-term-reversed"):
        sound_posting(Posting("p", start=date(2024, 4, 1), end=date(2024, 3, 31)))
    with pytest.raises(UserFacingError, match="roster-words-too-long"):
        sound_posting(Posting("p", category="公" * (LONGEST + 1)))


def test_a_committee_has_a_name_of_its_own() -> None:
    assert called("高橋記念 審議会", [GREEN]) == GREEN
    assert called("緑化審議会", [GREEN]) is None
    settings = CommitteeSettings(Committee("c1", "高橋記念審議会"), " f ", ("総務課", " ", "総務課 ", "財政課"))
    assert sound_committee(settings, [GREEN]) == CommitteeSettings(settings.committee, "f", ("総務課", "財政課"))
    with pytest.raises(UserFacingError, match="roster-committee-known"):
        sound_committee(CommitteeSettings(Committee("", "高橋記念審議会")), [GREEN])
    with pytest.raises(UserFacingError, match="roster-name-missing"):
        sound_committee(CommitteeSettings(Committee("", " ")), [GREEN])
