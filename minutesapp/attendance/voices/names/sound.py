"""How names sound: those that a recogniser cannot tell apart have the same sound, whatever the kanji."""

from __future__ import annotations

from functools import lru_cache

from minutesapp.language.kana import is_kana, shorten_vowels, to_hiragana
from minutesapp.language.names import guess_readings
from minutesapp.language.pattern import pattern

LONG_O = pattern("([おこそとのほもよろごぞどぼぽょ])う")
CLEAR = str.maketrans("がぎぐげござじずぜぞだぢづでどばびぶべぼゔ", "かきくけこさしすせそたちつてとはひふへほう")
NOUN = str.maketrans("うくぐすつぬぶむる", "いきぎしちにびみり")
"""The end of a verb as it is in a name: 続 is つづき, and not つづく."""
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
    if is_kana(words):
        return (words,)
    found = guess_readings(words)
    nouns = [one[:-1] + one[-1].translate(NOUN) for one in found if len(words) == 1 and len(one) > 1]
    return tuple(dict.fromkeys((*found, *nouns)))


def _bare(reading: str) -> str:
    return to_hiragana("".join(reading.split()))
