"""Printing a Word file into a PDF: nothing is left behind, whatever becomes of it."""

from __future__ import annotations

import errno
import shutil
import tempfile
from pathlib import Path
from time import monotonic

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.exporters.pdf import converting, programs
from minutesapp.exporters.pdf.converting import print_pdf
from minutesapp.exporters.word import word_file
from minutesapp.processes import Process
from minutesapp.templates.folder.catalog import load_form
from minutesapp.wording import describe
from tests.unit.exporters.pdf.programs import PDF, PRINTS, TO_OUTDIR, needs_shell, put_program

pytestmark = needs_shell


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, with a blank and Japanese in its name."""
    folder = tmp_path / "一時 ファイル𠮷"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_the_file_that_the_program_makes_is_what_comes_of_it(only_fakes: Path, temporary: Path) -> None:
    put_program(only_fakes, "soffice", PRINTS)
    assert print_pdf(b"PK") == PDF.encode()
    assert not list(temporary.iterdir())


def test_the_record_lies_in_a_folder_for_the_user_alone(only_fakes: Path, temporary: Path) -> None:
    put_program(only_fakes, "soffice", f"/bin/sleep 0.4\n{PRINTS}")
    seen: list[tuple[int, bytes]] = []

    def look() -> None:
        for folder in temporary.iterdir():
            seen.append((folder.stat().st_mode & 0o777, (folder / "record.docx").read_bytes()))

    print_pdf(b"PK", look)
    assert set(seen) <= {(0o700, b"PK")} and seen


def test_without_a_program_a_plain_sentence_says_what_to_do(only_fakes: Path, temporary: Path) -> None:
    with pytest.raises(UserFacingError) as trouble:
        print_pdf(b"PK")
    assert trouble.value.code == "pdf-no-program"
    assert describe(trouble.value).startswith("PDFを作るには、WordかLibreOfficeが必要です。Wordファイルに書き出して")
    assert not list(temporary.iterdir())


@pytest.mark.parametrize("script", ["exit 1", "exit 0", f'{TO_OUTDIR}printf Error > "$out/record.pdf"'])
def test_a_program_that_makes_none_is_named(only_fakes: Path, temporary: Path, script: str) -> None:
    put_program(only_fakes, "soffice", script)
    with pytest.raises(UserFacingError) as trouble:
        print_pdf(b"PK")
    assert trouble.value.code == "pdf-failed"
    assert describe(trouble.value).startswith("LibreOfficeでPDFを作れませんでした。")
    assert not list(temporary.iterdir())


def test_a_program_that_cannot_be_run_is_named(only_fakes: Path) -> None:
    put_program(only_fakes, "soffice", "")
    (only_fakes / "soffice").write_bytes(b"\x7fELF no program")
    with pytest.raises(UserFacingError) as trouble:
        print_pdf(b"PK")
    assert trouble.value.code == "pdf-failed"


def test_one_that_does_not_end_is_ended(only_fakes: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "PATIENCE", 0.3)
    put_program(only_fakes, "soffice", "/bin/sleep 60 & wait")
    begin = monotonic()
    with pytest.raises(UserFacingError) as trouble:
        print_pdf(b"PK")
    assert trouble.value.code == "pdf-failed"
    assert monotonic() - begin < 20
    assert not list(temporary.iterdir())


def test_who_does_not_want_it_any_more_does_not_wait(only_fakes: Path, temporary: Path) -> None:
    put_program(only_fakes, "soffice", "/bin/sleep 60")

    def stop() -> None:
        raise ZeroDivisionError

    begin = monotonic()
    with pytest.raises(ZeroDivisionError):
        print_pdf(b"PK", stop)
    assert monotonic() - begin < 20
    assert not list(temporary.iterdir())


def test_what_a_kill_left_behind_goes_and_the_folder_of_a_running_program_stays(
    only_fakes: Path, temporary: Path
) -> None:
    gone = temporary / f"minutesapp-pdf-{Process(converting.this_process().host, 2**31).signature}-abcdefgh"
    running = temporary / f"minutesapp-pdf-{converting.this_process().signature}-abcdefgh"
    foreign = temporary / "minutesapp-pdf-anything"
    for folder in (gone, running, foreign):
        folder.mkdir()
    put_program(only_fakes, "soffice", PRINTS)
    print_pdf(b"PK")
    assert [gone.exists(), running.exists(), foreign.exists()] == [False, True, True]


def test_without_room_for_the_record_that_is_told(only_fakes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> int:
        raise OSError(errno.ENOSPC, "no space")

    put_program(only_fakes, "soffice", PRINTS)
    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(UserFacingError) as trouble:
        print_pdf(b"PK")
    assert trouble.value.code == "no-space"


def test_word_prints_through_its_script(only_fakes: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "has_word", lambda: True)
    put_program(only_fakes, "powershell", f"read x < \"$MINUTESAPP_WORD\"; printf '%s' '{PDF}' > \"$MINUTESAPP_PDF\"")
    assert print_pdf(b"PK\n") == PDF.encode()


@pytest.mark.render
@pytest.mark.skipif(shutil.which("soffice") is None, reason="not installed: soffice")
def test_libreoffice_prints_a_record(temporary: Path) -> None:
    data = print_pdf(word_file((), "東雲市図書館協議会", load_form("ueda-gaiyo")))
    assert data.startswith(b"%PDF-")
    assert not list(temporary.iterdir())
