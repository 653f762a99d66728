"""Runs jobs under the shim that makes file calls fail, each in a process of its own that is forked from a warm one.

A job comes as a line of JSON: ``run`` (the command line, or the name of a deed of `DEEDS` and its arguments), the
folder ``under`` which calls fail, ``at`` which call (0: none), with which ``error`` (0: half a write), ``lasting`` or
not. The answer is a line of JSON: the exit ``code``, how many ``calls`` there were, what was told on ``out`` and
``err``.
"""

from __future__ import annotations

import ctypes
import faulthandler
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from minutesapp import cli, home
from minutesapp.editing import commands
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.services import records, recovery

LONGEST = 20
"""Seconds; a command that takes longer will never end."""
LOST_CODE = 3
"""A deed of ours ended in neither success nor expected trouble."""


def warm_up() -> None:
    """Load what the commands load late, so that every job begins alike."""
    import docx
    import fugashi
    import openpyxl
    import sqlite_utils

    from minutesapp import exporters, importers
    from minutesapp.diagnosis import sample
    from minutesapp.services import checking, forms, people
    from minutesapp.services.output import exporting, showing
    from minutesapp.storage.journal import writing

    loaded = (docx, fugashi, openpyxl, sqlite_utils, exporters, importers, checking, exporting, forms, people, sample)
    assert all((*loaded, showing, writing))


def save_as_the_window_does(file: str) -> int:
    """Hold, open, write every step down, save, write on, and be killed: what was told to be safe must be there.

    Prints ``saved`` when the saving was done, and ``journal`` unless the clerk was told that there is none.
    """
    path, told = Path(file), list[UserFacingError]()
    lock = records.hold_record(path)
    opened = records.open_record(path)
    session = Session(opened.minutes)
    recorder = recovery.journal_for(session, path, opened.stamp, report=told.append)
    write_first(session, "保存した")
    mark, point = recorder.mark, session.point()
    stamp = records.save_record(session.minutes, path, opened.stamp, lambda stamp: recorder.announce(path, stamp, mark))
    print("saved")
    session.mark_saved(point)
    recorder.saved(path, stamp, mark)
    write_first(session, "保存していない")
    if not told:
        print("journal")
    lock.release()
    return cli.DONE


def recover(file: str) -> int:
    """Prints what the record begins with after a crash: what is left behind, or else what is in the file."""
    home.tidy()
    records.hold_record(Path(file)).release()
    opened = records.open_to_edit(Path(file))
    leftovers = [leftover for leftover in recovery.recoverable() if leftover.worth_asking]
    minutes = recovery.recover(leftovers[0]).minutes if leftovers else opened.minutes
    print(minutes.body[0].text)
    return cli.DONE


def write_first(session: Session, text: str) -> None:
    """The first paragraph reads so, as a step by itself."""
    change = commands.type_lines(session.minutes, 0, 1, [text])
    assert change is not None
    session.seal()
    session.apply(change)


DEEDS: dict[str, Callable[[str], int]] = {"save": save_as_the_window_does, "recover": recover}


def do(run: Sequence[str]) -> int:
    """The exit status of a command line, or of a deed, whose expected trouble is told as by the shell."""
    if run[0] != "do":
        return cli.main(run)
    try:
        return DEEDS[run[1]](*run[2:])
    except UserFacingError as error:
        cli.say(cli.describe(error))
        return cli.UNUSABLE
    except Exception:
        traceback.print_exc()
        return LOST_CODE


def answer(job: dict[str, Any], shim: ctypes.CDLL) -> dict[str, Any]:
    """Do a job in a process of its own."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as calls:
        child = os.fork()
        if child == 0:
            _be_the_child(job, shim, out.fileno(), err.fileno(), calls.fileno())
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        told = [_read(file) for file in (out, err, calls)]
        return {"code": code, "out": told[0], "err": told[1], "calls": int(told[2] or 0)}


def _be_the_child(job: dict[str, Any], shim: ctypes.CDLL, out: int, err: int, calls: int) -> None:
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.environ["MINUTESAPP_HOME"] = job["home"]
    shim.faults_arm(os.fsencode(job["under"]), ctypes.c_long(job["at"]), job["error"], job["lasting"])
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    try:
        code = do(job["run"])
        sys.stdout.flush()
    except BaseException:
        code = LOST_CODE
        traceback.print_exc()
    os.write(calls, str(shim.faults_count()).encode())
    os._exit(code)


def _read(file: Any) -> str:
    file.seek(0)
    text: str = file.read().decode("utf-8", "replace")
    return text


def main() -> None:
    """Answer jobs until there are no more."""
    shim = ctypes.CDLL(None)
    shim.faults_count.restype = ctypes.c_long
    warm_up()
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), shim)), flush=True)


if __name__ == "__main__":
    main()
