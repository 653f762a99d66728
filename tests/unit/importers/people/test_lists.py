import pytest
from hypothesis import given
from hypothesis import strategies as some

from minutesapp.importers.people.entries import close_up, divide_group
from minutesapp.importers.people.lists import read_people, whole_lines
from minutesapp.importers.people.person import NamedPerson


@pytest.mark.parametrize(
    ("entry", "person"),
    [
        ("織部英子委員", NamedPerson("織部英子", "織部", "英子", "委員")),
        ("会長 奈良 泰哉", NamedPerson("奈良 泰哉", "奈良", "泰哉", "会長")),
        ("（会長）奈良泰哉", NamedPerson("奈良泰哉", "奈良", "泰哉", "会長")),
        ("奈良泰哉（会長）", NamedPerson("奈良泰哉", "奈良", "泰哉", "会長")),
        ("奈良泰哉（東雲商工会）", NamedPerson("奈良泰哉", "奈良", "泰哉", note="東雲商工会")),
        ("◎奈良泰哉", NamedPerson("奈良泰哉", "奈良", "泰哉", mark="◎")),
        ("3番 奈良泰哉", NamedPerson("奈良泰哉", "奈良", "泰哉", seat="3")),
        ("奈良　泰哉　君", NamedPerson("奈良 泰哉", "奈良", "泰哉")),
        ("委員A", NamedPerson("委員A")),
        ("介護保険課長", NamedPerson("", post="介護保険課長")),
    ],
)
def test_one_person_in_every_form(entry: str, person: NamedPerson) -> None:
    assert read_people(entry).people == (person,)


def test_staff_are_a_family_name_and_a_post() -> None:
    (group,) = {(p.family, p.post, p.group) for p in read_people("総務部\t野口総務課長").people}
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


def people(text: str) -> list[tuple[str, str, str, str]]:
    return [(one.family, one.given, one.post, one.group) for one in read_people(text).people]


@pytest.mark.parametrize("name", ["長谷川", "五十嵐", "小野寺"])
def test_a_family_name_with_a_role_is_not_divided(name: str) -> None:
    assert people(f"{name}委員") == [(name, "", "委員", "")]


def test_most_names_of_a_list_say_how_the_short_ones_divide() -> None:
    assert people("武藤会長、西委員、小鳥遊委員") == [
        ("武藤", "", "会長", ""),
        ("西", "", "委員", ""),
        ("小鳥遊", "", "委員", ""),
    ]


@pytest.mark.parametrize("group", ["公益代表", "被保険者を代表する委員", "学識経験者"])
def test_whom_people_stand_for_is_a_group_and_nobody(group: str) -> None:
    assert people(f"{group}　◎中村委員　清水委員") == [("中村", "", "委員", group), ("清水", "", "委員", group)]


def test_an_office_before_a_person_is_nobody() -> None:
    read = people("環境課　山内課長、水道係　土井主事")
    assert [(family, post) for family, _, post, _ in read] == [("山内", "課長"), ("土井", "主事")]


def test_the_same_office_is_spelt_out() -> None:
    assert [post for _, _, post, _ in people("都市計画課長　東　浩、同主査　久保　愛")] == [
        "都市計画課長",
        "都市計画課主査",
    ]


def test_a_seat_behind_a_role_is_no_part_of_the_name() -> None:
    (one,) = read_people("会長　　1番　平井　茂").people
    assert (one.seat, one.family, one.given, one.post) == ("1", "平井", "茂", "会長")


def test_names_written_with_wide_gaps_are_one_person() -> None:
    assert people("委　　員　　　　林　　　　孝　彦") == [("林", "孝彦", "委員", "")]
    assert people("委　　員　　　　森　　佳代子") == [("森", "佳代子", "委員", "")]


PIECES = (
    "杉原", "友則", "小堀俊介", "委員長", "委員", "総務課長", "事務局", "総務部", "君", "１番", "◎",
    "○", "×", "（", "）", "（欠席）", "(代理)", "、", "・", "：", "　", "　　　", "\n", "\t", "各委員",
    "〃", "同", "他", "ほか3名", "なし", "資料1", "風見大学教授", "氏名", "出欠", "【", "】", "│", "𠮷", "髙",
)  # fmt: skip
DROPPED = "君番各同他氏名出欠"
"""What only says how somebody is named, and is put another way; the heads of columns."""


@given(some.lists(some.sampled_from(PIECES), max_size=14).map("".join))
def test_no_word_of_a_list_is_lost(text: str) -> None:
    read = read_people(text)
    people = (f"{one.name}{one.post}{one.organisation}{one.seat}{one.mark}{one.note}" for one in read.people)
    heads = (divide_group(line)[0] for line in whole_lines(close_up(text)))
    kept = "".join((*people, *heads, read.note, DROPPED))
    assert not [sign for sign in text if sign.isalnum() and sign not in kept], read


def test_the_posts_of_the_others_tell_where_a_name_ends() -> None:
    assert people("（総務課）真壁課長、岡本主査\n（水道課）浜辺支所長")[-1] == ("浜辺", "", "支所長", "水道課")
    assert [family for family, *_ in people("早川医療課長　岡本政務官　浜辺保険局長")] == ["早川", "岡本", "浜辺"]


def test_whom_a_bracket_names_as_absent_is_one_of_them() -> None:
    (*_, last) = read_people("小堀・三田各委員（後藤副委員長は欠席）").people
    assert (last.family, last.post, last.note) == ("後藤", "副委員長", "欠席")


def test_a_row_goes_on_below_a_comma_or_an_open_bracket() -> None:
    assert people("地域支所長・\n環境部長兼務　　　伊藤　三郎") == [("伊藤", "三郎", "地域支所長・環境部長兼務", "")]


def test_a_list_at_commas_that_was_broken_within_a_name_or_a_post_is_one() -> None:
    assert [one[:3] for one in people("髙﨑誠委員、長谷部エ\nリカ委員、𠮷原ツネ委員")] == [
        ("髙﨑", "誠", "委員"),
        ("長谷部", "エリカ", "委員"),
        ("𠮷原", "ツネ", "委員"),
    ]
    assert [one[:3] for one in people("都市整備部長遠峰、福祉\n総務課長蓑輪")] == [
        ("遠峰", "", "都市整備部長"),
        ("蓑輪", "", "福祉総務課長"),
    ]


def test_lines_of_a_list_that_stand_by_themselves_are_not_joined() -> None:
    assert [one[:3] for one in people("奈良会長、髙橋副会長\n小野寺委員、森委員")] == [
        ("奈良", "", "会長"),
        ("髙橋", "", "副会長"),
        ("小野寺", "", "委員"),
        ("森", "", "委員"),
    ]


@pytest.mark.parametrize(
    "line", ["（林・若林両委員は欠席）", "【林・若林両委員は欠席】", "※林・若林両委員は、所用により欠席"]
)
def test_a_line_that_names_the_absent_is_no_group_and_makes_nobody_else_absent(line: str) -> None:
    found = read_people(f"宇留野委員長、岡部・千葉各委員\n{line}").people
    assert [(one.family, one.post, one.note) for one in found] == [
        ("宇留野", "委員長", ""),
        ("岡部", "委員", ""),
        ("千葉", "委員", ""),
        ("林", "委員", "欠席"),
        ("若林", "委員", "欠席"),
    ]


def test_a_bracket_about_somebody_else_says_nothing_of_whom_it_stands_behind() -> None:
    found = read_people("小豆沢淳委員（欠席：高見沢登委員）").people
    assert [(one.name, one.note) for one in found] == [("小豆沢淳", ""), ("高見沢登", "欠席")]


def test_a_table_with_single_spaces_two_people_a_line() -> None:
    found = read_people("1 柏原 正春 出 会長 6 諸星 久美子 欠").people
    assert [(one.name, one.post, one.seat, one.note) for one in found] == [
        ("柏原 正春", "会長", "1", "出"),
        ("諸星 久美子", "", "6", "欠"),
    ]


def test_an_honorific_is_no_part_of_a_name_and_halfwidth_letters_are() -> None:
    found = read_people("ブラウン啓太君、ﾁｮｳ･ﾐﾝ、佐野氏、両角昌子君").people
    assert [one.name for one in found] == ["ブラウン啓太", "ﾁｮｳ･ﾐﾝ", "佐野", "両角昌子"]


def test_groups_of_a_numbered_list_end_each_other_and_the_absent_are_a_group() -> None:
    text = "⑴　委　　員　　三田村章（会長）、林かおり\n⑵　アドバイザー　　井荻久\n⑶　事 務 局　　菱川課長、汐見係長"
    assert [(one.family, one.post, one.group) for one in read_people(text).people] == [
        ("三田村", "会長", "委員"),
        ("林", "", "委員"),
        ("井荻", "アドバイザー", ""),
        ("菱川", "課長", "事務局"),
        ("汐見", "係長", "事務局"),
    ]
    both = read_people("委　員　楡井勝会長\n欠　席　三橋優子委員").people
    assert [(one.name, one.group) for one in both] == [("楡井勝", "委員"), ("三橋優子", "欠席")]


def test_the_post_of_many_alone_on_its_line_is_the_group_of_those_below() -> None:
    assert people("(1) 委員\n奈良会長\n(2) 事務局\nごみ減量課　野口課長") == [
        ("奈良", "", "会長", "委員"), ("野口", "", "課長", "ごみ減量課"),
    ]  # fmt: skip
    assert [(p.name, p.group) for p in read_people("農業委員　定数9名\n1　奈良　泰哉").people] == [
        ("奈良 泰哉", "農業委員")
    ]


def test_the_group_at_the_head_of_a_row_is_nobody_s_post() -> None:
    assert people("・委員　奈良会長、髙橋副会長")[0] == ("奈良", "", "会長", "委員")
    assert people("委員　奈良　泰哉") == [("奈良", "泰哉", "委員", "")]


def test_a_post_of_many_stands_once_before_all_who_have_it() -> None:
    read = read_people("会長　奈良　泰哉\n推進委員　髙橋　美咲　　　東　　　一郎\n西　　　次郎").people
    assert [one.post for one in read] == ["会長", "推進委員", "推進委員", "推進委員"]
    assert [one.post for one in read_people("アドバイザー　堀越　勉\n【事務局】\n門倉").people] == ["アドバイザー", ""]


def test_a_framed_side_holds_for_the_offices_below_it() -> None:
    read = read_people("【オブザーバー】\n警察署生活安全課　坂本係長\n【事務局】\n建築課　野間課長").people
    assert [one.under for one in read] == ["オブザーバー", "事務局"]
    read = read_people("委員\n山田部会長\n例省\n小林課長").people
    assert [(one.group, one.under) for one in read] == [("委員", "委員"), ("例省", "")]


def test_a_remark_in_brackets_is_no_group() -> None:
    read = read_people("（敬称略）\n会長　奈良　泰哉")
    assert (read.people[0].group, read.note) == ("", "（敬称略）")


def test_two_sides_of_the_table_may_stand_in_one_line() -> None:
    read = read_people("委員：奈良会長、三雲委員／事務局：文書課 谷内課長").people
    assert [one.name for one in read] == ["奈良", "三雲", "谷内"]
    assert [one.under or one.group for one in read] == ["委員", "委員", "事務局"]


def test_organisations_below_the_head_of_the_members_send_one_each() -> None:
    text = "風見省中部局　専門官　木場　千尋\nJR営業部　部長　髙橋　正\n鳴滝警察署　交通課長　奈良　守"
    read = read_people(f"【委員】\n{text}\n公募委員　織部　英子\n【事務局】\n企画課　喜多課長").people
    assert [(one.under, one.group, one.organisation) for one in read] == [
        ("委員", "委員", "風見省中部局"),
        ("委員", "委員", "JR営業部"),
        ("委員", "委員", "鳴滝警察署"),
        ("委員", "委員", ""),
        ("事務局", "企画課", ""),
    ]


def test_an_office_with_several_people_ends_a_head_of_members_without_a_frame() -> None:
    read = read_people("委員\n会長　奈良　泰哉\n環境課　野口課長、東係長").people
    assert [(one.under, one.group) for one in read] == [("委員", "委員"), ("", "環境課"), ("", "環境課")]


def test_two_of_one_name_who_stand_apart_are_two() -> None:
    read = read_people("委員　髙橋　正\n（事務局）\n総務課　髙橋　正").people
    assert [(one.name, one.group) for one in read] == [("髙橋 正", ""), ("髙橋 正", "総務課")]


def test_how_somebody_took_part_may_stand_before_them() -> None:
    read = read_people("（オンライン出席）委員　能登谷　智\n委員　五味　渉（ｵﾝﾗｲﾝ参加）")
    assert [(one.name, one.note) for one in read.people] == [
        ("能登谷 智", "オンライン出席"),
        ("五味 渉", "ｵﾝﾗｲﾝ参加"),
    ]
    assert read.note == ""


def test_what_is_like_before_is_written_out() -> None:
    read = read_people("館長：神保、サービス係長：久保寺、同係：段原、同係：ほか１名")
    assert [(one.name, one.post) for one in read.people][1:] == [("久保寺", "サービス係長"), ("段原", "サービス係")]
    read = read_people("税務課長　森下　守\n同課　課長補佐　林　実\n同　主査　原　望")
    assert [(one.post, one.group) for one in read.people][1:] == [("課長補佐", "税務課"), ("主査", "税務課")]
    read = read_people("環境部　部長　宇佐見\n〃　廃棄物課　課長　生田目、係長　加賀谷")
    assert [(one.post, one.group) for one in read.people] == [
        ("部長", "環境部"),
        ("廃棄物課 課長", "環境部"),
        ("係長", "環境部"),
    ]


def test_the_order_of_a_list_is_told_of_nobody_in_it() -> None:
    read = read_people("安孫子、目黒（五十音順）")
    assert [(one.name, one.note) for one in read.people] == [("安孫子", ""), ("目黒", "")]
    assert read.note == "（五十音順）"


def test_what_the_marks_of_a_list_mean_is_told_of_nobody_in_it() -> None:
    read = read_people("◎奈良泰哉　○髙橋正　織部英子　（◎会長　○副会長）")
    assert [one.note for one in read.people] == ["", "", ""] and read.note == "（◎会長　○副会長）"
    assert read_people("◎奈良、○髙橋、東（※欠席）").people[-1].note == "※欠席"
