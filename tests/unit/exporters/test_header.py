from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.exporters.header import header_items, tail_items
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.committee import NameStyle
from minutesapp.model.facts import Facts
from minutesapp.model.header import (
    HeaderField,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    Value,
)
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from minutesapp.templates.parts.header import HeaderForm, HeaderLayout, Separator
from minutesapp.templates.parts.person import GroupStyle, PersonStyle
from minutesapp.templates.roles import FieldPlace
from tests.makers import CHAIR, CLERK, MEMBER, minutes

UEDA = load_form("ueda-gaiyo")
TABLE = load_form("kaigiroku")
TWO_FIELDS = Minutes(
    "x",
    Facts(
        (HeaderField("venue", "会場", TextValue("東雲市役所")), HeaderField("agenda", "議題", ListValue(("一", "二"))))
    ),
)


def words(record: Minutes, form: Form) -> list[str]:
    return [item.words for item in header_items(record, form)]


def laid_out(layout: HeaderLayout, **how: object) -> Form:
    return replace(UEDA, header=HeaderForm(layout, **how))  # type: ignore[arg-type]


def with_field(value: Value, kind: FieldForm, people: tuple[Attendee, ...] = ()) -> tuple[Minutes, Form]:
    """A record whose only field is of this kind, and its form."""
    return Minutes("x", Facts((HeaderField(kind.key, kind.label, value),), people)), replace(UEDA, fields=(kind,))


@pytest.mark.parametrize(
    ("form", "lines"),
    [
        (laid_out(HeaderLayout.NUMBERED), ["1 会場\t東雲市役所", "2 議題\t一", "二"]),
        (laid_out(HeaderLayout.NUMBERED, mark="1.", constant=True), ["1. 会場\t東雲市役所", "1. 議題\t一", "二"]),
        (laid_out(HeaderLayout.PLAIN, separator=Separator.COLON), ["会場：東雲市役所", "議題：一", "二"]),
        (laid_out(HeaderLayout.SYMBOL, mark="○", gap="", separator=Separator.SPACE),
         ["○会場　東雲市役所", "○議題　一", "二"]),
        (laid_out(HeaderLayout.BRACKET, mark="【", gap="", close="】", separator=Separator.NEWLINE),
         ["【会場】", "東雲市役所", "【議題】", "一", "二"]),
        (laid_out(HeaderLayout.TABLE, mark=""), ["会場\t東雲市役所", "議題\t一", "二"]),
    ],
)  # fmt: skip
def test_every_layout_is_a_matter_of_data(form: Form, lines: list[str]) -> None:
    assert words(TWO_FIELDS, form) == lines


def test_only_the_table_layout_is_framed() -> None:
    assert {item.framed for item in header_items(TWO_FIELDS, laid_out(HeaderLayout.TABLE))} == {True}
    assert {item.framed for item in header_items(TWO_FIELDS, laid_out(HeaderLayout.PLAIN))} == {False}


def test_groups_of_people_stand_below_their_label() -> None:
    items = [item for item in header_items(minutes(), UEDA) if item.label in ("市側出席者", "総務部")]
    assert [(item.kind, item.words) for item in items] == [
        (ItemKind.FIELD, "3 市側出席者"),
        (ItemKind.GROUP, "総務部\t工藤文書係長"),
    ]


def test_people_without_a_group_stand_behind_it() -> None:
    record = minutes().with_facts(attendees=(CHAIR, replace(CLERK, group="")))
    assert "3 市側出席者\t工藤文書係長" in words(record, UEDA)


def test_a_tab_in_plain_text_makes_no_group() -> None:
    record = Minutes("x", Facts((HeaderField("venue", "会場", TextValue("一階\t広間\n二階\t会議室")),)))
    items = list(header_items(record, UEDA))
    assert [(i.kind, i.text) for i in items] == [(ItemKind.FIELD, "一階\t広間"), (ItemKind.FIELD_MORE, "二階\t会議室")]


def test_a_label_is_spread_as_the_form_says_whatever_the_record_calls_it() -> None:
    record = Minutes(
        "x", Facts((HeaderField("held", "日時", TextValue("令和6年")), HeaderField("extra-1", "備考", TextValue())))
    )
    assert [(i.label, i.spread) for i in header_items(record, UEDA)] == [("日時", 3), ("備考", 0)]


def test_an_empty_field_shows_what_the_form_says_of_it() -> None:
    record = Minutes(
        "x", Facts((HeaderField("absent", "欠席委員", PeopleValue()), HeaderField("venue", "開催場所", TextValue())))
    )
    assert words(record, TABLE) == ["欠席委員\tなし", "開催場所"]


SEATS = FieldForm(
    "members", "出席者", FieldType.SEATS, across=2,
    columns=(TableColumn("seat", "議席"), TableColumn("name", "氏名"), TableColumn("status", "出欠")),
)  # fmt: skip
PEOPLE = (
    replace(CHAIR, seat="1"),
    replace(MEMBER, seat="2", status=Status.ABSENT),
    Attendee("p4", "山﨑 智子", seat="3", status=Status.PROXY, field="members"),
    Attendee("p5", "東 健", seat="4", status=Status.LATE, arrived=time(14, 10), field="members"),
)


def test_seats_stand_in_a_table_so_many_across() -> None:
    items = list(header_items(*with_field(PeopleValue(), SEATS, PEOPLE)))
    assert items[0] == Item(ItemKind.FIELD, before="1 ", label="出席者")
    assert [(i.kind, i.cells) for i in items[1:]] == [
        (ItemKind.CELL_HEADS, ("議席", "氏名", "出欠") * 2),
        (ItemKind.CELLS, ("1", "髙橋 美咲", "出席", "2", "𠮷田 健", "欠席")),
        (ItemKind.CELLS, ("3", "山﨑 智子", "代理出席", "4", "東 健", "午後2時10分から出席")),
    ]


def test_the_words_of_the_source_go_before_a_table_of_seats() -> None:
    record, form = with_field(PeopleValue(verbatim="別紙のとおり"), SEATS, PEOPLE)
    assert words(record, form)[0] == "1 出席者\t別紙のとおり"


def test_a_table_keeps_its_rows() -> None:
    kind = FieldForm(
        "materials", "資料", FieldType.TABLE, columns=(TableColumn("no", "番号"), TableColumn("name", "名称"))
    )
    record, form = with_field(TableValue((("1", "収支の見込み"), ("2", "位置図"))), kind)
    assert words(record, form) == ["1 資料", "番号\t名称", "1\t収支の見込み", "2\t位置図"]


def test_inside_a_frame_the_rows_of_a_table_are_lines() -> None:
    kind = FieldForm("materials", "資料", FieldType.TABLE)
    record, form = with_field(TableValue((("1", "位置図"),)), kind)
    framed = replace(form, header=replace(form.header, layout=HeaderLayout.TABLE, mark=""))
    assert words(record, framed) == ["資料\t1\t位置図"]


def test_who_signs_under_an_oath_stands_behind_the_body() -> None:
    value = SignatureValue(("髙橋 美咲", "𠮷田 健"), "相違ないことを証するため、ここに署名する。")
    record, form = with_field(value, FieldForm("signatures", "署名委員", FieldType.SIGNATURE))
    assert words(record, form) == []
    assert [(i.kind, i.words) for i in tail_items(record, form)] == [
        (ItemKind.OATH, "相違ないことを証するため、ここに署名する。"),
        (ItemKind.SIGNER, "署名委員\t髙橋 美咲"),
        (ItemKind.SIGNER, "署名委員\t𠮷田 健"),
    ]


def test_signers_without_an_oath_stay_in_the_header() -> None:
    record, form = with_field(SignatureValue(("髙橋 美咲",)), FieldForm("signatures", "署名委員", FieldType.SIGNATURE))
    assert words(record, form) == ["1 署名委員\t髙橋 美咲"]
    assert not list(tail_items(record, form))


def changed(form: Form, key: str, **changes: object) -> Form:
    return replace(form, fields=tuple(replace(f, **changes) if f.key == key else f for f in form.fields))


def test_a_field_below_the_body_is_not_counted_over_it() -> None:
    form = changed(UEDA, "venue", place=FieldPlace.TAIL)
    assert words(TWO_FIELDS, form)[0] == "1 議題\t一"
    assert [item.words for item in tail_items(TWO_FIELDS, form)] == ["会場\t東雲市役所"]


def test_a_woven_field_is_no_row_and_the_sentence_says_it() -> None:
    form = changed(UEDA, "venue", place=FieldPlace.WOVEN)
    form = replace(form, header=replace(form.header, sentence="{venue}に招集した。"))
    printed = list(header_items(TWO_FIELDS, form))
    assert (printed[0].kind, printed[0].words) == (ItemKind.NARRATIVE, "東雲市役所に招集した。")
    assert not [item for item in printed if item.label == "会場"]


def test_who_signs_below_the_body_has_a_line_without_an_oath() -> None:
    kind = FieldForm("signed", "署名委員", FieldType.SIGNATURE, place=FieldPlace.TAIL)
    record = Minutes("x", Facts((HeaderField("signed", "署名委員", SignatureValue(("髙橋", "工藤"))),)))
    form = replace(UEDA, fields=(kind,))
    assert [(i.kind, i.words) for i in tail_items(record, form)] == [
        (ItemKind.SIGNER, "署名委員\t髙橋"),
        (ItemKind.SIGNER, "署名委員\t工藤"),
    ]


def test_a_list_says_how_many_there_are_of_how_many() -> None:
    absent = replace(MEMBER, status=Status.ABSENT, field="")
    people = PersonStyle(total="{all}人中{count}人出席　{people}", name=NameStyle.FAMILY, pattern="{name}")
    form = changed(UEDA, "members", person=people)
    record = Minutes("x", Facts((HeaderField("members", "出席者", PeopleValue()),), (CHAIR, absent)))
    assert words(record, form)[0] == f"1 出席者\t2人中1人出席　{CHAIR.family_or_name}"


def test_groups_may_stand_in_brackets_on_lines_of_their_own() -> None:
    form = changed(UEDA, "staff", group=GroupStyle("【", "】", own_line=True))
    record = Minutes("x", Facts((HeaderField("staff", "市側出席者", PeopleValue()),), (CLERK,)))
    lines = words(record, form)
    assert lines[0] == f"1 市側出席者\t【{CLERK.group}】" and len(lines) == 2


def test_over_a_table_of_seats_stands_how_many_are_there() -> None:
    kind = FieldForm(
        "members", "出席委員", FieldType.SEATS,
        person=PersonStyle(total="{all}人中{count}人出席　{people}"), columns=(TableColumn("name", "氏名"),),
    )  # fmt: skip
    people = (replace(CHAIR, field="members"), replace(MEMBER, field="members", status=Status.ABSENT))
    record, form = with_field(PeopleValue(), kind, people)
    assert words(record, form) == ["1 出席委員\t2人中1人出席", "氏名", "髙橋 美咲", "𠮷田 健（欠席）"]
    ruled = replace(form, header=HeaderForm(HeaderLayout.TABLE, mark=""))
    assert words(record, ruled) == ["出席委員\t2人中1人出席", "氏名", "髙橋 美咲", "𠮷田 健（欠席）"]


def test_a_table_of_seats_in_the_words_of_its_source_is_a_table() -> None:
    words_of_source = "2人\n議席\t氏名\t出欠\t議席\t氏名\t出欠\n1\t髙橋美咲\t在席"
    items = list(header_items(*with_field(PeopleValue(verbatim=words_of_source), SEATS, PEOPLE[:1])))
    assert items[0].text == "2人"
    assert [(item.kind, item.cells) for item in items[1:]] == [
        (ItemKind.CELL_HEADS, ("議席", "氏名", "出欠") * 2),
        (ItemKind.CELLS, ("1", "髙橋美咲", "在席")),
    ]
    (item,) = header_items(*with_field(PeopleValue(verbatim="別紙のとおり"), SEATS, ()))
    assert item.text == "別紙のとおり"
