"""The command for the attendance: showing who was there, and marking how people took part."""

from __future__ import annotations

import argparse

from minutesapp.commands.printing import print_json
from minutesapp.console import say, tell


def show_attendance(asked: argparse.Namespace) -> None:
    from minutesapp.services import marking, records
    from minutesapp.services.output import presence

    opened = records.open_record(asked.file)
    minutes = opened.minutes
    marked = marking.mark_by_hand(minutes, asked.mark, reword=asked.reword)
    if asked.output or marked != minutes:
        records.write_changed(opened, asked.file, marked, asked.output)
    for told in marking.told_of_lists(minutes, marked):
        say(told.sentence)
    if asked.json:
        print_json(presence.presence_json(marked))
    else:
        tell("\n".join(presence.presence_lines(marked)))
