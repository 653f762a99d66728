import pytest

from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.rows import Row, read_row, read_rows, read_unknown_row
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.roles import Role

FIELDS = FieldLabels([load_form("ueda-gaiyo")])


def rows(text: str) -> list[Row]:
    return read_rows(read_lines(text)[0], FIELDS)


@pytest.mark.parametrize(
    ("text", "family", "number"),
    [
        ("2 日 時\t令和6年", "1", 2), ("１．日　　時　　令和6年", "1", 1), ("(3) 日時：令和6年", "(1)", 3),
        ("日　　時　　令和6年", "", None),
        ("日時：令和6年", "", None), ("○日時　令和6年", "○", None), ("◯日時　令和6年", "○", None),
        ("【日時】令和6年", "【", None),
        ("■日時：令和6年", "■", None), ("日時・・・令和6年", "", None), ("日時令和6年", "", None),
        ("①日時 令和6年", "①", 1),
    ],
)  # fmt: skip
def test_every_layout_of_a_row_is_read(text: str, family: str, number: int | None) -> None:
    (row,) = rows(text)
    assert (row.role, row.text, row.family, row.number) == (Role.HELD, "令和6年", family, number)


def test_a_label_alone_has_its_value_below() -> None:
    (row,) = rows("開催場所：")
    assert (row.label, row.role, row.empty) == ("開催場所", Role.VENUE, True)


def test_two_fields_may_share_a_line() -> None:
    first, second = rows("日時 令和6年7月9日　場所 市役所 3階")
    assert (first.role, first.text) == (Role.HELD, "令和6年7月9日")
    assert (second.role, second.text) == (Role.VENUE, "市役所 3階")


def test_a_bracket_behind_a_gap_belongs_to_the_value() -> None:
    (row,) = rows("３．出席者　　（委員）　奈良会長")
    assert (row.label, row.text) == ("出席者", "（委員）　奈良会長")


@pytest.mark.parametrize("text", ["1 市長あいさつ", "10月に開催します。", "5日は休みです。", "1:30 開始"])
def test_other_lines_are_no_rows(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("9 その他の事柄\tなし", "その他の事柄", "なし"),
        ("担当者名：野口", "担当者名", "野口"),
        ("3 好きな色", "好きな色", ""),
    ],
)
def test_a_label_that_nobody_knows_needs_a_sign(text: str, label: str, value: str) -> None:
    row = read_unknown_row(read_lines(text)[0])
    assert row is not None
    assert (row.label, row.text, row.kind) == (label, value, None)


def test_a_sentence_is_no_row_at_all() -> None:
    line = read_lines("本日は雨です。")[0]
    assert read_row(line, FIELDS) is None
    assert read_unknown_row(line) is None


def test_a_row_lists_people_as_its_field_does() -> None:
    line = read_lines("名簿")[0]
    assert Row(line, "名簿", FieldForm("k", "名簿", FieldType.SEATS)).lists_people
    assert Row(line, "名簿", FieldForm("k", "名簿", role=Role.STAFF)).lists_people
    assert not Row(line, "名簿", FieldForm("k", "名簿")).lists_people
    assert not Row(line, "名簿").lists_people


def test_a_row_is_another_with_more_lines() -> None:
    row, more = Row(read_lines("場所")[0], "場所"), read_lines("市役所\n三階")
    assert (row.with_more(more).text, row.text) == ("市役所\n三階", "")
    assert row.with_more(()) is row


@pytest.mark.parametrize("text", ["公開", "公開（傍聴者０名）", "■公開　　□一部公開　　□非公開"])
def test_what_was_chosen_is_no_label(text: str) -> None:
    assert rows(text) == []
    assert [row.role for row in rows("公開　条例第7条により可")] == [Role.DISCLOSURE]


def test_an_item_with_whoever_opens_is_no_row() -> None:
    assert rows("１　開会　　辻館長") == []
    assert [row.role for row in rows("１　開会　　午後２時")] == [Role.OPENED]


def test_a_second_label_on_a_line_may_have_a_frame() -> None:
    assert [(row.role, row.text) for row in rows("[公開の可否] 公開　[傍聴者] 0人")] == [
        (Role.DISCLOSURE, "公開"),
        (Role.OBSERVERS, "0人"),
    ]


@pytest.mark.parametrize("text", ["会議録の公表、非公表の別\t公表", "会議録の公表、非公表の別：公表"])
def test_a_label_in_a_cell_of_its_own_may_name_two_things(text: str) -> None:
    row = read_unknown_row(*read_lines(text))
    assert (row.label if row else "") == ("会議録の公表、非公表の別" if "\t" in text else "")


def test_a_sentence_about_one_of_several_items_is_no_row() -> None:
    labels = FieldLabels([])
    told, other = read_lines("会議の場所は、市役所です。\n議題(3)は、条例第7条に該当するため")
    assert read_row(told, labels) is not None
    assert read_row(other, labels) is None
