"""A line of a source beside what it was read as."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.model.blocks import Block
from minutesapp.templates.roles import Role

GOES_ON, DROPPED = "前の行の続き", "取り込まない"


class ReviewRow(Struct, frozen=True):
    """A line of the source, and what it is read as.

    `place` and `words` are the source's, `became` and `said` what came of it, `doubts` sentences on what may be wrong.
    `text` is what corrections of this line go by, and empty where there is none of it to correct. `label` is that of a
    turn that begins here, `block` the first paragraph, `people` the names that were found in it where it is `in_list`,
    that is, of a list of people; `below_list` may be one more line of such a list. `heading` are the words at its head
    that are the label of a row of the header, or may be, and `role` what such a row is for.
    """

    place: str = ""
    words: str = ""
    became: str = ""
    said: str = ""
    doubts: tuple[str, ...] = ()
    text: str = ""
    label: str = ""
    block: Block | None = None
    in_list: bool = False
    below_list: bool = False
    people: tuple[str, ...] = ()
    heading: str = ""
    role: Role = Role.NONE

    @property
    def is_left_out(self) -> bool:
        """Whether the line did not go into the record."""
        return self.became == DROPPED

    @property
    def in_body(self) -> bool:
        """Whether the line is of the body, and can become another kind of paragraph."""
        return bool(self.text) and not self.in_list
