"""The grammar of a body, as an automaton with two states: somebody is speaking, or nobody is.

Speech without a speaker is only right while somebody is speaking. A direction does not end a turn; a heading and
narrative do.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Body
from minutesapp.model.outline import turn_speaker


def misplaced(body: Sequence[Block], start: int = 0, stop: int | None = None) -> tuple[int, ...]:
    """The indices of speech that continues a turn although nobody is speaking.

    With `start` and `stop` only what a change to ``body[start:stop]`` can have put wrong is looked at: those blocks and
    the first block after them that is no direction.
    """
    stop = len(body) if stop is None else stop
    speaking = start > 0 and turn_speaker(body, start - 1) is not None
    wrong = []
    for index in range(start, len(body)):
        block = body[index]
        if block.kind is BlockKind.SPEECH:
            if block.speaker is None and not speaking:
                wrong.append(index)
            speaking = True
        elif block.kind is not BlockKind.DIRECTION:
            speaking = False
        if index >= stop and block.kind is not BlockKind.DIRECTION:
            break
    return tuple(wrong)


def mend(body: Sequence[Block], start: int = 0, stop: int | None = None) -> Body:
    """The same body with an unknown speaker wherever speech would continue no turn. Mending twice changes nothing more.

    `start` and `stop` as in `misplaced`, for a body that was right before the change.
    """
    wrong = misplaced(body, start, stop)
    if not wrong:
        return tuple(body)
    mended = list(body)
    for index in wrong:
        mended[index] = replace(mended[index], speaker=UNKNOWN_SPEAKER)
    return tuple(mended)
