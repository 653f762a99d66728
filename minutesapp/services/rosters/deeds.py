"""What is done to a roster in its window: each is one change, told in words, undone and done again by its number."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.language.names import readings_of, split_name
from minutesapp.language.posts import rank_of, role_of
from minutesapp.model.attendance import Side
from minutesapp.roster import upkeep
from minutesapp.roster.changes import RosterChange as RosterChange
from minutesapp.roster.people import Person, Posting, RosterEntry
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.roster.store import RosterReader, RosterStore, Somebody
from minutesapp.services.rosters.rows import Column
from minutesapp.words.step_names import name_change

MOST_TOUCHED = 200
"""People of one change who are read one by one; of more, the roster is read anew."""

Deed = Callable[[RosterStore], object]


class Done(Struct, frozen=True):
    """What came of a deed: the change, None where all stayed as it was, and the people it is about as they are now.

    `people` is None where they are too many. `before` and `after` are the revisions of the roster.
    """

    change: RosterChange | None
    people: dict[str, Somebody | None] | None
    before: int
    after: int


def do(deed: Deed, roster: RosterSource = OWN) -> Done:
    """Do something to the roster; UserFacingErrors of the deed, and then nothing is done."""

    def made(store: RosterStore) -> RosterChange | None:
        deed(store)
        return store.made()

    return _done(made, roster)


def undo(number: int | None = None, roster: RosterSource = OWN) -> Done:
    """Take back the change of this number, or the newest; UserFacingErrors of `RosterStore.undo`."""
    return _done(lambda store: store.undo(number), roster)


def redo(number: int, roster: RosterSource = OWN) -> Done:
    """Do a change again that was undone; UserFacingErrors of `RosterStore.redo`."""
    return _done(lambda store: store.redo(number), roster)


def history(roster: RosterSource = OWN) -> tuple[RosterChange, ...]:
    """The changes that can be undone or done again, the newest first."""
    with roster.reading() as opened:
        return tuple(opened.changes())


def change_words(change: RosterChange) -> str:
    """A change in words: 人の変更「山田 花子」, 一覧の取り込み「山田 花子」ほか12人."""
    name = f"「{change.name}」" if change.name else ""
    others = f"ほか{change.people - 1}人" if change.people > 1 else ""
    return name_change(change.code) + name + others


def edit_cell(entry: RosterEntry, column: Column, text: str) -> Deed:
    """The deed that puts this text into a cell of a row; a reading that somebody has written is confirmed."""
    person, posting = entry.person, entry.posting
    match column:
        case Column.NAME:
            return lambda store: upkeep.change_person(store, person.id, lambda one: renamed(one, text))
        case Column.KANA if text.strip():
            return lambda store: upkeep.confirm_reading(store, person.id, text)
        case Column.KANA:
            return lambda store: upkeep.change_person(
                store, person.id, lambda one: replace(one, kana="", kana_confirmed=False)
            )
    part = {column.value: text}
    if posting.id:
        return lambda store: upkeep.change_posting(store, person.id, posting.id, lambda one: replace(one, **part))
    first = replace(Posting(person.id), **part)
    return lambda store: upkeep.add_posting(store, replace(first, side=likely_side(first)))


def renamed(person: Person, name: str) -> Person:
    """Somebody under another name. A reading that was only a guess is guessed anew."""
    name = name.strip()
    if name == person.name:
        return person
    parts = split_name(name)
    kana = person.kana if person.kana_confirmed else next(iter(readings_of(name, parts)), "")
    return replace(person, name=name, family=parts.family, given=parts.given, kana=kana)


def likely_side(posting: Posting) -> Side:
    """The side of the table of a post that was only named."""
    if posting.committee or role_of(posting.post):
        return Side.MEMBER
    return Side.STAFF if rank_of(posting.post) else Side.GUEST


def delete(entry: RosterEntry, *, whole: bool) -> Deed:
    """The deed that takes away a person with all posts, or only the post of a row."""
    person, posting = entry.person, entry.posting
    if whole:
        return lambda store: upkeep.delete_person(store, person.id)
    return lambda store: upkeep.delete_posting(store, person.id, posting.id)


def _done(made: Callable[[RosterStore], RosterChange | None], roster: RosterSource) -> Done:
    def run(store: RosterStore) -> Done:
        before = store.revision
        change = made(store)
        return Done(change, people_of(store, change), before, store.revision)

    return roster.change(run)


def people_of(store: RosterReader, change: RosterChange | None) -> dict[str, Somebody | None] | None:
    """Those whom a change is about, as they are now; None where they are too many."""
    if change is None:
        return {}
    if change.people > MOST_TOUCHED:
        return None
    return {id: _somebody(store, id) for id in store.touched(change.number)}


def _somebody(store: RosterReader, id: str) -> Somebody | None:
    """Who has this id and no other; None where nobody has it any more."""
    try:
        somebody = store.person(id)
    except KeyError:
        return None
    return somebody if somebody[0].id == id else None
