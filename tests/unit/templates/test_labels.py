"""A speaker's label follows from the form's naming policy."""

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Speaker
from minutesapp.model.committee import NameStyle
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.labels import SOMEBODY, label_signs, labels_of, shorten_post, speaker_label
from minutesapp.templates.parts.naming import Naming, NamingPolicy, PostStyle
from minutesapp.templates.parts.turn import TurnForm
from tests.makers import CHAIR, CLERK, MEMBER

GUEST = Attendee("p4", "株式会社東雲設計", organisation="東雲設計", side=Side.GUEST)
EVERYBODY = (CHAIR, MEMBER, CLERK, GUEST)


def form_with(**naming: NamingPolicy) -> Form:
    return Form("f", "様式", "会議録", (), turn=TurnForm(naming=Naming(**naming)))


@pytest.mark.parametrize(
    ("post", "label"),
    [
        ("情報セキュリティ・システム管理担当主任", "主任"),
        ("文書法規係長", "係長"),
        ("情報システム課長", "情報システム課長"),
        ("総務部長", "総務部長"),
        ("会計管理者", "会計管理者"),
        ("", ""),
    ],
)
def test_a_chief_keeps_the_full_post_and_others_the_rank_alone(post: str, label: str) -> None:
    assert shorten_post(post) == label


def test_members_are_named_by_role_and_staff_by_family_name_and_rank() -> None:
    labels = labels_of((CHAIR, MEMBER, CLERK), load_form("ueda-gaiyo"))
    assert labels == {"p1": "会長", "p2": "委員", "p3": "工藤係長"}


def test_another_form_names_members_too() -> None:
    assert labels_of((CHAIR,), load_form("kaigiroku")) == {"p1": "髙橋会長"}


def test_an_attendee_s_own_label_goes_first() -> None:
    own = Attendee("p5", "室賀", "室賀", post="健康推進課長", side=Side.STAFF, label="室賀課長")
    assert labels_of((own,), load_form("ueda-gaiyo")) == {"p5": "室賀課長"}


@pytest.mark.parametrize(
    ("policy", "labels"),
    [
        (NamingPolicy(NameStyle.LETTER, PostStyle.NONE, fallback="委員"), ["委員A", "委員B"]),
        (NamingPolicy(NameStyle.NUMBER, PostStyle.FULL), ["会長1", "委員2"]),
        (NamingPolicy(NameStyle.LETTER, pattern="{name}{post}"), ["A会長", "B委員"]),
        (NamingPolicy(NameStyle.LETTER, PostStyle.NONE, "{post}（{name}）", "事務局"), ["事務局（A）", "事務局（B）"]),
        (NamingPolicy(NameStyle.LETTER, pattern="{seat}番{name}"), ["会長A", "委員B"]),
        (NamingPolicy(NameStyle.FULL, PostStyle.NONE), ["髙橋 美咲", "𠮷田 健"]),
        (NamingPolicy(NameStyle.NONE, PostStyle.NONE, fallback="委員"), ["委員", "委員"]),
        (NamingPolicy(NameStyle.NONE, PostStyle.NONE), ["髙橋", "𠮷田"]),
        (NamingPolicy(NameStyle.FAMILY, PostStyle.FULL, "{post}({name}君)"), ["会長(髙橋君)", "委員(𠮷田君)"]),
    ],
)
def test_policies_of_other_forms(policy: NamingPolicy, labels: list[str]) -> None:
    assert list(labels_of((CHAIR, MEMBER), form_with(member=policy)).values()) == labels


def test_letters_hide_an_attendee_s_own_label_and_go_on_as_numbers() -> None:
    crowd = tuple(Attendee(str(n), "髙橋", label="髙橋委員") for n in range(27))
    labels = labels_of(crowd, form_with(member=NamingPolicy(NameStyle.LETTER, PostStyle.NONE, fallback="委員")))
    assert [labels["0"], labels["25"], labels["26"]] == ["委員A", "委員Z", "委員27"]


def test_whoever_has_another_label_takes_no_letter() -> None:
    letters, post = NamingPolicy(NameStyle.LETTER, PostStyle.NONE, fallback="委員"), NamingPolicy(NameStyle.NONE)
    people = (CHAIR, MEMBER, replace(MEMBER, id="p5"))
    assert [*labels_of(people, form_with(member=letters, chair=post)).values()] == ["会長", "委員A", "委員B"]
    chair = replace(letters, open="◎")
    assert [*labels_of(people, form_with(member=letters, chair=chair)).values()] == ["委員A", "委員B", "委員C"]


def test_guests_can_be_named_by_organisation() -> None:
    form = form_with(guest=NamingPolicy(NameStyle.ORGANISATION, PostStyle.NONE))
    assert labels_of((GUEST,), form) == {"p4": "東雲設計"}
    assert labels_of((replace(GUEST, organisation="", group="東雲商店会"),), form) == {"p4": "東雲商店会"}


def test_the_public_edition_has_its_own_policy_where_the_form_has_one() -> None:
    hidden = Naming(member=NamingPolicy(NameStyle.LETTER, PostStyle.NONE, fallback="委員"))
    form = Form("f", "様式", "会議録", (), turn=TurnForm(public_naming=hidden))
    assert labels_of((CHAIR,), form, public=True) == {"p1": "委員A"}
    assert labels_of((CHAIR,), form) == {"p1": "会長"}
    assert labels_of((CHAIR,), load_form("ueda-gaiyo"), public=True) == {"p1": "会長"}


def test_a_turn_s_own_label_goes_before_its_speaker_s() -> None:
    labels = {"p1": "会長"}
    assert speaker_label(Speaker("p1"), labels) == "会長"
    assert speaker_label(Speaker("p1", "議長"), labels) == "議長"
    assert speaker_label(Speaker(label="委員"), labels) == "委員"
    assert speaker_label(UNKNOWN_SPEAKER, labels) == ""


def test_where_names_are_hidden_from_the_public_the_name_is_no_last_resort() -> None:
    guest = Attendee("p8", "原田 順", "原田", "順", side=Side.GUEST)
    form = load_form("ueda-gaiyo")
    hiding = replace(form, turn=replace(form.turn, public_naming=Naming(guest=NamingPolicy(NameStyle.NONE))))
    assert labels_of((guest,), hiding) == {"p8": "原田"}
    assert labels_of((guest,), hiding, public=True) == {"p8": SOMEBODY}


def test_a_label_may_be_the_number_of_a_seat() -> None:
    form = form_with(member=NamingPolicy(NameStyle.NONE, PostStyle.NONE, "{seat}番", fallback="委員"))
    people = (replace(MEMBER, seat="12"), replace(CHAIR, seat=""))
    assert labels_of(people, form) == {MEMBER.id: "12番", CHAIR.id: "委員"}


def test_where_a_seat_is_wanted_and_there_is_none_the_rest_is_as_usual() -> None:
    form = form_with(member=NamingPolicy(pattern="{seat}番（{name}君）"))
    assert labels_of((MEMBER,), form) == {MEMBER.id: MEMBER.family_or_name + MEMBER.post}


def test_whoever_leads_may_be_called_otherwise_and_have_a_sign() -> None:
    form = form_with(
        chair=NamingPolicy(NameStyle.NONE, open="◎"), member=NamingPolicy(NameStyle.FAMILY, PostStyle.NONE)
    )
    assert labels_of(EVERYBODY, form)[CHAIR.id] == CHAIR.post
    assert label_signs(EVERYBODY, form) == {CHAIR.id: "◎"}


@pytest.mark.parametrize(
    ("seat", "label"), [("7", "7番委員"), ("１２番", "12番委員"), ("い", "い番委員"), ("", "委員")]
)
def test_a_seat_is_told_by_its_number(seat: str, label: str) -> None:
    form = form_with(member=NamingPolicy(NameStyle.NONE, pattern="{seat}番委員"))
    assert labels_of((replace(MEMBER, seat=seat),), form) == {"p2": label}
