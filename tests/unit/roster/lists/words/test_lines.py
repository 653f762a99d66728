import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.words.lines import (
    NOTE,
    TOTAL,
    VACANT,
    category_of_line,
    group_of_line,
    is_post_alone,
    is_surely_category,
    kind_of,
    office_of_group,
    side_of_group,
)


@pytest.mark.parametrize(
    "text",
    ["計", "計 3名", "合計３名", "小計：2人", "男 5名", "以上", "以上２名", "委員10名", "３名", "計（3名）", "合計："],
)
def test_totals_are_no_people(text: str) -> None:
    assert kind_of(text) == TOTAL


@pytest.mark.parametrize(
    "text",
    [
        "※敬称略",
        "（敬称略）",
        "順不同",
        "50音順",
        "令和6年4月1日現在",
        "注 敬称は略す",
        "＊は新任",
        "委員名簿",
        "次のとおり。",
    ],
)
def test_notes_are_no_people(text: str) -> None:
    assert kind_of(text) == NOTE


@pytest.mark.parametrize("text", ["欠員", "（欠員）", "欠員（1名）", "未定", "―", "－", "なし"])
def test_a_post_that_nobody_holds_is_no_person(text: str) -> None:
    assert kind_of(text) == VACANT


@pytest.mark.parametrize("text", ["杉原 友則", "計良 三郎", "名取 花子", "王", "ジョン・スミス", "以上 三郎"])
def test_a_name_is_none_of_these(text: str) -> None:
    assert kind_of(text) == ""


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("【事務局】", Side.STAFF),
        ("委　員", Side.MEMBER),
        ("（オブザーバー）", Side.GUEST),
        ("総務課", None),
        ("杉原", None),
    ],
)
def test_a_line_may_say_who_stands_below_it(text: str, side: Side | None) -> None:
    assert side_of_group(text) is side


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("【総務課】", "総務課"),
        ("環境審議会", "環境審議会"),
        ("第一部会", "第一部会"),
        ("杉原", ""),
        ("※市民課", ""),
        ("課" * 40, ""),
    ],
)
def test_a_line_may_name_an_office(text: str, office: str) -> None:
    assert office_of_group(text) == office


@pytest.mark.parametrize(
    "text", ["欠番", "推薦待ち", "人選中", "照 会 中", "後任調整中", "該当なし", "（推薦依頼中）", "選定予定"]
)
def test_a_seat_for_which_somebody_is_looked_for_is_vacant(text: str) -> None:
    assert kind_of(text) == VACANT


@pytest.mark.parametrize("text", ["田中", "山 中", "中", "野中 中", "竹中　予"])
def test_a_name_that_ends_alike_is_a_name(text: str) -> None:
    assert kind_of(text) == ""


@pytest.mark.parametrize("text", ["会長", "東野市消防団長", "総合政策課長"])
def test_a_post_that_nobody_holds_names_nobody(text: str) -> None:
    assert is_post_alone(text)


@pytest.mark.parametrize("text", ["長谷部 長", "東野 長", "池田環境課長", "東野市", "甲野 一"])
def test_a_name_is_no_post(text: str) -> None:
    assert not is_post_alone(text)


@pytest.mark.parametrize(
    "text", ["１　学識経験者", "第１号委員（学識経験者）", "2号委員", "関係行政機関の職員", "市民団体の代表"]
)
def test_for_whom_members_stand_is_sure_by_number_or_ending(text: str) -> None:
    assert is_surely_category(text) and category_of_line(text)


@pytest.mark.parametrize("text", ["木村　民子", "第１号　甲野　一", "大町 代表", "渡辺 号", "甲野 一"])
def test_a_name_is_surely_none(text: str) -> None:
    assert not is_surely_category(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("【事務局】", (Side.STAFF, "事務局")),
        ("【事務局】教育委員会　生涯学習課", (Side.STAFF, "教育委員会 生涯学習課")),
        ("（会長）甲野 一", (None, "")),
        ("総務課", (None, "総務課")),
    ],
)
def test_a_line_of_its_own_may_tell_side_and_office(text: str, told: tuple[Side | None, str]) -> None:
    assert group_of_line(text) == told
