"""Which paragraph of a finished file shows how each kind of paragraph looks: one that looks as most of its kind do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from minutesapp.exporters.item import ItemKind
from minutesapp.exporters.styles import FRAME_LABELS, FRAMED_STYLES, STYLES
from minutesapp.learning.counting import usual
from minutesapp.learning.directions import kind_of_direction
from minutesapp.learning.lines import LineKind, SeenLine
from minutesapp.learning.lists.columns import heads_by_key, is_row
from minutesapp.templates.form import Form
from minutesapp.templates.parts.header import HeaderLayout
from minutesapp.word.sampling.looks import ColumnLooks, Looks

WORDS = {
    "表題": "表題", "項目": "項目の名前\t内容", "項目（続き）": "内容の二つ目からの行", "部署": "部署の名前\t氏名と職",
    "本文見出し": "本文の見出し", "見出し 1": "1 議題の見出し", "見出し 2": "(1) 小さい議題の見出し",
    "見出し 3": "ア さらに小さい見出し", "見出し 4": "(ア) いちばん小さい見出し", "発言": "(発言者) 発言の最初の段落。",
    "発言者": "発言者を別の行に書くとき", "発言（続き）": "発言の二つ目からの段落。", "ト書き": "入退室や説明など",
    "地の文": "発言でない文章。", "結び": "以上", "署名": "署名委員\t氏名", "表の項目": "項目", "表の内容": "内容",
    "表の部署": "部署\t氏名", "表の見出し": "見出し", "発言者欄": "発言者", "発言欄": "発言の内容。",
}  # fmt: skip
"""What stands in the samples of a layout: nothing of any meeting."""
OWN_WORDS = {"表紙": "表紙", "時刻": "午後2時　開会", "決定": "原案のとおり可決"}
"""The same for styles that only a layout has whose form has such directions, or a cover."""
KINDS = {
    LineKind.COVER: ItemKind.COVER,
    LineKind.TITLE: ItemKind.TITLE,
    LineKind.SENTENCE: ItemKind.NARRATIVE,
    LineKind.FIELD: ItemKind.FIELD,
    LineKind.FIELD_MORE: ItemKind.FIELD_MORE,
    LineKind.BODY_HEADING: ItemKind.BODY_HEADING,
    LineKind.HEADING: ItemKind.HEADING,
    LineKind.TURN: ItemKind.TURN,
    LineKind.SPEAKER: ItemKind.SPEAKER,
    LineKind.CONTINUATION: ItemKind.CONTINUATION,
    LineKind.DIRECTION: ItemKind.DIRECTION,
    LineKind.NARRATIVE: ItemKind.NARRATIVE,
    LineKind.CLOSING: ItemKind.CLOSING,
    LineKind.OATH: ItemKind.OATH,
    LineKind.SIGNER: ItemKind.SIGNER,
}


class Shown(NamedTuple):
    """A paragraph of the file, and the style that it shows; of which line of the source it is."""

    style: str
    place: int
    line: SeenLine


def shown_by(lines: Iterable[SeenLine], form: Form) -> list[Shown]:
    """The styles that the paragraphs of these lines show, read in this form; tables of columns aside."""
    heads = heads_by_key(form)
    found: list[Shown] = []
    tables: set[str] = set()
    for line in lines:
        if is_row(line, heads.get(line.key, ())):
            continue
        if _is_of_table(line, form):
            found += _cells(line, ItemKind.CELLS if line.key in tables else ItemKind.CELL_HEADS)
            tables.add(line.key)
        else:
            found += _shown(line, _kind_of(line, form))
    return [one for one in found if one.place >= 0]


def _is_of_table(line: SeenLine, form: Form) -> bool:
    """Whether a line is a row of a table that a field of the form has for itself."""
    field = form.field(line.key) if line.framed and form.header.layout is not HeaderLayout.TABLE else None
    return field is not None and bool(field.columns)


def _cells(line: SeenLine, kind: ItemKind) -> list[Shown]:
    return [Shown(STYLES[kind], places[0], line) for places in line.spot.cells if places]


def looks_of(
    shown: Sequence[Shown], look_of: Callable[[int], str], headed: int | None, columns: Sequence[ColumnLooks] = ()
) -> Looks:
    """For each style the first of the paragraphs that look as most of those that show it."""
    samples = {style: place for one in columns[:1] for style, place in _styles_of(one)}
    for style in dict.fromkeys(one.style for one in shown):
        places = [one.place for one in shown if one.style == style]
        commonest = usual(map(look_of, places))
        samples[style] = next(place for place in places if look_of(place) == commonest)
    words = WORDS | {style: words for style, words in OWN_WORDS.items() if style in samples}
    return Looks(samples, words, headed, tuple(columns))


def _styles_of(columns: ColumnLooks) -> Iterator[tuple[str, int]]:
    yield STYLES[ItemKind.CELL_HEADS], columns.heads[0]
    yield STYLES[ItemKind.CELLS], columns.cells[0]


def others_of(shown: Sequence[Shown], look_of: Callable[[int], str], looks: Looks) -> list[Shown]:
    """The paragraphs that look otherwise than the sample of their style."""
    usual_looks = {style: look_of(place) for style, place in looks.samples.items()}
    return [one for one in shown if look_of(one.place) != usual_looks[one.style]]


def _kind_of(line: SeenLine, form: Form) -> ItemKind:
    """As what a line is printed."""
    if line.kind is LineKind.DIRECTION:
        meaning = kind_of_direction(line, form.direction)
        return ItemKind.TIME if meaning.tells_time else ItemKind.DECISION if meaning.decides else ItemKind.DIRECTION
    if line.kind is LineKind.NARRATIVE and form.turn.begins_unnamed(line.text):
        return ItemKind.TURN
    more = line.kind is LineKind.FIELD_MORE and "\t" in line.text
    return ItemKind.GROUP if more else KINDS[line.kind]


def _shown(line: SeenLine, kind: ItemKind) -> list[Shown]:
    if line.kind is LineKind.HEADING:
        level = line.block.level if line.block is not None else 1
        return [Shown(f"{STYLES[kind]} {min(level, 4)}", line.place, line)]
    if not line.framed or kind not in FRAMED_STYLES:
        return [Shown(STYLES[kind], line.place, line)] if not line.framed else []
    return _in_row(line, kind)


def _in_row(line: SeenLine, kind: ItemKind) -> list[Shown]:
    """A row shows the styles of its cells, if it has two of them or three with a label in the first."""
    cells = line.spot.cells
    if kind in FRAME_LABELS and line.nth == 0 and len(cells) in (2, 3) and cells[0] and cells[1]:
        first = FRAMED_STYLES[ItemKind.GROUP if line.kind is LineKind.FIELD and line.text.count("\t") > 1 else kind]
        return [Shown(FRAME_LABELS[kind], cells[0][0], line), Shown(first, cells[1][0], line)]
    return [Shown(FRAMED_STYLES[kind], line.place, line)]
