from __future__ import annotations

import pytest

from minutesapp.importers.body.turns.turn_signs import (
    Style,
    sign_around_labels,
    sign_named,
    signs_beginning,
    turn_signs,
)


def names(first: str) -> list[str]:
    return [sign.name for sign in signs_beginning(first)]


def test_the_first_sign_of_a_line_tells_what_it_may_be() -> None:
    assert names("○") == ["circ", "circparen", "legend"]
    assert names("（") == ["paren", "stamped_in_brackets"]
    assert names("会") == [
        "hyphen", "dots", "numcirc", "asked", "named", "closep", "colon", "arrow", "counted", "stamped",
        "quoted", "bare",
    ]  # fmt: skip
    assert names("・") == []


@pytest.mark.parametrize("label", ["○会長　", "◆会長　", "【会長】", "＜会長＞", "〔会長〕", "(会長)", "（会長）"])
def test_a_line_fits_the_first_sign_that_begins_so(label: str) -> None:
    assert signs_beginning(label[0])[0].pattern.fullmatch(f"{label}はい。")


def test_a_line_without_the_sign_is_none() -> None:
    colon = sign_named("colon")
    assert colon.may_be_in("会長：はい。") and not colon.may_be_in("会長　はい。")
    assert sign_named("bare").may_be_in("会長　はい。")


def test_only_the_bare_order_of_words_has_no_sign_for_a_label() -> None:
    assert [sign.name for sign in turn_signs() if not sign.says_label] == ["bare"]


@pytest.mark.parametrize(
    ("opening", "name"), [("(", "paren"), ("○", "circ"), ("【", "sumi"), ("〔", "square"), ("", "bare"), ("《", "bare")]
)
def test_a_form_prints_labels_behind_one_of_the_signs(opening: str, name: str) -> None:
    assert sign_around_labels(opening) is sign_named(name)


def test_a_style_has_its_companion() -> None:
    inline = Style(sign_named("circ"))
    assert inline.companion == Style(sign_named("circ"), own_line=True)
    assert inline.companion.companion == inline


@pytest.mark.parametrize(
    ("closing", "name"),
    [("：", "colon"), (":", "colon"), ("）", "closep"), ("・・・", "dots"), ("「", "quoted"), ("", "bare")],
)
def test_a_form_without_a_sign_before_labels_is_known_by_what_stands_behind_them(closing: str, name: str) -> None:
    assert sign_around_labels("", closing) is sign_named(name)


def test_what_stands_before_labels_tells_more_than_what_is_behind_them() -> None:
    assert sign_around_labels("○", "：") is sign_named("circ")
