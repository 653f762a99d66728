"""Every built-in form with its sample: what it prints, what it keeps from the public, and that it comes back."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from minutesapp import paths
from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.proof.printed import printed
from minutesapp.exporters.word import word_file
from minutesapp.language.matching.folding import squeeze
from minutesapp.services.checking import check_record
from minutesapp.templates.folder.catalog import layout_of, list_forms, load_form
from tests.golden.forms.forms import FOLDER, forms_with_samples, kept, reading_of, sample, sample_file
from tests.shell import call
from tests.validators import MICROSOFTS, NOT_THERE, expect_valid, expect_valid_for_microsoft
from tests.word_files import lines_of

IDS = forms_with_samples()
EDITIONS = ("internal", "review", "public")
SUFFIXES = ("docx", "txt", "html")


def facts(id: str) -> dict[str, Any]:
    """What somebody counted in the sample by hand, and what the public must not read of it."""
    return tomllib.loads((FOLDER / id / "facts.toml").read_text(encoding="utf-8"))


def test_every_built_in_form_has_a_sample_and_what_is_kept_of_it() -> None:
    assert [form.id for form in list_forms()] == IDS
    assert {folder.name for folder in FOLDER.iterdir()} == set(IDS)


def test_the_manual_shows_every_built_in_form_in_its_order(repository: Path) -> None:
    page = (repository / "docs" / "manual" / "forms.md").read_text(encoding="utf-8")
    pictures = re.findall(r"^\| !\[(.+)\]\((.+)\) \| (.+)<br>`(.+)` \| .+ \|$", page, flags=re.MULTILINE)
    names = {form.id: form.name for form in list_forms()}
    assert pictures == [(names[id], f"../images/forms/{id}.png", names[id], id) for id in IDS]
    assert {file.stem for file in (repository / "docs" / "images" / "forms").iterdir()} == set(IDS)


@pytest.mark.parametrize("id", IDS)
def test_a_sample_is_printed_as_somebody_last_looked_at_it(id: str) -> None:
    expected = {f.name: f.read_text(encoding="utf-8") for f in (FOLDER / id).iterdir() if f.name != "facts.toml"}
    assert kept(id) == expected


@pytest.mark.parametrize("id", IDS)
def test_a_sample_has_what_was_counted_in_it(id: str) -> None:
    counted, record, form = facts(id), sample(id), load_form(id)
    items = Counter(str(item.kind) for item in plan_of(make_edition(record, form, "internal"), form))
    assert {kind: items[kind] for kind in counted["items"]} == counted["items"]
    assert dict(Counter(str(person.status) for person in record.attendees)) == counted["people"]
    assert sum(block.closed and block.level > 0 for block in record.body) == counted["closed_items"]


@pytest.mark.parametrize("id", IDS)
def test_nothing_in_a_sample_is_to_be_put_right(id: str) -> None:
    assert check_record(sample(id)) == ()


@pytest.mark.parametrize("id", IDS)
def test_the_text_of_a_sample_is_read_as_its_form(id: str) -> None:
    assert reading_of(id).minutes.template == facts(id).get("read_as", id)


@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_sample_goes_out_in_every_format_and_a_public_one_tells_no_secret(
    id: str, edition: str, tmp_path: Path
) -> None:
    for suffix in SUFFIXES:
        target = tmp_path / f"{id}.{suffix}"
        assert call("export", sample_file(id), "--edition", edition, "-o", target) == 0
        if suffix == "docx":
            words = squeeze("".join(lines_of(target.read_bytes())))
        else:
            words = squeeze(target.read_text(encoding="utf-8-sig"))
        told = [secret for secret in facts(id)["secrets"] if squeeze(secret) in words]
        assert told == (facts(id)["secrets"] if edition == "internal" else [])


def word_files(id: str, folder: Path) -> list[Path]:
    """The layout of a form, and its sample in every edition as a Word file that can come home."""
    form, files = load_form(id), [layout_of(load_form(id))]
    for edition in EDITIONS:
        words = printed(make_edition(sample(id), form, edition), form, returning=True)  # type: ignore[call-overload]
        files.append(folder / f"{edition}.docx")
        files[-1].write_bytes(word_file(words.items, words.title, form, words.draft, words.identity))
    return files


@pytest.mark.parametrize("id", IDS)
def test_the_word_files_of_a_form_are_valid(id: str, tmp_path: Path) -> None:
    expect_valid(word_files(id, tmp_path))


@pytest.mark.skipif(MICROSOFTS is None, reason=NOT_THERE)
@pytest.mark.parametrize("id", IDS)
def test_the_word_files_of_a_form_are_valid_for_microsofts_own_rules(id: str, tmp_path: Path) -> None:
    expect_valid_for_microsoft(word_files(id, tmp_path))


def test_samples_are_of_no_real_city() -> None:
    """The cities in them are invented, whatever else is."""
    for id in IDS:
        words = paths.resource("samples", sample_file(id).name).read_text(encoding="utf-8")
        assert "東雲市" in words or "霞ヶ原" in words, id
