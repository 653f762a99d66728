"""Whole records in all forms, formats and editions: as they were when somebody last looked at them, and valid."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.editions.edition import EditionKind, make_edition
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.proof.printed import printed
from minutesapp.exporters.word import word_file
from minutesapp.importers.reading import read_minutes
from minutesapp.language.matching.folding import squeeze
from minutesapp.templates.folder.catalog import layout_of, load_form
from tests.golden.export.records import EDITIONS, FOLDER, all_exports, cases
from tests.validators import MICROSOFTS, NOT_THERE, expect_valid, expect_valid_for_microsoft
from tests.word_files import lines_of, parts

CASES = [pytest.param(form, record, id=name) for name, form, record in cases()]
SECRETS = ("四百二十万円", "宇津木坂", "氏名を挙げて", "たかはし")


def test_every_export_is_as_expected() -> None:
    expected = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()}
    assert all_exports() == expected


def test_nothing_closed_is_among_the_public_ones() -> None:
    public = [file for file in FOLDER.iterdir() if ".public." in file.name]
    assert len(public) == 9
    assert not [
        (file.name, secret) for file in public for secret in SECRETS if secret in file.read_text(encoding="utf-8")
    ]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """The layouts, and every record in every edition and as a draft, as Word files."""
    made = []
    for name, form, record in cases():
        for kind in EDITIONS:
            made.append(tmp_path / f"{name}.{kind}.docx")
            made[-1].write_bytes(word_file(plan_of(make_edition(record, form, kind), form), "題", form))
        for kind in ("internal", "review"):
            words = printed(make_edition(record, form, kind), form, returning=True)  # type: ignore[call-overload]
            made.append(tmp_path / f"{name}.{kind}.returning.docx")
            made[-1].write_bytes(word_file(words.items, words.title, form, words.draft, words.identity))
        made.append(tmp_path / f"{name}.draft.docx")
        made[-1].write_bytes(word_file(plan_of(make_edition(record, form, "review"), form), "題", form, "（案）"))
    return [*made, *(layout_of(load_form(id)) for id in ("ueda-gaiyo", "kaigiroku"))]


def test_the_word_files_are_valid(files: list[Path]) -> None:
    expect_valid(files)


@pytest.mark.skipif(MICROSOFTS is None, reason=NOT_THERE)
def test_the_word_files_are_valid_for_microsofts_own_rules(files: list[Path]) -> None:
    expect_valid_for_microsoft(files)


@pytest.mark.parametrize(("form", "record"), CASES)
@pytest.mark.parametrize("kind", EDITIONS)
def test_the_word_file_says_what_the_plan_says(form: object, record: object, kind: EditionKind) -> None:
    items = plan_of(make_edition(record, form, kind), form)  # type: ignore[arg-type]
    lines = lines_of(word_file(items, "題", form))  # type: ignore[arg-type]
    said = squeeze("".join(lines)).replace("発言者発言内容", "")
    assert said == squeeze("".join(item.words for item in items))


def test_the_real_record_comes_out_whole_and_with_nothing_added(seed: str) -> None:
    draft = read_minutes(seed.encode("utf-8"), "seed.txt")
    form = load_form(draft.minutes.template)
    data = word_file(plan_of(make_edition(draft.minutes, form, "internal"), form), "題", form)
    mended = seed.replace("- ・", "・").replace("説明で\n\nきる", "説明できる")
    assert squeeze("".join(lines_of(data))) == squeeze(mended)


def test_the_same_record_gives_the_same_document(repository: Path) -> None:
    name, form, record = next(cases())
    first, second = (parts(word_file(plan_of(make_edition(record, form, "public"), form), name, form)) for _ in "12")
    assert first == second
