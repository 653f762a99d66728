"""Editing the cells of the roster's table, and taking its rows away."""

from __future__ import annotations

from minutesapp.services.rosters import upkeep
from minutesapp.services.rosters.table.rows import Column, RosterEntry
from minutesapp.services.rosters.watching import Deed

EDITED = frozenset((Column.NAME, Column.KANA, Column.POST, Column.GROUP, Column.SEAT, Column.CATEGORY))
"""The columns whose cells can be edited in their place."""


def edit_cell(entry: RosterEntry, column: Column, text: str) -> Deed:
    """The deed that puts this text into a cell of a row; a reading that somebody has written is confirmed.

    Who has no post is given one.
    """
    person, posting, words = entry.person, entry.posting, {column.value: text.strip()}
    if column is Column.KANA and text.strip():
        return lambda roster: upkeep.confirm_reading(person.id, text, roster)
    if column in (Column.NAME, Column.KANA):
        return lambda roster: upkeep.change_person(person.id, words, roster)
    if posting.id:
        return lambda roster: upkeep.change_posting(person.id, posting.id, words, roster)
    return lambda roster: upkeep.add_posting(person.id, words, roster)


def delete(entry: RosterEntry, *, whole: bool) -> Deed:
    """The deed that takes away a person with all posts, or only the post of a row."""
    person, posting = entry.person, entry.posting
    if whole:
        return lambda roster: upkeep.delete_person(person.id, roster)
    return lambda roster: upkeep.delete_posting(person.id, posting.id, roster)
