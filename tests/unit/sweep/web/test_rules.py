"""Sheets of a page, and what is stated of an element."""

from __future__ import annotations

import time

import pytest

from minutesapp.sweep.web.rules import MOST_RULES, Element, Rules, declared_in, hides

PAGE = (Element("body"), Element("div", frozenset({"closed", "box"}), "secret"), Element("p"))


def of(sheet: str, *path: Element) -> dict[str, str]:
    rules = Rules()
    rules.take(sheet)
    return rules.of(path or PAGE)


@pytest.mark.parametrize(
    "selector",
    [
        "p",
        "*",
        ".closed p",
        "div.closed > p",
        "#secret p",
        "body p",
        "body .box.closed p",
        "h1, div p",
        "P",
        "div#secret p",
    ],
)
def test_a_rule_holds_for_what_its_selector_names(selector: str) -> None:
    assert of(selector + "{ COLOR : White }") == {"color": "white"}


@pytest.mark.parametrize("selector", ["h1", ".open p", "p.closed", "p div", "p p", "#secret", "div.closed.open p"])
def test_it_holds_for_nothing_else(selector: str) -> None:
    assert of(selector + "{ color: white }") == {}


@pytest.mark.parametrize(
    ("sheet", "colour"),
    [
        ("p { color: red } p { color: blue }", "blue"),
        (".closed p { color: red } p { color: blue }", "red"),
        ("#secret p { color: red } .closed.box p { color: blue }", "red"),
        ("p { color: red !important; color: blue }", "red"),
        ("/* p { color: blue } */ p { color: red }", "red"),
        ("@charset 'utf-8'; p { color: red }", "red"),
        ("@media screen { p { color: red } } @media print { p { color: blue } }", "red"),
        ("p { color: red } @media (max-width: 600px) { p { color: blue } }", "red"),
        ("@font-face { font-family: x } p { color: red", ""),
    ],
)
def test_of_several_rules_the_more_exact_and_the_later_one_holds(sheet: str, colour: str) -> None:
    assert of(sheet).get("color", "") == colour


@pytest.mark.parametrize(
    "style",
    [
        "display:none", "DISPLAY : NONE", "visibility: hidden", "visibility:collapse", "font-size:0", "font-size: 0px",
        "opacity:0.0", "text-indent:-9999px", "position:absolute; left: -999em", "height:0;overflow:hidden",
        "display: none !important; display: block",
    ],
)  # fmt: skip
def test_what_keeps_letters_from_being_seen_hides(style: str) -> None:
    assert hides(declared_in(style))


@pytest.mark.parametrize(
    "style", ["display:block", "font-size:0.8em", "opacity:0.5", "text-indent:-1em", "height:0", "overflow:hidden", ""]
)
def test_what_only_moves_or_shrinks_them_does_not(style: str) -> None:
    assert not hides(declared_in(style))


def test_selectors_that_are_not_read_are_counted_where_they_hide() -> None:
    rules = Rules()
    rules.take("p:hover { display: none } [lang] { opacity: 0 } p::before { color: red }")
    assert (rules.of(PAGE), rules.unread) == ({}, 2)


def test_a_sheet_made_to_take_long_does_not() -> None:
    rules, begin = Rules(), time.process_time()
    rules.take("p{color:red}" * MOST_RULES + "p{opacity:0}" * 9 + "@media all{" * 5_000 + "a{b}" * 5_000 + "a:" * 5_000)
    assert rules.unread == 9
    for number in range(200):
        rules.of((Element("p", frozenset({str(number)})),))
    assert rules.unread > 9
    assert time.process_time() - begin < 15
