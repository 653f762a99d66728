"""Files of other kinds, read for a place in a record."""

from pathlib import Path

import pytest

from minutesapp.editing.clipboard.positions import Spot
from minutesapp.errors import UserFacingError
from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.services import records
from minutesapp.services.clipboard.file_read import read_file_into
from minutesapp.services.clipboard.turns_read import take_turns
from tests.makers import minutes, turn

RECORD = minutes(turn("前後", "p2"))
AT = Spot(0, 1)
VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v 髙橋会長>始める。\n\n00:03.000 --> 00:04.000\n<v 工藤>はい。\n"


def file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text", "heard"),
    [
        ("a.txt", "（髙橋会長）始める。\n（工藤係長）はい。", False),
        ("a.csv", "発言者,発言\n髙橋会長,始める。\n工藤係長,はい。\n", True),
        ("a.vtt", VTT, True),
    ],
)  # fmt: skip
def test_what_a_file_says_goes_between_the_words_there(tmp_path: Path, name: str, text: str, heard: bool) -> None:
    read = read_file_into(file(tmp_path, name, text), RECORD, AT)
    assert read.heard is heard
    body = take_turns(read, RECORD, {}).change.apply(RECORD).body
    said = [(block.text, block.speaker.attendee) for block in body]
    assert said == [("前", "p2"), ("始める。", "p1"), ("はい。", "p3"), ("後", "p2")]


def test_the_columns_of_a_table_may_be_told(tmp_path: Path) -> None:
    path = file(tmp_path, "a.csv", "い,ろ\n髙橋会長,始める。\n")
    read = read_file_into(path, RECORD, AT, Columns(words=1, speaker=0, above=1))
    assert [(block.text, block.speaker.attendee) for block in read.body] == [("始める。", "p1")]


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    record = tmp_path / "a.minutes"
    records.write_record(RECORD, record)
    for path, code in ((record, "import-minutes"), (tmp_path / "b.txt", "file-missing"), (file(tmp_path, "c", ""), "")):
        with pytest.raises(UserFacingError) as error:
            read_file_into(path, RECORD, AT)
        assert code in error.value.code
