"""Reading transcripts of every format: how fast, and whether twice the text takes twice the time."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from minutesapp.importers.reading import read_minutes
from tests.bench.row import Row
from tests.word_files import paragraph, stranger

SIZE = 10_000_000
"""Bytes of a transcript; that of a meeting of a day has one."""
SPOKEN = (
    "それでは、お手元の資料の二ページをご覧ください。",
    "昨年度の請求は全部で48件あり、前の年より12件増えました。",
    "はい。",
    "道路と下水道の工事に関するものが、えー、その半分を占めています。",
)
SPEAKERS = ("SPEAKER_00", "SPEAKER_01", "野口 一郎")
Turn = tuple[int, str, str]
"""Seconds at which somebody speaks, who, and what."""


def turns(count: int) -> Iterator[Turn]:
    """Somebody says something every three seconds."""
    return ((3 * number, SPEAKERS[number * 7 % 3], SPOKEN[number % 4]) for number in range(count))


def clock(seconds: float, point: str = ".") -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{point}{int(seconds * 1000) % 1000:03}"


def zoom(number: int, turn: Turn) -> str:
    start, who, words = turn
    return f"{number}\r\n{clock(start)} --> {clock(start + 2.5)}\r\n{who}: {words}\r\n\r\n"


def teams(number: int, turn: Turn) -> str:
    start, who, words = turn
    times = f"{clock(start)} --> {clock(start + 2.5)}"
    return f"b0c5ff91-1d8c-4f40-8cfc-3d8c1d1b1f6e/{number}-0\n{times}\n<v {who}>{words}</v>\n\n"


def srt(number: int, turn: Turn) -> str:
    start, who, words = turn
    return f"{number}\n{clock(start, ',')} --> {clock(start + 2.5, ',')}\n[{who}]: {words}\n\n"


def tsv(number: int, turn: Turn) -> str:
    return f"{turn[0] * 1000}\t{turn[0] * 1000 + 2500}\t{turn[2]}\n"


def clova(number: int, turn: Turn) -> str:
    return f"{turn[1]} {turn[0] // 60}:{turn[0] % 60:02}\r\n{turn[2]}\r\n\r\n"


def stamped(number: int, turn: Turn) -> str:
    return f"[{clock(turn[0])}] {turn[1]}: {turn[2]}\n"


def noscribe_txt(number: int, turn: Turn) -> str:
    return f"{turn[1]}: [{clock(turn[0])[:8]}] {turn[2]} (..) //S07: はい。// {turn[2]}\n\n"


def noscribe_html(number: int, turn: Turn) -> str:
    start, who, words = turn
    times = f"{start * 1000}_{start * 1000 + 2500}"
    return f'<p ><a name="ts_{times}_{who}" >{who}: <span style="x">[{clock(start)[:8]}]</span> {words}</a></p>'


def typed(number: int, turn: Turn) -> str:
    start, who, words = turn
    return f'<p><span class="timestamp" data-timestamp="{start}">{clock(start)[:8]}</span>&nbsp;{who}: {words}</p>'


def whisperx(number: int, turn: Turn) -> str:
    start, who, words = turn
    said = [{"word": sign, "start": start + place / 10, "speaker": who} for place, sign in enumerate(words)]
    segment = {"start": start, "end": start + 2.5, "text": words, "speaker": who, "words": said}
    return json.dumps(segment, ensure_ascii=False) + ","


def joined(write: Callable[[int, Turn], str], before: str, behind: str, size: int) -> bytes:
    """A transcript of about so many bytes."""
    one = len("".join(write(number, turn) for number, turn in enumerate(turns(1_000), 1)).encode()) / 1_000
    pieces = [write(number, turn) for number, turn in enumerate(turns(int(size / one)), 1)]
    return (before + "".join(pieces).rstrip(",") + behind).encode()


def word_file(size: int) -> bytes:
    """A transcript of Teams, whose words have about so many bytes."""
    said = list(turns(size // 120))
    heads = (f"{who}   {start // 60}:{start % 60:02}" for start, who, _ in said)
    return stranger(
        "".join(paragraph(head) + paragraph(words) for head, (_, _, words) in zip(heads, said, strict=True))
    )


FORMATS: Sequence[tuple[str, Callable[[int], bytes]]] = (
    ("zoom.vtt", partial(joined, zoom, "WEBVTT\r\n\r\n", "")),
    ("teams.vtt", partial(joined, teams, "WEBVTT\n\n", "")),
    ("whisperx.srt", partial(joined, srt, "", "")),
    ("whisper.tsv", partial(joined, tsv, "start\tend\ttext\n", "")),
    ("whisperx.json", partial(joined, whisperx, '{"segments": [', "]}")),
    ("noscribe.html", partial(joined, noscribe_html, "<html><body>", "</body></html>")),
    ("noscribe.txt", partial(joined, noscribe_txt, "Transcribed with noScribe\n\n", "")),
    ("otranscribe.otr", lambda size: otr(size)),
    ("clova.txt", partial(joined, clova, "", "")),
    ("stamped.txt", partial(joined, stamped, "", "")),
)


def otr(size: int) -> bytes:
    page = joined(typed, "", "", size).decode()
    return json.dumps({"text": page, "media": "a.mp3", "media-time": 0}, ensure_ascii=False).encode()


def rows() -> Iterator[Row]:
    """Speed and growth of each format; a Word file may have 16 MB inside, and is read by another reader before."""
    for name, make in FORMATS:
        small, large = make(SIZE // 2), make(SIZE)
        whole = seconds(large, name)
        size = len(large) / 1e6
        yield Row(f"reading {name}", size / whole, 2, "MB/s", f"{size:.1f} MB", at_least=True)
        yield Row(f"reading twice of {name}", whole / seconds(small, name), 2.6, detail="linear is 2")
    small, large = word_file(1_000_000), word_file(2_000_000)
    whole = seconds(large, "teams.docx")
    yield Row("reading teams.docx", 2 / whole, 0.5, "MB/s", "2 MB of words", at_least=True)
    yield Row("reading twice of teams.docx", whole / seconds(small, "teams.docx"), 2.6, detail="linear is 2")


def seconds(data: bytes, name: str) -> float:
    """The processor's time of the faster of two readings."""
    return min(one_reading(data, name) for _ in range(2))


def one_reading(data: bytes, name: str) -> float:
    start = time.process_time()
    draft = read_minutes(data, name)
    taken = time.process_time() - start
    assert draft.heard, name
    return taken
