"""A form out of a file, among the office's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.services.forming.learning import keep_learned, learn_form
from minutesapp.templates.folder.catalog import load_form
from minutesapp.word.layout.opening import open_layout
from tests.learning.invented import plain_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "令和5年度 会議録.docx"
    path.write_bytes(plain_file())
    return path


def code_of(call, *given: object, **named: object) -> str:  # type: ignore[no-untyped-def]
    with pytest.raises(UserFacingError) as caught:
        call(*given, **named)
    return caught.value.code


def test_the_form_is_called_as_asked_for_or_as_its_file(file: Path) -> None:
    assert learn_form(file).form.name == "令和5年度 会議録"
    assert learn_form(file, " 架空市審議会 ").form.name == "架空市審議会"


def test_a_kept_form_can_be_used(file: Path) -> None:
    kept = keep_learned(learn_form(file, "架空市審議会"))
    assert kept.form.folder == str(paths.own_templates() / "架空市審議会")
    assert kept.minutes.template == "架空市審議会"
    form = load_form("架空市審議会")
    assert form.fields[0].label == "会議の名称"
    open_layout(form)


def test_none_is_replaced_unless_it_is_named(file: Path) -> None:
    learned = learn_form(file, "審議会")
    first, second = keep_learned(learned), keep_learned(learned, name="別の審議会")
    assert first.form.id != second.form.id
    assert keep_learned(learned).form.id == "審議会-2"
    assert keep_learned(learned, "審議会", "新しい名").form.id == "審議会"
    assert load_form("審議会").name == "新しい名"
    assert code_of(keep_learned, learned, "ueda-gaiyo") == "form-built-in"
    assert code_of(keep_learned, learned, "nobody") == "template-unknown"


def test_a_folder_that_cannot_be_written_to_stays_as_it_is(file: Path) -> None:
    learned = learn_form(file, "審議会")
    own = paths.own_templates()
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("no folder")
    assert code_of(keep_learned, learned) in ("folder-missing", "write-denied", "write-failed", "not-a-file")
    assert own.read_text() == "no folder"


def test_other_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("会議録")
    assert code_of(learn_form, tmp_path / "a.txt") == "learn-suffix"
    assert code_of(learn_form, tmp_path / "b.docx") == "file-missing"
