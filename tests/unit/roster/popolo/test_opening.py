from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.roster.popolo.opening import popolo_in
from minutesapp.roster.source import RosterFile
from minutesapp.services import people
from minutesapp.services.lists import open_coming
from minutesapp.services.rosters.exporting import export_roster
from tests.popolo_files import FILE


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "list.csv"  # told by what is in it
    written.write_text(json.dumps(FILE, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return written


def test_a_file_is_shown_taken_in_and_comes_out_as_it_was(tmp_path: Path, file: Path) -> None:
    roster = RosterFile(tmp_path / "new.db")
    shown = open_coming(file).preview(roster)
    assert [person.name for person in shown.new] == ["髙梨 美緒"] and not roster.exists()
    done = people.import_roster(file, roster)
    assert [person.name for person in done.new] == ["髙梨 美緒"]
    assert [person.name for person in open_coming(file).preview(roster).unchanged] == ["髙梨 美緒"]
    assert export_roster(tmp_path / "out.json", None, roster) == 1
    assert (tmp_path / "out.json").read_bytes() == file.read_bytes()


def test_a_list_is_no_popolo_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("氏名\n東 健\n", encoding="utf-8")
    assert popolo_in(tmp_path / "a.csv") is None


@pytest.mark.parametrize("text", ["{", "{}", '{"persons": 5}', '{"format": "x"}'])
def test_json_of_something_else_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(UserFacingError) as caught:
        people.import_roster(tmp_path / "a.json", RosterFile(tmp_path / "new.db"))
    assert caught.value.code == "roster-popolo-broken" and not (tmp_path / "new.db").exists()
