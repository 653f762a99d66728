from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp import cli
from minutesapp.commands import printing
from tests.shell import call

Captured = pytest.CaptureFixture[str]


def test_of_many_findings_the_first_are_told(tmp_path: Path, capsys: Captured) -> None:
    blank, out = tmp_path / "blank.minutes", tmp_path / "a.txt"
    call("new", "--template", "ueda-gaiyo", "-o", blank)
    text = blank.read_text(encoding="utf-8")
    unknown = '{"kind": "speech", "speaker": "", "text": "はい。"},'
    blank.write_text(text.replace('"body": [', f'"body": [{unknown * 20}'), encoding="utf-8")
    assert call("export", blank, "-o", out) == cli.DONE
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == printing.MOST_FINDINGS + 1
    assert lines[-1].startswith("ほかに")


def test_names_are_printed_as_cells_that_no_spreadsheet_reckons_with(tmp_path: Path, capsys: Captured) -> None:
    names = tmp_path / "names.csv"
    names.write_text("氏名,職\n=cmd|x,係長\n山田太郎,+1+1\n", encoding="utf-8")
    assert call("roster", "import", names) == cli.DONE
    assert "2行目：「=cmd|x」は氏名ではなく計算式のため" in capsys.readouterr().err
    assert call("roster", "list") == cli.DONE
    assert capsys.readouterr().out == "山田太郎\tやまだ たろう\t'+1+1\t\n"
