from __future__ import annotations

from minutesapp.importers.transcripts.cue import Cue, Transcript, join_words


def test_nothing_is_known_of_what_the_source_does_not_tell() -> None:
    cue = Cue("はい。")
    assert (cue.speaker, cue.start, cue.end, cue.line) == ("", None, None, 0)
    assert Transcript((cue,)).held is None


def test_a_space_parts_pieces_that_are_written_with_spaces() -> None:
    assert join_words(["Thank", "you", "", "はい", "ok", "どうぞ"]) == "Thank youはいokどうぞ"
