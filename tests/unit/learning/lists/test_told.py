"""Which rows of a header are lists and tables."""

from __future__ import annotations

import pytest

from minutesapp.learning.headers import seen_fields
from minutesapp.learning.lists.told import grid_of, told_lists
from minutesapp.model.attendance import Side, Status
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.roles import Role
from tests.learning import invented
from tests.unit.learning.conftest import Seen, seen
from tests.word_files import paragraph, table

SEATS = (("議席", "氏名", "出欠"), ("1", "奈良泰哉", "○"), ("2", "𠮷田茜", "×"), ("3", "髙橋美咲", "○"))
LAST = ("場所：架空市役所", "傍聴者：2人")
RESULTS = (("案件", "結果", "理由"), ("水道料金", "承認", "妥当なため"))


def found(*parts: str) -> Seen:
    """What is seen of a header with these paragraphs and tables in it."""
    before, behind = (map(paragraph, words) for words in (("会議名：架空市審議会", "日時：令和5年11月8日"), LAST))
    rows = [*before, *parts, *behind]
    return seen(invented.made("".join(rows) + invented.body()))


def told(*parts: str) -> list[FieldForm]:
    """The lists and tables of the same."""
    header = found(*parts)
    return told_lists(seen_fields(header.lines, header.minutes.header), header.minutes)


def test_a_table_of_people_is_a_table_of_seats_with_its_total() -> None:
    (members,) = told(paragraph("出席委員：3人中2人"), table(*SEATS))
    assert (members.type, members.role, members.across) == (FieldType.SEATS, Role.MEMBERS, 1)
    assert [column.key for column in members.columns] == ["seat", "name", "status"]
    assert members.person.total == "{all}人中{count}人{people}"


def test_any_other_table_has_the_columns_of_its_heads() -> None:
    (result,) = told(paragraph("審議結果"), table(*RESULTS))
    assert result.type is FieldType.TABLE
    assert [column.label for column in result.columns] == ["案件", "結果", "理由"]


@pytest.mark.parametrize("head", ["第5号議案", "水道料金の見直しについての質疑応答", "承認", "奈良会長"])
def test_what_is_of_one_meeting_is_no_head(head: str) -> None:
    people = paragraph("出席委員：奈良泰哉会長、𠮷田茜委員")
    rows = (("項目", head, "承認"), ("水道料金", "承認", "妥当なため"))
    assert FieldType.TABLE not in [kind.type for kind in told(people, paragraph("審議結果"), table(*rows))]


@pytest.mark.parametrize(
    ("row", "total"),
    [("奈良会長、𠮷田委員　計2人", "{people}　計{count}人"), ("奈良会長、𠮷田委員　計3人", "")],
)
def test_a_list_counts_as_many_as_it_has(row: str, total: str) -> None:
    (members,) = told(paragraph(f"出席委員：{row}"))
    assert members.person.total == total


def test_whom_the_members_do_not_count_are_guests() -> None:
    rows = [
        paragraph("出席委員：奈良会長、𠮷田委員（2人中2人）"),
        paragraph("出席推進委員：鷲尾推進委員、小清水推進委員"),
    ]
    members, others = told(*rows)
    assert (members.side, others.side, others.role) == (Side.MEMBER, Side.GUEST, Role.NONE)


def test_those_who_took_no_part_are_the_absent() -> None:
    rows = [paragraph("意見を出した委員：奈良泰哉、𠮷田茜"), paragraph("意見のなかった委員：髙橋美咲")]
    kinds = told(*rows)
    assert [(kind.role, kind.status) for kind in kinds] == [
        (Role.MEMBERS, Status.PRESENT), (Role.ABSENT, Status.ABSENT),
    ]  # fmt: skip


def test_a_label_in_the_first_column_is_no_column() -> None:
    rows = (("委員", "氏名", "職"), ("", "奈良泰哉", "会長"), ("", "𠮷田茜", "委員"))
    header = found(table(*rows))
    grids = [grid_of(row) for row in seen_fields(header.lines, header.minutes.header) if grid_of(row)]
    assert grids == [[("氏名", "職"), ("奈良泰哉", "会長"), ("𠮷田茜", "委員")]]
