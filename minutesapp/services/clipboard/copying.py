"""What is copied, as other programs get it: text with numbers and labels, as the form writes them, plain and set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.editing.clipboard.clip import Clip
from minutesapp.model.blocks import Block, BlockKind
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering


class Copied(NamedTuple):
    """What is copied, as text and as HTML; the words of one paragraph alone are set by whoever takes them."""

    text: str
    html: str = ""


def copy_of(minutes: Minutes, form: Form, clip: Clip, start: int) -> Copied:
    """What others get of a clip whose first piece is of the block at `start`; lines end as in Unix.

    Words of one paragraph stand alone. Of paragraphs each has its number, label or mark; the first one names its
    speaker even where it only goes on a turn. A paragraph that begins in its middle has nothing before it.
    """
    if clip.is_words:
        return Copied(clip.pieces[0].block.text)
    # Imported late: only who copies pays for the writers of files.
    from minutesapp.exporters.body import body_items
    from minutesapp.services.clipboard.web_clip import web_clip

    copied = tuple(_blocks(Rendering(minutes, form), clip, start))
    items = tuple(body_items(Rendering(replace(minutes, body=copied), form)))
    text = "\n".join(item.words for item in items) + ("\n" if clip.ends else "")
    return Copied(text, web_clip(items))


def _blocks(rendering: Rendering, clip: Clip, start: int) -> Iterator[Block]:
    numbers = rendering.numbers[start:]
    for place, ((block, nature), number) in enumerate(zip(clip.pieces, numbers, strict=False)):
        if place == 0 and not clip.starts:
            yield Block(block.id, BlockKind.NARRATIVE, block.text, spans=block.spans)
        elif block.kind is BlockKind.HEADING:
            yield replace(block, number=number, unnumbered=not number)
        elif place == 0 and block.kind is BlockKind.SPEECH:
            yield replace(block, speaker=nature.speaker)
        else:
            yield block
