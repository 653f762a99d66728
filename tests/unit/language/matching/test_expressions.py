"""Regular expressions that people write: places, groups, what is wrong with them, and an end to every one."""

from contextlib import suppress
from time import perf_counter

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.language.matching.expressions import Expression, SlowError
from minutesapp.wording import describe


def test_places_are_whole_signs_and_never_empty() -> None:
    assert Expression("\\d*").spans("6月12日") == [(0, 1), (2, 4)]
    assert Expression(".").spans("葛\U000e0100城𠮷") == [(2, 3), (3, 4)]
    assert Expression("").spans("城") == []


def test_groups_are_filled_in() -> None:
    matches = list(Expression("(?P<姓>.)(.)?さん").matches("𠮷田さん、森さん"))
    assert [match.fill("\\g<姓>\\2様") for match in matches] == ["𠮷田様", "、森様"]
    assert matches[0].fill("\\g<0>") == "𠮷田さん"


@pytest.mark.parametrize(
    ("words", "code", "place"),
    [
        ("(甲", "expression-unclosed-group", 1),
        ("甲)", "expression-unopened-group", 2),
        ("[甲", "expression-unclosed-set", 1),
        ("[９-０]", "expression-range", 2),
        ("*甲", "expression-nothing-to-repeat", 1),
        ("甲**", "expression-repeat-twice", 3),
        ("甲{3,1}", "expression-repeat-order", 3),
        ("甲\\", "expression-escape", 2),
        ("甲\\q", "expression-escape", 2),
        ("(甲)\\2", "expression-group", 5),
        ("(?P=乙)", "expression-group", 5),
        ("(?<=甲+)乙", "expression-look-behind", 1),
        ("(?甲)", "expression-unreadable", 2),
        ("(?P<1>甲)", "expression-unreadable", 5),
    ],
)
def test_what_is_wrong_is_said_with_its_place(words: str, code: str, place: int) -> None:
    with pytest.raises(UserFacingError) as raised:
        Expression(words)
    assert (raised.value.code, raised.value.facts["place"]) == (code, place)
    if code != "expression-look-behind":
        assert f"{place}文字目" in describe(raised.value)


@pytest.mark.parametrize("words", ["甲" * 1001, "(?:(?:甲{1000}){1000}){1000}", "(?:(?:甲{0,200}){,200}){200,}"])
def test_an_expression_that_is_too_large_is_refused_at_once(words: str) -> None:
    start = perf_counter()
    with pytest.raises(UserFacingError, match="expression-too-large"):
        Expression(words)
    assert perf_counter() - start < 2


@pytest.mark.parametrize(
    ("template", "code"),
    [
        ("\\2", "template-group"),
        ("\\g<乙>", "template-group"),
        ("甲\\", "template-escape"),
        ("\\q", "template-escape"),
        ("\\g<1", "template-wrong"),
        ("\\g", "template-wrong"),
    ],
)
def test_what_is_wrong_with_a_replacement_is_said(template: str, code: str) -> None:
    with pytest.raises(UserFacingError, match=code):
        Expression("(甲)").check_template(template)


def test_a_replacement_may_be_anything_else() -> None:
    for template in ("", "乙", "\\1乙\\g<0>", "\\\\", "$1"):
        Expression("(甲)").check_template(template)


@pytest.mark.parametrize("words", ["(x+x+)+y", "(あ|ああ)+い", "(?:あ?){40}あ{40}い", "((あ*)*)*い"])
def test_no_expression_keeps_anybody_waiting(words: str) -> None:
    start = perf_counter()
    with suppress(SlowError):
        assert Expression(words).spans("x" * 60 + "あ" * 60, 0.1) == []
    assert perf_counter() - start < 5


def test_without_time_nothing_is_tried() -> None:
    with pytest.raises(SlowError):
        Expression("甲").spans("甲", 0)
