"""The command `minutesapp`: everything the window can do, from the shell. Data go to stdout, talk goes to stderr.

Exit status: 0 done, 2 the input is of no use (one sentence says why), 1 a bug.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from minutesapp import home
from minutesapp.arguments.commands import COMMANDS, build_parser
from minutesapp.commands import (
    attendance,
    forms,
    meetings,
    reading,
    records,
    replacing,
    roster,
    selftest,
    tables,
    transfers,
    upkeep,
)
from minutesapp.commands.output import summing, sweeping
from minutesapp.console import say, say_last, silence, speak_utf8, tell
from minutesapp.errors import UserFacingError
from minutesapp.wording import describe

DONE, BUG, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of these names the screen on Linux."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or open the window when there is none; the exit status."""
    speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        home.tidy()
        status = open_window(arguments) if _is_for_window(arguments) else run_command(arguments)
        tell("", end="")
        return status
    except UserFacingError as error:
        say_last(describe(error))
        return UNUSABLE
    except BrokenPipeError:  # who reads our output has read enough
        silence(sys.stdout)
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        from minutesapp.diagnosis.bugs import write_bug

        log = write_bug(error)
        where = f"記録は「{log}」にあります（文書の内容は含みません）。" if log else ""
        say_last(f"プログラムの不具合で終了しました。{where}")
        return BUG


def run_command(arguments: Sequence[str]) -> int:
    """Do what the arguments say; UserFacingError ``usage`` where they say nothing sensible."""
    asked = build_parser().parse_args(arguments)
    status = RUNS[asked.command](asked) or DONE
    trouble = home.trouble()
    if trouble is not None and trouble.code == "home-closed":
        say(describe(trouble))
    return status


def open_window(arguments: Sequence[str]) -> int:
    """Open the window, with the record of the arguments if there is one; the exit status when it was closed."""
    if sys.platform == "linux" and not any(map(os.environ.get, SCREENS)):
        raise UserFacingError("no-screen")  # Qt would abort without a word in Japanese
    try:
        from ui.start import load_window

        show_window = load_window()
    except ImportError as error:
        if (error.name or "").startswith(("minutesapp", "ui")):
            raise
        raise UserFacingError("window-unavailable", part=error.name or "") from error
    return int(show_window(list(arguments)))


def _is_for_window(arguments: Sequence[str]) -> bool:
    """Whether there is no command: nothing at all, or a record, whatever its name."""
    if not arguments or arguments[0] in COMMANDS:
        return not arguments
    from minutesapp.services.records import may_be_ours

    return may_be_ours(Path(arguments[0]))


def test_oneself(_: argparse.Namespace) -> int:
    """The status of the proof: a step that fails is a bug."""
    return BUG if selftest.prove_all() else DONE


RUNS: dict[str, Callable[[argparse.Namespace], int | None]] = {
    "import": records.import_file,
    "import-columns": tables.show_columns,
    "review": reading.review_file,
    "new": meetings.create,
    "compare": meetings.compare,
    "show": records.show,
    "attendance": attendance.show_attendance,
    "speakers": records.name_speakers,
    "export": records.export,
    "editions": records.show_editions,
    "export-all": records.export_all,
    "release": records.bring_to_stage,
    "check": records.check,
    "summary": summing.sum_up,
    "sweep": sweeping.sweep,
    "replace": replacing.replace,
    "replace-lists": replacing.show_lists,
    "roster import": roster.import_roster,
    "roster export": roster.export_roster,
    "roster sample": roster.write_sample,
    "roster transfer": transfers.transfer,
    "roster list": roster.list_roster,
    "roster complete": roster.complete,
    "roster show": upkeep.show,
    "roster add": upkeep.add,
    "roster edit": upkeep.edit,
    "roster post": upkeep.post,
    "roster delete": upkeep.delete,
    "roster merge": upkeep.merge,
    "roster confirm": upkeep.confirm,
    "roster unconfirmed": upkeep.unconfirmed,
    "roster changes": upkeep.list_changes,
    "roster undo": upkeep.undo,
    "roster redo": upkeep.redo,
    "roster committees": upkeep.list_committees,
    "roster committees set": upkeep.set_committee,
    "roster committees delete": upkeep.delete_committee,
    "template list": forms.list_templates,
    "template show": forms.show_template,
    "template copy": forms.copy_template,
    "template pack": forms.pack_template,
    "template take": forms.take_template,
    "template learn": forms.learn_template,
    "template remove": forms.remove_template,
    "self-test": test_oneself,
}
