"""A file of people is read once: what it would do, and doing it; its columns can be chosen, and are remembered."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from minutesapp.errors import UserFacingError
from minutesapp.roster.source import RosterFile
from minutesapp.services.lists import (
    ListColumns,
    ListKind,
    columns_text,
    first_rows,
    headings_key,
    open_coming,
    open_lists,
)
from minutesapp.settings import Settings, keep_settings

STRANGE = "委嘱状交付者,,\n誰,どこ,何\n髙橋 健,総務課,課長\n東 翔,財政課,係長\n"
CHOSEN = ListColumns((ListKind.NAME, ListKind.GROUP, ListKind.POST), 2)


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    file = tmp_path / "交付者.csv"
    file.write_text(STRANGE, encoding="utf-8")
    return file


@pytest.fixture
def empty(tmp_path: Path) -> RosterFile:
    return RosterFile(tmp_path / "roster.db", optional=True)


def test_a_list_is_shown_and_then_taken_in_without_its_file(tmp_path: Path, empty: RosterFile) -> None:
    file = tmp_path / "名簿.csv"
    file.write_text("氏名,職名\n髙橋 健,会長\n", encoding="utf-8")
    coming = open_coming(file)
    file.unlink()
    assert coming.has_columns
    shown = coming.preview(empty)
    assert [(change.before, change.after[0].name) for change in shown.changes] == [(None, "髙橋 健")]
    assert not empty.exists()
    assert len(coming.take_in(empty).new) == 1
    again = coming.preview(empty)
    assert (len(again.unchanged), again.changes) == (1, ())


def test_columns_that_nobody_knows_are_chosen(strange: Path, empty: RosterFile) -> None:
    with pytest.raises(UserFacingError, match="roster-list-no-names"):
        open_coming(strange)
    listed = open_lists(strange)
    assert [one.is_list for one in listed.guesses] == [False]
    assert [(row.name, row.post) for row in first_rows(listed.sheets[0], CHOSEN)] == [
        ("髙橋 健", "課長"),
        ("東 翔", "係長"),
    ]
    assert [person.name for person in open_coming(strange, CHOSEN).preview(empty).new] == ["髙橋 健", "東 翔"]


def test_chosen_columns_are_remembered_for_lists_with_the_same_headings(strange: Path, empty: RosterFile) -> None:
    key = headings_key(open_lists(strange).sheets[0], CHOSEN)
    keep_settings(Settings().with_list(key, columns_text(CHOSEN)))
    strange.write_text(f"令和7年\n{STRANGE}", encoding="utf-8")
    preview = open_coming(strange).preview(empty)
    assert len(preview.new) == 2
    assert preview.notes[0].code == "roster-columns-remembered"
    listed = open_lists(strange)
    assert listed.guesses[listed.begin].kinds == CHOSEN.kinds


def test_a_file_of_popolo_has_no_columns(tmp_path: Path, empty: RosterFile) -> None:
    file = tmp_path / "議員.json"
    file.write_text('{"persons": [{"id": "1", "name": "髙橋 健"}]}', encoding="utf-8")
    coming = open_coming(file)
    assert not coming.has_columns
    assert [person.name for person in coming.preview(empty).new] == ["髙橋 健"]
    assert len(coming.take_in(empty).new) == 1


def test_the_other_tables_of_a_book_are_told_where_one_is_chosen(tmp_path: Path, empty: RosterFile) -> None:
    file = tmp_path / "二枚.xlsx"
    book = openpyxl.Workbook()
    for name, rows in {"誰": [["誰", "何"], ["髙橋 健", "課長"]], "別": [["氏名"], ["東 翔"]]}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    book.save(file)
    chosen = ListColumns((ListKind.NAME, ListKind.POST), 1)
    preview = open_coming(file, chosen).preview(empty)
    assert [person.name for person in preview.new] == ["髙橋 健"]
    assert [note.sheet for note in preview.notes if note.code == "roster-sheet-not-chosen"] == ["別"]
    assert open_lists(file).begin == 1
