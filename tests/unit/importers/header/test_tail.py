"""Rows below a body."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.tail import Tail, tail_of
from minutesapp.importers.source import Line
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.roles import FieldPlace, Role

FORM = Form(
    "", "", "",
    (
        FieldForm("next", "次回の予定", role=Role.NEXT_MEETING, place=FieldPlace.TAIL),
        FieldForm("contact", "担当部署", role=Role.CONTACT, place=FieldPlace.TAIL),
    ),
)  # fmt: skip


def tail(*lines: str) -> Tail:
    return tail_of([Line(number, text) for number, text in enumerate(lines, 1)], FieldLabels([FORM]), FORM)


def test_the_last_rows_are_the_fields_below() -> None:
    found = tail("（会長）　終わる。", "以上", "次回の予定\t令和6年11月", "担当部署\t緑地課", "電話 0000")
    assert [(row.label, row.text) for row in found.rows] == [
        ("次回の予定", "令和6年11月"),
        ("担当部署", "緑地課\n電話 0000"),
    ]
    assert len(found.lines) == 3


def test_an_item_of_the_agenda_far_above_is_none() -> None:
    lines = ["次回の予定", *(f"（委員）　発言{number}。" for number in range(20)), "担当部署\t緑地課"]
    assert [row.label for row in tail(*lines).rows] == ["担当部署"]


def test_only_the_labels_of_the_form_itself_count() -> None:
    assert tail("（会長）　終わる。", "問い合わせ先\t緑地課") == Tail()
    assert tail_of([Line(1, "担当部署\t緑地課")], FieldLabels([]), Form("", "", "", ())) == Tail()


def test_those_who_sign_have_a_row_each_below_the_sentence_that_they_sign() -> None:
    sworn = FieldForm("signed", "署名委員", FieldType.SIGNATURE, place=FieldPlace.TAIL, oath="相違ないことを証する。")
    form = replace(FORM, fields=(*FORM.fields, sworn))
    words = ("（会長）　終わる。", "相違ないことを証する。", "署名委員\t髙橋", "署名委員\t𠮷田", "担当部署\t緑地課")
    lines = [Line(number, text) for number, text in enumerate(words, 1)]
    found = tail_of(lines, FieldLabels([form]), form)
    signed = next(row for row in found.rows if row.kind is not None and row.kind.key == "signed")
    assert sorted(signed.text.split("\n")) == sorted(["相違ないことを証する。", "髙橋", "𠮷田"])
    assert found.lines == tuple(lines[1:])
    assert tail_of(lines[:1], FieldLabels([form]), form) == Tail()
