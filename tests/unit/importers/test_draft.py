from minutesapp.importers.draft import Draft, Note
from minutesapp.model.minutes import Minutes


def test_a_draft_without_notes_is_a_record_as_it_is() -> None:
    assert Draft(Minutes("ueda-gaiyo")).notes == ()


def test_a_note_names_line_code_and_words() -> None:
    note = Note(7, "page-number", "- 1 -")
    assert (note.line, note.code, note.text) == (7, "page-number", "- 1 -")
