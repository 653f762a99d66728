"""Numbers of people, by part."""

from __future__ import annotations

from minutesapp.language.numerals import GAP, NUMBER_PATTERN, parse_number, written
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.model.header import CountValue
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.values.kind import ValueKind

COUNT = pattern(rf"({NUMBER_PATTERN}){GAP}(?:人|名|社|者)|(なし|無し|無|0|ゼロ)(?!し)")
WORD = pattern(r"[^\s\d、,()（）:：・]+")
NARROW_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def count_words(kind: FieldForm, value: CountValue) -> str:
    """The numbers with the form's words around them; parts that are not filled in are left out."""
    counts = dict(value.counts)
    words = [f"{part.before}{counts[part.key]}{part.unit}" for part in kind.parts if counts.get(part.key) is not None]
    named = {part.key for part in kind.parts}
    words += [f"{key} {count}人" for key, count in counts.items() if key not in named and count is not None]
    return written(kind.joiner.join(words), kind.digits)


def read_counts(kind: FieldForm, text: str) -> CountValue:
    """Each number with the word before it; a number without one counts the first part of the form."""
    first = kind.parts[0].key if kind.parts else ""
    anybody, nobody = (wordlist("people_lists")["counts"][words] for words in ("anybody", "nobody"))
    counts: dict[str, int | None] = {}
    plain = text.translate(NARROW_DIGITS)
    end = 0
    for match in COUNT.finditer(plain):
        words = WORD.findall(plain[end : match.start()])
        word = words[-1] if words else ""
        key = first if word in anybody else next((part.key for part in kind.parts if part.key in word), word)
        if word not in nobody and key not in counts:
            counts[key] = parse_number(match[1]) if match[1] else 0
        end = match.end()
    return CountValue(tuple(counts.items()))


COUNTS = ValueKind(
    "counts",
    CountValue,
    (FieldType.COUNT,),
    words=lambda kind, value, people: count_words(kind, value),
    read=lambda kind, text, note: read_counts(kind, text),
    blank=lambda kind: CountValue(tuple((part.key, None) for part in kind.parts)),
    shown=lambda value: {"counts": dict(value.counts)},
)
