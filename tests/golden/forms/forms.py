"""The built-in forms, each with its invented sample record, and what is kept of them beside this file.

``python -m tests.golden.forms.forms [id …]`` writes what they make now. Look at what changed before committing it, in
the pages as well (`python -m tests.golden.forms.pages`).
"""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

from minutesapp import paths
from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import plan_of
from minutesapp.importers.draft import Draft
from minutesapp.importers.reading import read_minutes
from minutesapp.model.minutes import Minutes
from minutesapp.storage.record_file import open_file
from minutesapp.templates.folder.catalog import list_forms, load_form
from tests.golden.export.records import EDITIONS, exports
from tests.golden.reading_view import view

FOLDER = Path(__file__).parent / "expected"
SAMPLES = {"ueda-gaiyo": "shinonome"}
"""Samples that are not called like their form."""


def forms_with_samples() -> list[str]:
    """The ids of the forms whose sample is kept here, in the order of the forms."""
    return [form.id for form in list_forms() if sample_file(form.id).is_file()]


def sample_file(id: str) -> Path:
    """Where the sample of a form is."""
    return paths.resource("samples", f"{SAMPLES.get(id, id)}.minutes")


def sample(id: str) -> Minutes:
    """The sample of a form."""
    return open_file(sample_file(id)).minutes


def text_of_sample(id: str) -> bytes:
    """The whole record of the office as a text file."""
    form = load_form(id)
    return text_file(plan_of(make_edition(sample(id), form, "internal"), form))


def reading_of(id: str) -> Draft:
    """What is read from the sample that was written as a text file, the form being guessed."""
    return read_minutes(text_of_sample(id), f"{id}.txt")


def kept(id: str) -> dict[str, str]:
    """All that is kept of a form, by name: its exports, and what of the sample does not come back from its text."""
    files = {
        f"{kind}{suffix}": text
        for kind in EDITIONS
        for suffix, text in exports(load_form(id), sample(id), kind).items()
    }
    return files | {"reading.diff": "".join(f"{line}\n" for line in _lost(id))}


def _lost(id: str) -> Iterator[str]:
    """Line by line what reading the text gives that the sample has not, and the other way round; then the notes."""
    draft = reading_of(id)
    before, after = (list(_lines(Draft(minutes, ()))) for minutes in (sample(id), draft.minutes))
    changes = difflib.unified_diff(before, after, "sample", "text", lineterm="", n=0)
    yield from (line for line in changes if not line.startswith("@@"))
    yield from (f"? {note.line} | {note.code} | {note.text}" for note in draft.notes)


def _lines(draft: Draft) -> Iterator[str]:
    shown = view(draft)
    yield shown["template"]
    for part in ("header", "people", "body"):
        yield from (line.replace("\n", " / ") for line in shown[part])


def main() -> None:
    """Writes what is kept of these forms, or of all."""
    for id in sys.argv[1:] or forms_with_samples():
        (FOLDER / id).mkdir(parents=True, exist_ok=True)
        for name, text in kept(id).items():
            (FOLDER / id / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
