from minutesapp.roster.lists.tables import ListTable, known_columns, tables_in
from minutesapp.tables.sheet import SheetRow
from tests.lists import area, people_of, sheet_of, table_of


def names(table: ListTable) -> list[str]:
    (place,) = table.columns["name"]
    return [cell for row in table.rows if (cell := row.cell(place))]


def test_a_list_has_its_columns_and_what_stands_above_and_below() -> None:
    table = table_of("委員名簿", "", "氏名|職名", "東野 花子|委員")
    assert table == ListTable(
        3,
        ("氏名", "職名"),
        {"name": (0,), "post": (1,)},
        (SheetRow(1, ("委員名簿",)),),
        (SheetRow(4, ("東野 花子", "委員")),),
        0,
        2,
    )


def test_the_first_of_two_columns_with_one_meaning_counts() -> None:
    assert table_of("委員名|氏名|職", "甲|乙|丙").columns["name"] == (0,)


def test_of_two_posts_the_one_with_the_roles_of_members_counts() -> None:
    table = table_of("氏名|職業・役職|役職", "東野 花子|教授|会長", "西 実|社長|委員")
    assert table.columns["post"] == (2,)
    assert table.untaken() == (1,)


def test_parts_of_an_office_are_taken_together() -> None:
    assert table_of("部|課|係|氏名", "甲|乙|丙|東野 花子").columns["group"] == (0, 1, 2)
    assert table_of("所属|推薦団体|氏名", "甲|乙|東野 花子").columns["group"] == (0,)


def test_what_is_below_two_like_headings_is_two_lists() -> None:
    one, two = tables_in(sheet_of("議席|氏名|会派|議席|氏名|会派", "1|甲野 一|新風|2|乙野 二|無所属", "3|丙野 三|新風"))
    assert (names(one), names(two)) == (["甲野 一", "丙野 三"], ["乙野 二"])
    assert two.cells_of(two.rows[0]) == ("", "", "", "2", "乙野 二", "無所属")
    assert (one.untaken(), two.untaken()) == ((2,), (5,))


def test_a_gap_parts_lists_and_each_has_the_title_over_it() -> None:
    lines = ("名簿", "委員|||事務局", "役職|氏名||職名|氏名", "会長|甲野 一||課長|乙野 二")
    one, two = tables_in(sheet_of(*lines))
    assert (names(one), names(two)) == (["甲野 一"], ["乙野 二"])
    assert [row.cells for row in one.above] == [("名簿",), ("委員",)]
    assert [row.cells for row in two.above] == [("名簿",), ("事務局",)]


def test_a_gap_before_what_is_no_list_parts_nothing() -> None:
    (one,) = tables_in(sheet_of("氏名|職||電話|氏名ふりがな", "甲野 一|委員||0123|こうの はじめ"))
    assert one.columns == {"name": (0,), "post": (1,), "kana": (4,)}


def test_lists_below_each_other_have_the_titles_between_them() -> None:
    lines = ("環境審議会", "役職|氏名", "会長|甲野 一", "計|1名", "", "事務局", "職名|氏名", "課長|乙野 二")
    one, two = tables_in(sheet_of(*lines))
    assert [row.number for row in one.rows] == [3, 4]
    assert [row.cells for row in two.above] == [("事務局",)]


def test_cells_that_are_one_hold_for_all_lines_beside_them() -> None:
    lines = ("氏名|所属", "甲野 一|環境課", "乙野 二", "丙野 三")
    table = table_of(*lines, areas=(area("B2:B3"),))
    assert [row.cell(1) for row in table.rows] == ["環境課", "環境課", ""]


def test_one_heading_over_two_columns_is_of_family_and_given_names() -> None:
    table = table_of("氏名||ふりがな||職", "東野|花子|ひがしの|はなこ|委員", "西|実|にし|みのる|会長")
    assert table.columns == {"post": (4,), "family": (0,), "given": (1,), "family_kana": (2,), "given_kana": (3,)}
    assert table_of("氏名||職", "東野 花子|◎|委員").columns["name"] == (0,)
    assert table_of("氏名||職", "東野|会長|委員").columns["name"] == (0,)


def test_a_column_without_a_heading_may_say_the_side() -> None:
    assert table_of("|氏名|職", "委員|甲野 一|会長", "事務局|乙野 二|課長").columns["side"] == (0,)
    assert "side" not in table_of("|氏名|職", "委員|甲野 一|会長", "◎|乙野 二|課長").columns


def test_names_may_stand_with_their_readings() -> None:
    assert table_of("職|氏名（ふりがな）", "委員|甲野 一（こうの はじめ）").columns["name"] == (1,)


def test_a_reading_in_a_line_over_its_name_has_a_column_of_its_own() -> None:
    lines = (
        "区分|ふりがな|所属",
        "|氏名|",
        "学識|こうの　はじめ|例大学",
        "|甲野　一|",
        "公募|おつの　ふたつ|",
        "|乙野　二|市民",
    )
    table = table_of(*lines)
    assert table.columns["kana"] == (3,)
    assert [row.cells for row in table.rows] == [
        ("学識", "甲野　一", "例大学", "こうの　はじめ"),
        ("公募", "乙野　二", "市民", "おつの　ふたつ"),
    ]


def test_a_sheet_without_a_list_has_none() -> None:
    assert tables_in(sheet_of("表紙")) == tables_in(sheet_of()) == ()
    assert known_columns(sheet_of("表紙")) == frozenset()
    assert known_columns(sheet_of("名簿", "氏名|電話|職")) == {"name", "post"}


def test_a_name_may_stand_in_three_columns() -> None:
    below = ("1|岸|田|徹", "2|五十嵐||真由美", "3|林||一", "4|長谷|川|さくら")
    assert table_of("No|氏名", *below).columns["family"] == (1, 2)
    assert table_of("No|氏||名", *below).columns["family"] == (1, 2)
    assert table_of("No|氏名", "1|甲|野|一").columns["given"] == (3,)
    names = [row.name for row in people_of("No|氏名||", *below)]
    assert names == ["岸田 徹", "五十嵐 真由美", "林 一", "長谷川 さくら"]
