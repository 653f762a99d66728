"""A form out of a finished file: its record comes out of it again as it stands there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.learning.learned import Doubt
from minutesapp.learning.learning import learn
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.folder.template_file import parse_form, write_form
from tests.learning import invented
from tests.learning.forms import built_in, exported, outcome, outcome_of, put, sample_of
from tests.learning.variants import RESAVED, VARIANTS, made
from tests.word_files import paragraph, parts

FILES = [
    invented.plain_file, invented.table_file, invented.list_file, invented.box_file, invented.changed_file,
]  # fmt: skip
LEAST = {"yoshi": 97}
"""Of a hundred paragraphs as many as stand as they do: what goes on with a bullet is told apart by its look alone."""
MADE = {"table": {"nogyo-iinkai": 65, "gidai-kokai": 97, "shomen-kaisai": 79}}
"""The same where files are made in other ways: a ruled header has no other tables in it."""


@pytest.mark.parametrize("id", built_in())
def test_the_sample_of_a_built_in_form_comes_out_of_the_form_learned_from_it(id: str) -> None:
    found = outcome_of(id)
    assert found.same_words == found.paragraphs
    assert found.same_place * 100 >= LEAST.get(id, 100) * found.paragraphs


@pytest.mark.parametrize("how", VARIANTS)
def test_so_it_does_where_the_same_minutes_are_made_in_other_ways(how: str) -> None:
    for id, data in made(built_in(), how).items():
        found = outcome(data)
        least = MADE.get(how, {}).get(id, LEAST.get(id, 100))
        assert found.same_place * 100 >= least * found.paragraphs, id


@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice is not installed")
def test_so_it_does_where_libreoffice_saved_them_once_more() -> None:
    for id, data in made(built_in(), RESAVED).items():
        found = outcome(data)
        assert found.same_place * 100 >= LEAST.get(id, 100) * found.paragraphs, id


@pytest.mark.parametrize("file", FILES)
def test_so_do_minutes_without_styles_in_tables_lists_and_boxes_and_with_changes(file) -> None:  # type: ignore[no-untyped-def]
    found = outcome(file())
    assert (found.same_words, found.same_place) == (found.paragraphs, found.paragraphs)


@pytest.mark.parametrize("file", FILES)
def test_layouts_and_what_is_written_in_them_are_valid(file, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """But for settings, fonts and a theme, which these invented files lack and real ones have."""
    from openxml_audit import OpenXmlValidator

    learned = learn(file(), "a.docx", "架空市")
    (tmp_path / "written.docx").write_bytes(exported(learned.minutes, put(learned, tmp_path)))
    for name in ("layout.docx", "written.docx"):
        errors = OpenXmlValidator().validate(str(tmp_path / name)).errors
        wrong = [error for error in errors if "A required relationship type" not in error.description]
        assert not wrong, f"{name}: {wrong}"


def test_changes_are_taken_as_accepted_and_told() -> None:
    learned = learn(invented.changed_file(), "a.docx", "架空市")
    assert learned.unclear[0].doubt is Doubt.CHANGES
    said = [block.text for block in learned.minutes.body]
    assert "追加の発言である。" in said
    assert "消した発言である。" not in said


def test_what_is_not_understood_is_told_by_its_paragraph() -> None:
    learned = learn(invented.plain_file(), "a.docx", "架空市")
    assert [(one.number, one.doubt, one.words) for one in learned.unclear] == [(9, Doubt.FIELD, "水道料金等審議番号")]


def test_nothing_of_the_meeting_stays_in_the_layout() -> None:
    layout = learn(invented.plain_file(), "a.docx", "架空市").layout
    words = b"".join(parts(layout).values()).decode()
    for secret in ("柏原", "𠮷井", "水道課長", "経営状況", "令和5年", "302会議室"):
        assert secret not in words


@pytest.mark.parametrize("id", built_in())
def test_no_name_and_no_word_of_a_record_stays_in_its_form(id: str) -> None:
    minutes = sample_of(id)
    learned = learn(exported(minutes, load_form(id)), "a.docx", "a")
    words = b"".join(parts(learned.layout).values()).decode() + write_form(learned.form)
    assert not [person.name for person in minutes.attendees if len(person.name) > 1 and person.name in words]
    assert not [block.text for block in minutes.body if len(block.text) > 12 and block.text in words]


def test_the_form_can_be_written_and_read() -> None:
    form = learn(invented.plain_file(), "a.docx", "架空市").form
    assert parse_form(write_form(form).encode(), "") == form


def test_what_is_no_record_is_refused() -> None:
    with pytest.raises(UserFacingError) as caught:
        learn(invented.made(paragraph("買い物の覚え書き") + paragraph("牛乳を二本。")), "a.docx", "a")
    assert caught.value.code == "learn-no-minutes"
    with pytest.raises(UserFacingError) as caught:
        learn(b"PK\x03\x04", "a.docx", "a")
    assert caught.value.code == "import-format"
    with pytest.raises(UserFacingError) as caught:
        learn(invented.made(""), "a.docx", "a")
    assert caught.value.code == "import-empty"
