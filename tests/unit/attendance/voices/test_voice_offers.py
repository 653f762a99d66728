from __future__ import annotations

from minutesapp.attendance.voices.voice import Voice
from minutesapp.attendance.voices.voice_offers import VoiceOffers


def test_a_voice_of_which_nothing_is_known_is_nobodys() -> None:
    one = VoiceOffers(Voice("S1", (0,), 1.0))
    assert (one.offers, one.certain, one.strangers) == ((), "", ())
