"""The lines of a finished Word file, each with what came of it and where in the file it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from minutesapp.importers.collation import Collation, LineRead
from minutesapp.importers.formats.word_file import cell_words
from minutesapp.importers.source import Words
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.blocks import Block, BlockKind
from minutesapp.model.header import BODY_HEADING, TITLE, HeaderField, SignatureValue
from minutesapp.word.reading.contents import Block as WordBlock
from minutesapp.word.reading.contents import WordParagraph, WordTable


class LineKind(StrEnum):
    """What a line of minutes is."""

    COVER = "cover"
    TITLE = "title"
    SENTENCE = "sentence"
    FIELD = "field"
    FIELD_MORE = "field-more"
    BODY_HEADING = "body-heading"
    HEADING = "heading"
    TURN = "turn"
    SPEAKER = "speaker"
    CONTINUATION = "continuation"
    DIRECTION = "direction"
    NARRATIVE = "narrative"
    CLOSING = "closing"
    OATH = "oath"
    SIGNER = "signer"


class Spot(NamedTuple):
    """Where words stand: the paragraphs of a line, or those of each cell of a row, counted in the order of reading.

    `words` are those of the cells.
    """

    cells: tuple[tuple[int, ...], ...]
    table: int | None = None
    words: tuple[str, ...] = ()

    def place(self, line: int) -> int:
        """The paragraph in which a line of this spot (from 0) begins: in a row that of its last cell with words."""
        said = [cell for cell, words in zip(self.cells, self.words, strict=False) if words.strip()]
        last = said[-1] if said else self.cells[-1] if self.cells else ()
        return last[min(line, len(last) - 1)] if last else -1


class SeenLine(NamedTuple):
    """A line with what it is: of a field by its `key`, of the body by its `block` and the `label` of who speaks.

    `beside` are the other fields that begin on the line with which its field does.

    `number` is that of its paragraph or row, `nth` which line of that it is.
    """

    number: int
    text: str
    kind: LineKind
    spot: Spot
    nth: int = 0
    key: str = ""
    block: Block | None = None
    label: str = ""
    beside: tuple[str, ...] = ()

    @property
    def framed(self) -> bool:
        """Whether it stands in a table."""
        return self.spot.table is not None

    @property
    def place(self) -> int:
        """The paragraph in which it stands, counted in the order of reading."""
        return self.spot.place(self.nth)


def seen_lines(blocks: Sequence[WordBlock], words: Words, read: Collation) -> list[SeenLine]:
    """Every line that was read, in order; what was left out (page numbers) is none of them."""
    spots = list(_spots(blocks))
    numbers = [place.number for place in words.places]
    firsts = {number: at for at, number in reversed([*enumerate(numbers)])}
    body = {block.id: block for block in read.draft.minutes.body}
    found: list[SeenLine] = []
    fields = {field.key: field for field in read.draft.minutes.header}
    for line in read.lines:
        number = numbers[line.line.number - 1] if line.line.number <= len(numbers) else len(spots)
        nth = line.line.number - 1 - firsts[number]
        seen = _see(line, found[-1] if found else None, body, fields)
        found.append(seen._replace(number=number, spot=spots[number - 1], nth=nth))
    return found


def with_body_of(lines: Sequence[SeenLine], others: Sequence[SeenLine]) -> list[SeenLine]:
    """The lines, those of the body as `others` read them; what these have not read is as it was."""
    read = {(line.number, line.nth): line for line in others if not line.key}
    return [line if line.key else read.get((line.number, line.nth), line) for line in lines]


def _see(
    line: LineRead, before: SeenLine | None, body: dict[str, Block], fields: Mapping[str, HeaderField]
) -> SeenLine:
    text, nowhere = line.line.words, Spot(())
    if line.fields:
        key, beside = line.fields[0], line.fields[1:]
        if before is not None and key in before.beside:  # what the row above says of a second field has no lines
            key, beside = before.key, before.beside
        again = before is not None and before.key == key and before.kind is not LineKind.TITLE
        return SeenLine(0, text, _kind_of_row(key, text, fields.get(key), again=again), nowhere, key=key, beside=beside)
    block = body.get(line.blocks[0]) if line.blocks else None
    return SeenLine(0, text, _kind_of(line, block), nowhere, block=block, label=line.label)


def _kind_of_row(key: str, text: str, field: HeaderField | None, *, again: bool) -> LineKind:
    """What a line over the body is; one that has not the label of its field is a title which tells it."""
    if key == BODY_HEADING:
        return LineKind.BODY_HEADING
    label = field.label if field is not None else ""
    if field is not None and isinstance(field.value, SignatureValue):
        return LineKind.OATH if squeeze(text) == squeeze(field.value.oath) else LineKind.SIGNER
    if again and key != TITLE:
        return LineKind.FIELD_MORE
    return LineKind.FIELD if label and label in "".join(text.split()) else LineKind.TITLE


def _kind_of(line: LineRead, block: Block | None) -> LineKind:
    """What a line of the body is; the words of a turn may stand on the line below the label."""
    if block is None:
        return LineKind.CONTINUATION
    if block.kind is not BlockKind.SPEECH:
        return LineKind(str(block.kind))
    if block.speaker is None:
        return LineKind.CONTINUATION
    inline = block.text[:1] and block.text[:8] in line.line.text
    return LineKind.TURN if inline else LineKind.SPEAKER


def _spots(blocks: Sequence[WordBlock]) -> Iterator[Spot]:
    """Where each paragraph stands, and each row of a table."""
    count = 0
    for number, block in enumerate(blocks):
        if isinstance(block, WordParagraph):
            yield Spot(((count,),))
            count += 1
            continue
        for row in block.rows:
            cells = []
            for cell in row:
                inner = sum(map(_paragraphs, cell.blocks))
                cells.append(tuple(range(count, count + inner)))
                count += inner
            yield Spot(tuple(cells), number, tuple(map(cell_words, row)))


def _paragraphs(block: WordBlock) -> int:
    """How many paragraphs there are, those of cells included."""
    if not isinstance(block, WordTable):
        return 1
    cells = chain.from_iterable(block.rows)
    return sum(_paragraphs(inner) for cell in cells for inner in cell.blocks)
