"""Hiragana, katakana and romaji as Japanese keyboards take it, letters of a syllable not yet complete included."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from minutesapp.language.pattern import pattern

KANA_DISTANCE = 0x60
TO_HIRAGANA = {code: code - KANA_DISTANCE for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
KATAKANA = pattern("[\u30a1-\u30f6\u30fd\u30fe]+")
WORTH_A_SEARCH = 40
"""Signs. In a longer text finding the words in katakana takes less time than asking for every sign."""

VOWELS = "aiueo"
# Each row by the letters before a, i, u, e, o; "-" where the keyboard gives nothing.
ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ",
    "m": "まみむめも", "y": "や-ゆ-よ", "r": "らりるれろ", "w": "わ---を", "g": "がぎぐげご", "z": "ざじずぜぞ",
    "d": "だぢづでど", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "x": "ぁぃぅぇぉ", "xy": "ゃ-ゅ-ょ",
}  # fmt: skip
# The kana that takes a small ya, yu, yo or e behind it, by every spelling in use.
GLIDES = {
    "ky": "き", "sy": "し", "sh": "し", "ty": "ち", "ch": "ち", "cy": "ち", "ny": "に", "hy": "ひ", "my": "み",
    "ry": "り", "gy": "ぎ", "zy": "じ", "j": "じ", "jy": "じ", "dy": "ぢ", "by": "び", "py": "ぴ",
}  # fmt: skip
SMALL = {"a": "ゃ", "u": "ゅ", "o": "ょ", "e": "ぇ"}
SINGLE = {
    "shi": "し", "chi": "ち", "tsu": "つ", "fu": "ふ", "ji": "じ", "xtu": "っ", "xtsu": "っ", "n'": "ん", "xn": "ん",
    "fa": "ふぁ", "fi": "ふぃ", "fe": "ふぇ", "fo": "ふぉ", "va": "ゔぁ", "vi": "ゔぃ", "vu": "ゔ", "ve": "ゔぇ",
    "vo": "ゔぉ", "thi": "てぃ", "dhi": "でぃ", "wi": "うぃ", "we": "うぇ", "-": "ー",
}  # fmt: skip
LONGEST_SYLLABLE = 4
# No name is longer; each doubled n doubles the readings.
LONGEST_LETTERS = 40
LONGEST_TYPING = 100
# A consonant before another one: っ where it is doubled, ん also for the m of Namba.
DOUBLED = pattern(r"([bcdfghjkprstvwyz])\1|tch")
SYLLABIC_N = pattern(r"n(?![aiueoyn'])|m(?=[bpm])")
# The h of Ohno is no sound of its own, only length.
LENGTHENING_H = pattern("h[bcdfgjkmnprstwz]")
LONG_VOWELS = pattern("([おこそとのほもよろごぞどぼぽょ])[うおー]+|([うくすつぬふむゆるぐずづぶぷゅ])[うー]+")
N_BEFORE_VOWEL = pattern("(?<=[aiueo])nn?(?=[aiueoy])")
LONE_LETTER = r"h(?=[bcdfgjkmnprstwz])|([bcdfghjkprstvwyz])(?=\1)|t(?=ch)|n|m(?=[bpm])"
SOUNDS = {"n": "ん", "m": "ん", "h": ""}
"""What a lone letter is; any other doubles the next one."""
ROMAJI_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz'-")


def to_hiragana(text: str) -> str:
    """The text with katakana written as hiragana; ー stays."""
    if len(text) < WORTH_A_SEARCH:
        return text.translate(TO_HIRAGANA)
    return KATAKANA.sub(lambda word: word[0].translate(TO_HIRAGANA), text)


def is_kana(text: str) -> bool:
    """Whether the text is hiragana and katakana only (spaces apart), and not empty."""
    signs = "".join(text.split())
    return bool(signs) and all("ぁ" <= sign <= "ゖ" or "ァ" <= sign <= "ヺ" or sign == "ー" for sign in signs)


def is_hiragana(sign: str) -> bool:
    """Whether this is a sign of hiragana."""
    return "ぁ" <= sign <= "ゖ"


def shorten_vowels(hiragana: str) -> str:
    """The hiragana without the length of o and u, as passports spell names: おおの and こうの are ono and kono."""
    return LONG_VOWELS.sub(lambda match: match[1] or match[2], hiragana)


def readings_of_typing(text: str) -> tuple[str, ...]:
    """Every beginning of a reading, in hiragana, that this typing may lead to; empty when it leads to none.

    Takes kana, romaji of any spelling, and kana with the letters that an input method has not turned yet: yosi and
    yoshi give よし, いけd gives いけだ, いけぢ, いけづ …. A doubled n before a vowel has two readings.
    """
    if len(text) > LONGEST_TYPING:
        return ()
    plain = _without_marks(unicodedata.normalize("NFKC", text).lower())
    kana, letters = _divide(to_hiragana("".join(plain.split())))
    if (kana and not is_kana(kana)) or len(letters) > LONGEST_LETTERS:
        return ()
    return tuple(kana + reading for reading in _read_letters(letters))


def read_romaji(text: str) -> tuple[str, str]:
    """The text with the romaji in it as hiragana, other letters as they are; an n before a vowel in both its readings.

    Shinichi gives しにち and しんいち.
    """
    plain = _without_marks(unicodedata.normalize("NFKC", text).lower())
    table = syllables()
    parted = N_BEFORE_VOWEL.sub("n'", plain)
    first, second = (
        _syllable().sub(lambda match: table.get(match[0]) or SOUNDS.get(match[0], "っ"), words)
        for words in (plain, parted)
    )
    return first, second


@cache
def _syllable() -> re.Pattern[str]:
    """A syllable, or a letter that is only length, doubling or ん."""
    longest_first = "|".join(map(re.escape, sorted(syllables().keys() - {"-"}, key=len, reverse=True)))
    return re.compile(f"{longest_first}|{LONE_LETTER}")


@cache
def syllables() -> dict[str, str]:
    """Every syllable of romaji and its hiragana."""
    table = {
        letters + vowel: kana
        for letters, row in ROWS.items()
        for vowel, kana in zip(VOWELS, row, strict=True)
        if kana != "-"
    }
    table |= {letters + vowel: kana + small for letters, kana in GLIDES.items() for vowel, small in SMALL.items()}
    return table | SINGLE


def _divide(text: str) -> tuple[str, str]:
    """The head and the letters at its end; letters before kana are no typing and stay with the head."""
    length = len(text)
    while length and text[length - 1] in ROMAJI_LETTERS:
        length -= 1
    return text[:length], text[length:]


def _without_marks(text: str) -> str:
    """Macrons and circumflexes off (ō → o); the marks of が and ぱ stay."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text).replace("\u0304", "").replace("\u0302", "")
    return unicodedata.normalize("NFC", parts)


def _read_letters(letters: str) -> tuple[str, ...]:
    """The readings of letters alone: syllable by syllable, at the end whatever a syllable begun may become."""
    if not letters:
        return ("",)
    found = [kana + rest for length, kana in _heads(letters) for rest in _read_letters(letters[length:])]
    return tuple(found) or _continuations(letters)


def _heads(letters: str) -> list[tuple[int, str]]:
    """What may stand at the head: how many letters are used up, and the kana they give."""
    if letters.startswith("nn"):
        # Input methods take both letters for ん, Hepburn only the first: sinnichi is しんいち, konno is こんの.
        return [(2, "ん"), (1, "ん")] if letters[2:3] in tuple(VOWELS + "y") else [(2, "ん")]
    if len(letters) > 1 and SYLLABIC_N.match(letters):
        return [(1, "ん")]
    if LENGTHENING_H.match(letters):
        return [(1, "")]
    if DOUBLED.match(letters):
        return [(1, "っ")]
    for length in range(min(LONGEST_SYLLABLE, len(letters)), 0, -1):
        if kana := syllables().get(letters[:length]):
            return [(length, kana)]
    return []


@cache
def _continuations(letters: str) -> tuple[str, ...]:
    """The kana that letters short of a syllable may become, none the beginning of another."""
    found = {kana for syllable, kana in syllables().items() if syllable.startswith(letters)}
    return tuple(sorted(kana for kana in found if not any(kana[:1] == other and kana != other for other in found)))
