from __future__ import annotations

import pytest

from minutesapp.importers.people.person import NamedPerson
from minutesapp.importers.people.sides import side_of, side_told, status_of, status_told
from minutesapp.model.attendance import Side, Status


@pytest.mark.parametrize(
    ("group", "post", "side"),
    [
        ("", "委員", Side.MEMBER),
        ("", "係長", Side.STAFF),
        ("事務局", "", Side.STAFF),
        ("市", "部長", Side.STAFF),
        ("説明のため出席した者", "", Side.STAFF),
        ("オブザーバー", "", Side.GUEST),
        ("公募委員", "", Side.MEMBER),
        ("図書館", "係長", Side.MEMBER),
    ],
)
def test_the_group_tells_the_side_and_without_one_the_post(group: str, post: str, side: Side) -> None:
    assert side_of(NamedPerson("東", post=post, group=group), Side.MEMBER) is side


def test_everybody_in_a_list_of_staff_is_staff() -> None:
    assert side_of(NamedPerson("東", group="委員"), Side.STAFF) is Side.STAFF


@pytest.mark.parametrize(
    ("note", "group", "status"),
    [
        ("", "", Status.PRESENT),
        ("欠席", "", Status.ABSENT),
        ("代理：西係長", "", Status.PROXY),
        ("途中退席", "", Status.AWAY),
        ("午後2時10分から出席", "", Status.LATE),
        ("14:10から15:00まで出席", "", Status.LATE),
        ("午後3時まで出席", "", Status.LEFT_EARLY),
        ("10時から会長", "", Status.PRESENT),
        ("午後2時10分から午後3時まで途中退席", "", Status.AWAY),
        ("", "欠席者", Status.ABSENT),
        ("Zoom", "", Status.REMOTE),
        ("午後2時遅参", "", Status.LATE),
    ],
)
def test_note_and_group_tell_how_somebody_took_part(note: str, group: str, status: Status) -> None:
    assert status_of(NamedPerson("東", note=note, group=group), Status.PRESENT) is status


def test_else_it_is_as_the_list_has_it() -> None:
    assert status_of(NamedPerson("東"), Status.ABSENT) is Status.ABSENT


def test_a_sign_alone_says_who_was_absent_and_within_a_word_nothing() -> None:
    assert status_of(NamedPerson("東", note="欠"), Status.PRESENT) is Status.ABSENT
    assert status_of(NamedPerson("東", note="補欠"), Status.PRESENT) is Status.PRESENT


def test_an_adviser_without_a_group_is_a_guest_of_the_members() -> None:
    assert side_of(NamedPerson("井荻", post="アドバイザー"), Side.MEMBER) is Side.GUEST
    assert side_of(NamedPerson("井荻", post="アドバイザー"), Side.STAFF) is Side.STAFF


def test_a_group_that_says_nothing_sits_where_the_head_over_it_says() -> None:
    assert side_of(NamedPerson("東", group="クリーンセンター", under="事務局"), Side.MEMBER) is Side.STAFF
    assert side_of(NamedPerson("東", group="クリーンセンター"), Side.MEMBER) is Side.MEMBER


def test_a_member_stays_one_in_a_list_of_staff() -> None:
    assert side_of(NamedPerson("東", post="委員"), Side.STAFF) is Side.MEMBER
    assert side_of(NamedPerson("東", post="代表監査委員"), Side.STAFF) is Side.STAFF


def test_what_side_a_group_tells() -> None:
    assert [side_told(group) for group in ("事務局", "オブザーバー", "委 員", "建築課")] == [
        "staff",
        "guest",
        "member",
        "",
    ]


@pytest.mark.parametrize(
    ("group", "side"),
    [
        ("風見省中部局", Side.MEMBER),
        ("県", Side.MEMBER),
        ("医師会事務局", Side.MEMBER),
        ("事務局", Side.STAFF),
        ("審議会事務局", Side.STAFF),
        ("市事務局", Side.STAFF),
        ("オブザーバー", Side.GUEST),
    ],
)
def test_below_the_head_of_the_members_sit_members(group: str, side: Side) -> None:
    assert side_of(NamedPerson("東", post="課長", group=group, under="委員"), Side.MEMBER) is side


def test_what_a_note_tells_of_somebodys_part() -> None:
    assert [status_told(note) for note in ("ｵﾝﾗｲﾝ参加", "欠席", "東雲商工会")] == ["remote", "absent", ""]
