import pytest

from minutesapp.importers.people.entries import (
    close_up,
    divide_group,
    is_post_of_one,
    is_table_head,
    lists_people,
    read_line,
    unfold,
)
from minutesapp.importers.people.offices import is_office


@pytest.mark.parametrize(
    ("line", "group", "entries"),
    [
        ("総務部\t野口総務課長、工藤文書係長", "総務部", ["野口総務課長", "工藤文書係長"]),
        ("【総務課】野口課長", "総務課", ["野口課長"]),
        ("（事務局）", "事務局", []),
        ("・委員：奈良会長、髙橋委員", "委員", ["奈良会長", "髙橋委員"]),
        ("委員　奈良泰哉、委員　髙橋美咲", "", ["委員 奈良泰哉", "委員 髙橋美咲"]),
        ("委員　奈良泰哉、髙橋美咲", "委員", ["奈良泰哉", "髙橋美咲"]),
        ("企画課 野口課長、工藤係長", "企画課", ["野口課長", "工藤係長"]),
        ("会長　奈良　泰哉　　副会長　髙橋　美咲", "", ["会長 奈良 泰哉", "副会長 髙橋 美咲"]),
        ("１番　　奈良　泰哉　君　　　２番　　髙橋　美咲　君", "", ["１番 奈良 泰哉 君", "２番 髙橋 美咲 君"]),
        ("委員長 田川佳代子 副委員長 山本太郎", "", ["委員長 田川佳代子", "副委員長 山本太郎"]),
        ("奈良 泰哉 髙橋 美咲", "", ["奈良 泰哉", "髙橋 美咲"]),
        ("山田太郎委員・佐藤花子委員", "", ["山田太郎委員", "佐藤花子委員"]),
        ("奈良会長,髙橋委員及び葛城委員", "", ["奈良会長", "髙橋委員", "葛城委員"]),
        ("奈良会長;髙橋委員", "", ["奈良会長", "髙橋委員"]),
    ],
)
def test_lists_are_cut_into_entries(line: str, group: str, entries: list[str]) -> None:
    label, reading = divide_group(line)
    assert (label, ["".join(piece.text for piece in person) for person in reading.people]) == (
        group,
        ["".join(entry.split()) for entry in entries],
    )


def test_spread_roles_are_closed_up() -> None:
    assert close_up("委　員　小野寺　学　　総　務　部　長　　野口一郎") == "委員　小野寺　学　　総務部長　　野口一郎"
    assert close_up("小　野　寺　学") == "小　野　寺　学"


@pytest.mark.parametrize(
    "text",
    ["奈良会長、髙橋委員", "なし", "委員18人中16人出席", "別紙名簿のとおり", "総務課長 野口一郎", "総務部\t野口課長"],
)
def test_lists_of_people_are_known(text: str) -> None:
    assert lists_people(text)


@pytest.mark.parametrize("text", ["", "資料に基づき説明します。", "議事の進め方について", "1 開会"])
def test_sentences_and_items_list_nobody(text: str) -> None:
    assert not lists_people(text)


def test_offices_and_empty_entries_are_no_people() -> None:
    assert is_office("総務課") and is_office("事務局") and not is_office("出席委員")
    assert not read_line("ほか8名、該当なし").people and read_line("奈良泰哉").people


@pytest.mark.parametrize(
    "text", ["役職　氏名　出欠", "議席　氏　　名　出欠　　議席　氏　　名　出欠", "役職　　氏　　名　　選出区分"]
)
def test_the_heads_of_columns_may_be_spread_and_come_twice(text: str) -> None:
    assert is_table_head(text)
    assert not is_table_head("職　小野寺") and not is_table_head("氏名")


def test_people_in_a_bracket_behind_their_office_stand_on_lines_of_their_own() -> None:
    line = "事務局：建築課（野口課長、工藤、三浦）、道路課（東係長、西主任）"
    assert [part for part in unfold(line) if part] == [
        "事務局：",
        "【建築課】野口課長、工藤、三浦",
        "【道路課】東係長、西主任",
    ]
    assert list(unfold("奈良泰哉（風見大学、法学）")) == ["奈良泰哉（風見大学、法学）"]


def test_members_of_one_paragraph_of_the_law_are_a_group_even_of_one() -> None:
    assert divide_group("３号委員　　髙橋美咲")[0] == "３号委員"
    assert is_post_of_one("会長") and not is_post_of_one("3号委員")
