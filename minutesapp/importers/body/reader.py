"""The body: lines become headings, turns, directions and narrative, by an automaton that knows who is speaking."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from minutesapp.importers.body.agenda_items import (
    divide_closed_subject,
    divide_duty,
    is_closed,
    is_head_of_sheet,
    read_item,
)
from minutesapp.importers.body.agenda_numbers import has_mark
from minutesapp.importers.body.block_list import BlockList
from minutesapp.importers.body.directions import (
    OPENERS,
    is_between_marks,
    is_closing,
    opening_or_closing,
    read_direction,
    read_phrase,
)
from minutesapp.importers.body.flowing import flows_on, is_cut, is_mere_text, is_soft_break
from minutesapp.importers.body.levels import Levels
from minutesapp.importers.body.listed_items import ListedAgenda
from minutesapp.importers.body.rows_behind import RowsBehind, lines_of_rest
from minutesapp.importers.body.spoken_lists import spoken_items
from minutesapp.importers.body.turn_starts import is_signature, is_turn
from minutesapp.importers.body.turns.speech import names_subject
from minutesapp.importers.body.turns.stamps import Stamp, is_stamp
from minutesapp.importers.body.turns.turn_styles import Shape, Turns
from minutesapp.importers.body.wrapping import Wrapping
from minutesapp.importers.closed_marks import divide_closed, is_mark_alone
from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections, LineKind
from minutesapp.importers.draft import Note
from minutesapp.importers.signs import divide_sign, read_sign
from minutesapp.importers.source import Line, width
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.blocks import DIRECTION, HEADING, NARRATIVE, SPEECH, UNKNOWN_SPEAKER, Block, BlockKind, Speaker
from minutesapp.model.identity import fresh_id
from minutesapp.templates.form import Form

NOTE_SIGNS = "※→⇒"
"""What stands before notes; a line without it and without brackets is said, right under a label."""


class BodyReader:
    """Reads the lines of a body one by one; `blocks` and `notes` are what came of them.

    `stamps` are the times that stand before turns, `reach` tells for each line how many blocks there were behind it.
    What `told` says of a line comes before all else. `listed` are the items that the header has, `last` is the sign of
    its last row: rows behind the body go on from it.
    """

    def __init__(
        self,
        turns: Turns,
        form: Form,
        wrapping: Wrapping,
        told: Corrections = NO_CORRECTIONS,
        listed: ListedAgenda | None = None,
        last: tuple[str, int | None] = ("", None),
    ) -> None:
        self.notes: list[Note] = []
        self.reach: list[int] = []
        self.stamps: list[Stamp] = []
        self._told = told
        self._listed = listed or ListedAgenda({})
        self._column = 0
        self._behind = RowsBehind(*last)
        self._turns = turns
        self._doubtful = set(turns.doubtful)
        self._form = form
        self._wrapping = wrapping
        self._blocks = BlockList()
        self._levels = Levels()
        self._speakers: dict[str, Speaker] = {}
        self._last_speaker = UNKNOWN_SPEAKER
        self._before: Line | None = None
        self._waiting = self._own = self._turn_follows = self._mark_follows = self._marked = False
        # Most lines are, and short ones come again and again.
        self._is_mere_text = lru_cache(maxsize=2_000)(is_mere_text)

    @property
    def blocks(self) -> list[Block]:
        """What the lines read so far have become."""
        return self._blocks.take()

    @property
    def lines(self) -> dict[str, int]:
        """At which line of the source each block begins, by its id."""
        return self._blocks.lines

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of all who speak, each once."""
        return tuple(self._speakers)

    def read(self, lines: Sequence[Line], shapes: Sequence[Sequence[Shape]]) -> None:
        """Reads these lines, after those read before; `shapes` are the turns that each of them may start."""
        starts = [self._turns.start_of(every) for every in shapes]
        turns = [self._turn(shape, below) for shape, below in zip_longest(starts, shapes[1:])]
        said = spoken_items(lines, [shape is not None for shape in starts], self._listed)
        self._marked = any(is_between_marks(line.text, self._form.direction) for line in lines)
        rest = lines_of_rest(lines, [turn is not None for turn in turns])
        for place, line in enumerate(lines):
            turn = turns[place]
            self._turn_follows = place + 1 < len(lines) and starts[place + 1] is not None
            self._mark_follows = place + 1 < len(lines) and is_mark_alone(lines[place + 1].text)
            told = self._told.kind_of(line.text, starts_turn=turn is not None)
            if told is not None and self._may_become(line, told):
                self._read_as(line, told)
            elif place in rest:
                self._read_rest(line)
            elif place in said:
                self._add(line, SPEECH if self._blocks.speaking else NARRATIVE, line.words)
            else:
                self._read_line(line, starts[place], turn)
            self._before = line
            self.reach.append(self._blocks.count)

    def _read_rest(self, line: Line) -> None:
        """A line behind the last turn that nobody says; a row of the header there counts on."""
        if item := read_item(line.text):
            self._behind.takes(item, of_agenda=self._levels.has(item.family))
        self._add(line, NARRATIVE, line.words)

    def _turn(self, shape: Shape | None, below: Sequence[Shape] | None) -> Shape | None:
        """The shape of a line, if that starts a turn."""
        return shape if shape is not None and self._is_turn(shape, below) else None

    def _is_turn(self, shape: Shape, below: Sequence[Shape] | None) -> bool:
        return self._turns.is_told(shape) or (is_turn(shape) and not is_signature(shape, below))

    @staticmethod
    def _may_become(line: Line, told: LineKind) -> bool:
        """Whether nothing is opened: a line with the mark of a closed item stays a heading."""
        return told.kind is HEADING or not is_closed(line.text)

    def _read_as(self, line: Line, told: LineKind) -> None:
        """The line as somebody said that it is to be read."""
        if told.kind is HEADING:
            item = read_item(line.text)
            sign, words = (item.sign, item.title) if item else divide_sign(line.text)
            title, closed = divide_closed(words)
            self._add(line, HEADING, title, level=told.level, number=sign, closed=closed or bool(item and item.closed))
        elif told.kind is SPEECH and not self._blocks.speaking:
            self._blocks.add(Block(fresh_id(), SPEECH, line.words, speaker=self._last_speaker), line.number)
        else:
            self._add(line, told.kind, line.words)
        self._waiting = False

    def _read_line(self, line: Line, shape: Shape | None, turn: Shape | None) -> None:
        above = self._line_above(line)
        if above is not None and self._flows_on(line, shape, above):
            self._blocks.join(line.text)
        elif above is not None and shape is None and is_soft_break(line, self._blocks, aligned=self._is_aligned(line)):
            self._mend_sentence(line)
        elif (depth := self._listed.depth_of(line.text, self._levels, self._behind)) > 0:
            self._read_listed(line, depth)
        elif self._blocks.kind is HEADING and is_mark_alone(line.text):
            self._close_above(line)
        elif phrase := read_phrase(line.text, self._form.direction):
            self._add(line, DIRECTION, phrase)
        elif turn is not None:
            self._start_turn(turn, line)
        elif self._mark_follows and names_subject(line.text) and read_item(line.text) is None:
            self._add(line, HEADING, line.words, level=self._levels.place_closed_line(), closed=True)
        elif self._is_mere_text(line.text):
            self._read_text(line)
        elif self._turn_follows and (title := opening_or_closing(line.text)):
            self._add(line, HEADING, title, level=self._levels.below_closed)
        elif is_closing(line.text, speaking=self._blocks.speaking) and not is_closed(line.text):
            self._add(line, NARRATIVE, line.text)
        elif not self._read_heading(line) and not self._read_direction(line):
            self._read_text(line)

    def _start_turn(self, shape: Shape, line: Line) -> None:
        if shape.serial and not is_stamp(shape.serial):
            self.notes.append(Note(line.number, "serial-number", shape.serial))
        speaker = self._speakers.get(shape.label)
        if speaker is None and squeeze(shape.label) in self._doubtful and not self._turns.is_told(shape):
            self.notes.append(Note(line.number, "label-doubtful", shape.label))
        if speaker is None:
            speaker = self._speakers[shape.label] = Speaker(label=shape.label)
        self._last_speaker = speaker
        done = self._only_done(shape.text)
        block = Block(fresh_id(), SPEECH, "" if done else shape.text, speaker=speaker)
        self._blocks.add(block, line.number)
        if is_stamp(shape.serial):
            self.stamps.append(Stamp(block.id, line.number, shape.serial))
        self._waiting = self._own = not shape.text
        self._column = width(line.indent + line.text.removesuffix(shape.text)) if shape.text else 0
        if done:
            self._blocks.add(Block(fresh_id(), DIRECTION, done), line.number)

    def _only_done(self, text: str) -> str:
        """The direction that is all there is behind a label (－登壇－); empty where something is said."""
        if not text or text[0] not in OPENERS:
            return ""
        return read_direction(text, self._form.direction, speaking=False, item=False, own=False) or ""

    def _read_listed(self, line: Line, depth: int) -> None:
        """An item that the header lists, with its number or without."""
        item = read_item(line.text)
        title, closed = (item.title, item.closed) if item else divide_closed(line.words)
        closed = closed or self._listed.closes(line.text)
        level = self._levels.place_listed(item, depth, closed=closed)
        self._add(line, HEADING, title, level=level, number=item.sign if item else "", closed=closed)

    def _read_heading(self, line: Line) -> bool:
        item = read_item(line.text)
        if item is None:
            return self._read_closed_line(line)
        agenda = self._levels.has(item.family) or self._turn_follows
        if is_head_of_sheet(item) or self._behind.takes(item, of_agenda=agenda):
            self._add(line, NARRATIVE, line.words)
            return True
        marked = item.closed or has_mark(line.text, self._form.agenda.open_mark)
        if self._blocks.speaking and not marked and not self._levels.expects(item):
            deep = not line.gap and item.family in ("①", "ア", "(ア)", "a", "(a)")
            if deep or not item.spaced:
                return False
        level = self._levels.place(item) or (self._levels.place_closed_line() if item.closed else 0)
        if level:
            title, duty = divide_duty(item.title)
            self._add(line, HEADING, title, level=level, number=item.sign, closed=item.closed)
            if duty:
                self._add(line, NARRATIVE, duty)
        return level > 0

    def _read_closed_line(self, line: Line) -> bool:
        """A line with the mark of a closed item is one, even without a number: nothing under it may become open."""
        title, closed = divide_closed_subject(line.text)
        if not closed or not title or ("。" in title and read_sign(line.text)[1] is None):
            return False
        self._add(line, HEADING, title, level=self._levels.place_closed_line(), closed=True)
        return True

    def _close_above(self, line: Line) -> None:
        """The mark of a closed item on a line of its own, right below the heading."""
        self._blocks.close()
        self._levels.close()
        if not self._read_direction(line):
            self._add(line, NARRATIVE, line.words)

    def _read_direction(self, line: Line) -> bool:
        speaking = self._blocks.speaking
        if self._waiting and speaking and line.text[0] not in OPENERS and line.text[0] not in NOTE_SIGNS:
            return False
        text = read_direction(line.text, self._form.direction, speaking=speaking, item=bool(line.item), own=self._own)
        if not text:
            return False
        told_of = line.text[0] not in OPENERS and line.text[0] not in NOTE_SIGNS
        silent, whole, bare = not self._turns.styles, line.text[-1] == "。", text == line.text
        if told_of and ((silent and (whole or bare)) or (whole and bare and self._marked and not speaking)):
            return False
        self._add(line, DIRECTION, text)
        return True

    def _read_text(self, line: Line) -> None:
        if is_cut(line, self._blocks, aligned=self._is_aligned(line)):
            self._mend_sentence(line)
        elif self._waiting and self._blocks.kind is SPEECH:
            self._blocks.join(line.words)
            self._waiting = False
        else:
            self._add(line, SPEECH if self._blocks.speaking else NARRATIVE, line.words)

    def _mend_sentence(self, line: Line) -> None:
        self.notes.append(Note(line.number, "sentence-joined", line.words))
        self._blocks.join(line.text)

    def _is_aligned(self, line: Line) -> bool:
        """Whether a line begins at the edge, or right below what is said behind the label of the turn."""
        return not line.indent or width(line.indent) == self._column

    def _flows_on(self, line: Line, shape: Shape | None, above: Line) -> bool:
        """Whether the source only broke the line here because it was full."""
        starts = shape is not None and (not shape.style.sign.weak or self._turns.is_told(shape))
        return flows_on(line, above, self._blocks, self._wrapping, weak=shape is not None, starts=starts)

    def _line_above(self, line: Line) -> Line | None:
        """The line right above, if it is text with which this one may go on."""
        before = self._before
        if before is None or self._waiting or line.gap or line.item or not self._blocks.is_text or is_closed(line.text):
            return None
        return before if before.number == line.number - 1 else None

    def _add(
        self, line: Line, kind: BlockKind, text: str, level: int = 0, number: str = "", closed: bool = False
    ) -> None:
        bare = kind is HEADING and not number
        block = Block(fresh_id(), kind, text, level=level, number=number, unnumbered=bare, closed=closed)
        self._blocks.add(block, line.number)
        self._waiting = self._waiting and kind is DIRECTION
