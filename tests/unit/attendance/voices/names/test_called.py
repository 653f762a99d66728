from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.voices.names.called import MANY, People
from minutesapp.model.attendance import Side
from tests.unit.attendance.voices.people import (
    EVERYBODY,
    IKEDA,
    MUROGA,
    ONOZAWA,
    OTHER_IKEDA,
    SAITO,
    WATANABE,
    person,
)

PEOPLE = People(EVERYBODY)
ITO = person("伊藤一", "伊藤", "いとう はじめ", "副会長", "景観審議会", Side.MEMBER)
OTHER_ITO = person("伊東二", "伊東", "いとう つぎ", "委員", "景観審議会", Side.MEMBER)


def ids(*people) -> set[str]:
    return {one.id for one in people}


@pytest.mark.parametrize(
    ("name", "title", "about", "found"),
    [
        ("小野沢", "", "", {ONOZAWA}),
        ("小野沢花子", "", "", {ONOZAWA}),
        ("小野沢", "課長", "", {ONOZAWA}),
        ("小野沢", "総務課長", "", {ONOZAWA}),
        ("小野沢", "主任", "", set()),
        ("池田", "", "", {IKEDA, OTHER_IKEDA}),
        ("池田", "主任", "", {IKEDA}),
        ("池田", "", "環境課", {OTHER_IKEDA}),
        ("池田", "主任", "環境課", set()),
        ("さいとう", "会長", "", {SAITO}),
        ("室我", "", "", {MUROGA}),
        ("田中", "", "", set()),
        ("", "", "", set()),
    ],
)
def test_people_are_called_by_name_post_and_office(name: str, title: str, about: str, found: set) -> None:
    assert PEOPLE.who(name, title, about) == ids(*found)


def test_names_that_sound_alike_are_told_apart_by_what_stands_beside_them_and_never_by_kanji_alone() -> None:
    people = People((ITO, OTHER_ITO))
    assert people.who("伊藤", "", "") == ids(ITO, OTHER_ITO)
    assert people.who("伊藤", "副会長", "") == ids(ITO)
    assert people.who("伊東", "委員", "") == ids(OTHER_ITO)
    assert people.who("伊藤", "委員", "") == ids(ITO, OTHER_ITO), "the kanji are of one, the post is of the other"


def test_length_and_voice_of_a_sound_count_for_little_where_the_office_fits() -> None:
    people = People((person("小口三", "小口", "おぐち みつ", "課長", "総務課"),))
    assert people.who("大口", "", "総務課")
    assert not people.who("大口", "", "")


def test_who_is_in_a_circle_goes_before_others_and_a_family_name_alone_means_nobody_outside() -> None:
    people = People(EVERYBODY, [{IKEDA.id}, {IKEDA.id, SAITO.id}])
    assert people.who("池田", "", "") == ids(IKEDA)
    assert people.who("室賀", "", "") == set()
    assert people.who("渡邊", "委員", "") == set(), "anybody is called so"
    assert people.who("室賀", "主事", "") == ids(MUROGA)
    assert people.who("室賀三郎", "", "") == ids(MUROGA)


def test_other_kanji_that_are_a_name_of_their_own_mean_somebody_only_with_a_post_or_where_a_board_meets() -> None:
    abe = person("安部七", "安部", "あべ なな", "委員", "景観審議会", Side.MEMBER)
    assert People((abe, MUROGA)).who("阿部", "", "") == set()
    assert People((abe, MUROGA)).who("あべ", "", "") == ids(abe)
    assert People((abe, MUROGA)).who("阿部", "", "景観審議会") == ids(abe)
    assert People((abe, MUROGA), [{abe.id}]).who("阿部", "", "") == ids(abe)


def test_who_is_on_the_board_goes_before_others_who_only_sound_so() -> None:
    other = person("伊東二", "伊東", "いとう つぎ", "主査", "総務課")
    people = People((ITO, other), [{ITO.id, other.id}], board={ITO.id})
    assert people.who("伊藤", "", "") == ids(ITO)
    assert people.who("伊東", "", "") == ids(ITO, other), "written as the other's"
    assert people.who("いとう", "", "") == ids(ITO, other)
    assert people.who("伊藤", "主査", "") == ids(other)


def test_a_name_may_be_no_more_than_the_family_name() -> None:
    assert PEOPLE.is_family("室賀", MUROGA.id)
    assert PEOPLE.is_family("むろが", MUROGA.id)
    assert not PEOPLE.is_family("室賀三郎", MUROGA.id)


def test_a_post_alone_means_who_holds_it() -> None:
    assert PEOPLE.in_post("総務課長") == ids(ONOZAWA)
    assert PEOPLE.in_post("会長") == ids(SAITO)
    assert PEOPLE.in_post("総務課") == set(), "an office is nobody"


def test_names_are_found_as_written_and_as_they_sound() -> None:
    assert PEOPLE.written("渡辺") == ids(WATANABE)
    assert PEOPLE.sounding("わたなべ さつき") == ids(WATANABE)
    assert PEOPLE.in_order(ids(SAITO, IKEDA)) == [IKEDA.id, SAITO.id]


def test_of_very_many_people_of_one_name_only_exact_words_find_one() -> None:
    many = [person(f"佐藤{number}", "佐藤", "さとう けん", "主任", f"第{number}課") for number in range(MANY * 2)]
    people = People(many)
    assert people.who("佐藤", "主任", "") == set()
    assert people.who("佐藤", "", "第7課") == ids(many[7])
    assert people.knows("第7課")


def test_given_names_are_found_as_they_are_written_or_sound() -> None:
    assert PEOPLE.given("三郎") == PEOPLE.given("さぶろう") == ids(MUROGA)
    assert PEOPLE.given("四郎") == set()
    assert PEOPLE.is_given("三郎", MUROGA.id)
    assert not PEOPLE.is_given("三郎", SAITO.id)


def test_a_post_of_another_board_is_nobodys_where_one_meets() -> None:
    assert PEOPLE.in_post("会長") == ids(SAITO)
    here = PEOPLE.around([{WATANABE.id}], [WATANABE.id])
    assert here.in_post("会長") == set()


def test_the_same_people_are_called_otherwise_around_another_board() -> None:
    both = People((ITO, OTHER_ITO))
    assert both.who("伊藤", "", "") == ids(ITO, OTHER_ITO)
    assert both.around([{OTHER_ITO.id}], [OTHER_ITO.id]).who("伊藤", "", "") == ids(OTHER_ITO)
    assert both.who("伊藤", "", "") == ids(ITO, OTHER_ITO)


def test_members_of_whom_the_list_tells_no_place_may_come_from_any_but_the_towns() -> None:
    member = replace(ITO, group="景観審議会", organisation="景観審議会")
    people = People((member,), board=(member.id,))
    assert people.who("伊藤", "", "商工会") == ids(member)
    assert people.who("伊藤", "", "税務課長") == set()
    assert people.who("伊藤", "", "税務課") == set()


def test_a_whole_name_is_more_than_a_family_name() -> None:
    assert PEOPLE.is_whole("室賀三郎", MUROGA.id)
    assert not PEOPLE.is_whole("室賀", MUROGA.id)
