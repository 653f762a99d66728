import pytest

from minutesapp.roster.lists.notes import LONGEST_QUOTE, ListNote, column_name, describe_notes, quote


def test_a_note_says_sheet_row_and_column() -> None:
    note = ListNote("roster-cell-error", "#REF!", "委員", 3, column_name(2, "職"))
    assert describe_notes([note]) == [
        "シート「委員」 3行目 C列「職」：「#REF!」という値は読めないため、空欄として取り込みました。"
    ]


def test_what_is_of_the_whole_file_has_no_place() -> None:
    (told,) = describe_notes([ListNote("roster-sheet-hidden", sheet="旧名簿")])
    assert told.startswith("シート「旧名簿」：隠れているシート")


def test_what_is_the_same_of_many_lines_is_told_once() -> None:
    notes = [ListNote("roster-row-no-name", f"第{number}委員", row=number) for number in range(2, 7)]
    assert describe_notes(notes) == [
        "2、3、4行目など5行：氏名がないため、この行は取り込みませんでした（「第2委員」「第3委員」「第4委員」など）。"
    ]


def test_where_somebody_may_be_missing_is_told_first() -> None:
    notes = [ListNote("roster-line-total", "計", row=9), ListNote("roster-row-formula", "=1", row=8)]
    assert [told[:3] for told in describe_notes(notes)] == ["8行目", "9行目"]


def test_the_same_of_two_columns_or_sheets_is_told_of_each() -> None:
    notes = [ListNote("roster-cell-error", "0", sheet, 1, column) for sheet in "甲乙" for column in ("A列", "B列")]
    assert len(describe_notes(notes)) == 4


@pytest.mark.parametrize(("place", "name"), [(0, "A列"), (25, "Z列"), (26, "AA列"), (99, "CV列")])
def test_a_column_is_called_as_excel_calls_it(place: int, name: str) -> None:
    assert column_name(place) == name


def test_no_more_is_quoted_than_can_be_read() -> None:
    assert quote("甲\n乙") == "甲 乙"
    assert len(quote("九" * 1_000)) == LONGEST_QUOTE + 1
