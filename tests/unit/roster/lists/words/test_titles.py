from datetime import date

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.words.titles import Titles, group_of_sheet, read_titles


@pytest.mark.parametrize(
    ("title", "side", "committee", "office"),
    [
        ("架空市環境審議会 委員名簿", Side.MEMBER, "架空市環境審議会", ""),
        ("第3期環境審議会委員名簿（令和6年4月1日現在）", Side.MEMBER, "環境審議会", ""),
        ("令和6年度 空家等対策協議会名簿", None, "空家等対策協議会", "空家等対策協議会"),
        ("例市議会議員一覧表", Side.MEMBER, "例市議会", ""),
        ("環境審議会委員", Side.MEMBER, "環境審議会", ""),
        ("総務課職員名簿", Side.STAFF, "", "総務課"),
        ("教育委員会事務局職員名簿", Side.STAFF, "", "教育委員会事務局"),
        ("職員名簿（令和6年度）", Side.STAFF, "", ""),
        ("委員及び事務局名簿", None, "", ""),
        ("事務局", Side.STAFF, "", "事務局"),
        ("環境部環境課", None, "", "環境部環境課"),
        ("会議体：環境審議会", None, "環境審議会", "環境審議会"),
        ("所属：環境課", None, "", "環境課"),
        ("（令和6年4月1日現在）", None, "", ""),
    ],
)
def test_a_title_tells_whose_list_it_is(title: str, side: Side | None, committee: str, office: str) -> None:
    assert read_titles([title]) == Titles(side, committee, office)


@pytest.mark.parametrize(
    "line",
    [
        "任期：令和4年4月1日～令和6年3月31日",
        "（任期　R4.4.1～R6.3.31）",
        "任期 令和4年4月1日から2年間",
        "任期は令和4年4月から令和6年3月まで",
    ],
)
def test_a_line_tells_the_term_of_everybody(line: str) -> None:
    read = read_titles(["名簿", line])
    assert (read.start, read.end) == (date(2022, 4, 1), date(2024, 3, 31))


@pytest.mark.parametrize("line", ["任期2年", "令和4年4月1日～令和6年3月31日", "任期：R6.4.1～R4.3.31"])
def test_a_line_that_tells_no_term_has_none(line: str) -> None:
    assert read_titles([line]).start is None


@pytest.mark.parametrize("line", ["◎会長　○副会長", "※◎は会長、○は副会長", "◎：会長 ○：副会長"])
def test_a_note_explains_the_marks(line: str) -> None:
    assert read_titles([line]).marks == {"◎": "会長", "○": "副会長"}


def test_the_name_of_the_sheet_and_the_heading_of_the_names_tell_what_no_title_does() -> None:
    assert read_titles([], "委員").side is read_titles([], "", "委員氏名").side is Side.MEMBER
    assert read_titles(["職員名簿"], "委員", "委員名").side is Side.STAFF
    assert read_titles([], "環境審議会委員名簿").committee == "環境審議会"
    assert read_titles([], "", "委員会名").side is None


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("総務課", "総務課"), ("総務課（R6）", "総務課"), ("建設課 名簿", "建設課"), ("事務局", "事務局"),
        ("東部支所", "東部支所"),
        ("環境審議会委員名簿", "環境審議会"), ("Sheet1", ""), ("Sheet1 (2)", ""), ("名簿", ""), ("委員", ""),
        ("令和6年度", ""),
        ("R6.4.1", ""), ("2024", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_sheet_is_of_the_office_that_it_is_called_by(name: str, group: str) -> None:
    assert group_of_sheet(name) == group


@pytest.mark.parametrize(
    ("title", "committee"),
    [
        ("東野市社会教育委員名簿", "東野市社会教育委員"),
        ("東野市民生委員・児童委員名簿", "東野市民生委員・児童委員"),
        ("東野市監査委員", "東野市監査委員"),
        ("東野市教育委員会教育委員名簿", "東野市教育委員会"),
        ("東野市農業委員会　農業委員・農地利用最適化推進委員名簿", "東野市農業委員会"),
        ("東野市議会　委員会構成一覧表", "東野市議会"),
        ("別紙１　東野市環境審議会委員", "東野市環境審議会"),
        ("資料2-1　東野市環境審議会委員名簿", "東野市環境審議会"),
        ("資料館運営協議会委員名簿", "資料館運営協議会"),
        ("新任委員名簿", ""),
        ("委員会", ""),
    ],
)
def test_a_title_names_the_committee(title: str, committee: str) -> None:
    assert read_titles([title]).committee == committee
