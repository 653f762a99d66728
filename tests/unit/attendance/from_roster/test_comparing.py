"""Where the people of a record are not as the roster has them."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.attendance.from_roster.comparing import Difference, Kind, compare
from minutesapp.attendance.from_roster.expected import Officer
from minutesapp.model.attendance import Attendee, Side

CHAIR = Attendee("", "𠮷川千尋", "𠮷川", "千尋", post="会長", group="図書館協議会", person="7")
MEMBER = Attendee("", "髙橋健", "髙橋", "健", post="委員", group="図書館協議会", person="8")
CHIEF = Attendee("", "渡邉みのり", "渡邉", "みのり", post="課長", group="健康推進課", side=Side.STAFF, person="10")
NAMESAKE = replace(CHIEF, post="主事", group="税務課", person="11")
OFFICERS = [Officer(CHAIR, "図書館協議会"), Officer(MEMBER, "図書館協議会"), Officer(CHIEF)]


def told(*people: Attendee, others: tuple[Attendee, ...] = (), committee: str = "") -> list[tuple[str, str]]:
    return [(str(one.kind), one.name) for one in compare(people, OFFICERS, others, committee)]


def test_who_is_as_in_the_roster_is_no_difference() -> None:
    written = replace(CHIEF, id="a", post="健康推進課長", person="")
    assert told(replace(CHAIR, id="b", name="𠮷川　千尋", person=""), written) == []


def test_another_post_office_or_writing_is_told() -> None:
    raised = replace(CHIEF, id="a", post="係長", group="子育て支援課", person="")
    spelt = replace(MEMBER, id="b", name="高橋健", family="高橋", person="")
    assert told(raised, spelt) == [("post", "渡邉みのり"), ("group", "渡邉みのり"), ("name", "高橋健")]
    post, group, name = compare((raised, spelt), OFFICERS)
    assert post.words == "職が「係長」から「課長」になっています。"
    assert group.words == "所属が「子育て支援課」から「健康推進課」になっています。"
    assert name.words == "名簿では「髙橋健」と書きます。"


def test_the_affiliation_of_a_member_is_no_office() -> None:
    assert told(replace(MEMBER, id="b", group="商工会議所", person="")) == []


def test_who_is_out_of_office_or_in_no_roster_is_told_apart() -> None:
    before = Attendee("a", "南部学", "南部", "学", post="委員")
    past = replace(before, id="", person="9")
    stranger = Attendee("b", "誰か", post="委員")
    assert told(before, stranger, others=(past,)) == [("ended", "南部学"), ("stranger", "誰か")]


def test_where_two_fit_nobody_is_taken() -> None:
    written = replace(CHIEF, id="a", post="", group="", person="")
    (found,) = compare((written,), [*OFFICERS, Officer(NAMESAKE)])
    assert (found.kind, [one.person for one in found.known]) == (Kind.UNCLEAR, ["10", "11"])
    assert found.words == "名簿に当てはまる人が2人います。"
    assert compare((replace(written, person="11"),), [*OFFICERS, Officer(NAMESAKE)]) != (found,)
    elsewhere = replace(written, post=NAMESAKE.post, group="出納室")
    assert [one.kind for one in compare((elsewhere,), [*OFFICERS, Officer(NAMESAKE)])] == [Kind.UNCLEAR]


def test_of_two_of_one_name_the_post_tells_who_it_is() -> None:
    for known in (CHIEF, NAMESAKE):
        assert compare((replace(known, id="a", person=""),), [*OFFICERS, Officer(NAMESAKE)]) == ()
    raised = replace(NAMESAKE, id="a", post="主査", person="")
    (found,) = compare((raised,), [*OFFICERS, Officer(NAMESAKE)])
    assert (found.kind, found.known) == (Kind.POST, (NAMESAKE,)), "the 部署 tells it as well"


SECOND = replace(CHIEF, post="事務局長", group="選挙管理委員会事務局")


def test_who_has_two_posts_may_be_there_in_either() -> None:
    officers = [*OFFICERS, Officer(SECOND)]
    for person in ("10", ""):
        for post in (CHIEF, SECOND):
            assert compare((replace(post, id="a", person=person),), officers) == ()
    (found,) = compare((replace(SECOND, id="a", post="書記"),), officers)
    assert found.words == "職が「書記」から「事務局長」になっています。", "the post that they have there"


def test_a_member_of_two_committees_is_there_as_of_the_one_that_meets() -> None:
    officers = [Officer(replace(MEMBER, post="会長", group="環境審議会"), "環境審議会"), *OFFICERS]
    (found,) = compare((replace(MEMBER, id="a", post="会長"),), officers, (), "図書館協議会")[:1]
    assert found.words == "職が「会長」から「委員」になっています。"


def test_members_whom_the_record_has_not_come_last() -> None:
    found = compare((replace(CHAIR, id="a"),), OFFICERS, (), "東雲市図書館協議会")
    assert found == (Difference(Kind.NEWCOMER, None, (MEMBER,)),)
    assert found[0].words == "名簿にいて、出席者の一覧にいません。"
    assert told(replace(CHAIR, id="a")) == [], "of no committee nobody is missing"
