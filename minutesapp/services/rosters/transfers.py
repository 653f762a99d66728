"""Transfers (人事異動) for the window and the shell: a pasted list or a file, what it would do, and doing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file
from minutesapp.language.encoding import decode_text
from minutesapp.roster.lists.sheets import LARGEST_FILE, is_book, read_sheets
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services.misplaced import expect_list
from minutesapp.tables.sheet import Sheet

if TYPE_CHECKING:
    from minutesapp.roster.people import Posting
    from minutesapp.roster.store import Everybody
    from minutesapp.roster.transfers.lines import Transfer as Transfer
    from minutesapp.roster.transfers.preview import Choices as Choices
    from minutesapp.roster.transfers.preview import Prospect
    from minutesapp.roster.transfers.preview import TransferPreview as TransferPreview

PASTED = "貼り付けた一覧"
MOST_LINES = 20_000
"""No office has more transfers on a day; each line may take the dictionary a millisecond."""


def read_transfer_file(path: Path, on: date) -> Transfer:
    """The transfers of a text, CSV or Excel file, in effect from a day on.

    UserFacingError: those of `files.reading`, `language.encoding` and `lists.sheets`, and ``transfer-empty``.
    """
    expect_list(path)
    data = read_file(path, LARGEST_FILE)
    if is_book(data, path):
        sheets, unseen = read_sheets(path, decode_text)
        transfer = _read(sheets, on, str(path))
        return replace(transfer, notes=(*unseen, *transfer.notes))
    return read_transfer_text(decode_text(data, path.name), on, str(path))


def read_transfer_text(text: str, on: date, name: str = PASTED) -> Transfer:
    """The transfers of a list that was pasted; ``transfer-empty``, ``roster-list-too-long``."""
    from minutesapp.roster.transfers.tables.cutting import lines_of_text

    return _read([Sheet(tuple(lines_of_text(text)))], on, name)


def preview_transfer(transfer: Transfer, roster: RosterSource = OWN, choices: Choices | None = None) -> TransferPreview:
    """What the transfers would do; nothing is written. ``transfer-choice-unknown``, and those of opening the roster."""
    from minutesapp.roster.transfers.preview import preview_transfer as preview

    with roster.reading() as opened:
        everybody: Everybody = opened.everybody()
    return _with_choices(lambda: preview(everybody, transfer, choices))


def apply_transfer(
    transfer: Transfer,
    roster: RosterSource = OWN,
    choices: Choices | None = None,
    proceed: Callable[[], None] = lambda: None,
) -> TransferPreview:
    """Do it, in one step; unclear lines are left out. What `proceed` raises at last leaves the roster as it was."""
    from minutesapp.roster.transfers.applying import apply_transfer as apply

    return _with_choices(lambda: roster.change(lambda store: apply(store, transfer, choices, proceed)))


def chosen(preview: TransferPreview, answers: Mapping[int, str]) -> dict[int, str]:
    """Choices by what somebody said of lines: the number of a candidate, as they are offered, or ``new``.

    ``transfer-choice-unknown`` where nobody is offered under that number.
    """
    from minutesapp.roster.transfers.preview import NEW

    offered = {prospect.line.number: prospect.candidates for prospect in preview.prospects}
    choices = {}
    for line, answer in answers.items():
        candidates = offered.get(line, ())
        place = int(answer) if answer.isdecimal() and len(answer) < 10 else 0
        if answer == "new" and line in offered:
            choices[line] = NEW
        elif 0 < place <= len(candidates):
            choices[line] = candidates[place - 1].person.id
        else:
            raise UserFacingError("transfer-choice-unknown", line=line)
    return choices


def preview_json(preview: TransferPreview, *, applied: bool) -> dict[str, Any]:
    """What `roster transfer --json` tells."""
    return {
        "on": preview.on.isoformat(),
        "applied": applied,
        "lines": [_prospect_json(prospect, preview.on) for prospect in preview.prospects],
        "problems": [
            {"line": one.row, "sheet": one.sheet, "code": one.code, "text": one.text} for one in preview.notes
        ],
    }


def _prospect_json(prospect: Prospect, on: date) -> dict[str, Any]:
    line, person = prospect.line, prospect.person
    return {
        "line": line.number,
        "sheet": line.sheet,
        "row": line.row or line.number,
        "text": line.text,
        "outcome": prospect.outcome.value,
        "name": person.name if person else line.name,
        "person": person.id if person else None,
        "before": list(map(_posting_json, prospect.before)),
        "after": list(map(_posting_json, prospect.after)),
        "kept": list(map(_posting_json, prospect.kept)),
        "candidates": [
            {"person": one.person.id, "name": one.person.name, "before": list(map(_posting_json, one.in_office(on)))}
            for one in prospect.candidates
        ],
    }


def _posting_json(posting: Posting) -> dict[str, Any]:
    return {
        "post": posting.post,
        "group": posting.group,
        "committee": posting.committee,
        "start": posting.start.isoformat() if posting.start else None,
        "end": posting.end.isoformat() if posting.end else None,
    }


def describe_notes(preview: TransferPreview) -> list[str]:
    """A sentence for everything that is told of a list, with its place."""
    from minutesapp.roster.lists.notes import describe_notes as describe

    return describe(preview.notes)


def _read(sheets: Sequence[Sheet], on: date, name: str) -> Transfer:
    from minutesapp.roster.transfers.reading import OTHER_DAY
    from minutesapp.roster.transfers.reading import read_sheets as read

    if sum(len(sheet.rows) for sheet in sheets) > MOST_LINES:
        raise UserFacingError("roster-list-too-long", path=name, limit=MOST_LINES)
    transfer = read(sheets, on)
    if not transfer.lines and all(note.code != OTHER_DAY for note in transfer.notes):
        raise UserFacingError("transfer-empty", path=name)
    return transfer


def _with_choices(deed: Callable[[], TransferPreview]) -> TransferPreview:
    from minutesapp.roster.transfers.preview import UnknownChoiceError

    try:
        return deed()
    except UnknownChoiceError as error:
        raise UserFacingError("transfer-choice-unknown", line=error.args[0]) from error
