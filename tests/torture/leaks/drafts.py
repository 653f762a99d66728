"""A sample record that secrets are put into: its JSON, the form as its file states it, and what was put in so far.

Nothing here is read by the program: the JSON is that of the file, and the form's file is read as TOML.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tests.torture.leaks.letters import Letters

HIDING = {"none", "letter", "number", "organisation"}
"""The styles that write no name."""
Json = dict[str, Any]


class Hidden(NamedTuple):
    """Words that no open file may tell; `inside` says whether the copy for the office prints them."""

    kind: str
    words: str
    inside: bool = False


class FormFile:
    """What a form's file says."""

    def __init__(self, file: Path) -> None:
        self._table = tomllib.loads(file.read_text(encoding="utf-8"))
        self._fields = {field["key"]: field for field in self._table["fields"]}
        self.keeps_subheadings = bool(self._table["agenda"].get("closed_subheadings"))
        self.has_labels = self._table["turn"].get("place") != "nowhere"
        self.public_naming: dict[str, dict[str, str]] = self._table["turn"].get("public_naming", {})

    def prints(self, key: str, part: str) -> bool:
        """Whether the list of this key prints a part of each person."""
        field = self._fields[key]
        columns = [column["key"] for column in field.get("columns", [])]
        pattern = field.get("person", {}).get("pattern", "{name}（{post}）{note}{kana}{organisation}")
        return part in columns or f"{{{part}}}" in pattern

    def names_in(self, key: str) -> bool:
        """Whether the list writes names."""
        style = self._fields[key].get("person", {}).get("name", "full")
        return style not in HIDING and self.prints(key, "name")

    def hides(self, side: str) -> bool:
        """Whether turns show the public no names of this side."""
        return self.public_naming.get(side, {}).get("name", "family") in HIDING

    def lists(self, side: str) -> list[str]:
        """The keys of the lists of a side."""
        return [key for key, field in self._fields.items() if field.get("side") == side]


class Draft:
    """A record on its way, with the words that were put in: `hidden`, `shown`, and those of a summary, `condensed`."""

    def __init__(self, sample: Path, form: FormFile, id: str, chance: Random) -> None:
        self.json: Json = json.loads(sample.read_text(encoding="utf-8"))
        self.json |= {"format": "minutes/6", "template": id}
        self.form = form
        self.chance = chance
        self.letters = Letters(chance)
        self.hidden: list[Hidden] = []
        self.shown: list[str] = []
        self.shown_in: dict[str, str] = {}
        self.condensed: list[str] = []
        self.is_summed_up = False

    @property
    def body(self) -> list[Json]:
        """The paragraphs."""
        return self.json["body"]  # type: ignore[no-any-return]

    @property
    def people(self) -> list[Json]:
        """The attendees."""
        return self.json["attendees"]  # type: ignore[no-any-return]

    @property
    def labels(self) -> str:
        """How the committee has its members called; empty where it leaves that to the form."""
        return str(self.json.get("committee", {}).get("labels", ""))

    def hide(self, kind: str, words: str = "", *, inside: bool = False) -> str:
        """Words of their own that must be hidden."""
        words = words or self.letters.kanji()
        self.hidden.append(Hidden(kind, words, inside))
        return words

    def show(self, block: Json | None = None) -> str:
        """Words of their own that everybody reads, in the paragraph with this id."""
        words = self.letters.kanji(3)
        self.shown.append(words)
        if block is not None:
            self.shown_in[words] = block["id"]
        return words

    def id(self) -> str:
        """A new id; that of something hidden is hidden as well."""
        return self.letters.latin()

    def hides(self, side: str) -> bool:
        """Whether turns show the public no names of this side: as the form has it, or the committee."""
        return self.form.hides(side) or (side == "member" and self.labels in HIDING)

    def open_places(self) -> list[int]:
        """The paragraphs that everybody reads and whose words may be divided."""
        flags = closed_flags(self.body)
        return [at for at, closed in enumerate(flags) if not closed and len(self.body[at]["text"]) > 3]

    def gaps(self) -> list[int]:
        """The places before which a paragraph may be put without taking another's speaker from it."""
        return [at for at in range(len(self.body) + 1) if not self._goes_on(at)]

    def is_alone(self, at: int) -> bool:
        """Whether a paragraph begins a turn, or is none, and no other goes on with it."""
        begins = self.body[at]["kind"] != "speech" or bool(self.body[at].keys() & {"speaker", "label"})
        return begins and not self._goes_on(at + 1)

    def _goes_on(self, at: int) -> bool:
        """Whether the next words spoken from a place on belong to a turn that began before it."""
        following = (block for block in self.body[at:] if block["kind"] != "direction")
        block = next(following, None)
        return block is not None and block["kind"] == "speech" and not block.keys() & {"speaker", "label"}


def closed_flags(body: list[Json]) -> list[bool]:
    """For each paragraph whether the public does not read it; a closed heading by itself is read."""
    flags, above = [], list[tuple[int, bool]]()
    for block in body:
        if block["kind"] == "heading":
            while above and above[-1][0] >= block["level"]:
                above.pop()
            flags.append(any(closed for _, closed in above))
            above.append((block["level"], bool(block.get("closed"))))
        else:
            flags.append(bool(block.get("closed")) or any(closed for _, closed in above))
    return flags


def item_of(body: list[Json], heading: int) -> Iterator[Json]:
    """A heading with all that stands under it."""
    yield body[heading]
    for block in body[heading + 1 :]:
        if block["kind"] == "heading" and block["level"] <= body[heading]["level"]:
            return
        yield block
