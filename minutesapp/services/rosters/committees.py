"""The committees of a roster: their quorum, their form, the staff who usually attend."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.committee import Committee
from minutesapp.roster import upkeep
from minutesapp.roster.lists.words.quorums import UnreadableQuorumError, read_quorum
from minutesapp.roster.lists.words.quorums import quorum_words as quorum_words
from minutesapp.roster.members import is_office
from minutesapp.roster.people import CommitteeSettings as CommitteeSettings
from minutesapp.roster.source import OWN, RosterSource, change_what_is_there
from minutesapp.templates.folder.catalog import load_form

Words = Mapping[str, str]
"""What is written: ``name``, ``quorum``, ``form``, ``staff`` (部署 parted by commas); what is not there stays."""
COMMAS = re.compile("[,、，]")


def committee_settings(roster: RosterSource = OWN) -> tuple[CommitteeSettings, ...]:
    """All committees, in the order in which they came into the roster; none without a roster."""
    with roster.reading() as opened:
        return tuple(opened.committee_settings())


def change_committee(name: str, words: Words, roster: RosterSource = OWN) -> CommitteeSettings:
    """Change a committee; ``committee-unknown``, ``template-unknown``, ``roster-quorum-unreadable`` and others."""
    _expect_form(words)
    return change_what_is_there(
        roster, lambda store: upkeep.change_committee(store, name, lambda one: _rewritten(one, words))
    )


def add_committee(name: str, words: Words, roster: RosterSource = OWN) -> CommitteeSettings:
    """Add a committee; ``roster-committee-known`` where there is one of the name, and the same others."""
    _expect_form(words)
    new = _rewritten(CommitteeSettings(Committee("", name)), words)
    return roster.change(lambda store: upkeep.add_committee(store, new))


def unknown_offices(staff: str, roster: RosterSource = OWN) -> list[str]:
    """Which of these 部署, parted by commas, nobody of the roster has ever been in."""
    with roster.reading() as opened:
        known = opened.groups()
    asked = (name.strip() for name in COMMAS.split(staff))
    return [name for name in asked if name and not any(is_office(group, name) for group in known)]


def committee_words(settings: CommitteeSettings) -> tuple[str, str, str, str]:
    """A committee as a line: its name, quorum, form, staff."""
    committee = settings.committee
    return committee.name, quorum_words(committee.quorum), settings.form, "、".join(settings.staff)


def committee_json(settings: CommitteeSettings) -> dict[str, Any]:
    """What the shell tells of a committee."""
    committee, quorum = settings.committee, settings.committee.quorum
    return {
        "id": committee.id,
        "name": committee.name,
        "quorum": {
            "rule": str(quorum.rule),
            "number": quorum.number,
            "proxies": quorum.proxies,
            "remote": quorum.remote,
        },
        "form": settings.form,
        "staff": list(settings.staff),
    }


def _expect_form(words: Words) -> None:
    if words.get("form"):
        load_form(words["form"])


def _rewritten(settings: CommitteeSettings, words: Words) -> CommitteeSettings:
    committee = replace(settings.committee, name=words.get("name", settings.committee.name))
    if "quorum" in words:
        try:
            committee = replace(committee, quorum=read_quorum(words["quorum"]) or committee.quorum)
        except UnreadableQuorumError:
            raise UserFacingError("roster-quorum-unreadable", text=words["quorum"]) from None
    staff = tuple(COMMAS.split(words["staff"])) if "staff" in words else settings.staff
    return CommitteeSettings(committee, words.get("form", settings.form), staff)
