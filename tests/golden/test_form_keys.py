"""A form is data: with other keys it reads, checks, prints and carries over every text of the corpus alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import asdict, replace

from minutesapp import paths
from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import plan_of
from minutesapp.importers.draft import Draft, Note
from minutesapp.importers.reading import read_minutes
from minutesapp.model.minutes import Minutes
from minutesapp.services.beginning.meetings import Plan, begin
from minutesapp.services.checking import check_record
from minutesapp.services.records import file_name_for
from minutesapp.templates.folder.catalog import list_forms, load_form
from minutesapp.templates.folder.template_file import write_form
from minutesapp.templates.form import Form
from tests.golden.reading_view import CORPUS

SOURCES = sorted(CORPUS.glob("*.txt"))
BUILT_IN = tuple(form.id for form in list_forms())
Keys = Mapping[str, str]
"""The other key for each key of a form."""


def reversed_keys(form: Form) -> Keys:
    return {field.key: f"{field.key[::-1]}_x" for field in form.fields}


def exchanged_keys(form: Form) -> Keys:
    keys = [field.key for field in form.fields]
    return dict(zip(keys, [*keys[1:], keys[0]], strict=True))


def with_keys(form: Form, keys: Keys) -> str:
    """The id of a form of the office's own that differs from this one in its keys."""
    other = replace(form, fields=tuple(replace(field, key=keys[field.key]) for field in form.fields))
    folder = paths.own_templates() / "other-keys"
    folder.mkdir(parents=True)
    (folder / "template.toml").write_text(write_form(other), encoding="utf-8")
    return folder.name


def told(minutes: Minutes, keys: Keys) -> dict[str, Any]:
    """All that a record says, with the keys of its form as `keys` has them; people and paragraphs by place."""
    place = {one.id: number for number, one in enumerate((*minutes.attendees, *minutes.body))} | {"": None}
    speakers = [(place[block.speaker.attendee], block.speaker.label) for block in minutes.body if block.speaker]
    findings = [
        asdict(f) | {"field": keys.get(f.field, f.field), "attendee": place[f.attendee], "block": place[f.block]}
        for f in check_record(minutes)
    ]
    return {
        "header": [(keys.get(field.key, field.key), field.label, field.value) for field in minutes.header],
        "people": [asdict(p) | {"id": "", "field": keys.get(p.field, p.field)} for p in minutes.attendees],
        "body": [replace(block, id="", speaker=None) for block in minutes.body],
        "speakers": speakers,
        "findings": findings,
    }


def printed(minutes: Minutes) -> bytes:
    form = load_form(minutes.template)
    return text_file(plan_of(make_edition(minutes, form, "internal"), form))


def located(draft: Draft, keys: Keys) -> list[Note]:
    """The notes, each with the number of its block in the place of its id, which is new with every reading."""
    numbers = {block.id: str(number) for number, block in enumerate(draft.minutes.body)} | {"": ""}
    return [replace(n, block=numbers[n.block], field=keys.get(n.field, n.field)) for n in draft.notes]


# Every form with every text; the two ways to rename take turns.
CASES = [
    pytest.param(source, id, (reversed_keys, exchanged_keys)[(row + column) % 2], id=f"{source.stem}-{id}")
    for row, source in enumerate(SOURCES)
    for column, id in enumerate(BUILT_IN)
]


@pytest.mark.parametrize(("source", "id", "rename"), CASES)
def test_a_form_with_other_keys_reads_alike(source: Path, id: str, rename: Callable[[Form], Keys]) -> None:
    keys = rename(load_form(id))
    other = with_keys(load_form(id), keys)
    mine, theirs = (read_minutes(source.read_bytes(), source.name, form) for form in (id, other))
    assert located(theirs, {}) == located(mine, keys)
    pairs = (
        (mine.minutes, theirs.minutes),
        tuple(begin(Plan(key, previous=one.minutes)).minutes for key, one in ((id, mine), (other, theirs))),
    )
    for minutes, same in pairs:
        assert told(same, {}) == told(minutes, keys)
        assert printed(same) == printed(minutes)
        assert file_name_for(same, load_form(other)) == file_name_for(minutes, load_form(id))
