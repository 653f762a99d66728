"""The blocks of a body while it is being read: the last paragraph may grow line by line, whatever its length."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.model.blocks import DIRECTION, NARRATIVE, SPEECH, Block, BlockKind


class BlockList:
    """Blocks in the order of reading.

    Of the last one there are its `kind` (None: no block yet), the `length` of its text and its last sign, `end`.
    `speaking` is whether somebody speaks here; a direction does not end a turn. `lines` tells by the id of each block
    at which line of the source it begins.
    """

    def __init__(self) -> None:
        self.kind: BlockKind | None = None
        self.length = 0
        self.end = ""
        self.speaking = False
        self.lines: dict[str, int] = {}
        self._blocks: list[Block] = []
        self._more: list[str] = []

    def add(self, block: Block, line: int) -> None:
        """Begin a new block, at this line of the source."""
        if self._more:
            self._settle()
        self._blocks.append(block)
        self.lines[block.id] = line
        self.kind = block.kind
        self.length = len(block.text)
        self.end = block.text[-1:]
        if block.kind is not DIRECTION:
            self.speaking = block.kind is SPEECH

    def join(self, text: str) -> None:
        """Let the last block go on; a space parts words of Latin letters."""
        if _is_latin(self.end) and _is_latin(text[:1]):
            text = f" {text}"
        self._more.append(text)
        self.length += len(text)
        self.end = text[-1:]

    def close(self) -> None:
        """Let the last block be closed to the public."""
        self._blocks[-1] = replace(self._blocks[-1], closed=True)

    def take(self) -> list[Block]:
        """All blocks, whole."""
        if self._more:
            self._settle()
        return self._blocks

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._blocks)

    @property
    def is_text(self) -> bool:
        """Whether the last block is something said or told."""
        return self.kind is SPEECH or self.kind is NARRATIVE

    def holds(self, signs: str) -> bool:
        """Whether one of these signs is anywhere in the last block. Takes time in proportion to its length."""
        return any(sign in piece for piece in (self._blocks[-1].text, *self._more) for sign in signs)

    def _settle(self) -> None:
        last = self._blocks[-1]
        self._blocks[-1] = replace(last, text="".join((last.text, *self._more)))
        self._more.clear()


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
