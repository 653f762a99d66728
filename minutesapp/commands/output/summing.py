"""The command for the summary of a record: what is decided of each remark, and what nobody reads there."""

from __future__ import annotations

import argparse

from minutesapp.commands.printing import print_json, print_row, shorten
from minutesapp.console import say
from minutesapp.language.plain import one_line
from minutesapp.words.use_names import name_use

COUNTS = "載せる {used}、要約 {condensed}、載せない {dropped}、一部 {partly}、未定 {undecided}"
STALE = "（元の言葉が変わっています）"


def sum_up(asked: argparse.Namespace) -> None:
    """Decide as asked for, or print the remarks by their numbers; with `left`, those that the summary leaves out."""
    from minutesapp.services import records
    from minutesapp.services.output import summaries

    opened = records.open_record(asked.file)
    wishes = summaries.Wishes(asked.use, asked.drop, asked.undecide, dict(asked.condense))
    if wishes.any:
        records.write_changed(opened, asked.file, summaries.decide(opened.minutes, wishes), asked.output)
        return
    rows = summaries.numbered_rows(opened.minutes)
    shown = {number: row for number, row in rows.items() if row.left_out or not asked.left}
    if asked.json:
        print_json([{"number": number} | summaries.row_json(row) for number, row in shown.items()])
        return
    for number, row in shown.items():
        decided = name_use(row.decision) + (STALE if row.stale else "")
        print_row(str(number), decided, row.item, row.speaker, shorten(one_line(row.words)), shorten(row.condensed))
    counts = summaries.count_decisions([*rows.values()])
    say(COUNTS.format(**{decision.value: counts[decision] for decision in summaries.Decision}))
