"""What taking in a list would do, person by person."""

from __future__ import annotations

from pathlib import Path

from minutesapp.roster.people import Person
from minutesapp.roster.source import RosterFile
from minutesapp.services.lists import ListColumns, ListKind, RosterPreview, first_rows, open_coming, open_lists
from minutesapp.services.rosters.prospects import (
    APART,
    APART_WORD,
    SORT_WORDS,
    Prospect,
    Sort,
    first_cells,
    prospect_cells,
    prospects,
)

HEADS = "氏名,ふりがな,職名,審議会,就任日,退任日\n"


def taken(roster: RosterFile, file: Path, lines: str) -> None:
    file.write_text(HEADS + lines, encoding="utf-8")
    open_coming(file).take_in(roster)


def shown(roster: RosterFile, file: Path, lines: str) -> list[Prospect]:
    file.write_text(HEADS + lines, encoding="utf-8")
    return prospects(open_coming(file).preview(roster))


def test_everybody_is_told_by_name_those_to_be_looked_at_first(roster: RosterFile, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    taken(
        roster,
        file,
        "石井 葵,,委員,緑化審議会,R5.4.1,\n佐藤 香,,委員,緑化審議会,R5.4.1,\n上田 一,,委員,緑化審議会,R5.4.1,\n",
    )
    found = shown(
        roster,
        file,
        "新田 明,にった あきら,会長,緑化審議会,R6.4.1,\n石井 葵,いしい あおい,委員,緑化審議会,R5.4.1,\n"
        "佐藤 香,,委員,緑化審議会,R5.4.1,R6.3.31\n上田 一,,委員,公民館運営審議会,R6.4.1,\n",
    )
    assert [(one.sort, one.name) for one in found] == [
        (Sort.UNCLEAR, "上田 一"),
        (Sort.ENDED, "佐藤 香"),
        (Sort.CHANGED, "石井 葵"),
        (Sort.NEW, "新田 明"),
    ]
    words = {one.name: one.words for one in found}
    assert words["上田 一"] == (
        "名簿の「緑化審議会　委員」の人とみます。　加わる職：公民館運営審議会　委員（令6.4.1～）"
    )
    assert words["佐藤 香"] == "職：緑化審議会　委員（令5.4.1～） → 緑化審議会　委員（令5.4.1～令6.3.31）"
    assert words["石井 葵"].endswith("→ いしい あおい")
    assert words["新田 明"] == "緑化審議会　会長（令6.4.1～）"
    assert list(SORT_WORDS) == list(Sort)


def test_two_lines_of_one_name_in_two_offices_are_to_be_looked_at(roster: RosterFile, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    for lines, sort in (
        ("税務課,主任,,\n田中 一郎,たなか いちろう,土木課,係長,,\n", Sort.UNCLEAR),
        ("税務課,主任,,R6.3.31\n田中 一郎,たなか いちろう,土木課,係長,R6.4.1,\n", Sort.NEW),
        ("税務課,主任,,\n田中 一郎,たなか いちろう,市民部税務課,会計員,,\n", Sort.NEW),
    ):
        head = "氏名,ふりがな,所属,職名,就任日,退任日\n田中 一郎,たなか いちろう,"
        file.write_text(head + lines, encoding="utf-8")
        (found,) = prospects(open_coming(file).preview(roster))
        assert found.sort is sort
        assert found.words.startswith("部署のちがう行を、同じ一人とみます。") is (sort is Sort.UNCLEAR)


def test_a_term_that_becomes_longer_is_not_over(roster: RosterFile, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    taken(roster, file, "石井 葵,,委員,緑化審議会,R5.4.1,R7.3.31\n")
    (longer,) = shown(roster, file, "石井 葵,,委員,緑化審議会,R5.4.1,R9.3.31\n")
    (shorter,) = shown(roster, file, "石井 葵,,委員,緑化審議会,R5.4.1,R6.9.30\n")
    assert (longer.sort, shorter.sort) == (Sort.CHANGED, Sort.ENDED)


def test_a_way_of_writing_that_changes_is_told(roster: RosterFile, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    taken(roster, file, "高橋 健,たかはし けん,委員,緑化審議会,R5.4.1,\n")
    (one,) = shown(roster, file, "髙橋 健,たかはし けん,委員,緑化審議会,R5.4.1,\n")
    assert one.words == "氏名：高橋 健 → 髙橋 健"


def test_without_more_than_names_the_names_are_told() -> None:
    preview = RosterPreview(new=(Person("1", "東 健"),), changed=(Person("2", "西 学", kana="にし まなぶ"),))
    assert prospects(preview) == [
        Prospect(Sort.CHANGED, "西 学", "にし まなぶ（未確認）", ""),
        Prospect(Sort.NEW, "東 健", "（読みなし）", ""),
    ]


def test_a_line_is_shown_as_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(HEADS + "髙橋 健,たかはし けん,会長,緑化審議会,R6.4.1,\n", encoding="utf-8")
    listed = open_lists(file)
    (row,) = first_rows(listed.sheets[0], listed.guesses[0])
    assert first_cells(row) == ("髙橋 健", "たかはし けん", "会長", "", "緑化審議会", "令6.4.1～")
    assert ListKind.NAME in ListColumns(listed.guesses[0].kinds).kinds


def test_whom_the_name_alone_means_can_be_somebody_else(roster: RosterFile, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    taken(roster, file, "上田 一,,委員,緑化審議会,R5.4.1,\n石井 葵,いしい あおい,委員,緑化審議会,R5.4.1,\n")
    lines = "上田 一,,委員,公民館運営審議会,R6.4.1,\n石井 葵,いしい あおい,会長,緑化審議会,R6.4.1,\n"
    ueda, ishii = shown(roster, file, lines)
    assert ueda.person and not ishii.person
    assert prospect_cells(ueda)[0] == SORT_WORDS[Sort.UNCLEAR]
    assert prospect_cells(ueda, {ueda.person}) == (APART_WORD, "上田 一", ueda.reading, APART)
    assert prospect_cells(ishii, {ueda.person, ""})[0] == SORT_WORDS[Sort.CHANGED]
    open_coming(file).take_in(roster, apart={ueda.person})
    with roster.reading() as opened:
        people = [person for person, _ in opened.everybody()]
    assert [person.name for person in people].count("上田 一") == 2
    assert [person.name for person in people].count("石井 葵") == 1
    assert shown(roster, file, lines) == [], "a second time nothing is changed"
