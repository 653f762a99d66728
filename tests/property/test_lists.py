"""No line of a list of people is lost: each is somebody, a heading, or told; and nothing that stands in one harms."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from minutesapp.language.kana import is_kana
from minutesapp.language.matching.folding import squeeze
from minutesapp.roster.lists.headings import all_headings
from minutesapp.roster.lists.notes import describe_notes
from minutesapp.roster.lists.reading import NoListError, read_lists
from minutesapp.roster.lists.tables import tables_in
from minutesapp.tables.sheet import Area, Sheet, SheetRow, filled_down, trim

HEADINGS = st.sampled_from([
    "氏名", "氏　名", "姓", "名", "ふりがな", "氏名（ふりがな）", "職", "役職", "所属", "課", "区分", "選出区分",
    "任期", "就任日",
    "退任日", "備考", "No.", "議席", "会派", "電話", "審議会", "定足数", "所属・職名", "委員", "",
])  # fmt: skip
NAMES = ("杉原 友則", "小堀俊介")
CELLS = st.sampled_from([
    "杉原 友則", "小堀俊介", "三田 花子君", "◎浜辺 純", "真壁 洋（会長）", "甲野 一\n乙野 二", "すぎはら とものり",
    "会長", "委員", "課長",
    "事務局", "【委員】", "総務課", "環境審議会", "学識経験者", "計", "3名", "※敬称略", "欠員", "〃", "", "", "",
    "1", "0", "#N/A",
    "令和6年4月1日", "R8.3.31", "R7.9.30辞任", "任期：令和4年4月1日～令和6年3月31日", "=1", "◎", "昨日", "委員名簿",
    "氏名", "職",
])  # fmt: skip
LINES = st.lists(st.lists(CELLS, min_size=1, max_size=8), max_size=12)
AREAS = st.lists(
    st.builds(
        lambda top, left, down, right: Area(top, left, top + down, left + right),
        *(st.integers(1, 12), st.integers(0, 6), st.integers(0, 3), st.integers(0, 2)),
    ),
    max_size=3,
)


def sheet_of(lines: list[list[str]], areas: list[Area], unreckoned: set[tuple[int, int]]) -> Sheet:
    rows = tuple(SheetRow(number, trim(cells)) for number, cells in enumerate(lines, 1))
    return Sheet(
        tuple(row for row in rows if row.cells), "名簿", False, frozenset(), tuple(areas), frozenset(unreckoned)
    )


def plain_names(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """The numbers of the lines in whose column of names nothing but a name stands."""
    for table in tables_in(sheet):
        (place,) = table.columns.get("name", (-1,))
        yield from ((row.number, cell) for row in table.rows if place >= 0 and (cell := row.cell(place)) in NAMES)


def is_only_counted(row: SheetRow) -> bool:
    """Whether a line has nothing but numbers."""
    return all(squeeze(cell).isdecimal() for cell in row.cells if cell)


@settings(max_examples=300)
@given(
    st.lists(st.lists(CELLS, max_size=3), max_size=3),
    st.lists(HEADINGS, min_size=1, max_size=8),
    LINES,
    AREAS,
    st.sets(st.tuples(st.integers(1, 12), st.integers(0, 6)), max_size=3),
)
def test_every_line_is_somebody_or_told(
    above: list[list[str]],
    headings: list[str],
    lines: list[list[str]],
    areas: list[Area],
    unreckoned: set[tuple[int, int]],
) -> None:
    sheet = sheet_of([*above, headings, *lines], areas, unreckoned)
    try:
        rows, notes = read_lists([sheet])
    except NoListError:
        return
    known = {row.number for row in rows} | {note.row for note in notes}
    lines_of_sheet = filled_down(sheet).rows
    heads = [
        line for heads in all_headings(lines_of_sheet, sheet) for line in lines_of_sheet[heads.first : heads.below]
    ]
    known |= {line.number for line in heads}
    lost = [row for row in sheet.rows if row.number not in known and not is_only_counted(row)]
    assert [row for row in lost if not any(map(is_kana, row.cells))] == [], "a reading over a name goes with it"
    named = {(row.number, row.name) for row in rows}
    assert {(number, name) for number, name in plain_names(sheet)} <= named
    assert all(row.name.strip() and "\n" not in row.name for row in rows)
    assert all(sentence for sentence in describe_notes(notes))
