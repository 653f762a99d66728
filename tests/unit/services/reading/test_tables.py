from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.diagnosis import sample
from minutesapp.errors import UserFacingError
from minutesapp.services import records
from minutesapp.services.reading.tables import (
    ColumnKind,
    Columns,
    UnreadableColumnsError,
    above_turns,
    asked_columns,
    bytes_to_read,
    columns_of,
    columns_view,
    headings_key,
    open_tables,
    preview,
    remembered_columns,
    sheet_words,
    tables_json,
)
from minutesapp.settings import keep_settings, load_settings
from minutesapp.tables.sheet import Sheet

DOUBTFUL = "会議\n時刻,話者,認識結果,修正結果\n0:01,山口,はい,はい。\n0:05,井出,いいえちがいます,いいえ、ちがいます。\n"
CHOSEN = Columns(3, 0, None, 1, 2)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "会議.csv"
    file.write_text(DOUBTFUL, encoding="utf-8")
    return file


def code_of(file: Path) -> str:
    with pytest.raises(UserFacingError) as caught:
        open_tables(file)
    return caught.value.code


def test_a_table_is_opened_with_the_columns_that_it_seems_to_have(file: Path) -> None:
    tables = open_tables(file)
    assert (tables.columns, tables.certain) == (Columns(3, 0, None, 1, 2), False)
    assert tables.guess_for(0) == tables.columns
    assert above_turns(tables.sheets[0]) == 2
    view = columns_view(tables.sheets[0], tables.columns)
    assert [(one.number, one.heading, one.kind) for one in view] == [
        (1, "時刻", ColumnKind.START), (2, "話者", ColumnKind.SPEAKER), (3, "認識結果", None),
        (4, "修正結果", ColumnKind.WORDS),
    ]  # fmt: skip
    assert view[0].examples == ("0:01", "0:05")
    assert columns_view(tables.sheets[0], None)[0].examples == ("会議", "時刻", "0:01")


def test_what_a_file_holds_is_told_as_json(file: Path) -> None:
    told = tables_json(open_tables(file))
    assert (told["columns"], told["certain"]) == ("開始=1,話者=2,発言=4,見出し=2", False)
    assert told["tables"][0]["columns"][2] == {
        "number": 3, "heading": "認識結果", "kind": "", "examples": ["はい", "いいえちがいます"],
    }  # fmt: skip


def test_the_first_turns_of_other_columns_can_be_seen_before(file: Path) -> None:
    blocks = preview(open_tables(file).sheets[0], Columns(2, speaker=1, above=2))
    assert [(block.speaker and block.speaker.label, block.text) for block in blocks] == [
        ("山口", "はい"),
        ("井出", "いいえちがいます"),
    ]


def test_columns_that_are_asked_for_find_where_the_turns_begin(file: Path) -> None:
    assert asked_columns("発言=3,話者=2", file) == Columns(2, None, None, 1, 2)
    assert asked_columns("発言=3,見出し=1", file).above == 1
    with pytest.raises(UnreadableColumnsError):
        asked_columns("発言", file)
    with pytest.raises(UserFacingError, match="import-columns-missing"):
        asked_columns("発言=1,表=2", file)


def test_columns_are_remembered_for_tables_with_the_same_headings(file: Path, tmp_path: Path) -> None:
    sheet = open_tables(file).sheets[0]
    assert headings_key(sheet, Columns(2)) == ""
    assert remembered_columns(file.read_bytes(), file.name) is None
    keep_settings(load_settings().with_columns(headings_key(sheet, CHOSEN), "開始=1,話者=2,発言=3,見出し=9"))
    other = tmp_path / "次.csv"
    other.write_text(DOUBTFUL.replace("会議\n", "").replace("時刻", "時 刻"), encoding="utf-8")
    assert remembered_columns(other.read_bytes(), other.name) == Columns(2, 0, None, 1, 1)
    assert open_tables(other).certain
    draft = records.import_record(other)
    assert [block.text for block in draft.minutes.body] == ["はい", "いいえちがいます"]
    assert draft.notes[0].code == "columns-remembered"
    with pytest.raises(UserFacingError, match="import-columns-doubtful"):
        records.import_record(other, recall=False)


@pytest.mark.parametrize("kept", ["発言", "発言=5"])
def test_what_is_remembered_wrongly_is_as_if_it_were_not(file: Path, kept: str) -> None:
    sheet = open_tables(file).sheets[0]
    keep_settings(load_settings().with_columns(headings_key(sheet, CHOSEN), kept))
    assert remembered_columns(file.read_bytes(), file.name) is None
    assert remembered_columns(b"PK\x03\x04 xl/workbook", "a.xlsx") is None, "whoever reads it is told"


def test_columns_that_are_chosen_are_read(file: Path) -> None:
    draft = records.import_record(file, columns=CHOSEN)
    assert draft.heard
    assert [block.text for block in draft.minutes.body] == ["はい。", "いいえ、ちがいます。"]


def test_our_own_files_and_files_without_tables_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("会議録", encoding="utf-8")
    assert code_of(tmp_path / "a.txt") == "import-no-table"
    assert code_of(tmp_path / "none.csv") == "file-missing"
    with pytest.raises(UserFacingError, match="import-minutes"):
        bytes_to_read(sample.sample_record())


def test_columns_are_put_together_of_their_kinds() -> None:
    kinds = [ColumnKind.SPEAKER, None, ColumnKind.WORDS]
    assert columns_of(kinds, 1, 2) == Columns(2, speaker=0, above=1, sheet=2)
    assert columns_of(kinds[:2], 1, 2) is None


def test_a_table_without_a_name_has_its_number() -> None:
    assert [sheet_words(Sheet((), name), 1) for name in ("発言\n録", "")] == ["発言 録", "2番目の表"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("氏名,職,所属\n山口,課長,総務課\n", "import-roster-list"),
        ("氏名,所属,発言,内容\n山口,総務課,はい。,はい。\n", "import-columns-doubtful"),
        ("氏名,品目\n山口,机\n", "import-columns-doubtful"),
    ],
)
def test_of_a_list_of_people_it_is_said_where_it_belongs(tmp_path: Path, text: str, code: str) -> None:
    file = tmp_path / "一覧.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UserFacingError, match=code):
        records.import_record(file)
