from __future__ import annotations

from datetime import date

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.transfers.preview import (
    NEW,
    Choices,
    Outcome,
    TransferPreview,
    UnknownChoiceError,
    preview_transfer,
)
from minutesapp.roster.transfers.reading import read_transfer
from minutesapp.roster.transfers.tables.cutting import lines_of_text

ON, DAY_BEFORE = date(2025, 4, 1), date(2025, 3, 31)


def clerk(number: int, name: str, group: str, post: str, *more: Posting) -> tuple[Person, tuple[Posting, ...]]:
    id = f"p{number}"
    return Person(id, name), (Posting(id, post, group, side=Side.STAFF, start=date(2020, 4, 1), id=number), *more)


ROSTER = [
    clerk(1, "髙橋 美咲", "市民課", "市民課長"),
    clerk(2, "東 健", "税務課", "主査"),
    clerk(3, "東 健", "市民課", "主査"),
    clerk(4, "鷲尾 隆", "道路課", "課長", Posting("p4", "委員", "", "審議会", Side.MEMBER, id=40)),
]


def preview(text: str, choices: Choices | None = None) -> TransferPreview:
    return preview_transfer(ROSTER, read_transfer(lines_of_text(text), ON), choices)


def outcomes(shown: TransferPreview) -> list[tuple[str, str]]:
    return [(p.outcome.value, p.person.id if p.person else "") for p in shown.prospects]


def test_each_line_has_what_was_and_what_will_be() -> None:
    shown = preview("総務課長　高橋美咲（市民課長）\n総務課主事　山本五郎（新規採用）\n退職　鷲尾隆（道路課長）")
    assert [one.outcome for one in shown.prospects] == [Outcome.MOVES, Outcome.NEW, Outcome.LEAVES]
    moved, new, left = shown.prospects
    assert moved.person == ROSTER[0][0], "under the name as registered"
    assert ([p.post for p in moved.before], [p.post for p in moved.after]) == (["市民課長"], ["総務課長"])
    assert (new.person and new.person.name, [p.post for p in new.after]) == ("山本五郎", ["総務課主事"])
    assert (left.after, [p.committee for p in left.kept]) == ((), ["審議会"])
    assert [person.name for person in shown.people] == ["山本五郎"]
    assert [(p.id, p.end) for p in shown.postings if p.id] == [(1, DAY_BEFORE), (4, DAY_BEFORE)]
    assert [shown.count(outcome) for outcome in Outcome] == [1, 0, 1, 1, 0]


def test_where_two_fit_both_are_offered_and_nothing_is_done() -> None:
    shown = preview("総務課係長　東健")
    assert [one.person.id for one in shown.prospects[0].candidates] == ["p2", "p3"]
    assert (shown.people, shown.postings) == ((), ())


@pytest.mark.parametrize(("choice", "expected"), [("p3", ("moves", "p3")), ("p1", ("moves", "p1"))])
def test_somebody_may_be_chosen(choice: str, expected: tuple[str, str]) -> None:
    assert outcomes(preview("総務課係長　東健", {1: choice})) == [expected]


def test_a_new_person_may_be_chosen() -> None:
    (prospect,) = preview("総務課係長　東健", {1: NEW}).prospects
    assert prospect.outcome is Outcome.NEW and prospect.person and prospect.person.id not in ("p2", "p3")


@pytest.mark.parametrize("choices", [{2: "p1"}, {1: "p9"}])
def test_a_choice_that_is_none_is_told(choices: dict[int, str]) -> None:
    with pytest.raises(UnknownChoiceError):
        preview("総務課係長　東健", choices)


def test_two_lines_with_one_name_are_two_people_by_their_old_posts() -> None:
    shown = preview("総務課係長　東健（税務課主査）\n道路課係長　東健（市民課主査）")
    assert outcomes(shown) == [("moves", "p2"), ("moves", "p3")]


def test_two_lines_that_would_send_one_person_to_two_posts_are_asked_about() -> None:
    shown = preview("総務課長　髙橋美咲\n道路課長　髙橋美咲")
    assert outcomes(shown) == [("unclear", ""), ("unclear", "")] and shown.postings == ()
    shown = preview("総務課長　髙橋美咲（市民課長）\n道路課長　髙橋美咲（総務部長）")
    assert outcomes(shown) == [("moves", "p1"), ("unclear", "")]
    shown = preview("総務課長　髙橋美咲\n道路課長　髙橋美咲", {1: "p1", 2: "p1"})
    assert outcomes(shown) == [("moves", "p1"), ("moves", "p1")]


def test_a_post_more_goes_with_the_person_of_the_line_above() -> None:
    shown = preview(
        "総務課長　髙橋美咲（市民課長）\n　　（兼）危機管理監\n総務課主事　山本五郎\n　　（兼）選挙管理委員会書記"
    )
    assert outcomes(shown)[:2] == [("moves", "p1"), ("moves", "p1")]
    assert len(shown.people) == 1 and [one.outcome for one in shown.prospects[2:]] == [Outcome.NEW] * 2
    assert [p.post for p in shown.prospects[3].after] == ["総務課主事", "選挙管理委員会書記"]


def test_new_people_of_one_name_with_other_old_posts_are_two() -> None:
    shown = preview("総務課主事　南望（東雲県主事）\n税務課主事　南望（東雲保健所主事）")
    assert len(shown.people) == 2 and len({p.person for p in shown.postings}) == 2


def test_who_leaves_and_is_not_there_is_unclear() -> None:
    shown = preview("退職　山本五郎")
    assert outcomes(shown) == [("unclear", "")] and shown.prospects[0].candidates == ()


def test_a_post_given_up_that_nobody_held_is_unclear() -> None:
    assert outcomes(preview("兼務解除　髙橋美咲（危機管理監）")) == [("unclear", "")]


def test_a_post_that_stays_is_no_change() -> None:
    shown = preview("市民課長　髙橋美咲")
    assert outcomes(shown) == [("unchanged", "p1")] and shown.postings == ()


def test_a_new_person_has_the_reading_of_the_list_or_a_guess() -> None:
    shown = preview("氏名,ふりがな,新職\n南 望,ミナミ ノゾミ,主事\n北 光,,主事\n")
    south, north = shown.people
    assert (south.kana, south.kana_confirmed) == ("みなみ のぞみ", True)
    assert north.kana and not north.kana_confirmed
