import pytest

from minutesapp.importers.people import Person, read_people


@pytest.mark.parametrize(
    ("entry", "person"),
    [
        ("織部英子委員", Person("織部英子", "織部", "英子", "委員")),
        ("会長 奈良 泰哉", Person("奈良 泰哉", "奈良", "泰哉", "会長")),
        ("（会長）奈良泰哉", Person("奈良泰哉", "奈良", "泰哉", "会長")),
        ("奈良泰哉（会長）", Person("奈良泰哉", "奈良", "泰哉", "会長")),
        ("奈良泰哉（東雲商工会）", Person("奈良泰哉", "奈良", "泰哉", note="東雲商工会")),
        ("◎奈良泰哉", Person("奈良泰哉", "奈良", "泰哉", mark="◎")),
        ("3番 奈良泰哉", Person("奈良泰哉", "奈良", "泰哉", seat="3")),
        ("奈良　泰哉　君", Person("奈良 泰哉", "奈良", "泰哉")),
        ("委員A", Person("委員A")),
        ("介護保険課長", Person("", post="介護保険課長")),
    ],
)
def test_one_person_in_every_form(entry: str, person: Person) -> None:
    assert read_people(entry).people == (person,)


def test_staff_are_a_family_name_and_a_post() -> None:
    (group,) = {(p.family, p.post, p.group) for p in read_people("総務部\t野口総務課長", staff=True).people}
    assert group == ("野口", "総務課長", "総務部")


def test_short_names_before_a_role_are_family_names() -> None:
    people = read_people("奈良会長、髙橋委員、小野寺委員").people
    assert [(p.family, p.given) for p in people] == [("奈良", ""), ("髙橋", ""), ("小野寺", "")]


def test_a_group_holds_until_the_next() -> None:
    people = read_people("（委員）\n奈良会長、髙橋委員\n（事務局）\n野口課長").people
    assert [p.group for p in people] == ["委員", "委員", "事務局"]


def test_what_names_nobody_is_a_note() -> None:
    read = read_people("奈良泰哉、ほか8名")
    assert ([p.name for p in read.people], read.note) == (["奈良泰哉"], "ほか8名")
    assert read_people("委員18人中16人出席").people == ()
