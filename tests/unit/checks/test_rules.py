"""All rules together."""

from __future__ import annotations

import inspect

from minutesapp import checks
from minutesapp.checks import body, disclosure, header, numbers, people, presence, withheld
from minutesapp.checks.rules import RULES, check
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from tests.architecture.sources import REPOSITORY
from tests.makers import heading, minutes, turn

MODULES = (header, disclosure, numbers, people, presence, body, withheld)
WITHOUT_RULES = {"fixes", "__init__", "finding", "marks", "rule", "rules"}


def test_every_module_of_rules_is_asked() -> None:
    files = (REPOSITORY / checks.__name__.replace(".", "/")).glob("*.py")
    assert {file.stem for file in files} - WITHOUT_RULES == {module.__name__.rpartition(".")[2] for module in MODULES}
    assert tuple(rule for module in MODULES for rule in module.RULES) == RULES


def test_everything_that_searches_belongs_to_a_rule() -> None:
    searches = {rule.search for rule in RULES}
    for module in MODULES:
        for name, search in inspect.getmembers(module, inspect.isfunction):
            assert not name.startswith("find_") or search in searches, name


def test_a_finished_record_breaks_no_rule(shinonome: Minutes) -> None:
    assert check(shinonome, load_form(shinonome.template)) == ()


def test_findings_come_in_the_order_of_the_record() -> None:
    found = check(minutes(heading("議事", 2), turn("一"), turn("", "p9")), load_form("ueda-gaiyo"))
    codes = [finding.code for finding in found]
    assert codes.index("field-missing") < codes.index("speaker-unknown") < codes.index("turn-empty")


def test_places_can_be_found_again() -> None:
    record = minutes(turn("一"), turn("", "p1"))
    for finding in check(record, load_form("ueda-gaiyo")):
        assert finding.text.endswith("。")
        assert not finding.block or any(block.id == finding.block for block in record.body)
        assert not finding.attendee or record.attendee(finding.attendee)


def test_only_the_rules_asked_for_are_held_against_the_record() -> None:
    found = check(minutes(turn("")), load_form("ueda-gaiyo"), (body.EMPTY_TURN,))
    assert [finding.code for finding in found] == ["turn-empty"]
