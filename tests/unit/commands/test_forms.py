from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutesapp import cli, paths
from minutesapp.diagnosis import sample
from minutesapp.templates.folder.catalog import list_forms
from tests.shell import call

Captured = pytest.CaptureFixture[str]


def test_forms_are_listed_and_shown(capsys: Captured) -> None:
    assert call("template", "list") == cli.DONE
    assert "ueda-gaiyo\t会議概要(上田型)" in capsys.readouterr().out
    assert call("template", "list", "--json") == cli.DONE
    assert [form["id"] for form in json.loads(capsys.readouterr().out)] == [form.id for form in list_forms()]
    assert call("template", "show", "ueda-gaiyo") == cli.DONE
    assert "日時（held）［必須］" in capsys.readouterr().out
    assert call("template", "show", "ueda-gaiyo", "--json") == cli.DONE
    assert json.loads(capsys.readouterr().out)["id"] == "ueda-gaiyo"


def test_a_broken_form_of_the_office_s_own_is_missing_and_that_is_said(tmp_path: Path, capsys: Captured) -> None:
    folder = paths.own_templates() / "kowareta"
    folder.mkdir(parents=True)
    (folder / "template.toml").write_text("name = 'x'\ncells = [", encoding="utf-8")
    source = tmp_path / "a.txt"
    source.write_bytes(sample.sample_text().read_bytes())
    for arguments in (
        ("import", source, "-o", tmp_path / "a.minutes"),
        ("new", "--template", "ueda-gaiyo", "-o", tmp_path / "b.minutes"),
        ("template", "list"),
        ("template", "list", "--json"),
        ("template", "show", "ueda-gaiyo"),
    ):
        assert call(*arguments) == cli.DONE
        captured = capsys.readouterr()
        assert captured.err.count("様式「kowareta」は使えません") == 1
        assert "kowareta" not in captured.out
    for arguments in (
        ("template", "show", "kowareta"),
        ("new", "--template", "kowareta", "-o", tmp_path / "c.minutes"),
    ):
        assert call(*arguments) == cli.UNUSABLE
        assert capsys.readouterr().err.count("\n") == 1


def test_a_form_is_copied_handed_on_taken_in_and_removed(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.minutesform"
    assert call("template", "copy", "kaigiroku", "--name", "教育委員会") == cli.DONE
    assert call("template", "pack", "教育委員会", "-o", file) == cli.DONE
    assert call("template", "take", file) == cli.DONE
    assert capsys.readouterr().out.count("教育委員会\t教育委員会\t") == 2, "the same form, under its id"
    assert call("template", "remove", "教育委員会") == cli.DONE
    assert call("template", "remove", "kaigiroku") == cli.UNUSABLE
    assert "備え付けの様式" in capsys.readouterr().err
    assert {folder.name for folder in paths.own_templates().iterdir()} == {".教育委員会.1"}
