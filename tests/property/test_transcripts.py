"""What was heard, written in any format and read again, is the same: no sign, speaker or time is lost or made up."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Draft
from minutesapp.importers.formats.files import contents_as_transcript
from minutesapp.importers.reading import read_minutes
from minutesapp.importers.transcripts.cue import Cue
from minutesapp.language.matching.folding import squeeze

NAMES = st.sampled_from(("SPEAKER_00", "SPEAKER_01", "野口 一郎", "Onodera, Manabu", "髙橋（ゲスト）"))
WORDS = st.text(st.sampled_from("えー、あの会議です。はいABab 09・ー？"), min_size=1, max_size=30).map(str.strip)
SPEECH = WORDS.filter(lambda words: words[:1] not in ("", "0", "9") and not words.isspace())


@st.composite
def heard(draw: st.DrawFn) -> list[Cue]:
    """Some cues one after another, the first three of the same speaker so that the whole is beyond doubt."""
    time, cues = 0, []
    for index in range(draw(st.integers(3, 12))):
        length, pause = draw(st.integers(1, 9)), draw(st.integers(0, 9))
        speaker = draw(NAMES) if index > 2 else "SPEAKER_00"
        cues.append(Cue(draw(SPEECH), speaker, time * 1000, (time + length) * 1000))
        time += length + pause
    return cues


def clock(milliseconds: int | None, point: str = ".") -> str:
    seconds, rest = divmod(milliseconds or 0, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"


def times(cue: Cue, point: str = ".") -> str:
    return f"{clock(cue.start, point)} --> {clock(cue.end, point)}"


def zoom(cues: Sequence[Cue]) -> str:
    blocks = (f"{n}\r\n{times(cue)}\r\n{cue.speaker}: {cue.text}\r\n\r\n" for n, cue in enumerate(cues, 1))
    return "WEBVTT\r\n\r\n" + "".join(blocks)


def teams(cues: Sequence[Cue]) -> str:
    guid = "b0c5ff91-1d8c-4f40-8cfc-3d8c1d1b1f6e"
    blocks = (
        f"\n{guid}/{n}-0\n{times(cue)}\n<v {escape(cue.speaker)}>{escape(cue.text)}</v>\n" for n, cue in enumerate(cues)
    )
    return "WEBVTT\n" + "".join(blocks)


def srt(cues: Sequence[Cue]) -> str:
    return "\n".join(f"{n}\n{times(cue, ',')}\n[{cue.speaker}]: {cue.text}\n" for n, cue in enumerate(cues, 1))


def short(milliseconds: int | None) -> str:
    seconds = (milliseconds or 0) // 1000
    return f"{seconds // 60}:{seconds % 60:02}"


def clova(cues: Sequence[Cue]) -> str:
    return "\r\n".join(f"{cue.speaker} {short(cue.start)}\r\n{cue.text}\r\n" for cue in cues)


def stamped(cues: Sequence[Cue]) -> str:
    return "".join(f"[{clock(cue.start)}] {cue.speaker}: {cue.text}\n" for cue in cues)


def markdown(cues: Sequence[Cue]) -> str:
    return "\n".join(f"**{cue.speaker} ({short(cue.start)}):** {cue.text}\n" for cue in cues)


def tsv(cues: Sequence[Cue]) -> str:
    return "start\tend\ttext\n" + "".join(f"{cue.start}\t{cue.end}\t{cue.text}\n" for cue in cues)


def seconds(milliseconds: int | None) -> float:
    return (milliseconds or 0) / 1000


def whisperx_json(cues: Sequence[Cue]) -> str:
    """A segment may hold two cues, told apart by the speakers of their words."""
    groups: list[list[Cue]] = []
    for cue in cues:
        if groups and len(groups[-1]) == 1 and groups[-1][0].speaker != cue.speaker:
            groups[-1].append(cue)
        else:
            groups.append([cue])
    segments = [{"text": "".join(cue.text for cue in group), "words": [*map(word_of, group)]} for group in groups]
    return json.dumps({"segments": segments, "word_segments": [], "language": "ja"}, ensure_ascii=False)


def word_of(cue: Cue) -> dict[str, object]:
    return {"word": cue.text, "start": seconds(cue.start), "end": seconds(cue.end), "speaker": cue.speaker}


def openai_json(cues: Sequence[Cue]) -> str:
    segments = [{"id": 0, "start": seconds(cue.start), "end": seconds(cue.end), "text": cue.text} for cue in cues]
    return json.dumps({"text": "", "segments": segments}, ensure_ascii=False)


def figures(milliseconds: int | None) -> str:
    seconds, rest = divmod(milliseconds or 0, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60}:{seconds % 60}.{rest}"


def spans(cues: Sequence[Cue]) -> str:
    return "".join(f"{figures(cue.start)} --> {figures(cue.end)}\n{cue.speaker}\n{cue.text}\n" for cue in cues)


def noscribe_html(cues: Sequence[Cue]) -> str:
    """A paragraph for each turn; the rest of a turn is in it without a label."""
    paragraphs: list[str] = []
    speaker = ""
    for cue in cues:
        label = "" if cue.speaker == speaker else f"{cue.speaker}: <span>[{short_clock(cue.start)}]</span>"
        words = f'<a name="ts_{cue.start}_{cue.end}_{cue.speaker}" >{label} {escape(cue.text, quote=False)}</a>'
        paragraphs += [] if paragraphs and not label else [""]
        paragraphs[-1] += words
        speaker = cue.speaker
    return "<html><body>" + "".join(f"<p >{words}</p>" for words in paragraphs) + "</body></html>"


def short_clock(milliseconds: int | None) -> str:
    return clock(milliseconds).partition(".")[0]


def noscribe_txt(cues: Sequence[Cue]) -> str:
    return "\n\n".join(f"{cue.speaker}: [{short_clock(cue.start)}] {cue.text}" for cue in cues)


def otranscribe(cues: Sequence[Cue]) -> str:
    lines = (
        f'<p><span class="timestamp" data-timestamp="{seconds(cue.start)}">{short(cue.start)}</span>&nbsp;'
        f"{escape(cue.speaker)}: {escape(cue.text)}</p>"
        for cue in cues
    )
    return json.dumps({"text": "".join(lines), "media": "", "media-time": 0}, ensure_ascii=False)


WHOLE: dict[str, Callable[[Sequence[Cue]], str]] = {
    "zoom": zoom,
    "teams": teams,
    "srt": srt,
    "spans": spans,
    "json": whisperx_json,
    "noscribe html": noscribe_html,
}
"""Formats that say of every cue who speaks, and from when to when."""
BEGUN: dict[str, Callable[[Sequence[Cue]], str]] = {
    "clova": clova,
    "stamped": stamped,
    "markdown": markdown,
    "noscribe txt": noscribe_txt,
    "otranscribe": otranscribe,
}
"""Formats that say of every cue who speaks, and from when."""
UNNAMED: dict[str, Callable[[Sequence[Cue]], str]] = {"tsv": tsv, "openai json": openai_json}
"""Formats that do not say who speaks."""
EVERY = WHOLE | BEGUN | UNNAMED


def plain(cue: Cue) -> Cue:
    return cue._replace(text=cue.text.strip(), line=0, apart=False)


@pytest.mark.parametrize("name", WHOLE)
@given(cues=heard())
def test_what_was_heard_is_read_as_it_was_written(name: str, cues: list[Cue]) -> None:
    read = contents_as_transcript(WHOLE[name](cues))
    assert read is not None
    assert [plain(cue) for cue in read.cues] == cues
    assert read.notes == ()


@pytest.mark.parametrize("name", UNNAMED)
@given(cues=heard())
def test_nobody_is_made_up_where_nobody_is_named(name: str, cues: list[Cue]) -> None:
    read = contents_as_transcript(UNNAMED[name](cues))
    assert read is not None
    assert [plain(cue) for cue in read.cues] == [cue._replace(speaker="") for cue in cues]
    assert read.notes == ()


@pytest.mark.parametrize("name", BEGUN)
@given(cues=heard())
def test_what_has_no_end_is_read_as_it_was_written(name: str, cues: list[Cue]) -> None:
    read = contents_as_transcript(BEGUN[name](cues))
    assert read is not None
    assert [plain(cue) for cue in read.cues] == [cue._replace(end=None) for cue in cues]
    assert read.notes == ()


@pytest.mark.parametrize("name", EVERY)
@given(cues=heard(), where=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255), cut=st.booleans())
def test_a_spoiled_file_is_a_draft_or_a_sentence(
    name: str, cues: list[Cue], where: float, byte: int, cut: bool
) -> None:
    data = bytearray(EVERY[name](cues).encode())
    place = int(where * len(data))
    data[place : None if cut else place + 1] = bytes([byte])
    try:
        assert isinstance(read_minutes(bytes(data), f"a.{name}"), Draft)
    except UserFacingError as error:
        assert error.code.startswith("import-")


@pytest.mark.parametrize("name", sorted(WHOLE.keys() - {"json", "noscribe html"}))
@given(cues=heard(), cut=st.floats(0.3, 1))
def test_of_a_file_that_was_cut_off_nothing_is_lost(name: str, cues: list[Cue], cut: float) -> None:
    whole = WHOLE[name](cues)
    text = whole[: int(cut * len(whole))]
    read = contents_as_transcript(text)
    assert read is not None
    told = squeeze("".join((*(cue.text for cue in read.cues), *(note.text for note in read.notes))))
    whole_cues = text.count("-->") - 1
    assert all(squeeze(cue.text) in told for cue in cues[:whole_cues])
