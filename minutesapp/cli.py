"""The command `minutesapp`: everything the window can do, from the shell. Data go to stdout, talk goes to stderr.

Exit status: 0 done, 2 the input is of no use (one sentence says why), 1 a bug.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from minutesapp import home
from minutesapp.arguments import COMMANDS, build_parser
from minutesapp.console import say, say_last, silence, speak_utf8, tell
from minutesapp.errors import UserFacingError
from minutesapp.language.plain import harmless_cell
from minutesapp.wording import describe, describe_note

if TYPE_CHECKING:
    from minutesapp.checks.finding import Finding

DONE, BUG, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
QUOTED = 40
MOST_FINDINGS = 10
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of these names the screen on Linux."""
SEVERITY_WORDS = {"error": "［要修正］", "warning": "［要確認］"}


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


def import_file(asked: argparse.Namespace) -> None:
    from minutesapp.services import people, records

    _expect_other_file(asked.output, asked.source)
    roster, recall = people.roster_at(asked.roster), not asked.no_memory
    draft = records.import_record(asked.source, asked.template, roster, recall=recall)
    records.write_record(draft.minutes, asked.output)
    _tell_of_missing_forms()
    for note in draft.notes:
        place = f"{note.place.words}: " if note.place else ""
        say(f"{place}{describe_note(note.code, text=note.text)}（{_shorten(note.text)}）")


def create(asked: argparse.Namespace) -> None:
    from minutesapp.services import people, records

    previous = None
    if asked.previous:
        _expect_other_file(asked.output, asked.previous)
        previous = records.open_record(asked.previous).minutes
    records.write_record(records.new_record(asked.template, previous, people.roster_at(asked.roster)), asked.output)
    _tell_of_missing_forms()


def show(asked: argparse.Namespace) -> None:
    from minutesapp.services import records
    from minutesapp.services.output import showing

    opened = records.open_record(asked.file)
    for mend in opened.mends:
        say(describe_note(mend.code, count=mend.count))
    if asked.json:
        _print_json(showing.record_json(opened.minutes))
    else:
        tell(showing.record_text(opened.minutes), end="")


def export(asked: argparse.Namespace) -> None:
    from minutesapp.services import records
    from minutesapp.services.output import exporting, finishing

    _expect_other_file(asked.output, asked.file)
    minutes = records.open_record(asked.file).minutes
    outlook = finishing.look_ahead(minutes, asked.edition)
    if not asked.anyway:
        finishing.expect_finished(outlook)
    try:
        exporting.export_record(minutes, asked.output, asked.edition, over_any=asked.replace)
    except UserFacingError as error:
        if error.code.startswith("export-over"):
            error.facts["how"] = "（置き換えてよければ --replace を付けます）"
        raise
    _tell_findings((*outlook.blocking, *outlook.others))


def _tell_findings(findings: Sequence[Finding]) -> None:
    """What there was to look at in a record that was written out, the first of it."""
    for finding in findings[:MOST_FINDINGS]:
        say(_finding_line(finding))
    left = len(findings) - MOST_FINDINGS
    if left > 0:
        say(f"ほかに{left}件あります。「minutesapp check」で確かめてください。")


def check(asked: argparse.Namespace) -> None:
    from minutesapp.checks.finding import finding_json
    from minutesapp.services import checking, records

    findings = checking.check_record(records.open_record(asked.file).minutes)
    if asked.json:
        _print_json([finding_json(finding) for finding in findings])
        return
    for finding in findings:
        tell(_finding_line(finding))
    if not findings:
        say("気になるところはありません。")


def import_roster(asked: argparse.Namespace) -> None:
    from minutesapp.services import people

    done = people.import_roster(asked.file, people.roster_at(asked.db))
    for problem in done.problems:
        say(f"行 {problem.number}: {describe_note(problem.code, text=problem.text)}")
    say(f"新規{len(done.new)}人、変更{len(done.changed)}人、変更なし{len(done.unchanged)}人。")
    if done.unconfirmed:
        say(f"読みを確かめていない人が{len(done.unconfirmed)}人います。")


def list_roster(asked: argparse.Namespace) -> None:
    from minutesapp.services import people

    listed = people.list_roster(asked.on, people.roster_at(asked.db))
    _print_people([people.entry_json(entry) for entry in listed], asked.json)


def complete(asked: argparse.Namespace) -> None:
    from minutesapp.services import people

    found = people.complete(asked.text, asked.on, asked.limit, people.roster_at(asked.db))
    _print_people([people.entry_json(entry) for entry in found], asked.json)


def list_templates(asked: argparse.Namespace) -> None:
    from minutesapp.services import forms

    _tell_of_missing_forms()
    if asked.json:
        _print_json([forms.form_json(form) for form in forms.forms()])
        return
    for form in forms.forms():
        tell("\t".join(map(harmless_cell, (form.id, form.name, form.description))))


def show_template(asked: argparse.Namespace) -> None:
    from minutesapp.services import forms

    form = forms.form(asked.id)
    _tell_of_missing_forms()
    if asked.json:
        _print_json(forms.form_json(form))
    else:
        tell(forms.form_text(form))


def test_oneself(asked: argparse.Namespace) -> int:
    from minutesapp.diagnosis import selftest

    failed = 0
    for step in selftest.run({"画面": prove_window}):
        tell(f"{'OK ' if step.passed else 'NG '} {step.name}{'' if step.passed else '：' + step.trouble}")
        failed += not step.passed
    return BUG if failed else DONE


def prove_window(folder: Path) -> None:
    """The window is made and holds the sample; nothing is shown on any screen."""
    from minutesapp.diagnosis import sample
    from minutesapp.services import records

    # Without a screen, and without Qt's remarks on what such a one cannot do.
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    from ui.app import App, make_application

    record = folder / "window.minutes"
    record.write_bytes(sample.sample_record().read_bytes())
    application = make_application(())
    app = App()
    app.open_first(record)
    app.window.show()
    application.processEvents()
    shown = app.desk.minutes == records.open_record(record).minutes
    if not (shown and app.window.isVisible() and app.window.close()):
        raise UserFacingError("window-unavailable", part="ui")


def _finding_line(finding: Finding) -> str:
    return f"{SEVERITY_WORDS[finding.severity]} {finding.place}: {finding.text}"


def _tell_of_missing_forms() -> None:
    """Broken forms of the office's own are left out; whoever looks for one learns why."""
    from minutesapp.services import forms

    for error in forms.missing_forms():
        say(describe(error))


def _expect_other_file(output: Path, source: Path) -> None:
    """What is read is not written over: it would be gone."""
    if os.path.realpath(output) == os.path.realpath(source):
        raise UserFacingError("output-is-input", path=str(source))


def _shorten(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[:QUOTED]}…"


def _print_json(value: Any) -> None:
    tell(json.dumps(value, ensure_ascii=False, indent=1))


def _print_people(people: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        _print_json(people)
        return
    for person in people:
        ended = "" if person["current"] else "（任期外）"
        cells = (person["name"], person["kana"], person["post"], person["group"] + ended)
        tell("\t".join(map(harmless_cell, cells)))


RUNS: dict[str, Callable[[argparse.Namespace], int | None]] = {
    "import": import_file,
    "new": create,
    "show": show,
    "export": export,
    "check": check,
    "roster import": import_roster,
    "roster list": list_roster,
    "roster complete": complete,
    "template list": list_templates,
    "template show": show_template,
    "self-test": test_oneself,
}
