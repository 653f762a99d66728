"""The commands that keep the roster by hand, and those that take back what was done."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutesapp.arguments.roster import COMMITTEE_WORDS, PERSON_WORDS, POSTING_WORDS
from minutesapp.commands.printing import print_json, print_row
from minutesapp.console import say, tell
from minutesapp.errors import UserFacingError

if TYPE_CHECKING:
    from minutesapp.roster.changes import RosterChange
    from minutesapp.roster.people import CommitteeSettings
    from minutesapp.roster.store import Somebody


def show(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import upkeep

    _print_somebody(upkeep.person(asked.person, people.roster_at(asked.db)), asked)


def add(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import upkeep

    words = _words(asked, PERSON_WORDS), _words(asked, POSTING_WORDS)
    _print_somebody(upkeep.add_person(*words, people.roster_at(asked.db)), asked)
    say("名簿に加えました。")


def edit(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import upkeep

    words = _wanted(_words(asked, PERSON_WORDS), "edit")
    _print_somebody(upkeep.change_person(asked.person, words, people.roster_at(asked.db)), asked)


def post(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import upkeep

    roster, words = people.roster_at(asked.db), _words(asked, POSTING_WORDS)
    if asked.remove and (words or asked.number is None):
        raise UserFacingError("usage", reason="--remove には --number だけを付けてください", command="roster post ")
    if asked.remove:
        found = upkeep.delete_posting(asked.person, asked.number, roster)
    elif asked.number is not None:
        found = upkeep.change_posting(asked.person, asked.number, _wanted(words, "post"), roster)
    else:
        found = upkeep.add_posting(asked.person, _wanted(words, "post"), roster)
    _print_somebody(found, asked)


def delete(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import upkeep

    gone = upkeep.delete_person(asked.person, people.roster_at(asked.db))
    if asked.json:
        print_json({"person": gone.id, "name": gone.name})
    say(f"{gone.name}さんを名簿から消しました。「minutesapp roster undo」で元に戻せます。")


def merge(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import upkeep

    _print_somebody(upkeep.merge_people(asked.person, asked.into, people.roster_at(asked.db)), asked)


def confirm(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import upkeep

    _print_somebody(upkeep.confirm_reading(asked.person, asked.kana, people.roster_at(asked.db)), asked)


def unconfirmed(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import upkeep

    found = upkeep.unconfirmed(asked.on, people.roster_at(asked.db))
    if asked.json:
        print_json([people.entry_json(one) | {"proposals": upkeep.proposals(one.person)} for one in found])
        return
    for one in found:
        print_row(one.person.id, one.person.name, "、".join(upkeep.proposals(one.person)), one.posting.post)
    if not found:
        say("読みを確かめていない人はいません。")


def list_changes(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import changes

    found = changes.changes(people.roster_at(asked.db))
    if asked.json:
        print_json([changes.change_json(one) for one in found])
        return
    for one in found:
        undone = "元に戻した" if one.undone else ""
        print_row(str(one.number), f"{one.time:%Y-%m-%d %H:%M}", changes.change_words(one), undone)
    if not found:
        say("名簿には、元に戻せる変更がありません。")


def undo(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import changes

    _tell_change(changes.undo(asked.number, people.roster_at(asked.db)), "元に戻しました", asked)


def redo(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import changes

    _tell_change(changes.redo(asked.number, people.roster_at(asked.db)), "やり直しました", asked)


def list_committees(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import committees

    found = committees.committee_settings(people.roster_at(asked.db))
    if asked.json:
        print_json([committees.committee_json(one) for one in found])
        return
    for one in found:
        print_row(*committees.committee_words(one))


def set_committee(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import committees

    words, roster = _words(asked, COMMITTEE_WORDS), people.roster_at(asked.db)
    changed: CommitteeSettings
    if asked.new:
        changed = committees.add_committee(asked.committee, words, roster)
    else:
        changed = committees.change_committee(asked.committee, _wanted(words, "committees set"), roster)
    if asked.json:
        print_json(committees.committee_json(changed))
    else:
        print_row(*committees.committee_words(changed))


def delete_committee(asked: argparse.Namespace) -> None:
    from minutesapp.services import people
    from minutesapp.services.rosters import committees

    gone = committees.delete_committee(asked.committee, people.roster_at(asked.db))
    if asked.json:
        print_json(committees.committee_json(gone))
    say(f"「{gone.committee.name}」を、委員の職とともに名簿から消しました。「minutesapp roster undo」で元に戻せます。")


def _words(asked: argparse.Namespace, names: Iterable[str]) -> dict[str, str]:
    """What was written of these."""
    return {name: text for name in names if (text := getattr(asked, name)) is not None}


def _wanted(words: dict[str, str], command: str) -> dict[str, str]:
    if not words:
        raise UserFacingError("usage", reason="直すところを指定してください", command=f"roster {command} ")
    return words


def _print_somebody(found: Somebody, asked: argparse.Namespace) -> None:
    """Somebody in a line, and every post in a line below."""
    from minutesapp.services.rosters import upkeep

    if asked.json:
        print_json(upkeep.person_json(found))
        return
    who, postings = found
    print_row(who.id, who.name, who.kana + ("" if who.kana_confirmed else "（未確認）"))
    for one in postings:
        term = f"{one.start or ''}～{one.end or ''}" if one.start or one.end else ""
        seat = f"議席{one.seat}" if one.seat else ""
        print_row(f"  {one.id}", term, one.post, one.group, one.committee, seat, one.category)


def _tell_change(change: RosterChange, deed: str, asked: argparse.Namespace) -> None:
    from minutesapp.services.rosters import changes

    if asked.json:
        print_json(changes.change_json(change))
    else:
        tell(f"{changes.change_words(change)}を{deed}。")
