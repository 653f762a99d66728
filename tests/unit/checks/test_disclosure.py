"""Rules for what the header says of disclosure."""

from __future__ import annotations

import pytest

from minutesapp.checks import disclosure
from minutesapp.checks.finding import Finding
from minutesapp.editing.commands import close
from minutesapp.model.header import ChoiceValue, HeaderField, TextValue
from minutesapp.model.minutes import Minutes
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
        ("一部非公開", "条例", True, ["part-for-whole"]),
        ("一部非公開", "条例", False, ["open-but-closed"]),
        ("非公開", "", True, ["reason-missing"]),
        ("非公開", "", False, ["open-but-closed", "reason-missing"]),
        ("", "", True, ["closed-no-reason"]),
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
        body = (heading("議事", closed=True), turn("一"), heading("報告"))
        record = minutes(*body).with_facts(header=(stated, reason))
        assert [one.code for rule in disclosure.RULES for one in rule.check(record, form)] == found


def record_of(choice: str, *closed: int, reason: str = "", why: str = "") -> Minutes:
    body = (heading("審査"), turn("一", "p1"), heading("報告"), turn("二", "p1"))
    made = close(minutes(*body), closed, why).apply(minutes(*body))
    return made.with_facts(header=(HeaderField("disclosure", "公開・非公開", ChoiceValue(choice, reason)),))


def found_in(record: Minutes, form: Form) -> dict[str, Finding]:
    return {finding.code: finding for rule in disclosure.RULES for finding in rule.check(record, form)}


@pytest.mark.parametrize(
    ("choice", "closed", "code", "after"),
    [
        ("公開", (0,), "closed-but-open", "一部非公開"),
        ("公開", (0, 2), "closed-but-open", "非公開"),
        ("非公開", (0,), "part-for-whole", "一部非公開"),
        ("一部非公開", (0, 2), "part-for-whole", "非公開"),
    ],
)
def test_a_header_that_says_otherwise_is_put_right_by_the_body(
    choice: str, closed: tuple[int, ...], code: str, after: str, form: Form
) -> None:
    record = record_of(choice, *closed, reason="条例")
    fix = found_in(record, form)[code].fix
    assert fix is not None and fix.words == f"「{after}」にする"
    change = fix.make(record)
    assert change is not None
    put_right = change.apply(record)
    assert put_right.header[0].value == ChoiceValue(after, "条例")
    assert found_in(put_right, form) == {} and fix.make(put_right) is None


def test_the_reason_of_the_body_is_taken_where_there_is_one(form: Form) -> None:
    record = record_of("一部非公開", 0, why="条例第7条")
    fix = found_in(record, form)["reason-missing"].fix
    assert fix is not None
    change = fix.make(record)
    assert change is not None and found_in(change.apply(record), form) == {}
    assert fix.make(change.apply(record)) is None
    two = close(record_of("一部非公開", 0, why="条例第7条"), [3], "個人情報").apply(record)
    assert found_in(two, form)["reason-missing"].fix is None


def test_what_is_closed_without_a_reason_anywhere_is_shown_once_for_each_item(form: Form) -> None:
    record = record_of("", 0, 1, 3)
    places = [breach.place for breach in disclosure.find_closed_without_reason(record, form)]
    assert places == ["本文の1段落目", "本文の4段落目"]
    assert list(disclosure.find_closed_without_reason(record_of("", 0, 3, why="条例"), form)) == []
    assert list(disclosure.find_closed_without_reason(record_of("", 0, reason="条例"), form)) == []


@pytest.mark.parametrize(
    ("words", "closed", "found"), [("条例第7条", (), True), ("なし", (), False), ("", (), False), ("条例", (0,), False)]
)
def test_a_reason_where_nothing_is_closed_is_shown(
    words: str, closed: tuple[int, ...], found: bool, form: Form
) -> None:
    record = record_of("公開", *closed)
    record = record.with_facts(
        header=(*record.header, HeaderField("closed_reason", "非公開とした場合の理由", TextValue(words)))
    )
    assert bool(list(disclosure.find_reason_without_closed(record, form))) is found
