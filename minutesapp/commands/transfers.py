"""The command for transfers (人事異動): what a list of them does to the roster, shown or done."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from minutesapp.commands.printing import print_json
from minutesapp.console import say, tell
from minutesapp.errors import UserFacingError
from minutesapp.language.plain import harmless_cell

if TYPE_CHECKING:
    from minutesapp.roster.transfers.preview import Prospect, TransferPreview
    from minutesapp.services.rosters.transfers import Transfer

STDIN = "-"
MOST_PASTED = 64 * 2**20


def transfer(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import transfers

    roster = people.roster_at(asked.db)
    read = _read(asked)
    shown = transfers.preview_transfer(read, roster)
    choices = transfers.chosen(shown, dict(asked.choose))
    if asked.apply:
        shown = transfers.apply_transfer(read, roster, choices)
    elif choices:
        shown = transfers.preview_transfer(read, roster, choices)
    _show(shown, asked)


def _read(asked: argparse.Namespace) -> Transfer:
    from minutesapp.language.encoding import decode_text
    from minutesapp.services.rosters import transfers

    if str(asked.file) != STDIN:
        return transfers.read_transfer_file(asked.file, asked.on)
    data = sys.stdin.buffer.read(MOST_PASTED + 1) if sys.stdin is not None else b""
    if len(data) > MOST_PASTED:
        raise UserFacingError("file-too-large", path=transfers.PASTED, limit=MOST_PASTED // 2**20)
    return transfers.read_transfer_text(decode_text(data, transfers.PASTED), asked.on)


def _show(shown: TransferPreview, asked: argparse.Namespace) -> None:
    from minutesapp.services.rosters.moves import counts_words
    from minutesapp.services.rosters.transfers import describe_notes, preview_json

    if asked.json:
        print_json(preview_json(shown, applied=asked.apply))
    else:
        for prospect in shown.prospects:
            tell("\t".join(map(harmless_cell, _cells(prospect, shown))))
    for sentence in describe_notes(shown):
        say(sentence)
    say(f"{counts_words(shown)}。{_done(shown, applied=asked.apply)}")


def _done(shown: TransferPreview, *, applied: bool) -> str:
    if not (shown.people or shown.postings):
        return "名簿に変わるところはありません。"
    return "名簿を書き換えました。" if applied else "まだ書き換えていません（書き換えるには --apply を付けます）。"


def _cells(prospect: Prospect, shown: TransferPreview) -> list[str]:
    from minutesapp.services.rosters.moves import OUTCOMES, candidate_words, kept_words, moved_words, name_of, place_of

    number, place = f"{prospect.line.number}", place_of(prospect.line)
    head = [number, OUTCOMES[prospect.outcome], name_of(prospect)]
    tail = [f"（{place}行目）"] if place != number else []
    if prospect.person is None:
        offers = (candidate_words(one, shown.on) for one in prospect.candidates)
        return [*head, *(f"候補{place}：{words}" for place, words in enumerate(offers, 1)), *tail]
    moved = " → ".join(filter(None, moved_words(prospect)))
    return [*head, moved, *filter(None, [kept_words(prospect)]), *tail]
