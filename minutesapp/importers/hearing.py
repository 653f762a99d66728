"""Reading transcripts: speech in, draft and notes out. No sign of what was heard is lost on the way."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from minutesapp.importers.draft import Draft, Note
from minutesapp.importers.locating import Origins, locate
from minutesapp.importers.source import Words
from minutesapp.importers.transcripts.cue import Transcript
from minutesapp.importers.transcripts.turns import tell_turns
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import blank_field
from minutesapp.templates.folder.catalog import list_forms, load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.roles import Role


def read_transcript(transcript: Transcript, template: str | None = None) -> Draft:
    """The record of what was heard: a blank header of the form (the first one where none is named), and turns.

    Speakers are called as the source calls them; nobody is an attendee yet.
    """
    form = load_form(template) if template else list_forms()[0]
    told = list(tell_turns(transcript.cues))
    minutes = Minutes(form.id, Facts(_header(form, transcript)), tuple(one.block for one in told))
    origins = Origins({}, {one.block.id: one.line for one in told})
    notes = (*transcript.notes, *_doubts(transcript))
    return Draft(minutes, locate(notes, minutes, origins, Words("", places=transcript.places)), heard=True)


def _header(form: Form, transcript: Transcript) -> tuple[HeaderField, ...]:
    return tuple(_held(kind, transcript) for kind in form.fields)


def _held(kind: FieldForm, transcript: Transcript) -> HeaderField:
    field = blank_field(kind)
    if kind.role is not Role.HELD or transcript.held is None or not isinstance(field.value, WhenValue):
        return field
    return replace(field, value=WhenValue(transcript.held))


def _doubts(transcript: Transcript) -> list[Note]:
    """Who is named and says nothing; or that nobody is named, so that the clerk does not look for the names."""
    spoken = {cue.speaker for cue in transcript.cues if cue.text.strip()}
    silent = {cue.speaker: cue.line for cue in reversed(transcript.cues) if cue.speaker not in spoken}
    if not any(spoken):
        return [Note(0, "transcript-no-speakers", ""), *_silent(silent)]
    return _silent(silent)


def _silent(names: Mapping[str, int]) -> list[Note]:
    return [Note(line, "transcript-silent", name) for name, line in names.items() if name]
