"""On which side somebody of a list sits, and how they took part: by their group, their post, their note."""

from __future__ import annotations

from minutesapp.importers.people.person import NamedPerson
from minutesapp.language.dates.clock import TIME
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import rank_of
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.attendance import Side, Status

RANKS = wordlist("offices")["ranks"]
OFFICE_RANK = pattern(f"{any_of(RANKS['heads_of'])}長|.*{any_of(RANKS['below'])}|{any_of(RANKS['alone'])}")
THERE = pattern(r"(?:(?P<came>T(?:から|より))(?:Tまで)?|Tまで)(?:の?(?:出席|参加|在席))?")
"""T is a time of day."""
OF_MEMBERS = ("委員", "議員")
"""Posts of members and of nobody else, in whatever list they are told of."""
OF_THE_OFFICE = pattern(r".+(?:[部課局室係班省庁]|総合事務所|支所)|.{1,6}[市町村区県]")
"""Parts of an authority, and authorities themselves, as groups of people."""

OF_THE_BOARD = pattern(f"(?:{any_of(wordlist('offices')['endings']['committees'])}|[市町村区県])$")
"""What stands before the name of the board's own office (審議会事務局)."""


def side_of(person: NamedPerson, default: Side) -> Side:
    """The side by the group a person is listed in; without one, whoever has a rank of the office is staff."""
    plain = squeeze(person.group)
    head = side_told(person.under)
    if head == Side.MEMBER and default is Side.MEMBER:
        return _side_below_members(plain)
    if plain in wordlist("people_lists")["own_office"]:
        return Side.STAFF
    if default is Side.STAFF:
        return Side.MEMBER if squeeze(person.post) in OF_MEMBERS else default
    if not plain:
        if default is Side.MEMBER and _first(squeeze(person.post), "sides") == Side.GUEST:
            return Side.GUEST
        rank = rank_of(person.post)
        return Side.STAFF if default is Side.MEMBER and rank and OFFICE_RANK.fullmatch(rank.word) else default
    if side := side_told(plain) or head:
        return Side(side)
    return Side.STAFF if default is Side.MEMBER and OF_THE_OFFICE.fullmatch(plain) else default


def _side_below_members(group: str) -> Side:
    """The side of a group below the head of the members: the office of some organisation (医師会事務局) sends one."""
    side = Side(side_told(group) or Side.MEMBER)
    words = [word for word in wordlist("people_lists")["sides"][Side.STAFF] if word in group]
    elsewhere = all((before := group.partition(word)[0]) and not OF_THE_BOARD.search(before) for word in words)
    return Side.MEMBER if side is Side.STAFF and elsewhere else side


def side_told(group: str) -> str:
    """The side that the name of a group tells by itself; empty where it tells none (建築課)."""
    return _first(squeeze(group), "sides")


def status_told(note: str) -> str:
    """How a note says that somebody took part; empty where it says nothing of that."""
    return _first(nfkc(note), "statuses")


def status_of(person: NamedPerson, default: Status) -> Status:
    """How somebody took part by their note and group, else as their list has it."""
    alone = wordlist("people_lists")["statuses_alone"]
    whole = next((key for key, words in alone.items() if any(word in words for word in person.note.split("、"))), "")
    status = whole or status_told(person.note + person.group)
    return Status(status) if status else _status_by_times(person.note) or default


def _status_by_times(note: str) -> Status | None:
    """How somebody took part of whom a note tells no more than from when to when (午後2時10分から出席)."""
    match = THERE.fullmatch(TIME.sub("T", nfkc(note)).strip())
    return None if match is None else Status.LATE if match["came"] else Status.LEFT_EARLY


def _first(text: str, table: str) -> str:
    """The key of the first list with a word that is in the text; empty where there is none."""
    lists: dict[str, list[str]] = wordlist("people_lists")[table]
    return next((key for key, words in lists.items() if any(word in text for word in words)), "")
