import pytest

from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.templates.folder.catalog import list_forms, load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.roles import Role

FIELDS = FieldLabels([load_form("ueda-gaiyo")])


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("日 時", "held"), ("会　場", "venue"), ("審議会名", "body_name"), ("出席者（敬称略）", "members"),
        ("事 務 局", "staff"),
        ("公開又は非公開の別", "disclosure"), ("出席委員の氏名", "members"), ("農業委員会事務局職員", "staff"),
        ("事務局(担当課)", "contact"), ("非公開とした場合の理由", "closed_reason"),
        ("好きな色", ""), ("表題", ""), ("本文の見出し", ""), ("（会長）開会宣言", ""),
    ],
)  # fmt: skip
def test_a_label_is_known_however_it_is_spread(label: str, key: str) -> None:
    field = FIELDS.find(label)
    assert (field.key if field else "") == key


@pytest.mark.parametrize(
    "text",
    [
        "協 議 事 項 等",
        "7 会議内容",
        "【議事録】",
        "会議の内容（要旨）",
        "発言者\t発言内容",
        "＜議事要旨＞",
        "■議事概要",
        "議事（要旨）",
    ],
)
def test_headings_over_the_body_are_known_in_any_frame(text: str) -> None:
    assert FIELDS.is_body_heading(text)


@pytest.mark.parametrize("text", ["1 開会", "会長あいさつ", "議事録署名委員の指名", ""])
def test_agenda_items_are_no_headings_over_the_body(text: str) -> None:
    assert not FIELDS.is_body_heading(text)


def test_what_is_known_of_a_field_comes_from_the_form_first() -> None:
    field = FIELDS.find("事務局")
    assert field is not None and field.label == "市側出席者"


def labels_of(*fields: FieldForm) -> FieldLabels:
    return FieldLabels([Form("machi", "町の様式", "会議録", fields)])


def test_a_label_that_the_form_does_not_have_names_its_field_of_the_same_role() -> None:
    secretariat = FieldForm("secretariat", "幹事会", FieldType.PEOPLE, Role.STAFF)
    labels = labels_of(secretariat)
    assert [labels.find(label) for label in ("幹事会", "事務局", "農業委員会事務局職員")] == [secretariat] * 3


def test_two_fields_of_one_role_keep_their_labels() -> None:
    members, others = FieldForm("a", "委員", role=Role.MEMBERS), FieldForm("b", "臨時委員", role=Role.MEMBERS)
    labels = labels_of(members, others)
    assert (labels.find("臨時委員"), labels.find("出席した者")) == (others, members)


def test_a_key_of_the_form_is_not_taken_for_another_field_of_that_name() -> None:
    labels = labels_of(FieldForm("opened", "場所", role=Role.VENUE))
    opened, venue = labels.find("開会時刻"), labels.find("開催場所")
    assert opened is not None and (opened.key, opened.role) == ("extra-opened", Role.OPENED)
    assert venue is not None and venue.key == "opened"


def test_what_stands_in_brackets_parts_no_label() -> None:
    known = labels_of(FieldForm("members", "出席者", FieldType.PEOPLE, Role.MEMBERS))
    field = known.find("農業委員の出席状況（定数12名、出席11名）")
    assert field is not None and field.role is Role.MEMBERS


def test_guests_and_staff_are_told_by_words_in_their_labels() -> None:
    known = labels_of(FieldForm("members", "出席者", FieldType.PEOPLE, Role.MEMBERS))
    fields = [known.find(label) for label in ("委員外議員", "議場に出席した者", "委員以外の出席者")]
    assert [field and field.role for field in fields] == [Role.GUESTS, Role.STAFF, Role.STAFF]


def test_a_table_of_a_form_is_known_by_the_heads_of_its_columns() -> None:
    fields = FieldLabels(list_forms())
    texts = ("案件\t結果\t理由", "案 件\t結 果\t理 由", "案件\t結果", "案件　結果　理由", "")
    assert [fields.heads_table(text) for text in texts] == [True, True, False, False, False]
