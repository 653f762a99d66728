"""Writing ten thousand turns, beside the least that any writer of Word files must do."""

from __future__ import annotations

import gc
import io
import statistics
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import docx
from lxml import etree
from msgspec.structs import replace

from minutesapp.editions.edition import EditionKind, make_edition
from minutesapp.exporters import export
from minutesapp.exporters.plan import plan_of, title_of
from minutesapp.exporters.word import word_file
from minutesapp.files.replacing import replace_file
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Block, BlockKind, Speaker
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, PeopleValue, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import layout_of, load_form
from tests.bench.__main__ import figure
from tests.bench.row import Row

RUNS = 7
TURNS = 10_000
SENTENCE = "第{}号の議案について、担当課から説明を受けたうえで、利用の見込みと経費の内訳を確かめたい。"
FORM = load_form("ueda-gaiyo")


def rows() -> Iterator[Row]:
    """The budgets of the Word file, and of the other formats and editions for comparison."""
    whole, tenth, none = (record(turns) for turns in (TURNS, TURNS // 10, 0))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.docx"
        write(whole, path, "internal")
        least = floor(path)
        word, bare = measure(partial(write, whole, path, "internal"), least)
        detail = f"{ms(word)}, {path.stat().st_size >> 10} KiB; open + serialise + deflate alone {ms(bare)}"
        yield Row("Word file of 10,000 turns", word / bare, 3, detail=detail)
        many, few, empty = measure(*(partial(write, minutes, path, "internal") for minutes in (whole, tenth, none)))
        growth = (many - empty) / (few - empty) / 10
        yield Row("  a turn among 10,000 beside one among 1,000", growth, 1.2, detail=f"{ms(few)}; empty {ms(empty)}")
        public, unproven, bare = measure(
            partial(write, whole, path, "public"), partial(write_unproven, whole, path), least
        )
        detail = f"{ms(public)}; the same file unproven {ms(unproven)}, {figure(public / unproven)} ×"
        yield Row("  public edition, proven", public / bare, 6, detail=detail)
        review, bare = measure(partial(write, whole, path, "review"), least)
        yield Row("  copy for the members, proven, with anchors", review / bare, 6, detail=ms(review))
        half = replace(whole, body=tuple(replace(b, closed=n // 100 % 2 == 1) for n, b in enumerate(whole.body)))
        public, bare = measure(partial(write, half, path, "public"), least)
        yield Row("  half of it closed, beside all of it bare", public / bare, 6, detail=ms(public))
        for suffix in (".txt", ".html"):
            other, bare = measure(partial(write, whole, path.with_suffix(suffix), "internal"), least)
            yield Row(f"{suffix} file of 10,000 turns", other / bare, 3, detail=ms(other))


def measure(*rivals: Callable[[], object]) -> list[float]:
    """The seconds of each, medians; they take turns, so that a busy machine is as busy for all of them."""
    times: list[list[float]] = [[] for _ in rivals]
    for _ in range(RUNS):
        for work, taken in zip(rivals, times, strict=True):
            gc.collect()
            start = time.perf_counter()
            work()
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in times]


def ms(seconds: float) -> str:
    """Milliseconds as words."""
    return f"{seconds * 1000:.0f} ms"


def record(turns: int) -> Minutes:
    """A record of so many turns, every hundredth under a new item and one item closed."""
    people = (
        Attendee("p1", "髙橋 美咲", "髙橋", "美咲", post="会長", field="members"),
        Attendee("p2", "工藤", "工藤", post="文書係長", group="総務部", side=Side.STAFF, field="staff"),
    )
    header = (
        HeaderField("body_name", "審議会名", TextValue("東雲市情報公開審査会")),
        HeaderField("members", "出席者", PeopleValue()),
        HeaderField("staff", "市側出席者", PeopleValue()),
    )
    body: list[Block] = []
    for number in range(turns):
        if number % 100 == 0:
            heading = Block(f"h{number}", BlockKind.HEADING, f"議案第{number}号について", level=1, closed=number == 500)
            body.append(heading)
        text = SENTENCE.format(number) * 3
        body.append(Block(f"t{number}", BlockKind.SPEECH, text, speaker=Speaker(people[number % 2].id)))
    return Minutes(FORM.id, Facts(header, people), tuple(body))


def write(minutes: Minutes, path: Path, kind: EditionKind) -> None:
    """Everything between the record and the file on the disk."""
    export(make_edition(minutes, FORM, kind), FORM, path)


def write_unproven(minutes: Minutes, path: Path) -> None:
    """The public file as it would be written by somebody who trusts everybody."""
    edition = make_edition(minutes, FORM, "public")
    replace_file(path, word_file(plan_of(edition, FORM), title_of(edition, FORM), FORM))


def floor(path: Path) -> Callable[[], None]:
    """Open the layout, serialise the finished tree, deflate the parts."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    tree = etree.fromstring(parts.pop("word/document.xml"))

    def work() -> None:
        docx.Document(str(layout_of(FORM)))
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in parts.items():
                package.writestr(name, data)
            package.writestr("word/document.xml", etree.tostring(tree, encoding="UTF-8", standalone=True))

    return work
