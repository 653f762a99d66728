from minutesapp.importers.body.turns.turn_labels import Labels
from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.header.boundary import Division, divide
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.templates.folder.catalog import list_forms


def split(text: str) -> Division:
    return divide(read_lines(text), FieldLabels(list_forms()), Labels())


def roles(division: Division) -> list[str]:
    return [row.role for row in division.rows]


def test_title_rows_and_body_are_parted_at_the_heading() -> None:
    division = split("会議録\n日時：令和6年1月9日\n場所：市役所\n会議内容\n1 開会")
    assert [line.text for line in division.title] == ["会議録"]
    assert roles(division) == ["held", "venue"]
    assert [line.text for line in division.body] == ["会議内容", "1 開会"]


def test_rows_that_look_like_turns_stay_rows() -> None:
    division = split(
        "日時：令和6年1月9日\n委員：奈良泰哉、髙橋美咲（2名）\n事務局　野口総務課長、工藤係長\n委員：質問があります。"
    )
    assert roles(division) == ["held", "members", "staff"]
    assert [line.text for line in division.body] == ["委員：質問があります。"]


def test_numbers_that_start_anew_begin_the_body() -> None:
    division = split("1 日時\t令和6年1月9日\n2 場所\t市役所\n3 傍聴者\t1人\n1 開会\n2 議事")
    assert [line.text for line in division.body] == ["1 開会", "2 議事"]


def test_items_under_a_label_are_its_value_while_the_header_goes_on() -> None:
    division = split("1 日時\t令和6年1月9日\n2 議題\n1 計画\n2 その他\n3 傍聴者\t1人\n1 開会")
    assert roles(division) == ["held", "agenda", "observers"]
    assert division.rows[1].text == "1 計画\n2 その他"


def test_items_that_the_body_goes_on_counting_are_the_body_s() -> None:
    division = split("日時：令和6年1月9日\n議事\n(1) 計画\n○会長　説明を求めます。\n(2) その他")
    assert roles(division) == ["held"]
    assert division.body[0].text == "議事"


def test_a_row_nobody_knows_is_a_row_where_the_others_look_alike() -> None:
    division = split("1 日時\t令和6年1月9日\n2 合言葉\tやま\n3 場所\t市役所\n会議内容\n1 開会")
    assert [(row.role, row.label) for row in division.rows] == [("held", "日時"), ("none", "合言葉"), ("venue", "場所")]


def test_people_under_a_list_of_people_are_of_that_list() -> None:
    division = split("1 日時：令和6年1月9日\n2 出席者\n　委員：奈良泰哉\n　事務局：野口課長\n3 場所：市役所")
    assert roles(division) == ["held", "members", "venue"]
    assert division.rows[1].text == "委員：奈良泰哉\n事務局：野口課長"


def test_a_heading_with_the_header_below_it_stands_over_no_body() -> None:
    division = split(
        "開催日時\n令和6年1月9日\n会議内容\n(1) 計画\n公開・非公開の別\n公開\n傍聴者\n2人\n審議経過\n1 開会"
    )
    assert roles(division) == ["held", "none", "disclosure", "observers"]
    assert division.body[0].text == "審議経過"


def test_a_text_without_a_header_is_all_body() -> None:
    assert split("川原の草を刈ります。\nその他\n雨の日は休みます。").rows == ()


def test_a_list_under_a_label_may_count_from_one_again() -> None:
    division = split(
        "1 日時\t令和6年1月9日\n4 議題\n(1)計画\n(2)その他\n5 配布資料\n(1)用紙\n(2)冊子\n6 会議内容\n(会長) はい。"
    )
    assert roles(division) == ["held", "agenda", "materials"]


def test_labels_that_no_list_has_are_rows_of_people() -> None:
    absent = "欠席議員（１名）\n２番　小堀　俊介　議員"
    staff = "地方自治法第121条による出席者\n町長　真壁　洋"
    division = split(f"日時　令和6年1月9日\n{absent}\n{staff}\n○議長　開会します。")
    assert roles(division) == ["held", "absent", "staff"]


def test_a_heading_with_a_legend_begins_the_body() -> None:
    division = split("1. 日時：令和6年1月9日\n2. 場所：市役所\n3. 議　事（◎は委員長、●は事務局の発言）\n●説明します。")
    assert division.body[0].text.startswith("3. 議")


def test_rows_of_people_with_their_post_first_are_of_the_list_above() -> None:
    people = "会　長　奈良　泰哉\n委　員　髙山　勉\n委　員　森　愛"
    division = split(f"日時\n令和6年1月9日\n出席者\n{people}\n事務局\n総務課長　菅沼\n会議内容\n1 開会")
    assert roles(division) == ["held", "members", "staff"]
    assert division.rows[1].text == people


def test_numbered_rows_are_the_rows_however_many_people_stand_below_one() -> None:
    people = "会　長　奈良　泰哉\n委　員　髙山　勉\n委　員　森　愛\n委　員　林　渉"
    division = split(f"1　日時　令和6年1月9日\n2　委員（4名）\n{people}\n3　場所　市役所\n会議内容\n1 開会")
    assert roles(division) == ["held", "members", "venue"]


def test_a_line_over_items_that_come_again_stands_over_the_body_whatever_it_says() -> None:
    told = "◇まとめ\n1 計画の変更\n適正と認める。\n2 道路の認定\n適正と認める。"
    lists = f"◇議題\n1 計画の変更\n2 道路の認定\n◇審議の件数\n12件\n{told}"
    division = split(f"◇開催日\n令和6年1月9日\n◇場所\n市役所\n{lists}")
    assert roles(division) == ["held", "venue", "agenda", "none"]
    assert division.headed
    assert division.body[0].text == "◇まとめ"


def test_whoever_stands_below_the_absent_in_a_list_of_groups_is_not_absent() -> None:
    groups = "・委　員　奈良委員長、髙橋委員\n・欠席者　森委員\n・事務局　黛課長、木暮主査"
    division = split(
        f"1　日時　令和6年1月9日\n2　場所　講堂\n3　傍聴者　1人\n4　出席した者の氏名\n{groups}\n5　発言の内容\n1 開会"
    )
    assert [(row.role, row.text) for row in division.rows][3:] == [
        ("members", "・委　員　奈良委員長、髙橋委員"),
        ("absent", "森委員"),
        ("staff", "黛課長、木暮主査"),
    ]


def test_the_line_that_opens_the_meeting_is_no_item_of_the_agenda() -> None:
    division = split(
        "日時　令和6年1月9日\n場所　講堂\n付託案件\n議案第1号　補正予算\n午前10時　開会\n○委員長　始めます。"
    )
    assert division.rows[-1].text == "議案第1号　補正予算"
    assert division.body[0].text == "午前10時　開会"


def test_a_result_over_the_items_that_come_again_is_the_heading_of_the_body() -> None:
    header = "1 日時\t令和6年1月9日\n2 議題\n(1) 計画の変更\n(2) 道路の認定\n3 審議結果\n"
    division = split(f"{header}全員から回答があった。\n(1) 計画の変更\n承認した。\n(2) 道路の認定\n承認した。")
    assert (division.headed, division.body[0].text) == (True, "3 審議結果")
    assert not split(f"{header}全員から回答があり、可決した。\n4 主な意見\n・緑を増やす。").headed


def test_an_agenda_that_begins_again_below_its_last_item_is_the_body() -> None:
    division = split("日時：令和6年1月9日\n場所：市役所\n議題：１　計画\n　　２　道路\n\n１　開会\n２　議題")
    assert division.body[0].text == "１　開会"
    header = "日時：令和6年1月9日\n議題：１　計画\n　　２　道路\n１　次第\n場所：市役所\n傍聴者：1人\n1 開会"
    assert "venue" in roles(split(header))


def test_items_that_come_again_below_the_heading_of_the_body_are_the_agenda() -> None:
    header = "1 日時\t令和6年1月9日\n2 傍聴者\tなし\n3 協議事項\n(1)計画の変更\n(2)道路の認定\n4 会議の概要\n"
    division = split(f"{header}(1)計画の変更\n○会長　始めます。\n(2)道路の認定\n○会長　終わります。")
    assert roles(division) == ["held", "observers", "agenda"]
    assert division.body[0].text == "4 会議の概要"


def test_a_part_of_the_agenda_that_counts_on_over_others_begins_no_body() -> None:
    agenda = "Ⅰ　開会\nⅡ　報告\n　1　前年度の実績\n　2　評価の結果\nⅢ　協議\n　1　利用の促進\n"
    division = split(f"[日時]　令和6年1月9日\n[会場]　図書館\n[次第]\n{agenda}\nⅠ　開会\n○奈良　始めます。")
    assert [line.text for line in division.body] == ["Ⅰ　開会", "○奈良　始めます。"]


def test_an_office_and_its_people_in_cells_are_no_turn_while_the_header_goes_on() -> None:
    cells = "事務局\t生涯学習課\t的場課長\n\t学校教育課\t勅使河原指導主事\n"
    head = f"会議名\t推進会議\n日時\t令和6年1月9日\n出席者\t髙久会長、葛󠄀原副会長\n{cells}"
    rest = "会議の公開\t公開\n傍聴者の数\t2人\n会議内容\n○髙久会長\n始めます。\n○葛󠄀原副会長\nはい。"
    division = split(head + rest)
    assert roles(division)[-2:] == ["disclosure", "observers"]
    assert division.body[0].text == "会議内容"
