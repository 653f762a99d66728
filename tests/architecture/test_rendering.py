"""Labels, numbers and what is closed are computed in one place, and whoever shows a record asks there."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.attendance.speaking.turn_lists import turn_rows
from minutesapp.editing.clipboard.clip import clip_of
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plan import plan_of
from minutesapp.model.blocks import Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.services.clipboard.copying import copy_of
from minutesapp.services.output.showing import record_json
from minutesapp.templates.agenda import agenda_rows
from minutesapp.templates.margin import Margin
from minutesapp.templates.rendering import Rendering
from tests.architecture.sources import modules, nodes
from tests.makers import UEDA, heading, minutes, turn
from ui.desk import Desk

RULES = {"labels_of", "number_body", "closed_flags"}
OF_THE_RULES = {"templates", "model"}
"""Where the rules are."""
WITHOUT_RECORD = {
    "minutesapp/importers/body/turns/speakers.py",  # the people are known, the record is yet to be made
    "minutesapp/importers/fragment.py",
    "minutesapp/diagnosis/selftest.py",  # proves the copy by a reading of its own
}
FORM = replace(UEDA, agenda=replace(UEDA.agenda, open_mark="（公開）"))
"""A form that marks what is open, so that it is printed which headings are closed from above."""
RECORD = minutes(heading("審査", closed=True), turn("秘密。", "p1"), heading("報告"), turn("公開。", "p1"))


def on_the_desk(record: Minutes) -> object:
    desk = Desk()
    desk.set_record(record)
    read = desk.rendering
    return dict(read.labels), list(read.numbers), list(read.covered)


def beside_the_text(record: Minutes) -> object:
    margin = Margin(record, FORM)
    return [margin.note(index) for index in range(len(record.body))]


def copied(record: Minutes) -> object:
    whole = clip_of(record, Spot(0, 0), Spot(3, len(record.body[3].text)))
    return copy_of(record, FORM, whole, 0).text


SHOWN: dict[str, Callable[[Minutes], object]] = {
    "the printed record": lambda record: plan_of(make_edition(record, FORM, "internal"), FORM),
    "the public copy": lambda record: plan_of(make_edition(record, FORM, "public"), FORM),
    "the shell": record_json,
    "the clipboard": copied,
    "the desk": on_the_desk,
    "the margin": beside_the_text,
    "the outline": lambda record: agenda_rows(Rendering(record, FORM)),
    "the list of turns": lambda record: turn_rows(Rendering(record, FORM), Speaker("p1")),
}
WITHOUT_LABELS = {"the outline", "the list of turns"}
BROKEN: dict[str, Callable[..., object]] = {
    "labels_of": lambda attendees, form, public=False: {person.id: "だれか" for person in attendees},
    "number_body": lambda body, agenda: tuple("第九" if block.level else "" for block in body),
    "closed_flags": lambda body: (True,) * len(body),
}


@pytest.mark.parametrize("rule", sorted(RULES))
@pytest.mark.parametrize("name", SHOWN)
def test_a_broken_rule_is_seen_wherever_a_record_is_shown(
    name: str, rule: str, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    before = SHOWN[name](RECORD)
    monkeypatch.setattr(f"minutesapp.templates.rendering.{rule}", BROKEN[rule])
    seen = SHOWN[name](RECORD) != before
    assert seen is not (rule == "labels_of" and name in WITHOUT_LABELS)


def uses_rules(module: Path) -> bool:
    return bool({alias.name for node in nodes(module, ast.ImportFrom) for alias in node.names} & RULES)


def test_nobody_who_reads_a_record_has_rules_of_their_own() -> None:
    others = (module for module in modules("minutesapp", "ui") if module.parts[1] not in OF_THE_RULES)
    assert {module.as_posix() for module in others if uses_rules(module)} == WITHOUT_RECORD
