import pytest

from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.rows import read_row
from minutesapp.importers.header.unlabelled import committee_of, is_place, is_time, read_unlabelled
from minutesapp.importers.source import Line
from minutesapp.templates.folder.catalog import list_forms
from minutesapp.templates.roles import Role

FIELDS = FieldLabels(list_forms())


def told(title: str, *rows: str) -> tuple[list[str], dict[Role, str]]:
    """The lines that stay in the title, and the rows by their roles."""
    lines = [Line(number, words) for number, words in enumerate(title.split("\n"), 1)]
    read = [row for row in (read_row(Line(9, row), FIELDS) for row in rows) if row]
    found = read_unlabelled(lines, read, FIELDS)
    return [line.text for line in found.title], {row.role: row.text for row in found.rows}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("令和6年度第2回風見市介護保険運営協議会　会議録", "風見市介護保険運営協議会"),
        ("風見町情報審議会総会（第3回）議事録", "風見町情報審議会総会"),
        ("風見区議会会議録　第１号", "風見区議会"),
        ("令和6年第1回風見市議会定例会会議録　第1号", "風見市議会定例会"),
        ("風見市子ども・子育て会議会議録", "風見市子ども・子育て会議"),
        ("第３回　風見市　環境基本計画推進会議録", "風見市　環境基本計画推進会議"),
        ("第７回風見町政治倫理審査会の結果について", "風見町政治倫理審査会"),
        ("会　議　録", ""),
        ("議事概要", ""),
        ("風見市の環境について", ""),
    ],
)
def test_the_committee_is_named_in_the_title(title: str, name: str) -> None:
    assert committee_of(title) == name


def test_a_row_of_the_committee_goes_before_the_title() -> None:
    _, rows = told("風見市環境審議会会議録", "会議名　第2回環境審議会")
    assert rows == {Role.COMMITTEE: "第2回環境審議会"}


def test_day_and_place_under_the_title_are_rows() -> None:
    title, rows = told(
        "第2回風見市協議会議事録\n令和6年3月26日（火曜日）午後1時30分～午後3時\n風見市保健センター　1階　多目的室"
    )
    assert title == ["第2回風見市協議会議事録"]
    assert rows[Role.HELD] == "令和6年3月26日（火曜日）午後1時30分～午後3時"
    assert rows[Role.VENUE] == "風見市保健センター　1階　多目的室"


def test_a_sentence_of_convening_stays_and_tells() -> None:
    sentence = "令和6年7月25日午前9時、風見村教育委員会を村民センター小会議室に招集した。"
    title, rows = told(sentence)
    assert title == [sentence]
    assert (rows[Role.VENUE], rows[Role.HELD]) == ("村民センター小会議室", "令和6年7月25日午前9時")


def test_opening_and_closing_are_the_times_of_the_meeting() -> None:
    _, rows = told("会議録", "開会　令和6年12月5日　午前9時30分", "閉会　午前10時28分")
    assert rows == {Role.HELD: "開会　令和6年12月5日　午前9時30分\n閉会　午前10時28分"}
    _, rows = told("会議録", "日時　令和6年5月1日　午前9時", "開会　午前9時1分")
    assert rows == {Role.HELD: "令和6年5月1日　午前9時", Role.OPENED: "午前9時1分"}


def test_what_is_a_time_or_a_place_alone() -> None:
    assert is_time("令和6年6月3日（月曜日）　午前10時00分開会") and not is_time("令和6年度 会議録")
    assert is_place("市役所　第1会議室") and not is_place("風見市立図書館協議会") and not is_place("傍聴者なし")


def held_of(row: str, body: str) -> str:
    lines = [Line(number, words) for number, words in enumerate(body.split("\n"), 20)]
    read = [found for words in (row, "場所：講堂") if (found := read_row(Line(9, words), FIELDS))]
    rows = read_unlabelled([Line(1, "会議録")], read, FIELDS, lines).rows
    return next(found.text for found in rows if found.role is Role.HELD)


def test_lines_of_the_body_tell_when_it_was_opened_and_closed_where_no_row_does() -> None:
    body = "午前十時一分開議\n○会長　始めます。\n午前十時五十分　休憩\n（午前十一時四十七分　散会）"
    opened, closed = "午前十時一分開議", "（午前十一時四十七分　散会）"
    assert held_of("日時：令和5年9月12日", body) == f"令和5年9月12日\n{opened}\n{closed}"
    assert held_of("日時：令和5年9月12日 午前10時", body) == f"令和5年9月12日 午前10時\n{closed}"
    assert held_of("日時：令和5年9月12日 10:00～11:00", body) == "令和5年9月12日 10:00～11:00"
    assert held_of("日時：令和5年9月12日", closed) == "令和5年9月12日"


def test_the_day_of_convening_is_that_of_the_meeting_only_where_no_other_is() -> None:
    _, alone = told("会議録", "招集年月日：令和5年4月10日")
    assert alone[Role.HELD] == "令和5年4月10日"
    _, both = told("会議録", "招集年月日：令和5年4月1日", "開催日時：令和5年4月10日")
    assert both[Role.HELD] == "令和5年4月10日" and both[Role.NONE] == "令和5年4月1日"


def test_times_in_brackets_tell_when_it_was_opened_and_closed() -> None:
    body = [
        Line(number, words)
        for number, words in enumerate(("（午前９時３０分）", "始めます。", "（午前１１時２分）"), 9)
    ]
    row = read_row(Line(1, "日時　令和6年9月11日"), FIELDS)
    assert row is not None
    assert (
        read_unlabelled((), [row], FIELDS, body).rows[0].text
        == "令和6年9月11日\n（午前９時３０分）\n（午前１１時２分）"
    )
    assert read_unlabelled((), [row], FIELDS, body[:1]).rows[0].text == "令和6年9月11日"


def test_an_opening_told_twice_does_not_close_the_meeting() -> None:
    _, rows = told("会議録", "開会　令和6年12月5日　午前9時30分", "散会　午前10時28分", "開会　午前9時30分")
    assert rows[Role.HELD].endswith("散会　午前10時28分")


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ("(1) 計画（公開）\n(2) その他（公開）", "公開"), ("(1) 計画（公開）\n(2) 人事（非公開）", "一部非公開"),
        ("(1) 計画\n(2) 人事（非公開）", None), ("(1) 計画（案）", None),
        ("(1) 計画（公開）\n(2) 処分\n(3) その他", None),
        ("(1) 協議\nア 計画（公開）\nイ 運賃（公開）\n(2) 報告\nア 鉄道（公開）", "公開"),
        ("(1) 協議（公開）\n・計画\n(2) 人事（非公開）\n・内申", "一部非公開"),
    ],
)  # fmt: skip
def test_the_marks_of_all_items_say_whether_the_meeting_was_open(items: str, said: str | None) -> None:
    row = read_row(Line(1, "議題（公開・非公開の別）"), FIELDS)
    assert row is not None
    agenda = row.with_more([Line(number, words) for number, words in enumerate(items.split("\n"), 2)])
    rows = {row.role: row.text for row in read_unlabelled((), [agenda], FIELDS).rows}
    assert rows.get(Role.DISCLOSURE) == said


def test_a_day_in_the_title_has_the_time_of_a_row() -> None:
    _, rows = told("風見町議会会議録\n令和4年5月11日（水曜日）", "開会　午前10時00分")
    assert rows[Role.HELD] == "令和4年5月11日（水曜日）\n開会　午前10時00分"
