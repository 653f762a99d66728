"""Which program prints, and how it is asked."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from minutesapp.exporters.pdf import programs
from minutesapp.exporters.pdf.programs import find_printer, has_word
from tests.unit.exporters.pdf.programs import needs_shell, put_program

pytestmark = needs_shell


def test_without_a_program_nothing_prints(only_fakes: Path, tmp_path: Path) -> None:
    assert find_printer(tmp_path / "a.docx", tmp_path / "a.pdf", tmp_path / "p") is None
    assert not has_word()


def test_libreoffice_prints_with_a_profile_of_its_own(only_fakes: Path, tmp_path: Path) -> None:
    put_program(only_fakes, "soffice", "")
    word, profile = tmp_path / "会議 録.docx", tmp_path / "設定 𠮷"
    printer = find_printer(word, word.with_suffix(".pdf"), profile)
    assert printer is not None
    assert printer.command[0] == str(only_fakes / "soffice")
    assert printer.command[1] == f"-env:UserInstallation={profile.as_uri()}"
    assert printer.command[1].isascii()
    assert printer.command[-1] == str(word)


def test_it_is_found_where_it_usually_lies(only_fakes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    monkeypatch.setattr(programs, "IN_WINDOWS", ("LibreOffice/soffice.com", "LibreOffice/soffice.exe"))
    (tmp_path / "LibreOffice").mkdir()
    (tmp_path / "LibreOffice" / "soffice.exe").touch()
    printer = find_printer(tmp_path / "a.docx", tmp_path / "a.pdf", tmp_path / "p")
    assert printer is not None
    assert printer.command[0].endswith("soffice.exe")


def test_word_is_asked_first_and_gets_any_path_as_it_is(
    only_fakes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "has_word", lambda: True)
    put_program(only_fakes, "powershell", "")
    put_program(only_fakes, "soffice", "")
    printer = find_printer(tmp_path / "'会議'.docx", tmp_path / "a.pdf", tmp_path / "p")
    assert printer is not None and printer.name == "Word"
    script = base64.b64decode(printer.command[-1]).decode("utf-16-le")
    assert "ExportAsFixedFormat($env:MINUTESAPP_PDF, 17" in script
    assert printer.environment["MINUTESAPP_WORD"] == str(tmp_path / "'会議'.docx")
