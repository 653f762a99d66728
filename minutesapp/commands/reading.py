"""The command that shows a reading line by line, and what others may say of one."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from minutesapp.commands.printing import print_json, shorten
from minutesapp.console import say, tell
from minutesapp.language.plain import harmless_cell

if TYPE_CHECKING:
    from minutesapp.services.reading.answers import Review, ReviewRow
    from minutesapp.services.reading.source import ReadSource


def review_file(asked: argparse.Namespace) -> None:
    from minutesapp.services.reading import answers

    read = read_as_asked(asked)
    found = answers.reviewed(read)
    places = range(len(found.rows)) if asked.all else found.doubtful
    if asked.json:
        print_json(answers.review_json(read, found, places))
        return
    for place in places:
        _print_row(found, found.rows[place])
    say(f"確かめたい行は{len(found.doubtful)}か所です（全{len(found.rows)}行）。")


def read_as_asked(asked: argparse.Namespace) -> ReadSource:
    """What the file holds, corrected as it was before and as is asked for."""
    from minutesapp.commands.tables import columns_in
    from minutesapp.services import people
    from minutesapp.services.reading import source

    roster = people.roster_at(asked.roster)
    columns = columns_in(asked.columns, asked.source) if getattr(asked, "columns", None) else None
    read = source.read_file(asked.source, asked.template, roster, recall=not asked.no_memory, columns=columns)
    if not asked.correct:
        return read
    # Imported late: reading alone does without looking it over.
    from minutesapp.services.reading import answers

    return answers.answered(read, asked.correct)


def _print_row(found: Review, row: ReviewRow) -> None:
    from minutesapp.services.reading import answers

    tell("\t".join(map(harmless_cell, (row.place, shorten(row.words), row.became, shorten(row.said)))))
    for doubt in row.doubts:
        tell(f"\t要確認: {doubt}")
    if row.doubts:
        for number, way in enumerate(answers.numbered_ways(found, row), 1):
            tell(f"\t{number}: {way.words}（{way.lines}行）")
