"""Transcripts of the corpus as a disk or a hand spoils them: no word is lost, no time made up, nothing breaks."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Draft
from minutesapp.importers.formats.files import contents_of_file
from minutesapp.importers.hearing import read_transcript
from minutesapp.importers.reading import read_minutes
from minutesapp.importers.transcripts.cue import Transcript
from minutesapp.language.encoding import decode_text
from minutesapp.language.matching.folding import squeeze
from tests.golden.hearing_view import TRANSCRIPTS, sources

TEXTS = [file for file in sources() if file.suffix in (".vtt", ".srt", ".txt", ".tsv", ".csv")]
WORDS = re.compile(r"[ぁ-んァ-ヶ一-龠々ー𠮷]+")
MARKUP = re.compile(r"<[a-z][^<>]*>|(?:\d+ ?時間? ?)?\d+ ?分 ?\d+ ?秒")
INSERTED = (
    "\n", "\r\n\n", "-->", "00:00:0", "[00:00:01]", "<v 甲>", "</v>", "//S01: ", "//", "(..)",
    "NOTE\n", ": ", "\0", "話者1：", "&amp;",
    "<", "{",
)  # fmt: skip


def name_of(file: Path) -> str:
    return str(file.relative_to(TRANSCRIPTS))


def heard_in(file: Path) -> Transcript | None:
    try:
        contents = contents_of_file(file.read_bytes(), file.name)
    except UserFacingError:
        return None
    return contents if isinstance(contents, Transcript) else None


HEARD = {name_of(file): heard for file in sources() if (heard := heard_in(file)) is not None}


@pytest.mark.parametrize("name", HEARD)
def test_the_turns_have_every_sign_of_the_cues_in_its_order(name: str) -> None:
    heard = HEARD[name]
    body = read_transcript(heard).minutes.body
    assert squeeze("".join(block.text for block in body)) == squeeze("".join(cue.text for cue in heard.cues))


@pytest.mark.parametrize("name", HEARD)
def test_every_time_is_one_of_the_source_and_they_go_on_where_those_do(name: str) -> None:
    heard = HEARD[name]
    starts = [cue.start for cue in heard.cues if cue.start is not None]
    times = [block.time for block in read_transcript(heard).minutes.body if block.time is not None]
    assert set(times) <= set(starts)
    if all(before <= after for before, after in pairwise(starts)):
        assert times == sorted(times)


def cut(text: str, place: int, piece: str) -> str:
    return text[:place]


def insert(text: str, place: int, piece: str) -> str:
    return text[:place] + piece + text[place:]


def drop(text: str, place: int, piece: str) -> str:
    return text[:place] + text[place + 1 :]


def drop_line(text: str, place: int, piece: str) -> str:
    return text[:place] + text[place:].partition("\n")[2]


def again(text: str, place: int, piece: str) -> str:
    return text[:place] + text[max(place - 40, 0) :]


SPOIL: tuple[Callable[[str, int, str], str], ...] = (cut, insert, drop, drop_line, again)
SPOILED = {
    "where": st.floats(0, 1, exclude_max=True),
    "spoil": st.lists(st.tuples(st.sampled_from(SPOIL), st.sampled_from(INSERTED)), min_size=1, max_size=3),
}


@pytest.mark.parametrize("file", TEXTS, ids=name_of)
@given(**SPOILED)
def test_no_word_is_lost_whatever_happened_to_the_file(
    file: Path, where: float, spoil: list[tuple[Callable[[str, int, str], str], str]]
) -> None:
    text = decode_text(file.read_bytes())
    for deed, piece in spoil:
        text = deed(text, int(where * len(text)), piece)
    try:
        draft = read_minutes(text.encode(), file.name)
    except UserFacingError as error:
        assert error.code in ("import-columns-doubtful", "import-empty", "import-no-speech", "import-not-text")
        return
    if draft.heard:
        told = [block.text for block in draft.minutes.body] + [note.text for note in draft.notes]
        speakers = [block.speaker.label for block in draft.minutes.body if block.speaker]
        whole = squeeze("\n".join((*told, *speakers)))
        assert [words for words in WORDS.findall(MARKUP.sub(" ", text)) if squeeze(words) not in whole] == []


@pytest.mark.parametrize("file", sources(), ids=name_of)
@given(
    where=st.floats(0, 1, exclude_max=True), piece=st.binary(max_size=3), is_cut=st.booleans(), more=st.integers(0, 9)
)
def test_a_spoiled_file_is_a_draft_or_a_sentence(
    file: Path, where: float, piece: bytes, is_cut: bool, more: int
) -> None:
    data = file.read_bytes()
    place = int(where * len(data))
    data = data[:place] + piece + (b"" if is_cut else data[place + more :])
    try:
        assert isinstance(read_minutes(data, file.name), Draft)
    except UserFacingError as error:
        assert error.code.startswith("import-")
