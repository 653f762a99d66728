"""The committees of a roster: their quorum, their form and labels, the staff who usually attend."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.language.pattern import pattern
from minutesapp.model.committee import Committee, NameStyle
from minutesapp.roster import upkeep
from minutesapp.roster.lists.words.quorums import UnreadableQuorumError, read_quorum
from minutesapp.roster.lists.words.quorums import quorum_words as quorum_words
from minutesapp.roster.members import is_office
from minutesapp.roster.people import CommitteeSettings as CommitteeSettings
from minutesapp.roster.source import OWN, RosterSource, change_what_is_there
from minutesapp.templates.folder.catalog import load_form

Words = Mapping[str, str]
"""What is written: ``name``, ``quorum``, ``form``, ``labels``, ``staff`` (部署 by commas); what is not there stays."""
FORMS_OWN = "form"
"""Of ``labels``: the form decides. Any other is the value of a `NameStyle`."""
LABELS = {
    FORMS_OWN: "様式のとおり",
    NameStyle.NONE.value: "職だけ",
    NameStyle.FAMILY.value: "姓と職",
    NameStyle.FULL.value: "氏名と職",
    NameStyle.LETTER.value: "記号",
    NameStyle.NUMBER.value: "番号",
    NameStyle.ORGANISATION.value: "団体",
}
COMMAS = pattern("[,、，]")


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


def delete_committee(name: str, roster: RosterSource = OWN) -> CommitteeSettings:
    """Take a committee away with all seats on it; gives what it was; ``committee-unknown`` and others."""
    return change_what_is_there(roster, lambda store: upkeep.delete_committee(store, name))


def seats_on(name: str, roster: RosterSource = OWN) -> int:
    """How many seats on this committee the roster knows, those of former members among them."""
    with roster.reading() as opened:
        everybody = opened.seated(name)
    return sum(posting.committee == name for _, postings in everybody for posting in postings)


def unknown_offices(staff: str, roster: RosterSource = OWN) -> list[str]:
    """Which of these 部署, parted by commas, nobody of the roster has ever been in."""
    with roster.reading() as opened:
        known = opened.groups()
    asked = (name.strip() for name in COMMAS.split(staff))
    return [name for name in asked if name and not any(is_office(group, name) for group in known)]


def committee_words(settings: CommitteeSettings) -> tuple[str, str, str, str, str]:
    """A committee as a line: its name, quorum, form, labels, staff."""
    committee = settings.committee
    labels = LABELS[committee.labels or FORMS_OWN]
    return committee.name, quorum_words(committee.quorum), settings.form, labels, "、".join(settings.staff)


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
        "labels": settings.committee.labels or FORMS_OWN,
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
    if "labels" in words:
        committee = replace(committee, labels=None if words["labels"] == FORMS_OWN else NameStyle(words["labels"]))
    staff = tuple(COMMAS.split(words["staff"])) if "staff" in words else settings.staff
    return CommitteeSettings(committee, words.get("form", settings.form), staff)
