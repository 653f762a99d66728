from __future__ import annotations

import json

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Place, PlaceKind
from minutesapp.importers.transcripts.cue import Cue
from minutesapp.importers.transcripts.pages.otranscribe import is_typed_page, read_typed_page


def otr(page: str, **others: object) -> str:
    return json.dumps({"text": page, "media": "a.mp3", **others}, ensure_ascii=False)


def cues(page: str) -> list[Cue]:
    return [cue._replace(text=cue.text.strip()) for cue in read_typed_page(otr(page), "a.otr").cues]


def stamp(seconds: object, shown: str = "0:12") -> str:
    return f'<span class="timestamp" contenteditable="false" data-timestamp="{seconds}">{shown}</span>'


def test_it_is_known_by_its_page_and_its_recording() -> None:
    assert is_typed_page("\ufeff" + otr("")) and is_typed_page('{"text": "", "media-time": 3')
    assert not is_typed_page('{"text": ""}') and not is_typed_page('"text" "media":')


def test_a_time_begins_a_cue_and_a_line_begins_a_paragraph() -> None:
    lines = (
        f"{stamp(12.34)}&nbsp;野口: は<b>い</b>{stamp(20)} え",
        "続き<br>まだ",
        "工藤: A &amp; B",
        "野口: う",
        "工藤: お",
    )
    page = "".join(f"<p>{line}</p>" for line in lines)
    assert cues(page) == [
        Cue("はい", "野口", 12_340, None, 1, True),
        Cue("え", "野口", 20_000, None, 2),
        Cue("続き", "野口", None, None, 3, True),
        Cue("まだ", "野口", None, None, 4, True),
        Cue("A & B", "工藤", None, None, 5, True),
        Cue("う", "野口", None, None, 6, True),
        Cue("お", "工藤", None, None, 7, True),
    ]


@pytest.mark.parametrize(
    ("span", "start"),
    [
        (stamp("01:02"), 62_000),
        ('<span class="timestamp">1:02:03</span>', 3_723_000),
        (stamp("NaN", "0:09"), 9_000),
        (stamp("1e400", "?"), None),
    ],
)
def test_a_time_is_read_as_every_version_writes_it(span: str, start: int | None) -> None:
    assert cues(f"<p>{span} はい</p>")[0].start == start


def test_words_in_the_place_of_a_time_are_words() -> None:
    assert cues(f"<p>{stamp(3, 'あとで')} はい</p>") == [Cue("あとで はい", "", 3_000, None, 1, True)]


def test_a_line_of_the_page_is_none_of_what_is_said() -> None:
    assert cues("<p>野口: は\nい</p><p>工藤:\nえ</p>") == [
        Cue("は い", "野口", None, None, 1, True),
        Cue("え", "工藤", None, None, 2, True),
    ]


def test_a_time_that_stands_alone_is_that_of_the_words_below() -> None:
    assert cues(f"<p>{stamp(5)}</p><p></p><p>はい</p><p>え</p>") == [
        Cue("はい", "", 5_000, None, 1, True),
        Cue("え", "", None, None, 2, True),
    ]


def test_its_places_are_times_and_its_recording_is_told() -> None:
    read = read_typed_page(otr(f"<p>あ</p><p>{stamp(61)}い</p><p>う</p>"), "a.otr")
    assert [place.number for place in read.places] == [0, 61_000, 61_000]
    assert read.places[0].kind is PlaceKind.TIME and read.places[1] == Place(PlaceKind.TIME, 61_000)
    assert [(note.code, note.text) for note in read.notes] == [("transcript-head", "a.mp3")]


@pytest.mark.parametrize("text", ['{"text": "<p>', '{"text": 3, "media": ""}', '{"text": ' + "[" * 100_000])
def test_a_broken_file_is_named(text: str) -> None:
    with pytest.raises(UserFacingError, match="import-transcript-broken") as caught:
        read_typed_page(text, "a.otr")
    assert caught.value.facts["path"] == "a.otr"
