"""The sample is a finished record that shows everything the form has."""

from __future__ import annotations

from minutesapp.diagnosis import sample
from minutesapp.model.blocks import BlockKind
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags, turns
from minutesapp.services import checking, records
from minutesapp.services.output import showing


def test_the_sample_is_rich_and_in_order(shinonome: Minutes) -> None:
    assert {block.kind for block in shinonome.body} == set(BlockKind)
    assert 25 <= len(turns(shinonome.body)) <= 40
    assert any(closed_flags(shinonome.body))
    assert checking.check_record(shinonome) == ()
    names = "".join(person.name for person in shinonome.attendees)
    assert all(sign in names for sign in ("𠮷", "髙", "﨑", "\U000e0100"))


def test_its_text_reads_as_the_same_record(shinonome: Minutes) -> None:
    draft = records.import_record(sample.sample_text())
    assert draft.notes == ()
    read, kept = (showing.record_json(minutes) for minutes in (draft.minutes, shinonome))
    ids = {
        person["id"]: place for read_or_kept in (read, kept) for place, person in enumerate(read_or_kept["attendees"])
    }
    for record in (read, kept):
        for item in record["body"]:
            if item.get("attendee"):
                item["attendee"] = ids[item["attendee"]]
    assert read["body"] == kept["body"]
    assert read["header"] == kept["header"]


def test_its_file_is_written_as_the_program_writes_it(shinonome: Minutes) -> None:
    opened = records.open_record(sample.sample_record())
    assert opened.mends == ()
    assert sample.sample_record().suffix == records.SUFFIX
