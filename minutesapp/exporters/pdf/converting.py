"""Printing a Word file into a PDF, in a folder that is for the user alone and is gone afterwards."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

from minutesapp.errors import UserFacingError
from minutesapp.exporters.pdf.programs import Printer, find_printer
from minutesapp.files.replacing import translated
from minutesapp.processes import signer_has_ended, this_process

PATIENCE = 180.0
"""Seconds after which a program is not waited for any more: a record of a thousand pages takes a fifth of it."""
PAUSE = 0.05
"""Seconds between two looks whether it is done, or not wanted any more."""
ENDING = 5.0
BEGIN, END = b"%PDF-", b"%%EOF"
FOLDER = "minutesapp-pdf-"
OURS = re.compile(FOLDER + r"([0-9a-f]{8}-\d{1,10}-[0-9a-f]{1,8})-.{1,20}")


def print_pdf(word: bytes, proceed: Callable[[], None] = lambda: None) -> bytes:
    """The PDF of a Word file. UserFacingError ``pdf-no-program``, ``pdf-failed``, and those of `files.replacing`.

    `proceed` is called again and again; what it raises ends the program that prints.
    """
    with translated(Path(tempfile.gettempdir())), _private_folder() as folder:
        source, target = folder / "record.docx", folder / "record.pdf"
        printer = find_printer(source, target, folder / "profile")
        if printer is None:
            raise UserFacingError("pdf-no-program")
        source.write_bytes(word)
        _run(printer, proceed)
        try:
            data = target.read_bytes()
        except OSError as error:
            raise UserFacingError("pdf-failed", program=printer.name) from error
    if not (data.startswith(BEGIN) and data.rstrip().endswith(END)):
        raise UserFacingError("pdf-failed", program=printer.name)
    return data


def _run(printer: Printer, proceed: Callable[[], None]) -> None:
    """Run a program to its end, which may not be before long."""
    late = monotonic() + PATIENCE
    try:
        process = subprocess.Popen(
            printer.command,
            env={**_environment(), **printer.environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise UserFacingError("pdf-failed", program=printer.name) from error
    try:
        while process.poll() is None:
            proceed()
            if monotonic() > late:
                raise UserFacingError("pdf-failed", program=printer.name)
            sleep(PAUSE)
    finally:
        if process.poll() is None:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program and those that it has begun."""
    if sys.platform == "win32":
        ending = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(ending, capture_output=True, check=False, creationflags=subprocess.CREATE_NO_WINDOW)
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(ENDING)


def _environment() -> dict[str, str]:
    """That of this program, with the libraries of the system: the built program looks for its own ones first."""
    environment = dict(os.environ)
    own = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if own is not None:
        environment["LD_LIBRARY_PATH"] = own
    elif getattr(sys, "frozen", False):
        environment.pop("LD_LIBRARY_PATH", None)
    return environment


@contextmanager
def _private_folder() -> Iterator[Path]:
    """A folder with the record for the user alone; what a kill left of an earlier one goes as well."""
    for entry in Path(tempfile.gettempdir()).glob(f"{FOLDER}*"):
        signed = OURS.fullmatch(entry.name)
        if signed is not None and signer_has_ended(signed[1]):
            shutil.rmtree(entry, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{FOLDER}{this_process().signature}-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
