import pytest

from minutesapp.importers.transcripts.tables.columns import (
    ColumnKind,
    Columns,
    UnreadableColumnsError,
    columns_text,
    read_columns,
)

ALL = Columns(words=3, start=0, end=1, speaker=2, above=2, sheet=1)


@pytest.mark.parametrize("columns", [ALL, Columns(0), Columns(1, speaker=0), Columns(1, end=0, above=1)])
def test_columns_are_written_as_they_are_read(columns: Columns) -> None:
    assert read_columns(columns_text(columns)) == (columns, columns.above > 0)


def test_columns_are_counted_from_one_in_any_width_and_order() -> None:
    assert columns_text(ALL) == "開始=1,終了=2,話者=3,発言=4,見出し=2,表=2"
    assert read_columns(" 発言＝４、話者= 2 ") == (Columns(3, speaker=1), False)
    assert read_columns("発言=1,見出し=0") == (Columns(0), True)


@pytest.mark.parametrize(
    "text", ["", "話者=1", "発言", "発言=0", "発言=1,発言=2", "発言=1,話者=1", "発言=x", "誰=1,発言=2", "発言=1,"]
)
def test_what_names_no_columns_is_refused(text: str) -> None:
    with pytest.raises(UnreadableColumnsError):
        read_columns(text)


def test_each_column_has_one_kind() -> None:
    assert [ALL.kind_of(place) for place in range(5)] == [*ColumnKind, None]
    assert [ALL.place_of(kind) for kind in ColumnKind] == [0, 1, 2, 3]
    assert (ALL.last, Columns(2, speaker=5).last) == (3, 5)
