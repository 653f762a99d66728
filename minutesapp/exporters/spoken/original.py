"""What the copies for the office and the members read: all words of the original, with the signs of their marks."""

from __future__ import annotations

from minutesapp.language.plain import one_line
from minutesapp.model.blocks import Block
from minutesapp.model.spans import Mark, Span
from minutesapp.templates.parts.body import BodyForm


def original_words(block: Block, form: BodyForm) -> str:
    """The words of a paragraph, with what the form puts around those that were withdrawn or corrected."""
    text = block.text
    for at, sign in sorted(_signs(block.spans, form), key=lambda one: one[0], reverse=True):
        text = text[:at] + sign + text[at:]
    return text


def _signs(spans: tuple[Span, ...], form: BodyForm) -> list[tuple[int, str]]:
    """Where signs come into the text; of those at one place the last stands first: a mark lies wholly in another."""
    patterns = {Mark.WITHDRAWN: form.withdrawn.original, Mark.CORRECTED: form.corrected.original}
    marked = [(span, patterns[span.mark]) for span in spans if span.mark in patterns]
    begun = [(span.start, _around(pattern, span)[0]) for span, pattern in marked]
    ended = [(span.end, _around(pattern, span)[1]) for span, pattern in _by_end(marked)]
    return [*begun, *ended]


def _by_end(marked: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Of marks with one end that which opened first closes behind the others."""
    return sorted(marked, key=lambda one: one[0].start, reverse=True)[::-1]


def _around(pattern: str, span: Span) -> tuple[str, str]:
    """What stands before and behind the words of a mark."""
    before, _, behind = pattern.partition("{words}")
    note = one_line(span.note)
    return before.format(note=note), behind.format(note=note)
