"""Rules for what the header says of disclosure."""

from __future__ import annotations

import pytest

from minutesapp.checks import disclosure
from minutesapp.model.header import ChoiceValue, HeaderField, TextValue
from minutesapp.model.spans import Mark
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from tests.makers import heading, marked, minutes, turn


@pytest.fixture
def form() -> Form:
    return load_form("ueda-gaiyo")


def codes(value: ChoiceValue, form: Form, *, closed: bool) -> list[str]:
    record = minutes(heading("議事", closed=closed), turn("一"))
    record = record.with_facts(header=(HeaderField("disclosure", "公開・非公開", value),))
    return [finding.code for rule in disclosure.RULES for finding in rule.check(record, form)]


@pytest.mark.parametrize(
    ("choice", "reason", "closed", "found"),
    [
        ("公開", "", False, []),
        ("公開", "", True, ["closed-but-open"]),
        ("一部非公開", "条例", True, []),
        ("一部非公開", "条例", False, ["open-but-closed"]),
        ("非公開", "", True, ["reason-missing"]),
        ("非公開", "", False, ["open-but-closed", "reason-missing"]),
        ("", "", True, []),
    ],
)
def test_disclosure_agrees_with_the_body(form: Form, choice: str, reason: str, closed: bool, found: list[str]) -> None:
    assert codes(ChoiceValue(choice, reason), form, closed=closed) == found


def test_the_words_of_the_source_may_hold_the_reason(form: Form) -> None:
    assert codes(ChoiceValue("非公開", "", "非公開（条例第7条）"), form, closed=True) == []


def test_a_record_without_a_body_is_not_yet_held_against_what_it_says(form: Form) -> None:
    record = minutes().with_facts(header=(HeaderField("disclosure", "公開・非公開", ChoiceValue("非公開", "条例")),))
    assert list(disclosure.find_open_in_closed(record, form)) == []


def test_the_choice_is_named(form: Form) -> None:
    record = minutes().with_facts(header=(HeaderField("disclosure", "公開の別", ChoiceValue("非公開")),))
    (found,) = disclosure.find_missing_reasons(record, form)
    assert (found.place, found.text, found.field) == ("公開の別", "「非公開」の理由が書かれていません。", "disclosure")


def test_withheld_words_are_something_held_back(form: Form) -> None:
    header = (HeaderField("disclosure", "公開・非公開", ChoiceValue("一部非公開", "条例")),)
    body = (marked(turn("宇津木氏だ。"), (0, 3)), marked(turn("未定だ。"), (0, 2), mark=Mark.QUERY))
    for shown, found in ((body, 0), (body[1:], 1)):
        assert len(list(disclosure.find_open_in_closed(minutes(*shown).with_facts(header=header), form))) == found


def test_a_field_of_its_own_may_hold_the_reason(form: Form) -> None:
    stated = HeaderField("disclosure", "公開・非公開", ChoiceValue("一部非公開"))
    for words, found in (("条例第7条", []), ("", ["reason-missing"])):
        reason = HeaderField("closed_reason", "非公開とした場合の理由", TextValue(words))
        record = minutes(heading("議事", closed=True), turn("一")).with_facts(header=(stated, reason))
        assert [one.code for rule in disclosure.RULES for one in rule.check(record, form)] == found
