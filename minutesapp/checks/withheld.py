"""Words that are withheld or withdrawn at one place and can be read at another, names that the public is not told and
that somebody says, and marks that say too little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from minutesapp.checks.finding import Severity
from minutesapp.checks.fixes import withhold_here
from minutesapp.checks.rule import Breach, Rule
from minutesapp.editions.hidden_names import hidden_sides
from minutesapp.language.matching.folded_text import FoldedText
from minutesapp.language.matching.similarity import fold_for_search
from minutesapp.language.plain import one_line
from minutesapp.language.posts import rank_words, role_words
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import Block
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import HIDING, Mark, ranges_of
from minutesapp.templates.fields import field_text
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering

SHORTEST = 2
"""Signs of withheld words that are looked for elsewhere; a single sign stands everywhere."""
SHORTEST_REMARK = 5
"""The same of withdrawn words: they are remarks, and short ones are said by everybody."""
MOST_FOUND = 20
"""Places that are told; whoever sees so many seeks the words."""


def find_open_elsewhere(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Words that are hidden in one place and stand open in another place of the body, or in the header."""
    words = _hidden(minutes)
    yield from islice(chain(_in_body(Rendering(minutes, form), words), _in_header(minutes, form, words)), MOST_FOUND)


def find_names_said(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Names that no label tells the public and that can be read in what was said: 五十嵐委員 in the words of 委員A."""
    sides = hidden_sides(form)
    hidden = [person for person in minutes.attendees if person.side in sides and person.name]
    if not hidden:
        return
    read = Rendering(minutes, form)
    told = Rendering(minutes, form, "public").labels
    secret = [_Secret.of(person) for person in hidden if person.family_or_name not in told[person.id]]
    found = (
        hit for index in range(len(minutes.body)) if not read.is_closed(index) for hit in _said(read, index, secret)
    )
    yield from islice(found, MOST_FOUND)


class _Secret(NamedTuple):
    """A name, and what may stand behind it that makes one of it: a given name, a title; nothing for a whole name."""

    name: str
    behind: tuple[str, ...]

    @staticmethod
    def of(person: Attendee) -> _Secret:
        if not person.family:
            return _Secret(person.name, ("",))
        called = (person.post, *wordlist("speaker_labels")["titles"], *role_words(), *rank_words())
        given = (person.given, f" {person.given}") if person.given else ()
        return _Secret(person.family, (*given, *sorted(filter(None, dict.fromkeys(called)), key=len, reverse=True)))

    def ends_in(self, text: str, at: int) -> int:
        """Where the name with what stands behind it ends that ends there by itself; 0 where it may be another word."""
        folded = fold_for_search
        ends = (at + len(words) for words in self.behind if folded(text[at : at + len(words)]) == folded(words))
        return next(ends, 0)


def _said(read: Rendering, index: int, secret: Iterable[_Secret]) -> Iterator[Breach]:
    """Each place in an open paragraph where one of these stands and is not hidden already."""
    block = read.minutes.body[index]
    text, taken = FoldedText(block.text, fold_for_search), _hidden_ranges(block)
    for one in secret:
        for start, bare in _open_spans(text, one.name, taken):
            end = one.ends_in(block.text, bare)
            if end:
                said = block.text[start:end]
                told = f"公開用では名前を出さない人ですが、「{said}」がここでは読めます。"
                fix = withhold_here(block, start, end)
                yield Breach(_place(index), told, block=block.id, span=(start, end), words=said, fix=fix)


def find_untold_leave(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Withdrawn words of which nobody says by whose leave, and corrected ones without those in their place."""
    told = {Mark.WITHDRAWN: "取消しの許可が書かれていません。", Mark.CORRECTED: "訂正後の言葉が書かれていません。"}
    for index, block in enumerate(minutes.body):
        for span in block.spans:
            if span.mark in told and not span.note.strip():
                words = block.text[span.start : span.end]
                text = f"「{_shortened(words)}」の{told[span.mark]}"
                yield Breach(_place(index), text, block=block.id, span=(span.start, span.end), words=words)


class _Hidden(NamedTuple):
    """Words that are hidden, and by which mark."""

    text: str
    mark: Mark

    @property
    def told(self) -> str:
        """How a sentence about them begins."""
        what = "取り消した" if self.mark is Mark.WITHDRAWN else "不開示にした"
        return f"{what}「{_shortened(self.text)}」が、"


LONGEST_QUOTE = 40
"""Signs of hidden words that a sentence quotes."""


def _shortened(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE]}…"


def _hidden(minutes: Minutes) -> list[_Hidden]:
    least = {Mark.WITHHELD: SHORTEST, Mark.WITHDRAWN: SHORTEST_REMARK}
    found = {
        _Hidden(block.text[start:end], mark)
        for block in minutes.body
        if block.spans
        for mark in least
        for start, end in ranges_of(block.spans, mark)
    }
    return sorted((one for one in found if len(one.text.strip()) >= least[one.mark]), key=_longest_first)


def _longest_first(words: _Hidden) -> tuple[int, str]:
    return -len(words.text), words.text


def _in_body(read: Rendering, words: list[_Hidden]) -> Iterator[Breach]:
    for index, block in enumerate(read.minutes.body if words else ()):
        if read.is_closed(index):
            continue
        text, taken = FoldedText(block.text, fold_for_search), _hidden_ranges(block)
        for one in words:
            for start, end in _open_spans(text, one.text, taken):
                fix = withhold_here(block, start, end) if one.mark is Mark.WITHHELD else None
                told, said = f"{one.told}ここでは読めます。", block.text[start:end]
                yield Breach(_place(index), told, block=block.id, span=(start, end), words=said, fix=fix)
            yield from _in_notes(block, one, index)


def _hidden_ranges(block: Block) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in block.spans if span.mark in HIDING]


def _open_spans(text: FoldedText, words: str, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the words stand, whatever their widths and variants of kanji, and nothing of them is `taken` yet."""
    for start, end in text.spans(fold_for_search(words)):
        if not any(first < end and start < last for first, last in taken):
            taken.append((start, end))
            yield start, end


def _place(index: int) -> str:
    return f"本文の{index + 1}段落目"


def _in_notes(block: Block, one: _Hidden, index: int) -> Iterator[Breach]:
    """Hidden words among those that the public reads in the place of corrected ones."""
    for span in block.spans:
        if span.mark is Mark.CORRECTED and _holds(span.note, one.text):
            words = block.text[span.start : span.end]
            told = f"{one.told}訂正後の言葉の中で読めます。"
            yield Breach(_place(index), told, block=block.id, span=(span.start, span.end), words=words)


def _in_header(minutes: Minutes, form: Form, words: list[_Hidden]) -> Iterator[Breach]:
    for field in minutes.header if words else ():
        shown = field_text(form, minutes, field)
        for one in words:
            if _holds(shown, one.text):
                yield Breach(field.label, f"{one.told}この項目では読めます。", field=field.key)


def _holds(text: str, words: str) -> bool:
    return fold_for_search(words) in fold_for_search(text)


RULES = (
    Rule("withheld-open", Severity.WARNING, find_open_elsewhere),
    Rule("name-said", Severity.WARNING, find_names_said),
    Rule("mark-untold", Severity.WARNING, find_untold_leave),
)
