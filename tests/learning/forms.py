"""The forms from whose samples one is learned, and what comes of it when it is exported once more."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp import paths
from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plan import plan_of, title_of
from minutesapp.exporters.word import word_file
from minutesapp.learning.learned import Learned
from minutesapp.learning.learning import learn
from minutesapp.model.minutes import Minutes
from minutesapp.storage.record_format import read_minutes
from minutesapp.templates.folder.catalog import LAYOUT_FILE, list_forms, load_form
from minutesapp.templates.folder.template_file import FORM_FILE, parse_form, write_form
from minutesapp.templates.form import Form
from tests.learning.geometry import Stands, paragraphs_of

COMMON = "shinonome"
"""The sample of forms that have none of their own."""


class Outcome(NamedTuple):
    """How many paragraphs a record has, in its own form or in the learned one, in which there are more; and of these as
    many as are the same: by their words, and by how they stand as well."""

    paragraphs: int
    same_words: int
    same_place: int
    learned: Learned
    before: list[Stands]
    after: list[Stands]


def built_in() -> list[str]:
    """The forms that are built in."""
    return [form.id for form in list_forms() if not form.folder.startswith(str(paths.own_templates()))]


def sample_of(id: str) -> Minutes:
    """The sample record of a form."""
    own = paths.resource("samples", f"{id}.minutes")
    path = own if own.is_file() else paths.resource("samples", f"{COMMON}.minutes")
    return replace(read_minutes(path.read_bytes()), template=id)


def exported(minutes: Minutes, form: Form) -> bytes:
    """The Word file of a record, for the office."""
    edition = make_edition(minutes, form, "internal")
    return word_file(plan_of(edition, form), title_of(edition, form), form)


def outcome(data: bytes) -> Outcome:
    """What comes of a Word file when a form is learned from it alone, and the record is exported in that."""
    learned = learn(data, "last-year.docx", "learned")
    with TemporaryDirectory() as folder:
        form = put(learned, Path(folder))
        again = exported(learned.minutes, form)
    before, after = paragraphs_of(data), paragraphs_of(again)
    words = SequenceMatcher(None, [one.words for one in before], [one.words for one in after], autojunk=False)
    pairs = [(i + n, j + n) for i, j, size in words.get_matching_blocks() for n in range(size)]
    placed = sum(before[i] == after[j] for i, j in pairs)
    return Outcome(max(len(before), len(after)), len(pairs), placed, learned, before, after)


def put(learned: Learned, folder: Path) -> Form:
    """The learned form as it is read back from its folder."""
    (folder / FORM_FILE).write_text(write_form(learned.form), encoding="utf-8")
    (folder / LAYOUT_FILE).write_bytes(learned.layout)
    form = parse_form((folder / FORM_FILE).read_bytes(), folder.name)
    return replace(form, folder=str(folder))


def outcome_of(id: str) -> Outcome:
    """The same for the sample of a built-in form."""
    return outcome(exported(sample_of(id), load_form(id)))
