"""How names sound: those that a recogniser cannot tell apart have the same sound, whatever the kanji."""

from __future__ import annotations

from functools import lru_cache

from minutesapp.language.kana import is_kana, shorten_vowels, to_hiragana
from minutesapp.language.names import guess_readings
from minutesapp.language.pattern import pattern

LONG_O = pattern("([おこそとのほもよろごぞどぼぽょ])う")
CLEAR = str.maketrans("がぎぐげござじずぜぞだぢづでどばびぶべぼゔ", "かきくけこさしすせそたちつてとはひふへほう")
LONGEST = 8
"""Signs of a name that is heard."""


@lru_cache(maxsize=16_384)
def sound_of(reading: str) -> str:
    """What is heard of a reading: がわ or かわ behind another sign, とお or とう are the same."""
    return LONG_O.sub(r"\1お", _bare(reading)).translate(CLEAR)


@lru_cache(maxsize=16_384)
def short_sound_of(reading: str) -> str:
    """The same without the length of vowels: おおぐち and おぐち."""
    return shorten_vowels(_bare(reading)).translate(CLEAR)


@lru_cache(maxsize=8192)
def readings_of(words: str) -> tuple[str, ...]:
    """How words may be read that are a name; nothing for what is too long to be one."""
    if not words or len(words) > LONGEST:
        return ()
    return (words,) if is_kana(words) else guess_readings(words)


def _bare(reading: str) -> str:
    return to_hiragana("".join(reading.split()))
