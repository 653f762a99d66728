"""The grammar of a body, as an automaton with two states: somebody is speaking, or nobody is.

Speech without a speaker is only right while somebody is speaking. A direction does not end a turn; a heading and
narrative do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from minutesapp.model.blocks import DIRECTION, SPEECH, UNKNOWN_SPEAKER, Block, Body
from minutesapp.model.outline import turn_speaker


def misplaced(body: Sequence[Block], start: int = 0, stop: int | None = None) -> tuple[int, ...]:
    """The indices of speech that continues a turn although nobody is speaking.

    With `start` and `stop` only what a change to ``body[start:stop]`` can have put wrong is looked at: those blocks and
    the first block after them that is no direction.
    """
    stop = len(body) if stop is None else stop
    looked_at = body[start : _reach(body, stop)]
    return tuple(start + number for number in _unspoken(looked_at, _speaks_before(body, start)))


def stays_right(body: Sequence[Block], start: int, stop: int, inserted: Sequence[Block]) -> bool:
    """Whether a body that is right is so with `inserted` in the place of ``body[start:stop]``. It is not copied."""
    looked_at = (*inserted, *body[stop : _reach(body, stop)])
    return not any(True for _ in _unspoken(looked_at, _speaks_before(body, start)))


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


def _unspoken(blocks: Sequence[Block], speaking: bool) -> Iterator[int]:
    """The numbers of the blocks that continue a turn although nobody is speaking."""
    for number, block in enumerate(blocks):
        if block.kind is SPEECH:
            if block.speaker is None and not speaking:
                yield number
            speaking = True
        elif block.kind is not DIRECTION:
            speaking = False


def _speaks_before(body: Sequence[Block], index: int) -> bool:
    """Whether somebody is speaking just before the block at `index`; before the first one nobody is."""
    return turn_speaker(body, index - 1) is not None


def _reach(body: Sequence[Block], stop: int) -> int:
    """How far a change before `stop` can tell: behind the first block from there on that is no direction."""
    return next((index + 1 for index in range(stop, len(body)) if body[index].kind is not DIRECTION), len(body))
