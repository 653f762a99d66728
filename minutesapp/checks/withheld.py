"""Words that are withheld or withdrawn at one place and can be read at another, and marks that say too little."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from minutesapp.checks.finding import Severity
from minutesapp.checks.fixes import withhold_here
from minutesapp.checks.rule import Breach, Rule
from minutesapp.language.plain import one_line
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


def find_untold_leave(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Withdrawn words of which nobody says by whose leave, and corrected ones without those in their place."""
    told = {Mark.WITHDRAWN: "取消しの許可が書かれていません。", Mark.CORRECTED: "訂正後の言葉が書かれていません。"}
    for index, block in enumerate(minutes.body):
        for span in block.spans:
            if span.mark in told and not span.note.strip():
                words = block.text[span.start : span.end]
                where, text = f"本文の{index + 1}段落目", f"「{_shortened(words)}」の{told[span.mark]}"
                yield Breach(where, text, block=block.id, span=(span.start, span.end), words=words)


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
    for index, block in enumerate(read.minutes.body):
        if read.is_closed(index):
            continue
        hidden = [(span.start, span.end) for span in block.spans if span.mark in HIDING]
        for one in words:
            text = one.text
            start = block.text.find(text)
            while start >= 0:
                end = start + len(text)
                if not any(first < end and start < last for first, last in hidden):
                    hidden.append((start, end))
                    fix = withhold_here(block, start, end) if one.mark is Mark.WITHHELD else None
                    told = f"{one.told}ここでは読めます。"
                    yield Breach(
                        f"本文の{index + 1}段落目", told, block=block.id, span=(start, end), words=text, fix=fix
                    )
                start = block.text.find(text, end)
            yield from _in_notes(block, one, index)


def _in_notes(block: Block, one: _Hidden, index: int) -> Iterator[Breach]:
    """Hidden words among those that the public reads in the place of corrected ones."""
    for span in block.spans:
        if span.mark is Mark.CORRECTED and one.text in span.note:
            words = block.text[span.start : span.end]
            told = f"{one.told}訂正後の言葉の中で読めます。"
            yield Breach(f"本文の{index + 1}段落目", told, block=block.id, span=(span.start, span.end), words=words)


def _in_header(minutes: Minutes, form: Form, words: list[_Hidden]) -> Iterator[Breach]:
    for field in minutes.header if words else ():
        shown = field_text(form, minutes, field)
        for one in words:
            if one.text in shown:
                yield Breach(field.label, f"{one.told}この項目では読めます。", field=field.key)


RULES = (
    Rule("withheld-open", Severity.WARNING, find_open_elsewhere),
    Rule("mark-untold", Severity.WARNING, find_untold_leave),
)
