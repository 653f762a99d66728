from __future__ import annotations

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.committee import NameStyle, Quorum, QuorumRule
from minutesapp.roster.source import RosterFile
from minutesapp.services import people
from minutesapp.services.rosters.committees import (
    FORMS_OWN,
    LABELS,
    add_committee,
    change_committee,
    committee_json,
    committee_settings,
    committee_words,
    delete_committee,
    seats_on,
    unknown_offices,
)

LIBRARY = "図書館協議会"


def test_a_committee_is_given_its_quorum_form_and_staff(roster: RosterFile) -> None:
    words = {"quorum": "過半数（代理を除く）", "form": "ueda-gaiyo", "staff": "総務課、 財政課,総務課"}
    changed = change_committee(LIBRARY, words, roster)
    assert changed in committee_settings(roster)
    assert changed.committee.quorum == Quorum(QuorumRule.MAJORITY, proxies=False)
    assert committee_words(changed) == (LIBRARY, "過半数（代理を除く）", "ueda-gaiyo", "様式のとおり", "総務課、財政課")
    assert changed.committee in people.committees(roster)
    assert change_committee(changed.committee.id, {"form": "", "quorum": ""}, roster) == type(changed)(
        changed.committee, "", changed.staff
    ), "what is empty of a quorum states none"


def test_what_the_shell_tells_of_a_committee(roster: RosterFile) -> None:
    told = committee_json(change_committee(LIBRARY, {"name": "図書館審議会", "staff": "総務課"}, roster))
    assert told.pop("id")
    assert told.pop("quorum").keys() == {"rule", "number", "proxies", "remote"}
    assert told == {"name": "図書館審議会", "form": "", "labels": "form", "staff": ["総務課"]}


def test_how_members_are_named_is_chosen_and_left_to_the_form(roster: RosterFile) -> None:
    assert change_committee(LIBRARY, {"labels": "letter"}, roster).committee.labels is NameStyle.LETTER
    assert change_committee(LIBRARY, {"staff": "総務課"}, roster).committee.labels is NameStyle.LETTER
    assert change_committee(LIBRARY, {"labels": "form"}, roster).committee.labels is None
    assert set(LABELS) == {FORMS_OWN, *NameStyle}


def test_a_committee_is_deleted_with_the_seats_that_were_counted(roster: RosterFile) -> None:
    count = seats_on(LIBRARY, roster)
    with roster.reading() as opened:
        before = sum(len(postings) for _, postings in opened.everybody())
    assert count and delete_committee(LIBRARY, roster).committee.name == LIBRARY
    with roster.reading() as opened:
        assert sum(len(postings) for _, postings in opened.everybody()) == before - count
    assert (committee_settings(roster), seats_on(LIBRARY, roster)) == ((), 0)
    with pytest.raises(UserFacingError, match="committees-none"):
        delete_committee(LIBRARY, roster)


def test_a_new_committee_needs_no_roster_before() -> None:
    assert committee_settings() == ()
    assert add_committee("緑化審議会", {"quorum": "5人"}).committee.quorum == Quorum(QuorumRule.NUMBER, 5)
    assert [settings.committee.name for settings in committee_settings()] == ["緑化審議会"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"form": "no-such-form"}, "template-unknown"),
        ({"quorum": "適宜"}, "roster-quorum-unreadable"),
        ({"name": " "}, "roster-name-missing"),
    ],
)
def test_what_no_committee_can_have_is_told(roster: RosterFile, words: dict[str, str], code: str) -> None:
    before = committee_settings(roster)
    with pytest.raises(UserFacingError, match=code):
        change_committee(LIBRARY, words, roster)
    assert committee_settings(roster) == before


def test_a_name_is_that_of_one_committee(roster: RosterFile) -> None:
    with pytest.raises(UserFacingError, match="roster-committee-known"):
        add_committee(LIBRARY, {}, roster)
    with pytest.raises(UserFacingError, match="committee-unknown"):
        change_committee("無い会", {"form": ""}, roster)


def test_offices_in_which_nobody_is_are_told(roster: RosterFile) -> None:
    assert unknown_offices("中央図書館、 宇宙課,教育部、", roster) == ["宇宙課"]
    assert unknown_offices("", roster) == []
