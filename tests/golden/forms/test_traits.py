"""Every trait that was counted in published minutes is printed by a form that is data alone, as the page tells."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.language.matching.folding import squeeze
from minutesapp.templates.folder.catalog import list_forms
from minutesapp.templates.folder.template_file import parse_form, write_form
from tests.golden.forms.traits import (
    PAGE,
    Table,
    Trait,
    form_of,
    page,
    printed_lines,
    samples,
    served,
    tables,
    word_of,
)
from tests.word_files import DOCUMENT, lines_of, parts

TABLES = tables()
TRAITS = [trait for table in TABLES for trait in table.traits]
PRINTED = [trait for trait in TRAITS if trait.lines]
NAMED = [trait for trait in TRAITS if trait.labels]
LEAST = 0.95
"""The share of the samples that forms are to serve."""


def name_of(trait: Trait) -> str:
    return trait.name


@pytest.mark.parametrize("trait", PRINTED, ids=name_of)
def test_a_form_prints_the_trait_as_it_was_seen(trait: Trait) -> None:
    assert printed_lines(trait) == list(trait.lines)


@pytest.mark.parametrize("trait", PRINTED, ids=name_of)
def test_the_word_file_says_the_same(trait: Trait) -> None:
    file = word_of(trait)
    assert squeeze("".join(lines_of(file))) == squeeze("".join((*trait.heads, *trait.lines)))
    assert trait.looks in parts(file)[DOCUMENT].decode() + parts(file)["word/styles.xml"].decode()


@pytest.mark.parametrize("trait", NAMED, ids=name_of)
def test_a_field_has_any_of_the_names_that_offices_give_it(trait: Trait) -> None:
    for label in trait.labels:
        named = [field | {"label": label} for field in trait.form.get("fields", ())]
        form = {"fields": named} if named else {"body": {"heading": label}}
        line, *_ = printed_lines(Trait(label, form=form))
        assert line == label or line.startswith(f"{label}　")


@pytest.mark.parametrize("trait", [*PRINTED, *NAMED], ids=name_of)
def test_its_form_is_a_file_that_an_office_can_have(trait: Trait) -> None:
    form = form_of(trait)
    assert parse_form(write_form(form).encode(), form.id) == replace(form, folder="")


@pytest.mark.parametrize("trait", TRAITS, ids=name_of)
def test_a_trait_is_shown_or_told_to_be_missing(trait: Trait) -> None:
    assert bool(trait.lines) + bool(trait.labels) + bool(trait.missing) == 1
    assert not trait.missing or not trait.form


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.title)
def test_a_table_counts_all_of_its_samples(table: Table) -> None:
    assert table.counted == table.of or not table.each_once
    names = [trait.name for trait in table.traits]
    assert len(set(names)) == len(names)


def test_enough_samples_are_served_and_each_archetype_by_a_form_that_is_built_in() -> None:
    assert {one["form"] for one in samples()["archetypes"]} <= {form.id for form in list_forms()}
    some, all_ = served()
    assert (some, all_) == (172, 175) and some / all_ >= LEAST


def test_the_page_tells_what_is_tried_here() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.golden.forms.traits writes it"
