"""A choice and its reason, whatever signs stand around them."""

from __future__ import annotations

import pytest

from minutesapp.model.header import ChoiceValue
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.values.choice import CHOICE, choice_words, read_choice


def disclosure() -> FieldForm:
    field = load_form("ueda-gaiyo").field("disclosure")
    assert field is not None
    return field


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("公開", ChoiceValue("公開")),
        ("一部非公開 (条例第7条に該当)", ChoiceValue("一部非公開", "条例第7条")),
        ("非公開（個人に関するため）", ChoiceValue("非公開", "個人に関するため")),
        ("□公開　■非公開", ChoiceValue("非公開")),
        ("■公開　□一部公開　□非公開", ChoiceValue("公開")),
        ("会議は非公開とした", ChoiceValue("非公開")),
        ("可", ChoiceValue("公開")),
        ("未定", ChoiceValue()),
        ("一部公開（議題3は個人情報のため）", ChoiceValue("一部非公開")),
        ("全部公開", ChoiceValue("公開")),
    ],
)
def test_a_choice_and_its_reason(text: str, value: ChoiceValue) -> None:
    assert read_choice(disclosure(), text) == value


def test_the_reason_stands_between_the_signs_of_the_form() -> None:
    assert choice_words(disclosure(), ChoiceValue("一部非公開", "条例第7条")) == "一部非公開 (条例第7条に該当)"
    assert choice_words(disclosure(), ChoiceValue("公開")) == "公開"
    assert CHOICE.shown(ChoiceValue("公開", "")) == {"choice": "公開", "reason": ""}
