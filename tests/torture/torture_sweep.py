"""A sweep of published files: names planted in them are found wherever they stand in letters, and accidents are told.

The plants in files of ours are those of the proof; those in Excel files and PDFs are in `plants_book` and
`plants_paper`. What somebody put into a code on purpose a sweep does not find: that takes a proof.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from minutesapp.sweep.finding import Looked
from minutesapp.sweep.folder import Entry
from minutesapp.sweep.looking import look_into
from minutesapp.sweep.names import NOBODY, Names
from tests.torture import plants_book, plants_paper
from tests.torture.plants import Plant
from tests.torture.torture_leaks import form, plants_in, record, write
from tests.torture.torture_search import WITHOUT_LETTERS
from tests.torture.trial import Trial

SECRET = "麒麟亭裏"
IN_CODE = {
    "a picture in the address", "a script, escaped", "all in UTF-7", "as entities", "backwards", "base64",
    "bytes behind what is packed", "combining marks", "escaped", "from right to left", "hexadecimal",
    "in an open text, one letter", "letter by letter at the ends of lines", "letter by letter down the page",
    "letter by letter in paragraphs", "new lines of unicode", "one letter in an open text", "percent",
    "ruby letter by letter",
}  # fmt: skip
"""Plants for whoever knows that they are there: letters apart, turned round or in a code."""
ACCIDENTS: dict[str, set[str]] = {
    ".docx": {
        "a comment", "a deletion", "a glossary", "a move", "a piece of HTML", "a program", "a variable", "an insertion",
        "an object inside", "a workbook inside", "bytes behind the zip", "data", "hidden", "keywords", "of one point",
        "people", "the author", "the subject", "the zip's comment", "white", "who changed the look", "who saved last",
    },
    ".html": {"a comment", "not displayed", "not shown", "white on white"},
    ".txt": set(),
}  # fmt: skip
"""What happens to offices, and is told also to those who have no list of names."""


def trials(long: bool) -> Iterator[Trial]:
    """Names that are looked for, and what is told without."""
    del long  # it takes seconds
    files = [(suffix, data, plants_in(suffix)) for suffix, data in write(record(), form()).items()]
    files += [
        (".xlsx", plants_book.clean(), plants_book.plants()),
        (".pdf", plants_paper.clean(), plants_paper.plants()),
    ]
    with tempfile.TemporaryDirectory() as folder:
        for suffix, data, plants in files:
            path = Path(folder) / f"会議録{suffix}"
            named = [plant for plant in plants if not _is_coded(plant)]
            yield _tried(f"names missed in {suffix}", path, data, named, Names([SECRET]))
            if accidents := [plant for plant in plants if _is_accident(plant, suffix)]:
                yield _tried(f"accidents not told in {suffix}", path, data, accidents, NOBODY)


def _is_accident(plant: Plant, suffix: str) -> bool:
    """Whether a plant is to be told also to those who look for no names."""
    if suffix in ACCIDENTS:
        return plant.name in ACCIDENTS[suffix]
    return plant.name not in plants_book.SILENT | plants_paper.SILENT


def _is_coded(plant: Plant) -> bool:
    way = plant.name.removeprefix("in a line: ").removeprefix("a line: ")
    return way in IN_CODE or plant.name in WITHOUT_LETTERS


def _tried(name: str, path: Path, clean: bytes, plants: Iterable[Plant], names: Names) -> Trial:
    """The file without a plant tells nothing, and with each of them something."""
    missed = ["nothing was planted"] if _told(_looked(path, clean, names)) else []
    plants = list(plants)
    for plant in plants:
        spoiled = plant.spoil(clean, SECRET)
        assert spoiled != clean, plant.name
        looked = _looked(path, spoiled, names)
        missed += [plant.name] if not _told(looked) or "不具合" in "".join(looked.unlooked) else []
    return Trial(name, len(plants), len(missed), failures=tuple(missed))


def _looked(path: Path, data: bytes, names: Names) -> Looked:
    path.write_bytes(data)
    return look_into(Entry(path.name, path), names)


def _told(looked: Looked) -> bool:
    return bool(looked.findings or looked.unlooked)
