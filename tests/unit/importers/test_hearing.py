from __future__ import annotations

from datetime import datetime

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Note, Place, PlaceKind
from minutesapp.importers.hearing import read_transcript
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.model.header import WhenValue
from minutesapp.templates.fields import field_for
from minutesapp.templates.folder.catalog import list_forms, load_form
from minutesapp.templates.roles import Role

CUES = (Cue("始めます。", "A", 0, 900, 2), Cue("はい。", "B", 1000, 1500, 5))


@pytest.mark.parametrize("form", list_forms(), ids=lambda form: form.id)
def test_a_record_in_any_form_has_a_blank_header_and_the_time_of_the_recording(form) -> None:
    held = datetime(2026, 7, 3, 14, 16)
    draft = read_transcript(Transcript(CUES, held=held), form.id)
    assert draft.heard
    assert [field.key for field in draft.minutes.header] == [field.key for field in form.fields]
    field = field_for(Role.HELD, draft.minutes, load_form(form.id))
    assert field is not None and field.value == WhenValue(held)
    assert draft.minutes.attendees == ()


def test_what_is_told_has_its_place_in_the_source_and_in_the_record() -> None:
    places = tuple(Place(PlaceKind.PARAGRAPH, 10 + line) for line in range(1, 6))
    draft = read_transcript(Transcript(CUES, (Note(4, "ruled-line", "――"),), places=places))
    [note] = draft.notes
    assert (note.place, note.block) == (places[3], draft.minutes.body[0].id)


def test_that_nobody_is_named_is_told_once() -> None:
    draft = read_transcript(Transcript((Cue("はい。"), Cue("いいえ。"))))
    assert [note.code for note in draft.notes] == ["transcript-no-speakers"]


def test_who_is_named_and_says_nothing_is_told() -> None:
    draft = read_transcript(Transcript((*CUES, Cue(" ", "C", line=7), Cue("", "A", line=9), Cue("", "C", line=10))))
    assert [(note.line, note.code, note.text) for note in draft.notes] == [(7, "transcript-silent", "C")]


def test_a_form_that_is_not_there_is_told() -> None:
    with pytest.raises(UserFacingError, match="template-unknown"):
        read_transcript(Transcript(CUES), "no-such-form")
