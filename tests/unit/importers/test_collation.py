"""A source that is read once more: whoever and whatever is still there keeps its id."""

from __future__ import annotations

from minutesapp.importers.collation import Collation
from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections, LineKind
from minutesapp.importers.reading import collate
from minutesapp.importers.source import Words
from minutesapp.model.blocks import NARRATIVE

TEXT = """会議名　風見市緑地審議会
日時　令和6年5月9日（木）　午前10時
出席者　会長　奈良泰哉、委員　杉原史子
会議要旨
○会長　ただいまから、この会議を始めます。ご説明をお願いしま
- 2 -
す。それでは、次の議題に進みたいと思います。
○杉原　はい。
〔資料配布〕
○会長　終わります。
"""


def read(corrections: Corrections = NO_CORRECTIONS, before: Collation | None = None) -> Collation:
    return collate(Words(TEXT), "kaigiroku", corrections, before)


def test_the_same_source_is_the_same_record() -> None:
    before = read()
    assert read(before=before) == before
    assert read().draft.minutes != before.draft.minutes


def test_only_what_is_read_otherwise_is_another() -> None:
    before = read()
    after = read(Corrections(kinds={"〔…〕": LineKind(NARRATIVE)}), before)
    old, new = before.draft.minutes, after.draft.minutes
    assert [block.id for block in new.body] == [block.id for block in old.body]
    assert [a.text for a, b in zip(new.body, old.body, strict=True) if a != b] == ["〔資料配布〕"]
    assert new.facts == old.facts


def test_somebody_whose_name_is_new_is_somebody_else() -> None:
    before = read()
    after = read(Corrections(names={"杉原史子": False}), before)
    assert after.draft.minutes.attendees[0].id == before.draft.minutes.attendees[0].id
    gone = {person.id for person in before.draft.minutes.attendees} - {p.id for p in after.draft.minutes.attendees}
    assert len(gone) == 1
    assert not [block for block in after.draft.minutes.body if block.speaker and block.speaker.attendee in gone]


def test_notes_lead_to_the_ids_of_before() -> None:
    before = read()
    after = read(Corrections(kinds={"〔…〕": LineKind(NARRATIVE)}), before)
    assert [note.block for note in after.draft.notes] == [note.block for note in before.draft.notes]
    joined = [note for note in after.draft.notes if note.fix is not None]
    assert [note.code for note in joined] == ["sentence-joined"]
    assert joined[0].fix is not None and joined[0].fix.make(after.draft.minutes) is not None
