"""What there is to look at before a record goes out, and what of it keeps a record from going to the public."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.checks.body import EMPTY_BLOCK, EMPTY_TURN, SUMMARY_STALE, UNKNOWN_SPEAKER
from minutesapp.checks.finding import Finding
from minutesapp.checks.withheld import SUMMARY_OPEN
from minutesapp.errors import UserFacingError
from minutesapp.model.blocks import BlockKind
from minutesapp.model.minutes import Minutes
from minutesapp.services.checking import check_record
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering

UNFINISHED = (UNKNOWN_SPEAKER, EMPTY_TURN, EMPTY_BLOCK)
"""Rules whose findings are printed as they are: 「発言者？」, a label or a number with nothing behind it."""
LABELLED = {BlockKind.HEADING, BlockKind.DIRECTION}
"""Blocks that print something even where they say nothing."""
PUBLIC = "public"
OF_CONDENSED = {SUMMARY_OPEN.code, SUMMARY_STALE.code}
"""What is found in condensed words, which no more than the summary tells."""


class Outlook(Struct, frozen=True):
    """All findings on a record that is about to go out, in its order: those that keep it from going out, and others."""

    blocking: tuple[Finding, ...]
    others: tuple[Finding, ...]


def look_ahead(minutes: Minutes, edition: str, part: Minutes | None = None) -> Outlook:
    """What there is to look at before this edition is written. Only the public one is kept back, by unfinished text.

    Where no more than a `part` of the record is written, what concerns that: the header, and the words that are there.
    Header fields that are missing are told and keep nothing back: an office may publish before all are known.
    """
    written = part if part is not None else minutes
    findings = tuple(_on_words_of(written, minutes, check_record(minutes)))
    blocking = tuple(_unfinished(written, findings)) if edition == PUBLIC else ()
    return Outlook(blocking, tuple(finding for finding in findings if finding not in blocking))


def _on_words_of(written: Minutes, minutes: Minutes, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """What was found in words that are written, and not in those that stand in their place in something else."""
    said = {block.id: block.text for block in minutes.body}
    told = {block.id: block.text for block in written.body}
    for finding in findings:
        is_same = told.get(finding.block) == said.get(finding.block)
        fits = not is_same if finding.code in OF_CONDENSED else is_same or finding.span is None
        if not finding.block or (finding.block in told and fits):
            yield finding


def expect_finished(outlook: Outlook) -> None:
    """UserFacingError ``export-unfinished`` with the number of unfinished places and the first of them."""
    if outlook.blocking:
        raise UserFacingError("export-unfinished", count=len(outlook.blocking), place=outlook.blocking[0].place)


def _unfinished(minutes: Minutes, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """What the public would read as unfinished, in the words and places of the whole record's check where it has it."""
    form = form_of(minutes)
    public = _as_published(minutes, form)
    told = {(finding.code, finding.block): finding for finding in findings}
    kinds = {block.id: block.kind for block in public.body}
    for rule in UNFINISHED:
        for finding in rule.check(public, form):
            if rule is not EMPTY_BLOCK or kinds[finding.block] in LABELLED:
                yield told.get((finding.code, finding.block), finding)


def _as_published(minutes: Minutes, form: Form) -> Minutes:
    """The record with what the public reads of its body, block by block under their own ids."""
    from minutesapp.editions.redaction import publish_body

    bare = replace(form, body=replace(form.body, withheld=""))
    return replace(minutes, body=publish_body(Rendering(minutes, bare)))
