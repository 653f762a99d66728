from minutesapp.importers.people.lists import read_people
from minutesapp.importers.people.neighbours import (
    as_family_names,
    parted_by_office,
    parted_names,
    spell_out,
    together,
    told_once,
    with_names_before,
)
from minutesapp.importers.people.person import NamedPerson


def test_a_name_ends_where_the_office_above_begins() -> None:
    person = parted_by_office(NamedPerson("依田国保", "依田", "国保", "年金課長"), "国保年金課")
    assert (person.name, person.given, person.post) == ("依田", "", "国保年金課長")
    assert parted_by_office(NamedPerson("", post="木名瀬水道施設課長"), "水道施設課").name == "木名瀬"
    deputy = NamedPerson("三村", "三村", post="副委員長")
    assert parted_by_office(deputy, "委員") == deputy
    assert parted_by_office(NamedPerson("", post="水道施設課長"), "水道施設課") == NamedPerson("", post="水道施設課長")


def test_somebody_who_is_told_of_once_more_is_one_person() -> None:
    people = told_once((NamedPerson("奈良 泰哉", seat="1"), NamedPerson("東"), NamedPerson("奈良泰哉", post="会長")))
    assert people == [NamedPerson("奈良 泰哉", post="会長", seat="1"), NamedPerson("東")]
    (first, second) = read_people("１　奈良　泰哉　出　　２　髙橋　美咲　欠\n会長　１番　奈良泰哉").people
    assert (first.post, first.seat, second.note) == ("会長", "１", "欠")


def test_two_of_one_name_with_their_posts_stay_two() -> None:
    assert len(told_once((NamedPerson("佐々木", post="課長"), NamedPerson("佐々木", post="係長")))) == 2
    assert len(told_once((NamedPerson("東"), NamedPerson("東")))) == 2


def test_two_of_one_name_of_whom_different_things_are_said_stay_two() -> None:
    for said in ({"organisation": "商工会"}, {"note": "農協"}, {"group": "総務課"}, {"seat": "3"}):
        one = NamedPerson("髙橋正", organisation="市民会", note="公募", group="委員", seat="1")
        assert len(told_once((one, NamedPerson("髙橋正", **said)))) == 2
    (one,) = told_once((NamedPerson("髙橋正", note="公募"), NamedPerson("髙橋正", post="会長", note="欠席")))
    assert (one.post, one.note) == ("会長", "公募、欠席")


def test_posts_are_shared_and_spelt_out() -> None:
    people = [NamedPerson("東"), NamedPerson("西", post="各委員")]
    assert [person.post for person in together(people)] == ["委員", "委員"]
    assert spell_out("同主査", "都市計画課長") == "都市計画課主査"
    assert spell_out("〃", "課長") == "課長"
    assert spell_out("同係", "庶務係長") == "庶務係"
    assert spell_out("同係長", "課長") == "係長"
    assert spell_out("同係", "") == "同係"


def test_a_post_alone_has_a_name_before_it_where_the_others_have() -> None:
    (person,) = with_names_before((NamedPerson("", post="浜辺保険局長"),))
    assert (person.name, person.post) == ("浜辺", "保険局長")
    assert with_names_before((NamedPerson("", post="課長"),)) == [NamedPerson("", post="課長")]


def test_a_name_is_the_family_s_alone_where_most_are() -> None:
    short = [NamedPerson("奈良", "奈", "良", "会長"), NamedPerson("東", "東", "", "委員")]
    assert [(person.family, person.given) for person in as_family_names(short)] == [("奈良", ""), ("東", "")]


def test_a_dot_may_part_two_families_with_one_post() -> None:
    two = parted_names(NamedPerson("菊川・粟野", "菊川", "・粟野", "係長"))
    assert [(person.name, person.post) for person in two] == [("菊川", "係長"), ("粟野", "係長")]
    assert len(list(parted_names(NamedPerson("ファム・ティ")))) == 1


def test_a_short_name_among_whole_ones_is_whole_too() -> None:
    whole = [NamedPerson("野口一郎", "野口", "一郎"), NamedPerson("奈良茂", "奈良茂", post="課長")]
    assert [(person.family, person.given) for person in as_family_names(whole)][1] == ("奈良", "茂")
    alone = [NamedPerson("野口", "野口"), NamedPerson("長谷川", "長谷川", post="課長")]
    assert [person.family for person in as_family_names(alone)] == ["野口", "長谷川"]
