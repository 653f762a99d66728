import pytest

from minutesapp.importers.field_labels import FieldLabels
from minutesapp.templates.catalog import load_form

FIELDS = FieldLabels([load_form("ueda-gaiyo")])


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("日 時", "held"), ("会　場", "venue"), ("審議会名", "body_name"), ("出席者（敬称略）", "members"),
        ("事 務 局", "staff"),
        ("公開又は非公開の別", "disclosure"), ("出席委員の氏名", "members"), ("農業委員会事務局職員", "staff"),
        ("事務局(担当課)", "contact"),
        ("好きな色", ""), ("表題", ""), ("本文の見出し", ""), ("（会長）開会宣言", ""),
    ],
)  # fmt: skip
def test_a_label_is_known_however_it_is_spread(label: str, key: str) -> None:
    assert FIELDS.key_of(label) == key


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
    field = FIELDS.field_of("staff")
    assert field is not None and field.label == "市側出席者"
    assert FIELDS.field_of("no-such") is None
