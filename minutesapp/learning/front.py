"""What a file is called, what stands over its body and below it: what of that is the form's and not the record's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.language.dates.clock import find_times
from minutesapp.language.dates.days import find_days
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.learning.lines import LineKind, SeenLine
from minutesapp.model.attendance import Attendee
from minutesapp.templates.parts.body import BodyForm

WORDS = wordlist("learning")
LONGEST_HEADING, LONGEST_TAIL = 20, 20
"""Signs of a heading over a body, and lines that may stand below one."""
OVER_BODY = (LineKind.NARRATIVE, LineKind.FIELD_MORE)
"""As what a heading is read that nobody knows as one."""
N = "[0-9０-９元一二三四五六七八九十]+"
OF_ONE_MEETING = pattern(
    rf"(?:(?:令和|平成)[\s　]*)?{N}[\s　]*年度?|第[\s　]*{N}[\s　]*回|[（(][^（）()]*[0-9０-９][^（）()]*[）)]"
)


def kind_of_document(lines: Sequence[SeenLine]) -> str:
    """What such a document is called, as its title ends or a row of its header says; as most are where nothing does."""
    known = sorted(WORDS["kinds"], key=len, reverse=True)
    heads = [squeeze(line.text) for line in lines if line.kind in (LineKind.TITLE, LineKind.BODY_HEADING)]
    rows = [squeeze(line.text) for line in lines if line.kind is LineKind.FIELD]
    at_end = (kind for words in heads for kind in known if words.endswith(squeeze(kind)))
    named = (kind for words in rows for kind in known if kind in words)
    return str(next(at_end, next(named, WORDS["kinds"][0])))


def heading_by_look(lines: Sequence[SeenLine], look_of: Callable[[int], str]) -> str:
    """The words over a body whose heading nobody knows: a short line below the header that looks as no other does.

    Nothing below it looks as the rows above it do, but for what may stand below a body. Empty where there is no such
    line, or a heading that is known.
    """
    rows = next((at for at, line in enumerate(lines) if line.kind is LineKind.FIELD), len(lines))
    if any(line.kind is LineKind.BODY_HEADING for line in lines):
        return ""
    looks = [look_of(line.place) for line in lines]
    often = Counter(looks)
    alone = [often[look] == 1 and _may_head(line) for look, line in zip(looks, lines, strict=True)]
    for at in range(rows + 1, len(lines) - 1):
        below = slice(at + 1, max(at + 2, len(lines) - LONGEST_TAIL))
        if alone[at] and not alone[at + 1] and set(looks[rows:at]).isdisjoint(looks[below]):
            return lines[at].text
    return ""


def _may_head(line: SeenLine) -> bool:
    short = len(line.text) <= LONGEST_HEADING and not any(sign in line.text for sign in "。\t")
    return short and not line.framed and line.kind in OVER_BODY and not find_times(nfkc(line.text))


def body_form(lines: Sequence[SeenLine], spread_of: Callable[[int], int]) -> BodyForm:
    """The line over the body, and the one below it."""
    heading = next((line for line in lines if line.kind is LineKind.BODY_HEADING and not line.framed), None)
    words = next((line.text for line in lines if line.kind is LineKind.CLOSING), "")
    if heading is None:
        return BodyForm(closing=words)
    bare = "".join(heading.text.split())
    spaced = len(bare) > 1 and all(len(part) == 1 for part in heading.text.split())
    spread = spread_of(heading.place) or (len(heading.text) if spaced else 0)
    return BodyForm(bare if spread else heading.text, spread, closing=words)


def with_own_words(lines: Sequence[SeenLine]) -> list[SeenLine]:
    """The lines, with those known for what they are that are the form's own: heads of columns, and the closing."""
    fields = FieldLabels([])
    last = max((at for at, line in enumerate(lines) if not line.key), default=-1)
    closing = last >= 0 and squeeze(lines[last].text) in map(squeeze, WORDS["closings"])
    found = []
    for at, line in enumerate(lines):
        if line.framed and fields.heads_columns(line.text):
            line = line._replace(kind=LineKind.BODY_HEADING, block=None)
        found.append(line._replace(kind=LineKind.CLOSING, block=None) if closing and at == last else line)
    return found


def outline_of(lines: Iterable[SeenLine]) -> tuple[str, ...]:
    """The items of the agenda that every meeting has."""
    known = set(WORDS["outline"])
    titles = (
        line.block.text for line in lines if line.kind is LineKind.HEADING and line.block and line.block.level == 1
    )
    return tuple(dict.fromkeys(title for title in titles if title in known))


def names_of(people: Iterable[Attendee]) -> tuple[str, ...]:
    """The names by which the people of a meeting are known in any words, whole and those of their families."""
    return tuple(name for person in people for name in (person.name, person.family))


def is_of_meeting(words: str, names: Iterable[str]) -> bool:
    """Whether words name a day, which meeting it was, or one of these people."""
    plain = nfkc(words)
    return bool(find_days(plain) or OF_ONE_MEETING.search(plain)) or any(name and name in words for name in names)
