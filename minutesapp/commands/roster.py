"""The commands for the roster."""

from __future__ import annotations

import argparse

from minutesapp.commands.printing import expect_other_file, print_json, print_people, telling_of_replace
from minutesapp.console import say


def import_roster(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters.prospects import Sort, prospects

    done = people.import_roster(asked.file, people.roster_at(asked.db), asked.apart)
    if asked.json:
        print_json(people.import_json(done))
        return
    for sentence in people.describe_notes(done):
        say(sentence)
    for one in prospects(done):
        if one.sort is Sort.UNCLEAR:
            say(f"確かめてください。{one.name}：{one.words}{_apart_words(one.person)}")
    say(f"新規{len(done.new)}人、変更{len(done.changed)}人、変更なし{len(done.unchanged)}人。")
    if done.unconfirmed:
        say(f"読みを確かめていない人が{len(done.unconfirmed)}人います。")


def _apart_words(person: str) -> str:
    """How somebody whom only the name means is made somebody else; empty for nobody."""
    return (
        f"　別の人なら、「minutesapp roster undo」のあとで --apart {person} を付けて読み込んでください。"
        if person
        else ""
    )


def list_roster(asked: argparse.Namespace) -> None:
    from minutesapp.services import people

    listed = people.list_roster(asked.on, people.roster_at(asked.db))
    print_people([people.entry_json(entry) for entry in listed], asked.json)


def export_roster(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import exporting

    if asked.db:
        expect_other_file(asked.file, asked.db)
    with telling_of_replace():
        count = exporting.export_roster(asked.file, asked.on, people.roster_at(asked.db), over_any=asked.replace)
    say(f"「{asked.file.name}」に{count}件の職や席を書き出しました。")


def write_sample(asked: argparse.Namespace) -> None:
    from minutesapp.services.rosters import exporting

    with telling_of_replace():
        exporting.write_sample(asked.file, over_any=asked.replace)
    say(f"「{asked.file.name}」を作りました。見本の2行を書き替えて、「minutesapp roster import」で取り込めます。")


def complete(asked: argparse.Namespace) -> None:
    from minutesapp.services import people

    found = people.complete(asked.text, asked.on, asked.limit, people.roster_at(asked.db))
    print_people([people.entry_json(entry) for entry in found], asked.json)
