from datetime import datetime

from minutesapp.importers.draft import Note
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.importers.transcripts.tables.speech import heading_of, read_table
from minutesapp.tables.sheet import Area, Sheet, SheetRow, trim

COLUMNS = Columns(2, 0, None, 1, 1)
HEADING = ("時刻", "話者", "発言")
TOLD = Note(1, "transcript-columns", "「時刻」→時刻（開始）、「話者」→話者、「発言」→発言")


def sheet(*lines: tuple[str, ...]) -> Sheet:
    return Sheet(tuple(SheetRow(number, trim(cells)) for number, cells in enumerate(lines, 1)))


def read(*lines: tuple[str, ...], columns: Columns = COLUMNS) -> Transcript:
    return read_table(sheet(*lines), columns)


def test_every_line_is_a_cue_with_its_time_and_speaker() -> None:
    heard = read(HEADING, ("0:03", "山口", "はい。"), ("0:05-0:09", "井出：", "では、\n次に"), ("", "", "ええ"))
    assert heard.cues == (
        Cue("はい。", "山口", 3_000, None, 2),
        Cue("では、次に", "井出", 5_000, 9_000, 3),
        Cue("ええ", "", None, None, 4),
    )
    assert heard.notes == (TOLD,)


def test_a_column_of_ends_tells_when_something_is_over() -> None:
    heard = read(("1", "2.5", "はい。"), columns=Columns(2, 0, 1))
    assert heard.cues == (Cue("はい。", "", 1_000, 2_500, 1),)
    assert heard.notes == (Note(0, "transcript-columns", "1列目→時刻（開始）、2列目→時刻（終了）、3列目→発言"),)


def test_one_line_is_enough_to_tell_milliseconds_where_it_has_an_end() -> None:
    said = "これから会議を始めます。"
    assert read(("1200", "4700", said), columns=Columns(2, 0, 1)).cues == (Cue(said, "", 1_200, 4_700, 1),)
    assert read(("1200", said), columns=Columns(1, 0)).cues == (Cue(said, "", 1_200_000, None, 1),)


def test_what_is_no_time_and_a_line_without_words_are_told() -> None:
    heard = read(HEADING, ("いつか", "山口", "はい。"), ("0:05", "井出"), HEADING)
    assert heard.cues == (Cue("はい。", "山口", None, None, 2),)
    assert heard.notes[1:] == (
        Note(3, "transcript-row-silent", "0:05 井出"),
        Note(4, "transcript-head", "時刻 話者 発言"),
        Note(2, "transcript-time-unreadable", "いつか"),
    )


def test_many_times_that_cannot_be_read_are_told_at_once() -> None:
    heard = read(HEADING, *[(f"{20260515133000 + second}", "山口", "はい。") for second in range(30)])
    (told,) = heard.notes[1:]
    assert (told.line, told.code) == (0, "transcript-times-unreadable")
    assert told.text.startswith("（30件）：20260515133000、20260515133001、")
    assert len(heard.cues) == 30


def test_what_stands_over_the_headings_is_told_and_gives_the_day() -> None:
    heard = read(("日時", "2026/5/15 13:30"), HEADING, ("0:03", "山口", "はい。"), columns=Columns(2, 0, None, 1, 2))
    assert heard.held == datetime(2026, 5, 15, 13, 30)
    assert heard.notes[0] == Note(1, "transcript-head", "日時 2026/5/15 13:30")


def test_times_with_their_day_give_the_day_and_count_from_the_first() -> None:
    heard = read(
        ("2026/5/15 13:30:05", "山口", "はい。"),
        ("2026/5/15 13:30:08", "井出", "ええ。"),
        columns=Columns(2, 0, None, 1),
    )
    assert heard.held == datetime(2026, 5, 15, 13, 30, 5)
    assert [cue.start for cue in heard.cues] == [0, 3_000]


def test_of_a_column_with_a_few_remarks_each_is_told_and_of_a_full_one_the_column() -> None:
    lines = [(f"0:0{second}", "山口", "はい。", str(second), "要確認" if second == 3 else "") for second in range(6)]
    heard = read((*HEADING, "信頼度", "備考"), *lines)
    assert heard.notes[0].text == f"{TOLD.text}、「信頼度」→使わない、「備考」→使わない"
    assert heard.notes[1:] == (
        Note(0, "transcript-column", "「信頼度」（6件）：0、1、2、3、4、5"),
        Note(5, "transcript-cell", "「備考」：要確認"),
    )
    long = read(
        *[(f"0:0{second}", "山口", "はい。", "長" * 150) for second in range(6)], columns=Columns(2, 0, None, 1)
    )
    assert long.notes[-1].text == "4列目（6件）：" + "長" * 150 + "、" + "長" * 49 + "…"


def test_signs_for_as_above_and_cells_that_are_one_go_on_with_the_speaker() -> None:
    lines = sheet(
        ("0:01", "山口", "a"), ("0:02", "〃", "b"), ("0:03", "", "c"), ("0:04", "", "d"), ("0:05", "山口", "e")
    )
    heard = read_table(Sheet(lines.rows, areas=(Area(2, 1, 3, 1),)), Columns(2, 0, None, 1))
    assert [cue.speaker for cue in heard.cues] == ["山口", "山口", "山口", "", "山口"]


def test_a_speaker_written_only_where_another_begins_goes_on() -> None:
    names = ("山口", "", "", "井出", "", "山口")
    heard = read(*[(f"0:0{place}", name, "はい") for place, name in enumerate(names)], columns=Columns(2, 0, None, 1))
    assert [cue.speaker for cue in heard.cues] == ["山口", "山口", "山口", "井出", "井出", "山口"]
    assert Note(0, "transcript-speakers-carried", "") in heard.notes


def test_nobody_is_made_up_where_speakers_are_written_again() -> None:
    names = ("山口", "山口", "", "", "井出")
    heard = read(*[(f"0:0{place}", name, "はい") for place, name in enumerate(names)], columns=Columns(2, 0, None, 1))
    assert [cue.speaker for cue in heard.cues] == list(names)


def test_without_a_column_of_speakers_names_are_found_in_the_words() -> None:
    heard = read(("0:01", "山口: はい"), ("0:02", "井出: ええ"), ("0:03", "山口: では"), columns=Columns(1, 0))
    assert [(cue.speaker, cue.text) for cue in heard.cues] == [("山口", "はい"), ("井出", "ええ"), ("山口", "では")]


def test_a_line_that_was_damaged_is_told() -> None:
    heard = read_table(Sheet(sheet(HEADING, ("0:01", "山口", "はい")).rows, broken=(2,)), COLUMNS)
    assert Note(2, "transcript-row-broken", "0:01 山口 はい") in heard.notes


def test_only_a_line_with_a_word_over_what_is_said_is_a_heading() -> None:
    assert heading_of(sheet(HEADING, ("0:01", "山口", "はい")), COLUMNS) == HEADING
    assert heading_of(sheet(("文字起こし",), ("0:01", "山口", "はい")), COLUMNS) == ()
    assert heading_of(sheet(("0:01", "山口", "はい")), Columns(2)) == ()
