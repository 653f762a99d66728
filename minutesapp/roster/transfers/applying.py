"""Transfers that come into the roster: all of them in one step, or none. A second time changes nothing."""

from __future__ import annotations

from collections.abc import Callable

from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.store import RosterStore
from minutesapp.roster.transfers.lines import Transfer
from minutesapp.roster.transfers.preview import Choices, TransferPreview, preview_transfer


def apply_transfer(
    roster: RosterStore, transfer: Transfer, choices: Choices | None = None, proceed: Callable[[], None] = lambda: None
) -> TransferPreview:
    """Do what a preview of the transfers shows, unclear lines left out; gives what was done.

    What `proceed` raises at last stops it. UnknownChoiceError.
    """
    with roster.changing(ChangeCode.TRANSFER) as writer:
        done = preview_transfer(roster.everybody(), transfer, choices)
        writer.put_all(done.people, done.postings)
        proceed()
    return done
