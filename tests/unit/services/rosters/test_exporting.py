from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from minutesapp.errors import UserFacingError
from minutesapp.roster.source import RosterFile
from minutesapp.services import people
from minutesapp.services.rosters.exporting import export_roster, write_sample


def everybody(roster: RosterFile) -> list[object]:
    with roster.reading() as opened:
        return [
            (person, [(p.post, p.group, p.committee, p.side, p.start, p.end) for p in postings])
            for person, postings in opened.everybody()
        ]


def committees(roster: RosterFile) -> list[object]:
    with roster.reading() as opened:
        return [(committee.name, committee.quorum) for committee in opened.committees()]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".XLSX"])
def test_a_roster_that_was_written_out_comes_back_exactly(tmp_path: Path, roster: RosterFile, suffix: str) -> None:
    stated = tmp_path / "quorum.csv"
    stated.write_text("氏名,会議体,定足数\n東 健,図書館協議会,5人以上（オンラインを除く）\n", encoding="utf-8")
    people.import_roster(stated, roster)
    file, other = tmp_path / f"list{suffix}", RosterFile(tmp_path / "other.db")
    assert export_roster(file, None, roster) == 15
    people.import_roster(file, other)
    assert everybody(other) == everybody(roster) and committees(other) == committees(roster)
    again = people.import_roster(file, roster)
    assert (len(again.new), len(again.changed)) == (0, 0)


def test_on_a_day_only_those_in_office_are_written(tmp_path: Path, roster: RosterFile) -> None:
    file = tmp_path / "list.xlsx"
    export_roster(file, date(2024, 3, 31), roster)
    rows = list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))
    posts = [row[5] for row in rows if row[0] == "渡邉 みのり"]
    assert posts == ["奉仕サービス担当主事"] and "南部 洋子" not in [row[0] for row in rows]


def test_what_somebody_wrote_into_a_list_is_not_written_over(tmp_path: Path, roster: RosterFile) -> None:
    file = tmp_path / "list.csv"
    export_roster(file, None, roster)
    export_roster(file, date(2024, 4, 1), roster)
    file.write_text("氏名\n手書き\n", encoding="utf-8")
    with pytest.raises(UserFacingError) as caught:
        export_roster(file, None, roster)
    assert caught.value.code == "export-over-edited" and "手書き" in file.read_text(encoding="utf-8")
    export_roster(file, None, roster, over_any=True)
    assert "手書き" not in file.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("name", ["list", "list.txt", "list.xls", "roster.db"])
def test_another_format_is_told(tmp_path: Path, roster: RosterFile, name: str) -> None:
    with pytest.raises(UserFacingError) as caught:
        export_roster(tmp_path / name, None, roster)
    assert caught.value.code == "roster-export-format"


def test_a_roster_is_no_list_whatever_it_is_called(tmp_path: Path, roster: RosterFile) -> None:
    other = RosterFile(tmp_path / "other.csv")
    write_sample(tmp_path / "sample.csv")
    people.import_roster(tmp_path / "sample.csv", other)
    before = other.path.read_bytes()
    with pytest.raises(UserFacingError) as caught:
        export_roster(other.path, None, roster, over_any=True)
    assert caught.value.code == "file-is-roster" and other.path.read_bytes() == before


def test_a_roster_that_no_sheet_can_hold_is_told(
    tmp_path: Path, roster: RosterFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutesapp.tables.writing.LAST_ROW", 3)
    with pytest.raises(UserFacingError) as caught:
        export_roster(tmp_path / "list.xlsx", None, roster)
    assert caught.value.code == "roster-export-too-large" and not (tmp_path / "list.xlsx").exists()


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_sample_is_a_list_to_import(tmp_path: Path, suffix: str) -> None:
    file, roster = tmp_path / f"sample{suffix}", RosterFile(tmp_path / "new.db")
    write_sample(file)
    done = people.import_roster(file, roster)
    assert [person.name for person in done.new] == ["見本 花子", "見本 太郎"] and not done.notes
    with roster.reading() as opened:
        sides = [posting.side.value for _, (posting,) in opened.everybody()]
    assert sides == ["member", "staff"]
