"""A rule makes findings of what it finds."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.checks.finding import Finding, Severity
from minutesapp.checks.rule import Breach, Rule
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from tests.makers import minutes, turn


def find_turns(minutes: Minutes, form: Form) -> Iterator[Breach]:
    return (Breach("本文", f"{form.kind}の発言です。", block=block.id) for block in minutes.body)


def test_what_is_found_has_the_code_and_the_weight_of_its_rule() -> None:
    rule = Rule("turn", Severity.WARNING, find_turns)
    found = list(rule.check(minutes(turn("一"), turn("二")), load_form("ueda-gaiyo")))
    texts = ["会議概要の発言です。"] * 2
    blocks = ["t:一", "t:二"]
    assert found == [
        Finding("turn", Severity.WARNING, "本文", text, block=id) for text, id in zip(texts, blocks, strict=True)
    ]
