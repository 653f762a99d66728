"""Words that are withheld at one place and can be read at another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from minutesapp.checks.finding import Severity
from minutesapp.checks.fixes import withhold_here
from minutesapp.checks.rule import Breach, Rule
from minutesapp.language.plain import one_line
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark
from minutesapp.templates.fields import field_text
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering

SHORTEST = 2
"""Signs of withheld words that are looked for elsewhere; a single sign stands everywhere."""
MOST_FOUND = 20
"""Places that are told; whoever sees so many seeks the words."""


def find_open_elsewhere(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Withheld words that stand open in another place of the body, or in the header."""
    words = _withheld(minutes)
    yield from islice(chain(_in_body(Rendering(minutes, form), words), _in_header(minutes, form, words)), MOST_FOUND)


def _withheld(minutes: Minutes) -> list[str]:
    found = (
        block.text[span.start : span.end]
        for block in minutes.body
        for span in block.spans
        if span.mark is Mark.WITHHELD
    )
    return sorted({text for text in found if len(text.strip()) >= SHORTEST}, key=len, reverse=True)


def _in_body(read: Rendering, words: list[str]) -> Iterator[Breach]:
    for index, block in enumerate(read.minutes.body):
        if read.is_closed(index):
            continue
        hidden = [(span.start, span.end) for span in block.spans if span.mark is Mark.WITHHELD]
        for text in words:
            start = block.text.find(text)
            while start >= 0:
                end = start + len(text)
                if not any(first < end and start < last for first, last in hidden):
                    hidden.append((start, end))
                    fix = withhold_here(block, start, end)
                    told = f"不開示にした「{one_line(text)}」が、ここでは読めます。"
                    yield Breach(
                        f"本文の{index + 1}段落目", told, block=block.id, span=(start, end), words=text, fix=fix
                    )
                start = block.text.find(text, end)


def _in_header(minutes: Minutes, form: Form, words: list[str]) -> Iterator[Breach]:
    for field in minutes.header if words else ():
        shown = field_text(form, minutes, field)
        for text in words:
            if text in shown:
                yield Breach(
                    field.label, f"不開示にした「{one_line(text)}」が、この項目では読めます。", field=field.key
                )


RULES = (Rule("withheld-open", Severity.WARNING, find_open_elsewhere),)
