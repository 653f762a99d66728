"""Notes know where they belong: in the source as it counts, and in the record."""

from __future__ import annotations

import pytest

from minutesapp.importers.draft import Note, Place, PlaceKind
from minutesapp.importers.locating import Origins, locate
from minutesapp.importers.reading import read_text, read_words
from minutesapp.importers.source import LINE_END, Words
from tests.makers import heading, minutes, more, turn

RECORD = minutes(heading("議事"), turn("資料の3ページについて、改めて伺いたい。", "p1"), more("以上"))
ORIGINS = Origins({"title": 1, "members": 3}, {"h:議事": 7, RECORD.body[1].id: 9, "m:以上": 14})
TEXT = """1 審議会名\t東雲市行政不服審査会
2 日 時\t令和6年10月3日 午前10時から正午まで

協 議 事 項 等

1 開会

(委員) この件については、昨年度の利用状況を踏まえて、次回の会議までに資料を用意し
- 2 -
改めて説明することとしたい。

(事務局) 承知した。
"""


def located(line: int, text: str, code: str = "sentence-joined") -> Note:
    (note,) = locate([Note(line, code, text)], RECORD, ORIGINS, Words(""))
    return note


@pytest.mark.parametrize(
    ("line", "field", "block"),
    [(0, "", ""), (1, "title", ""), (2, "title", ""), (5, "members", ""), (7, "", "h:議事"), (99, "", "m:以上")],
)
def test_a_line_belongs_to_what_begins_at_it_or_before_it(line: int, field: str, block: str) -> None:
    note = located(line, "どこにもない", "page-number")
    assert (note.field, note.block, note.span, note.fix) == (field, block, None, None)
    assert note.place == (Place(PlaceKind.LINE, line) if line else None)


def test_before_everything_there_is_nothing_it_belongs_to() -> None:
    assert locate([Note(1, "review-copy", "写し")], RECORD, Origins({}, {"h:議事": 7}), Words(""))[0].block == ""


def test_a_joined_line_is_found_in_its_block_and_can_be_divided_again() -> None:
    note = located(11, "改めて伺いたい。")
    assert (note.block, note.span) == (RECORD.body[1].id, (12, 20))
    assert note.fix is not None
    change = note.fix.make(RECORD)
    assert change is not None
    assert [block.text for block in change.apply(RECORD).body[1:3]] == ["資料の3ページについて、", "改めて伺いたい。"]
    for other in (minutes(heading("議事")), minutes(turn("改めて伺いたい。", "p1")), change.apply(RECORD)):
        assert note.fix.make(other) is None


def test_notes_come_in_the_order_of_their_lines() -> None:
    notes = locate([Note(9, "b", ""), Note(0, "a", ""), Note(2, "c", "")], RECORD, ORIGINS, Words(""))
    assert [note.line for note in notes] == [0, 2, 9]


def test_every_note_on_a_text_belongs_to_its_record() -> None:
    draft = read_text(TEXT)
    known = {block.id for block in draft.minutes.body} | {field.key for field in draft.minutes.header}
    assert {note.code for note in draft.notes} == {"page-number", "sentence-joined"}
    for note in draft.notes:
        assert (note.block or note.field) in known
    joined = next(note for note in draft.notes if note.code == "sentence-joined")
    block = next(block for block in draft.minutes.body if block.id == joined.block)
    assert joined.span is not None
    assert block.text[slice(*joined.span)] == "改めて説明することとしたい。"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(PlaceKind.LINE, 12), "12行目"),
        (Place(PlaceKind.PARAGRAPH, 3), "段落3"),
        (Place(PlaceKind.TIME, 3_723_900), "1:02:03"),
    ],
)
def test_a_place_is_said_as_its_source_counts(place: Place, words: str) -> None:
    assert place.words == words


def test_blocks_of_a_recording_begin_at_their_time() -> None:
    places = tuple(Place(PlaceKind.TIME, 1000 * number) for number, _ in enumerate(LINE_END.split(TEXT)))
    draft = read_words(Words(TEXT, (), places))
    assert [block.time for block in draft.minutes.body] == [5000, 7000, 11000]
    assert draft.notes[0].place == Place(PlaceKind.TIME, 8000)
    assert all(block.time is None for block in read_text(TEXT).minutes.body)
