"""What taking in a list would do, person by person and in words, before anything is written."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from enum import IntEnum

from msgspec import Struct

from minutesapp.roster.people import Person, Posting
from minutesapp.roster.store import Somebody
from minutesapp.services.lists import PersonChange, RosterPreview, RosterRow
from minutesapp.services.rosters.table.rows import post_words, reading_words, term_words


class Sort(IntEnum):
    """What becomes of somebody, what is to be looked at first going first."""

    UNCLEAR = 0
    ENDED = 1
    CHANGED = 2
    NEW = 3


SORT_WORDS = {
    Sort.UNCLEAR: "確かめる",
    Sort.ENDED: "任期が終わる",
    Sort.CHANGED: "変わる",
    Sort.NEW: "新しい",
}
APART_WORD = "別の人"
SAME_NAME = "名簿の「{posts}」の人とみます。"
APART = "名簿の同じ氏名の人とは別に、新しい人として加えます。"
SAME_LISTED = "部署のちがう行を、同じ一人とみます。"


class Prospect(Struct, frozen=True):
    """One person: what becomes of them, who they are, and what is new or other than it was.

    `person` is the id of whom the name alone means; empty for everybody who is certain.
    """

    sort: Sort
    name: str
    reading: str
    words: str
    person: str = ""


def prospects(preview: RosterPreview) -> list[Prospect]:
    """Everybody whom a list adds or changes, those to be looked at first."""
    if preview.changes:
        found = [_prospect(change) for change in preview.changes]
    else:
        found = [_bare(Sort.CHANGED, person) for person in preview.changed]
        found += [_bare(Sort.NEW, person) for person in preview.new]
    return sorted(found, key=lambda one: one.sort)


def prospect_cells(prospect: Prospect, apart: Container[str] = ()) -> tuple[str, str, str, str]:
    """What becomes of somebody, name, reading, and what is new; of those `apart` that they are somebody else."""
    if prospect.person and prospect.person in apart:
        return APART_WORD, prospect.name, prospect.reading, APART
    return SORT_WORDS[prospect.sort], prospect.name, prospect.reading, prospect.words


def first_cells(row: RosterRow) -> tuple[str, ...]:
    """A line of a list as it is read: name, reading, post, office, committee, term."""
    return row.name, row.kana, row.post, row.group, row.committee, term_words(row)


def _bare(sort: Sort, person: Person) -> Prospect:
    return Prospect(sort, person.name, reading_words(person), "")


def _prospect(change: PersonChange) -> Prospect:
    person, postings = change.after
    if change.before is None:
        words = "、".join(map(_told, postings))
        if change.doubtful:
            return Prospect(Sort.UNCLEAR, person.name, reading_words(person), f"{SAME_LISTED}　{words}")
        return Prospect(Sort.NEW, person.name, reading_words(person), words)
    told = list(_differences(change.before, change.after))
    sort = Sort.ENDED if _ends(change.before, change.after) else Sort.CHANGED
    if change.doubtful:
        sort = Sort.UNCLEAR
        told.insert(0, SAME_NAME.format(posts="、".join(map(post_words, change.before[1])) or "職なし"))
    return Prospect(sort, person.name, reading_words(person), "　".join(told), person.id if change.doubtful else "")


def _differences(before: Somebody, after: Somebody) -> Iterator[str]:
    was, now = before[0], after[0]
    if was.name != now.name:
        yield f"氏名：{was.name} → {now.name}"
    if (was.kana, was.kana_confirmed) != (now.kana, now.kana_confirmed):
        yield f"読み：{reading_words(was)} → {reading_words(now)}"
    known = {posting.id: posting for posting in before[1]}
    for posting in after[1]:
        old = known.get(posting.id)
        if old is None:
            yield f"加わる職：{_told(posting)}"
        elif old != posting:
            yield f"職：{_told(old)} → {_told(posting)}"


def _ends(before: Somebody, after: Somebody) -> bool:
    """Whether a post ends that did not, or ends sooner than it did, and none begins."""
    known = {posting.id: posting.end for posting in before[1]}
    if any(posting.id not in known for posting in after[1]):
        return False
    return any(one.end and one.end < (known[one.id] or date.max) for one in after[1])


def _told(posting: Posting) -> str:
    more = (posting.seat and f"議席{posting.seat}", posting.category, term_words(posting))
    words = "・".join(filter(None, more))
    return f"{post_words(posting)}（{words}）" if words else post_words(posting)
