"""The body: lines become headings, turns, directions and narrative, by an automaton that knows who is speaking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutesapp.importers.directions import is_closing, read_direction
from minutesapp.importers.draft import Note
from minutesapp.importers.headings import CLOSED_END, Levels, divide_closed, read_item
from minutesapp.importers.lines import Line
from minutesapp.importers.paragraphs import Wrapping
from minutesapp.importers.styles import Shape, read_shape, speech_like
from minutesapp.importers.turn_labels import Labels
from minutesapp.model.blocks import Block, BlockKind, Speaker
from minutesapp.model.identity import fresh_id
from minutesapp.templates.form import Form

FINISHED = re.compile(r"[。．！？!?」』）)】〕》≫］\]：:…―]$")
BARE = ("bare", "bare_own", "hyphen", "dots", "closep", "colon", "colon_own")
SAID = re.compile(r"[ぁ-ん]")
REPLY = re.compile(r"[ぁ-ん]$|なし$|了承$|説明$|^[(（].*[)）]$|同意$|賛成$|[」』]$")
LEAST_CUT = 24
OPEN_END = re.compile(r"[^。．！？!?」』）)】〕》≫］\]：:…―\s]$")
PARTICLE = re.compile(r"[のをにはがでとも、]$")
BEGINNINGS = "・･※→⇒○〇◯◎●□■◆◇△▲▽▼☆★*-－―－(（【〔<＜〈[［《≪「『①②③④⑤⑥⑦⑧⑨"


@dataclass(frozen=True, slots=True)
class Signs:
    """What a body was found to use: its styles of labels, and the labels to expect."""

    styles: frozenset[str]
    labels: Labels


class BodyReader:
    """Reads the lines of a body one by one; `blocks` and `notes` are what came of them."""

    def __init__(self, signs: Signs, form: Form, wrapping: Wrapping) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self._signs = signs
        self._form = form
        self._wrapping = wrapping
        self._levels = Levels()
        self._before: Line | None = None
        self._waiting = False
        self._own = False

    def read(self, lines: Sequence[Line]) -> None:
        """Reads these lines, after those read before."""
        for place, line in enumerate(lines, 1):
            self._read_line(line, lines[place] if place < len(lines) else None)
            self._before = line

    @property
    def _speaking(self) -> bool:
        for block in reversed(self.blocks):
            if block.kind is not BlockKind.DIRECTION:
                return block.kind is BlockKind.SPEECH
        return False

    def _read_line(self, line: Line, after: Line | None) -> None:
        shape = read_shape(line.text, self._signs.labels, self._signs.styles)
        if self._flows_on(line, shape):
            self._join(line)
        elif shape is None and self._is_soft_break(line):
            self.notes.append(Note(line.number, "sentence-joined", line.words))
            self._join(line)
        elif shape is not None and _is_turn(shape) and not self._is_signature(shape, after):
            self._start_turn(shape, line)
        elif is_closing(line.text):
            self._add(BlockKind.NARRATIVE, line.text)
        elif not self._read_heading(line) and not self._read_direction(line):
            self._read_text(line)

    def _is_signature(self, shape: Shape, after: Line | None) -> bool:
        """Whether a label alone on its line is a name under the record: nothing that was said follows."""
        if shape.style != "bare_own":
            return False
        return after is None or read_shape(after.text, self._signs.labels, ("bare_own",)) is not None

    def _start_turn(self, shape: Shape, line: Line) -> None:
        if shape.serial:
            self.notes.append(Note(line.number, "serial-number", shape.serial))
        self.blocks.append(Block(fresh_id(), BlockKind.SPEECH, shape.text, speaker=Speaker(label=shape.label)))
        self._waiting = self._own = not shape.text

    def _read_heading(self, line: Line) -> bool:
        item = read_item(line.text)
        if item is None:
            return self._read_closed_line(line)
        if self._speaking and not self._levels.expects(item):
            deep = not line.gap and item.family in ("①", "ア", "(ア)", "a", "(a)")
            if deep or not item.spaced:
                return False
        level = self._levels.place(item)
        if level:
            self._add(BlockKind.HEADING, item.title, level=level, number=item.sign, closed=item.closed)
        return level > 0

    def _read_closed_line(self, line: Line) -> bool:
        """A line with the mark of a closed item is one, even without a number: nothing under it may become open."""
        if not CLOSED_END.search(line.text) or "。" in line.text:
            return False
        title, _ = divide_closed(line.text)
        if title:
            self._add(BlockKind.HEADING, title, level=self._levels.depth + 1, closed=True)
        return bool(title)

    def _read_direction(self, line: Line) -> bool:
        text = read_direction(
            line.text, self._form.direction, speaking=self._speaking, item=bool(line.item), own=self._own
        )
        if text and self._waiting and self._speaking and line.text[:1] in "(（":
            return False
        if text and not self._signs.styles and text[-1:] == "。" and text == line.text and text[0] not in "※→⇒":
            return False
        if text:
            self._add(BlockKind.DIRECTION, text)
        return bool(text)

    def _read_text(self, line: Line) -> None:
        if self._is_cut(line):
            self.notes.append(Note(line.number, "sentence-joined", line.words))
            self._join(line)
        elif self._waiting and self._speaking:
            last = next(i for i in range(len(self.blocks) - 1, -1, -1) if self.blocks[i].kind is BlockKind.SPEECH)
            if last == len(self.blocks) - 1:
                self.blocks[last] = replace(self.blocks[last], text=line.words)
            else:
                self._add(BlockKind.SPEECH, line.words)
            self._waiting = False
        else:
            self._add(BlockKind.SPEECH if self._speaking else BlockKind.NARRATIVE, line.words)

    def _is_cut(self, line: Line) -> bool:
        """Whether a page break cut the sentence before: it has no end, and this line, without any sign, brings one."""
        last = self.blocks[-1] if self.blocks else None
        if (
            last is None
            or last.kind not in (BlockKind.SPEECH, BlockKind.NARRATIVE)
            or not line.gap
            or line.indent
            or line.item
        ):
            return False
        return (
            len(last.text) >= LEAST_CUT
            and not FINISHED.search(last.text)
            and bool(re.search("[。、]", last.text))
            and "。" in line.text
        )

    def _flows_on(self, line: Line, shape: Shape | None) -> bool:
        """Whether the source only broke the line here because it was full."""
        if not self.blocks or self._before is None or self._waiting or line.gap or line.item:
            return False
        last = self.blocks[-1]
        if last.kind not in (BlockKind.SPEECH, BlockKind.NARRATIVE) or self._before.number != line.number - 1:
            return False
        if not self._wrapping.fills(self._before):
            open_end = last.text.endswith("、") or (
                self._wrapping.width and not FINISHED.search(last.text) and not line.indent
            )
            return bool(open_end) and len(last.text) > 3 and shape is None and read_item(line.text) is None
        if shape is not None and shape.style not in BARE:
            return False
        if not FINISHED.search(last.text):
            return True
        return shape is None and not self._wrapping.begins(line, self._before) and read_item(line.text) is None

    def _is_soft_break(self, line: Line) -> bool:
        """Whether a sentence only goes on here: the line before ends in a particle, and nothing begins on this one."""
        last = self.blocks[-1] if self.blocks else None
        if last is None or self._before is None or self._waiting or line.gap or line.indent or line.item:
            return False
        if last.kind not in (BlockKind.SPEECH, BlockKind.NARRATIVE) or self._before.number != line.number - 1:
            return False
        open_end = len(last.text) >= LEAST_CUT and OPEN_END.search(last.text) is not None
        begins = line.text[0] in BEGINNINGS or read_item(line.text) is not None or is_closing(line.text)
        return (
            (open_end or (len(last.text) >= 8 and PARTICLE.search(last.text) is not None))
            and "。" in line.text
            and not begins
        )

    def _join(self, line: Line) -> None:
        last = self.blocks[-1]
        gap = (
            " "
            if last.text[-1:].isascii()
            and last.text[-1:].isalnum()
            and line.text[:1].isascii()
            and line.text[:1].isalnum()
            else ""
        )
        self.blocks[-1] = replace(last, text=last.text + gap + line.text)

    def _add(self, kind: BlockKind, text: str, level: int = 0, number: str = "", closed: bool = False) -> None:
        bare = kind is BlockKind.HEADING and not number
        block = Block(fresh_id(), kind, text, level=level, number=number, unnumbered=bare, closed=closed)
        self.blocks.append(block)
        self._waiting = self._waiting and kind is BlockKind.DIRECTION


def _is_turn(shape: Shape) -> bool:
    return shape.style not in BARE or not shape.text or _is_said(shape)


def _is_said(shape: Shape) -> bool:
    """Whether words behind a label without brackets are said, and not a name or a number (会長　奈良泰哉)."""
    text = shape.text
    signed = shape.style != "bare" and bool(SAID.search(text))
    return signed or speech_like(text) or len(text) >= 16 or bool(REPLY.search(text))
