from __future__ import annotations

from datetime import date

import pytest

from minutesapp.model.attendance import Side
from minutesapp.model.committee import Quorum, QuorumRule
from minutesapp.roster.lists.notes import LONGEST_QUOTE, ListNote
from minutesapp.roster.lists.rows import RosterRow, read_rows
from minutesapp.roster.lists.tables import tables_in
from minutesapp.roster.lists.words.titles import Titles
from minutesapp.tables.sheet import Sheet, SheetRow
from tests.lists import people_of, sheet_of, told_of

HEADINGS = "氏名|ふりがな|職|所属|区分|就任日|退任日"


def person_of(line: str, headings: str = HEADINGS) -> RosterRow:
    (row,) = people_of(headings, line)
    return row


def note_of(line: str, headings: str = HEADINGS) -> ListNote:
    (note,) = told_of(headings, line)
    return note


def test_a_full_line_is_read() -> None:
    assert person_of("東野　佳子|ﾋｶﾞｼﾉ　ｹｲｺ|環境課長|市民部|職員|R6.4.1|現在") == RosterRow(
        2, "東野 佳子", "東野", "佳子", "ひがしの けいこ", "環境課長", "市民部", "", Side.STAFF, date(2024, 4, 1)
    )


def test_a_short_line_has_what_it_has() -> None:
    assert person_of("西俊介") == RosterRow(2, "西俊介", "西", "俊介")


def test_a_name_in_two_columns_is_divided_as_it_stands() -> None:
    row = person_of("小田切|子|おだぎり|ね", "姓|名|せい|めい")
    assert (row.name, row.family, row.given, row.kana) == ("小田切 子", "小田切", "子", "おだぎり ね")


def test_a_family_name_alone_is_a_name() -> None:
    assert person_of("東野|", "姓|名").name == "東野"


def test_a_term_in_one_column_gives_both_days() -> None:
    row = person_of("西 実|令和5年4月1日～令和7年3月31日", "氏名|任期")
    assert (row.start, row.end) == (date(2023, 4, 1), date(2025, 3, 31))


@pytest.mark.parametrize(
    ("post", "group", "side"),
    [
        ("環境課長", "市民部", Side.STAFF),
        ("委員", "環境審議会", Side.MEMBER),
        ("会長", "", Side.MEMBER),
        ("", "環境審議会", Side.MEMBER),
        ("教授", "東雲大学", Side.GUEST),
        ("", "", Side.GUEST),
    ],
)
def test_without_a_word_for_it_the_side_follows_from_post_and_group(post: str, group: str, side: Side) -> None:
    assert person_of(f"西 実||{post}|{group}").side is side


def test_somebody_without_a_post_sits_with_the_members_of_the_list() -> None:
    rows = people_of("氏名|職", "甲野 一|会長", "乙野 二|", "丙野 三|委員")
    assert {row.side for row in rows} == {Side.MEMBER}
    mixed = people_of("氏名|職", "甲野 一|会長", "乙野 二|", "丙野 三|課長")
    assert [row.side for row in mixed] == [Side.MEMBER, Side.GUEST, Side.STAFF]


def test_somebody_without_a_post_sits_with_the_staff_of_an_office_alone() -> None:
    rows = people_of("氏名|職|所属", "甲野 一|課長|環境課", "乙野 二||環境課", "丙野 三||例大学")
    assert [row.side for row in rows] == [Side.STAFF, Side.STAFF, Side.GUEST]


def test_a_line_without_a_name_is_left_out_and_told() -> None:
    assert note_of("|にし|委員") == ListNote("roster-row-no-name", "にし 委員", "", 2)


def test_lines_that_are_only_numbered_are_nobody() -> None:
    assert told_of("No.|氏名", "1|甲野 一", "2|", "(3)|") == []


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "＝1+1", "+81 90", "-1", "@SUM(A1)", "\t=1"])
def test_a_formula_is_no_person(name: str) -> None:
    sheet = Sheet((SheetRow(1, ("氏名",)), SheetRow(2, (name,))))
    rows, (note,) = read_rows(tables_in(sheet)[0], sheet, Titles())
    assert (rows, note.code) == ([], "roster-row-formula")


def test_a_name_longer_than_any_is_none() -> None:
    assert person_of("山" * 100) and note_of("山" * 101).code == "roster-row-name-too-long"


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("西 実|||||四月|", ListNote("roster-day-unreadable", "四月", "", 2, "F列「就任日」")),
        ("西 実|||||R6.4.1|R5.3.31", ListNote("roster-row-ends-before-start", "2024-04-01～2023-03-31", "", 2)),
        ("西 実|#N/A||||R6.4.1|", ListNote("roster-cell-error", "#N/A", "", 2, "B列「ふりがな」")),
    ],
)
def test_what_cannot_be_read_of_a_line_is_told_and_the_person_stays(line: str, note: ListNote) -> None:
    assert person_of(line).name == "西 実"
    assert note_of(line) == note


def test_a_problem_quotes_no_more_than_can_be_read() -> None:
    assert len(note_of("東野|||||" + "九" * 1_000).text) <= LONGEST_QUOTE + 1


def test_totals_notes_and_posts_that_nobody_holds_are_told_and_no_people() -> None:
    lines = ("役職|氏名", "会長|甲野 一", "委員|（欠員）", "計|1名", "|※敬称略")
    assert [row.name for row in people_of(*lines)] == ["甲野 一"]
    assert [(note.code, note.row, note.text) for note in told_of(*lines)] == [
        ("roster-line-vacant", 3, "委員 （欠員）"),
        ("roster-line-total", 4, "計 1名"),
        ("roster-line-note", 5, "※敬称略"),
    ]


def test_a_line_of_its_own_holds_for_those_below_it() -> None:
    lines = ("役職|氏名", "【委員】", "会長|甲野 一", "【事務局】", "|乙野 二")
    assert [(row.name, row.side) for row in people_of(*lines)] == [("甲野 一", Side.MEMBER), ("乙野 二", Side.STAFF)]
    assert {note.code for note in told_of(*lines)} == {"roster-line-group"}


def test_a_post_alone_is_a_line_without_a_name_and_no_group() -> None:
    assert [note.code for note in told_of("役職|氏名", "会長|甲野 一", "委員|")] == ["roster-row-no-name"]


@pytest.mark.parametrize("name", ["会長", "事務局", "3", "×", "1,234"])
def test_what_can_be_no_name_is_nobody(name: str) -> None:
    assert people_of("所属|氏名", f"環境課|{name}") == []
    assert [note.code for note in told_of("所属|氏名", f"環境課|{name}")] == ["roster-row-no-name"]
    assert [note.code for note in told_of("所属|氏名", "合計|3")] == ["roster-line-total"]


def test_a_mark_before_a_name_is_no_note() -> None:
    rows = people_of("氏名|所属", "※甲野 一|例大学", "※は新任の委員")
    assert [row.name for row in rows] == ["甲野 一"]


def test_what_stands_around_a_name_is_told() -> None:
    lines = ("氏名|職", "甲野 一君|委員", "◎乙野 二|委員", "丙野 三（弁護士）|委員", "丁野 四、戊野 五|委員")
    assert [row.name for row in people_of(*lines)] == ["甲野 一", "乙野 二", "丙野 三", "丁野 四", "戊野 五"]
    assert [note.code for note in told_of(*lines)] == [
        "roster-name-honorific",
        "roster-name-mark",
        "roster-name-aside",
        "roster-name-several",
    ]


def test_two_people_in_a_cell_have_their_own_readings() -> None:
    rows = [SheetRow(1, ("氏名", "ふりがな")), SheetRow(2, ("甲野 一\n乙野 二", "こうの はじめ\nおつの ふたつ"))]
    sheet = Sheet(tuple(rows))
    people, _ = read_rows(tables_in(sheet)[0], sheet, Titles())
    assert [(row.name, row.kana) for row in people] == [("甲野 一", "こうの はじめ"), ("乙野 二", "おつの ふたつ")]


TERM = Titles(start=date(2022, 4, 1), end=date(2024, 3, 31))


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("甲野 一", "2022-04-01", "2024-03-31"),
        ("甲野 一|R5.10.1|", "2023-10-01", "2024-03-31"),
        ("甲野 一||R7.3.31", "2022-04-01", "2025-03-31"),
        ("甲野 一|||R5.9.30辞任", "2022-04-01", "2023-09-30"),
        ("甲野 一||R7.3.31|R5.9.30辞任", "2022-04-01", "2023-09-30"),
        ("甲野 一|||R5.10.1就任", "2023-10-01", "2024-03-31"),
    ],
)
def test_a_term_is_that_of_the_line_else_of_the_title_and_a_resignation_ends_it(
    line: str, start: str, end: str
) -> None:
    sheet = sheet_of("氏名|就任日|退任日|備考", line)
    ((row,), notes) = read_rows(tables_in(sheet)[0], sheet, TERM)
    assert (str(row.start), str(row.end), notes) == (start, end, [])


def test_what_a_remark_says_otherwise_than_its_line_is_told() -> None:
    lines = (
        "氏名|役職|就任日|退任日|備考",
        "甲野 一|監事|||会長",
        "乙野 二||R4.4.1||R5.10.1就任",
        "丙野 三|||R6.3.31|R6.9.30退任",
    )
    assert [(row.post, str(row.start), str(row.end)) for row in people_of(*lines)] == [
        ("監事", "None", "None"),
        ("", "2022-04-01", "None"),
        ("", "None", "2024-03-31"),
    ]
    assert [(note.code, note.row) for note in told_of(*lines)] == [("roster-remark-untaken", row) for row in (2, 3, 4)]


@pytest.mark.parametrize(
    ("kana", "reading", "told"), [("不明", "", 1), ("－", "", 0), ("じょん・すみす", "じょん・すみす", 0)]
)
def test_what_is_no_reading_is_told(kana: str, reading: str, told: int) -> None:
    lines = ("氏名|ふりがな", f"ジョン・スミス|{kana}")
    assert [row.kana for row in people_of(*lines)] == [reading]
    assert [note.code for note in told_of(*lines)] == ["roster-reading-unreadable"] * told


def test_what_a_remark_says_that_is_kept_nowhere_is_told() -> None:
    lines = ("氏名|備考", "甲野 一|充て職", "乙野 二|辞任", "丙野 三|会長")
    assert [row.post for row in people_of(*lines)] == ["", "", "会長"]
    assert [(note.code, note.text, note.column) for note in told_of(*lines)] == [
        ("roster-remark-untaken", "充て職", "B列「備考」"),
        ("roster-remark-undated", "辞任", "B列「備考」"),
    ]


def test_who_resigned_before_the_term_began_has_gone() -> None:
    lines = ("氏名|就任日|備考", "甲野 一|R6.4.1|R5.9.30退任")
    assert [(row.start, row.end) for row in people_of(*lines)] == [(None, date(2023, 9, 30))]
    assert [note.code for note in told_of(*lines)] == ["roster-row-ends-before-start"]


def test_for_whom_a_member_stands_is_no_side() -> None:
    lines = ("区分|氏名|職", "学識経験者|甲野 一|会長", "公募委員|乙野 二|", "職員|丙野 三|課長", "常勤|丁野 四|課長")
    rows = people_of(*lines)
    assert [row.side for row in rows] == [Side.MEMBER, Side.MEMBER, Side.STAFF, Side.MEMBER]
    assert [row.category for row in rows] == ["学識経験者", "公募委員", "", ""]
    assert [(note.code, note.text) for note in told_of(*lines)] == [("roster-side-unknown", "常勤")]


def test_a_member_has_a_seat_and_a_category_where_the_list_has() -> None:
    row = person_of("12|甲野 一|公募", "議席番号|氏名|選出区分")
    assert (row.seat, row.category, row.side) == ("12", "公募", Side.MEMBER)


def test_columns_of_which_nothing_is_kept_are_named() -> None:
    (note,) = told_of("議席|氏名|会派|電話||期数", "1|甲野 一|新風||◎|")
    assert note == ListNote("roster-columns-untaken", "会派」「E列（◎など）", "", 1)


@pytest.mark.parametrize(
    ("group", "committee", "side", "seat"),
    [
        ("", "審議会", "委員", "審議会"),
        ("商工会議所", "審議会", "委員", "審議会"),
        ("図書館協議会", "", "委員", "図書館協議会"),
        ("商工会議所", "", "委員", ""),
        ("教育委員会", "", "職員", ""),
    ],
)
def test_the_committee_stands_in_its_column_or_in_that_of_the_group(
    group: str, committee: str, side: str, seat: str
) -> None:
    row = person_of(f"東 健|{group}|{committee}|{side}", "氏名|所属|審議会|区分")
    assert (row.group, row.committee) == (group, seat)


def test_a_quorum_is_read_or_told() -> None:
    headings = "氏名|審議会|定足数"
    assert person_of("東 健|審議会|過半数", headings).quorum == Quorum(QuorumRule.MAJORITY)
    assert person_of("東 健|審議会|適宜", headings).quorum is None
    assert note_of("東 健|審議会|適宜", headings).code == "roster-quorum-unreadable"


def test_a_name_that_is_struck_out_is_told() -> None:
    struck = frozenset(((2, 0), (3, 1)))
    told = told_of("職|氏名", "委員|甲野 一", "委員|乙野 二", struck=struck)
    assert [(note.code, note.row, note.text) for note in told] == [("roster-name-struck", 3, "乙野 二")]
