"""Whose the voices of a transcript are: what the record and the roster offer, and what was chosen before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from minutesapp import home, paths
from minutesapp.attendance.committees import committee_name, find_committee
from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.newcomers import attendee_from_roster, attendee_named
from minutesapp.attendance.voices.boards import board_of, boards_named
from minutesapp.attendance.voices.hearing import Hearing
from minutesapp.attendance.voices.label import is_room
from minutesapp.attendance.voices.naming import name_voices
from minutesapp.attendance.voices.voice import is_counted, voices_of
from minutesapp.attendance.voices.voice_offers import VoiceOffers
from minutesapp.editing.change import Change
from minutesapp.errors import UserFacingError
from minutesapp.files.reading import peek
from minutesapp.files.replacing import replace_file
from minutesapp.importers.draft import Draft as Draft
from minutesapp.importers.draft import Note, Place, PlaceKind
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import Body
from minutesapp.model.minutes import Minutes
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services import people
from minutesapp.services.attendance import day_of
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.form import Form

if TYPE_CHECKING:
    from minutesapp.services.people import RosterEntry

LARGEST_MEMORY = 2**20
"""Bytes."""
MOST_REMEMBERED = 1_000
"""Labels; the oldest are forgotten."""


BEGINNING = 400
"""Blocks in which those who speak tell what board meets."""
Seat = tuple[Attendee, "RosterEntry"]
"""Somebody of the roster, as an attendee and as the roster has them."""


class Voices(NamedTuple):
    """The voices of a record with what is offered for each, and everybody who is offered, by id."""

    voices: tuple[VoiceOffers, ...]
    people: Mapping[str, Attendee]

    @property
    def certain(self) -> dict[str, Attendee]:
        """The labels that can mean one person alone, and who that is."""
        return {one.voice.label: self.people[one.certain] for one in self.voices if one.certain}


class VoiceSearch:
    """Finds whose voices may be: people of the record, those of the roster in office on its day, choices of before."""

    def __init__(self, minutes: Minutes, roster: RosterSource = OWN) -> None:
        form = form_of(minutes)
        lists = lists_of(minutes.header, form)
        board = _board(minutes, form, roster)
        listed = people.list_roster(day_of(minutes, form), roster, board) if voices_of(minutes.body) else ()
        entries = people.once_each(entry for entry in listed if entry.current)
        present = minutes.attendees
        known = [attendee_from_roster(people.as_attendee(entry), lists) for entry in entries]
        seats = list(zip(known, entries, strict=True))
        read = [_as_found(one, entry) for one, entry in seats]
        self._hearing = Hearing(minutes.body, present, read, _likely(seats, board))
        if not board and (board := self._board_heard(minutes.body, seats)):
            self._hearing.expect(minutes.body, _likely(seats, board))
        self._everybody = {one.id: one for one in (*present, *known)}
        self._body = minutes.body
        self._chosen = _chosen_before(self._everybody.values())

    def _board_heard(self, body: Body, seats: Iterable[Seat]) -> str:
        """The committee that meets, as those tell who certainly speak at the beginning; empty where that is none."""
        boards = {one.id: entry.posting.committee for one, entry in seats}
        return board_of(boards.get(one.certain, "") for one in self._hearing.offers(body[:BEGINNING]))

    def prepared(self) -> VoiceSearch:
        """This search once it has listened to the record: from now on only what changes takes time."""
        self.find(self._body)
        return self

    def find(self, body: Body) -> Voices:
        """Whose each voice in a body of this record may be."""
        found = self._hearing.offers(body)
        return Voices(tuple(_as_before(one, self._chosen) for one in found), self._everybody)


def voices_in(minutes: Minutes, roster: RosterSource = OWN) -> Voices:
    """Whose each voice of a record may be."""
    return VoiceSearch(minutes, roster).find(minutes.body)


def name_by_hand(minutes: Minutes, chosen: Mapping[str, str], roster: RosterSource = OWN) -> Change:
    """The voices with these labels are the people of these names; who is on no list becomes an attendee.

    UserFacingError ``voice-unknown`` for a label that nobody speaks under, ``voice-doubtful`` for a name of several.
    """
    form, found = form_of(minutes), voices_in(minutes, roster)
    labels = {one.voice.label for one in found.voices}
    named = {}
    for label, name in chosen.items():
        if label not in labels:
            raise UserFacingError("voice-unknown", label=label)
        named[label] = _person_named(name, found) or attendee_named(name, lists_of(minutes.header, form))
    return name_voices(minutes, form, minutes.body, named)


def name_certain(draft: Draft, roster: RosterSource = OWN) -> Draft:
    """What was heard with every voice given to whom alone it can be, and a note on each; other drafts as they are."""
    minutes = draft.minutes
    found = voices_in(minutes, roster) if draft.heard else Voices((), {})
    if not found.certain:
        return draft
    firsts = {one.voice.label: minutes.body[one.voice.turns[0]].id for one in found.voices}
    named = ((label, person.name, firsts[label]) for label, person in found.certain.items())
    notes = [Note(0, "voice-named", f"{label} → {name}", block=block) for label, name, block in named]
    change = name_voices(minutes, form_of(minutes), minutes.body, found.certain)
    return replace(draft, minutes=change.apply(minutes), notes=(*draft.notes, *notes))


def remember(chosen: Mapping[str, Attendee]) -> None:
    """Keep whom labels mean that say something of a person; numbers and rooms are others' the next time.

    UserFacingError ``settings-unwritable``.
    """
    says = (label for label in chosen if not (is_counted(label) or is_room(label)))
    told = {fold_for_matching(label): chosen[label].name for label in says}
    if not told:
        return
    kept = {label: name for label, name in _remembered().items() if label not in told} | told
    newest = dict(list(kept.items())[-MOST_REMEMBERED:])
    file = paths.voices_file()
    try:
        home.make_folder(file.parent)
        replace_file(file, json.dumps(newest, ensure_ascii=True, indent=1).encode(), private=True)
    except (OSError, UserFacingError) as error:
        raise UserFacingError("settings-unwritable", path=str(file)) from error


def time_words(milliseconds: int) -> str:
    """A time of a recording as one says it: 1:02:03."""
    return Place(PlaceKind.TIME, milliseconds).words


def voice_json(one: VoiceOffers, people: Mapping[str, Attendee]) -> dict[str, Any]:
    """What `speakers --json` tells of a voice."""
    return {
        "label": one.voice.label,
        "turns": len(one.voice.turns),
        "share": round(one.voice.share, 3),
        "person": people[one.certain].name if one.certain else "",
        "offers": [{"name": people[offer.person].name, "words": offer.words} for offer in one.offers],
        "told": [{"name": stranger.name, "post": stranger.post} for stranger in one.strangers],
    }


def _board(minutes: Minutes, form: Form, roster: RosterSource) -> str:
    """The committee of the roster that meets, as the header or the first turns name it; empty where that is none."""
    known = people.committees(roster)
    written = find_committee(committee_name(minutes, form), known)
    if written is not None:
        return written.name
    named = boards_named(minutes.body, (one.name for one in known))
    return named[0] if len(named) == 1 else ""


def _likely(seats: Iterable[Seat], board: str) -> set[str] | None:
    """The ids of whoever may be there where a board meets; None where nobody knows which."""
    if not board:
        return None
    return {one.id for one, entry in seats if entry.posting.seat_on(board) or not entry.posting.committee}


def _as_found(person: Attendee, entry: RosterEntry) -> Attendee:
    """Somebody of the roster as they are looked for: readings that nobody has confirmed are good enough for that."""
    return replace(person, kana=entry.person.kana, organisation=entry.posting.committee)


def _remembered() -> dict[str, str]:
    """From labels, folded, to names. What cannot be read is as if nothing had been chosen yet."""
    try:
        table = json.loads(peek(paths.voices_file(), LARGEST_MEMORY))
    except (OSError, ValueError, RecursionError):
        return {}
    pairs = table.items() if isinstance(table, dict) else ()
    return {label: name for label, name in pairs if isinstance(name, str)}


def _chosen_before(known: Iterable[Attendee]) -> dict[str, str]:
    """From labels, folded, to the ids of whom they meant the last time; only names that one person has."""
    remembered = _remembered()
    names = set(remembered.values())
    ids: dict[str, list[str]] = {}
    for person in known:
        if person.name in names:
            ids.setdefault(person.name, []).append(person.id)
    return {label: ids[name][0] for label, name in remembered.items() if len(ids.get(name, ())) == 1}


def _as_before(one: VoiceOffers, chosen: Mapping[str, str]) -> VoiceOffers:
    """The offers with the person of the last time as the certain one, unless the meeting speaks for somebody else."""
    same = chosen.get(fold_for_matching(one.voice.label), "")
    offered = {offer.person for offer in one.offers}
    fits = same and one.certain in ("", same) and (not offered or same in offered) and not one.strangers
    return replace(one, certain=same) if fits else one


def _person_named(name: str, found: Voices) -> Attendee | None:
    plain = fold_for_matching(name)
    same = [person for person in found.people.values() if fold_for_matching(person.name) == plain]
    if len(same) > 1:
        raise UserFacingError("voice-doubtful", text=name)
    return same[0] if same else None
