import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.posts import Post, PostReader, words
from minutesapp.roster.lists.words.titles import Titles
from tests.lists import table_of


def reader_of(*lines: str, titles: Titles | None = None, group: str = "") -> PostReader:
    return PostReader(table_of(*lines), titles or Titles(), group)


def test_a_line_tells_post_group_and_side() -> None:
    reader = reader_of("氏名|職", "甲野 一|主査")
    cells = {"post": "主査", "group": "環境課\n温暖化対策係"}
    assert reader.read(cells, ()) == Post("主査", "環境課 温暖化対策係", "", Side.STAFF)


@pytest.mark.parametrize(
    ("place", "post", "group"),
    [
        ("総務部 総務課長", "総務課長", "総務部"),
        ("総務課長", "総務課長", ""),
        ("例大学教授", "", "例大学教授"),
        ("例大学 教授", "", "例大学 教授"),
    ],
)
def test_office_and_post_may_stand_in_one_cell(place: str, post: str, group: str) -> None:
    read = reader_of("氏名|所属・職名", "甲野 一|x").read({"place": place}, ())
    assert (read.post, read.group) == (post, group)


@pytest.mark.parametrize(
    ("stated", "told", "post"),
    [
        ("委員", ("会長",), "会長"),
        ("", ("会長",), "会長"),
        ("教授", ("会長",), "会長"),
        ("会長", ("委員",), "会長"),
        ("会　長", (), "会長"),
    ],
)
def test_a_post_beside_the_name_or_in_a_remark_counts(stated: str, told: tuple[str, ...], post: str) -> None:
    assert reader_of("氏名|職", "甲野 一|x").read({"post": stated}, (), told).post == post


def test_marks_mean_what_a_note_says() -> None:
    reader = reader_of("氏名|印", "甲野 一|◎", titles=Titles(marks={"◎": "会長"}))
    assert reader.marked == {1}
    assert reader.read({}, ("甲野 一", "◎")).post == "会長"
    assert reader.read({}, ("乙野 二",), ("◎",)).post == "会長"
    assert reader.read({"post": "◎"}, ()).post == "会長"


def test_a_mark_under_a_post_means_this_post() -> None:
    reader = reader_of("氏名|会長|副会長", "甲野 一|○|", "乙野 二||○")
    assert [reader.read({}, line).post for line in (("甲野 一", "○"), ("乙野 二", "", "○"))] == ["会長", "副会長"]


def test_a_mark_that_nobody_explains_is_told() -> None:
    reader = reader_of("氏名|印", "甲野 一|◎")
    assert reader.marked == frozenset()
    assert reader.read({}, (), ("◎",)) == Post(mark="◎")


def test_a_line_of_its_own_holds_for_those_below_it() -> None:
    reader = reader_of("氏名|職", "甲野 一|x", titles=Titles(Side.MEMBER, "環境審議会"))
    assert reader.read({}, ()).side is Side.MEMBER
    assert reader.begin_group("【事務局】")
    assert reader.read({}, ()).side is Side.STAFF
    assert reader.begin_group("総務課")
    assert reader.read({"post": "課長"}, ()) == Post("課長", "総務課", "", Side.MEMBER)
    assert reader.begin_group("学識経験者")
    assert reader.read({}, ()).group == ""
    assert not reader.begin_group("甲野 一")


def test_title_and_sheet_tell_the_office() -> None:
    assert reader_of("氏名", "甲野 一", titles=Titles(office="総務課"), group="建設課").read({}, ()).group == "総務課"
    assert reader_of("氏名", "甲野 一", group="建設課").read({}, ()).group == "建設課"


@pytest.mark.parametrize(
    ("post", "title", "side", "committee"),
    [
        (Post(), "環境審議会", Side.MEMBER, "環境審議会"),
        (Post(committee="審査会"), "環境審議会", Side.MEMBER, "審査会"),
        (Post(group="図書館協議会"), "", Side.MEMBER, "図書館協議会"),
        (Post(group="商工会議所"), "", Side.MEMBER, ""),
        (Post(group="教育委員会"), "環境審議会", Side.STAFF, ""),
    ],
)
def test_a_member_has_a_seat_on_the_committee(post: Post, title: str, side: Side, committee: str) -> None:
    reader = reader_of("氏名", "甲野 一", titles=Titles(committee=title))
    assert (reader.seated(post, side).committee, reader.seated(post, side).side) == (committee, side)


def test_words_of_a_cell_are_one_line() -> None:
    assert words({"post": " 主査\u2028補 "}, "post") == "主査 補"
    assert words({}, "post") == ""
