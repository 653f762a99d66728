"""What must hold after every step of a walk, told by the functions of the core alone; and what a walk begins with."""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from minutesapp.editing.kept_attributes import natures_of
from minutesapp.editions.edition import make_edition
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Body, Speaker
from minutesapp.model.grammar import mend
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.templates.form import Form
from minutesapp.templates.labels import labels_of, speaker_label
from minutesapp.templates.margin import DIRECTION_WORD, NARRATIVE_WORD, UNKNOWN_WORD
from minutesapp.templates.numbering import number_body
from ui.editor.projection.formats import FormatTable
from ui.editor.record_editor import RecordEditor

PIECES = (
    "議事",
    "𠮷",
    "葛\U000e0100",
    "髙橋",
    "はい。",
    "１２",
    "A",
    " ",
    "、",
    "\U00020bb7\U00020bb7",
    "が",
    "ゝ",
    "",
)
SECRET = "秘密"
"""Signs that stand in closed paragraphs alone: nobody types them."""
SPEAKERS = (Speaker("p1"), Speaker("p3"), Speaker(label="委員"), Speaker("p2", "会長職務代理"), UNKNOWN_SPEAKER)


def with_secrets(body: Body) -> Body:
    """The body, with words of their own in the paragraphs that the public does not read."""
    natures = natures_of(body)
    return tuple(
        replace(block, text=SECRET + block.text) if natures[block.id].secret and not block.level else block
        for block in body
    )


def leaks(minutes: Minutes, form: Form) -> list[str]:
    """The paragraphs of the public edition that hold a sign of closed words."""
    public = make_edition(minutes, form, "public").minutes.body
    return [block.text for block in public for sign in SECRET if sign in block.text]


def stray_preedits(editor: RecordEditor) -> list[int]:
    """The paragraphs that show a composition although the cursor is elsewhere."""
    document = editor.document()
    shown = [n for n in range(document.blockCount()) if document.findBlockByNumber(n).layout().preeditAreaText()]
    return [number for number in shown if number != editor.caret.index]


def margin_of(minutes: Minutes, form: Form) -> list[tuple[str, bool]]:
    """What has to stand beside each block, from the functions of the core alone."""
    labels = labels_of(minutes.attendees, form)
    numbers = number_body(minutes.body, form.agenda)
    words = {BlockKind.DIRECTION: DIRECTION_WORD, BlockKind.NARRATIVE: NARRATIVE_WORD}
    return [
        (
            (speaker_label(block.speaker, labels) or UNKNOWN_WORD) if block.speaker else words.get(block.kind, number),
            closed,
        )
        for block, number, closed in zip(minutes.body, numbers, closed_flags(minutes.body), strict=True)
    ]


def undressed(editor: RecordEditor, body: Body) -> list[int]:
    """The blocks whose paragraphs do not look as they should."""
    table, wrong = FormatTable(editor.page.theme), []
    for index, block in enumerate(body):
        paragraph, formats = editor.document().findBlockByNumber(index), table.of(block)
        worn = {run.format == formats.char for run in paragraph.textFormats()}
        if paragraph.blockFormat() != formats.block or paragraph.charFormat() != formats.char or False in worn:
            wrong.append(index)
    return wrong


def random_body(chance: Random) -> Body:
    """A body of any kind that keeps the grammar; now and then an empty one."""
    kinds = list(BlockKind)
    made = []
    for _ in range(chance.choice((0, 1, 3, 8, 14))):
        kind = chance.choice(kinds)
        text = "".join(chance.choice(PIECES) for _ in range(chance.randint(0, 5)))
        level = chance.randint(1, 3) if kind is BlockKind.HEADING else 0
        speaker = chance.choice((*SPEAKERS, None, None, None)) if kind is BlockKind.SPEECH else None
        closed = chance.randrange(5) == 0
        made.append(Block(f"{chance.getrandbits(60):x}", kind, text, level=level, speaker=speaker, closed=closed))
    return mend(made)
