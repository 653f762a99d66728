"""The commands for what goes before a meeting, and for its people: beginning a record, comparing it with the roster."""

from __future__ import annotations

import argparse

from minutesapp.commands.printing import expect_other_file, print_json, tell_of_missing_forms
from minutesapp.console import say, tell


def create(asked: argparse.Namespace) -> None:
    from minutesapp.services import people, records
    from minutesapp.services.beginning import meetings

    if asked.previous:
        expect_other_file(asked.output, asked.previous)
    request = meetings.Request(asked.template, asked.committee, asked.on, asked.previous, asked.approve, only=True)
    begun = meetings.begin(meetings.plan_for(request), people.roster_at(asked.roster))
    records.write_record(begun.minutes, asked.output)
    tell_of_missing_forms()
    if asked.json:
        print_json(meetings.begun_json(begun))
        return
    for difference in begun.differences:
        say(f"{difference.name}：{difference.words}")


def compare(asked: argparse.Namespace) -> None:
    from minutesapp.services import attendance, people, records
    from minutesapp.services.beginning import meetings

    opened, roster = records.open_record(asked.file), people.roster_at(asked.roster)
    minutes = opened.minutes
    found = attendance.differences(minutes, roster)
    if asked.take or asked.add:
        records.expect_unfinished(asked.file, minutes)  # before the roster gets anybody
        minutes = attendance.adopt_named(minutes, found, asked.take, asked.add, roster).apply(minutes)
        records.write_changed(opened, asked.file, minutes, asked.output)
        found = attendance.differences(minutes, roster)
    if asked.json:
        print_json([meetings.difference_json(one) for one in found])
        return
    for one in found:
        tell(f"{one.name}：{one.words}")
    if not found:
        say("名簿と違うところはありません。")
