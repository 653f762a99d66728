"""Older documents are brought up to date step by step; newer ones are refused."""

from __future__ import annotations

from typing import Any

import pytest

from minutesapp.storage import upgrades
from minutesapp.storage.json_parts import MalformedError
from minutesapp.storage.upgrades import CURRENT, UPGRADES, NewerError, format_name, upgrade


def test_the_current_version_stays_as_it_is() -> None:
    table = {"format": format_name(CURRENT), "template": "t"}
    assert upgrade(table) is table


def test_each_older_version_has_its_step() -> None:
    assert sorted(UPGRADES) == list(range(1, CURRENT))


def test_an_old_document_goes_through_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def step(name: str) -> upgrades.Upgrade:
        def add(table: dict[str, Any]) -> dict[str, Any]:
            return table | {"steps": [*table.get("steps", []), name]}

        return add

    monkeypatch.setattr(upgrades, "CURRENT", 3)
    monkeypatch.setattr(upgrades, "UPGRADES", {1: step("1→2"), 2: step("2→3")})
    assert upgrade({"format": "minutes/1"})["steps"] == ["1→2", "2→3"]
    assert upgrade({"format": "minutes/2"})["steps"] == ["2→3"]


def test_a_newer_document_is_refused_with_its_number() -> None:
    with pytest.raises(NewerError) as caught:
        upgrade({"format": f"minutes/{CURRENT + 98}"})
    assert caught.value.version == CURRENT + 98


@pytest.mark.parametrize(
    "name", [None, 1, "", "minutes", "minutes/", "minutes/01", "minutes/-1", "minutes/1 ", "notes/1"]
)
def test_what_names_no_version_is_no_document(name: object) -> None:
    with pytest.raises(MalformedError, match="format"):
        upgrade({"format": name})


def test_what_another_program_stored_under_names_of_ours_is_set_aside() -> None:
    times = [{"arrived": "途中から", "left": "15:10"}, {"arrived": "10:70"}, "x"]
    table = upgrade({"format": "minutes/1", "committee": "総務委員会", "x-committee": 1, "attendees": times})
    assert (table["x-x-committee"], table["x-committee"]) == ("総務委員会", 1)
    assert table["attendees"] == [{"x-arrived": "途中から", "left": "15:10"}, {"x-arrived": "10:70"}, "x"]
    lists = [{"type": "people", "instead_of": "東"}]
    assert upgrade({"format": "minutes/2", "header": lists})["header"] == [{"type": "people", "x-instead_of": "東"}]
    later = [{"kind": "heading", "absences": 3}], [{"proxy": "委任状", "x-proxy": ""}]
    for version in (1, 2):
        table = upgrade({"format": f"minutes/{version}", "body": later[0], "attendees": later[1]})
        assert table["body"] == [{"kind": "heading", "x-absences": 3}]
        assert table["attendees"] == [{"x-x-proxy": "委任状", "x-proxy": ""}]
        table = upgrade({"format": f"minutes/{version}", "committee": {"name": "審査会", "labels": "letter"}})
        assert table["committee"] == {"name": "審査会", "x-labels": "letter"}
    for version in (1, 2, 3):
        table = upgrade({"format": f"minutes/{version}", "body": [{"closed": True, "reason": "memo"}]})
        assert table["body"] == [{"closed": True, "x-reason": "memo"}]
    for version in (1, 2, 3, 4):
        table = upgrade({"format": f"minutes/{version}", "release": "2024-05", "x-release": 1})
        assert (table["x-x-release"], table["x-release"]) == ("2024-05", 1)
    ours = {"format": "minutes/1", "committee": {"name": "審査会"}, "attendees": [{"arrived": "09:05"}]}
    assert upgrade(ours) == ours
