import pytest

from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.importers.transcripts.tables.guess import Guess, guess, guess_sheets
from minutesapp.tables.sheet import Sheet, SheetRow, trim

SAID = (
    "定刻になりましたので始めます。",
    "資料の1ページをご覧ください。",
    "このページの表についてお尋ねします。",
    "はい、承知しました。",
)
NAMES = ("山口", "井出", "山口", "井出")


def sheet(*lines: tuple[str, ...]) -> Sheet:
    return Sheet(tuple(SheetRow(number, trim(cells)) for number, cells in enumerate(lines, 1)))


def table(heading: tuple[str, ...], *columns: tuple[str, ...]) -> Sheet:
    lines = zip(*columns, strict=True)
    return sheet(*([heading] if heading else []), *lines)


CLOCK = ("0:03", "0:09", "0:21", "0:30")
ENDS = ("0:08", "0:20", "0:29", "0:33")


@pytest.mark.parametrize(
    ("found", "columns"),
    [
        (table(("開始", "終了", "話者", "発言"), CLOCK, ENDS, NAMES, SAID), Columns(3, 0, 1, 2, 1)),
        (table(("発言", "話者", "開始"), SAID, NAMES, CLOCK), Columns(0, 2, None, 1, 1)),
        (table(("話者", "発言"), NAMES, SAID), Columns(1, None, None, 0, 1)),
        (table((), CLOCK, ENDS, NAMES, SAID), Columns(3, 0, 1, 2)),
        (table((), NAMES, CLOCK, SAID), Columns(2, 1, None, 0)),
        (table(("だれが", "いつから", "なにを言ったか"), NAMES, CLOCK, SAID), Columns(2, 1, None, 0, 1)),
        (table((), ("1", "2", "3", "4"), ("0.5", "3", "9", "12"), ("2", "8", "11", "15"), SAID), Columns(3, 1, 2)),
        (table((), ("話者1", "話者2", "話者3", "話者4"), SAID), Columns(1, speaker=0)),
        (table(("番号", "話者ID", "話者名", "内容"), ("1", "2", "3", "4"), ("1", "2", "1", "2"), NAMES, SAID),
         Columns(3, speaker=2, above=1)),
        (table(("時刻", "感情", "発言"), CLOCK, ("平静", "平静", "平静", "怒り"), SAID), Columns(2, 0, above=1)),
        (sheet(("会議",), ("0:01", "山口", SAID[0]), ("0:05", "井出", SAID[1]), ("0:09", "山口", SAID[2])),
         Columns(2, 0, speaker=1, above=1)),
    ],
)  # fmt: skip
def test_columns_are_told_by_their_headings_or_by_what_stands_in_them(found: Sheet, columns: Columns) -> None:
    told = guess(found)
    assert (told.columns, told.certain) == (columns, True)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (table(("時刻", "話者", "認識結果", "修正結果"), CLOCK, NAMES, SAID, SAID), 2),
        (table(("話者", "内容", "全文"), NAMES, ("開会", "説明", "質疑", "答弁"), tuple(said * 4 for said in SAID)), 1),
        (table((), NAMES, SAID), 1),
        (table(("氏名", "職", "所属"), NAMES, ("課長", "委員", "課長", "委員"), ("東雲市総務部総務課",) * 4), 2),
        (table((), ("3.5", "4.25", "9.5", "12.5"), NAMES, SAID), 2),
        (table((), CLOCK, ("山口", "井出", "髙村", "𠮷野"), SAID), 2),
        (table((), CLOCK, ("1", "2", "1", "2"), SAID), 2),
        (table((), CLOCK, NAMES, ("総務", "環境", "総務", "環境"), SAID), 3),
        (table(("時刻", "担当", "発言"), CLOCK, NAMES, SAID), 2),
        (table(("話者", "発言")), None),
        (table((), ("1", "2", "3", "4"), CLOCK), None),
    ],
)  # fmt: skip
def test_where_another_column_may_be_meant_there_is_doubt(found: Sheet, words: int | None) -> None:
    told = guess(found)
    assert not told.certain
    assert (told.columns and told.columns.words) == words


def test_short_words_over_a_table_in_doubt_are_its_headings() -> None:
    assert guess(table(("列1", "列2"), NAMES, SAID)) == Guess(Columns(1, None, None, 0, 1))
    assert guess(table(("山口", "はい"), NAMES, SAID)).columns == Columns(1, None, None, 0, 0)
    unnamed = ("話者1", "話者2", "話者1", "話者2")
    assert guess(table(("話者3", "はい。"), unnamed, SAID)) == Guess(Columns(1, None, None, 0, 0), True, True)


def test_headings_that_are_only_guessed_do_not_take_the_doubt_away() -> None:
    assert not guess(sheet(("野口", "0:03", "それでは始めます。"), ("工藤", "0:0"))).certain


def test_only_what_tells_times_and_speakers_or_begins_with_the_recording_was_heard_by_a_program() -> None:
    late = ("13:30", "13:35", "13:40", "13:50")
    assert guess(table(("時刻", "発言"), CLOCK, SAID)).heard
    assert guess(table(("時刻", "話者", "発言"), late, NAMES, SAID)).heard
    assert not guess(table(("時刻", "内容"), late, SAID)).heard
    assert not guess(table(("発言者", "発言"), NAMES, SAID)).heard
    assert guess(table(("発言者", "発言"), ("話者1", "話者2", "話者1", "話者2"), SAID)).heard


def test_of_several_tables_the_one_that_was_heard_is_taken() -> None:
    title, other = sheet(("会議名", "懇話会")), table(("氏名", "職"), NAMES, NAMES)
    heard = table(("時刻", "話者", "発言"), CLOCK, NAMES, SAID)
    assert guess_sheets([title, other, heard, heard]).columns == Columns(2, 0, None, 1, 1, 2)
    assert guess_sheets([]) == Guess()
