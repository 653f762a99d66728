from __future__ import annotations

from minutesapp.importers.transcripts.cue import Cue, Transcript


def test_nothing_is_known_of_what_the_source_does_not_tell() -> None:
    cue = Cue("はい。")
    assert (cue.speaker, cue.start, cue.end, cue.line) == ("", None, None, 0)
    assert Transcript((cue,)).held is None
