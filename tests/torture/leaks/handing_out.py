"""All copies of a record that leave the office, as the program writes them, and what a searcher finds in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.editions.copies import plan_copies
from minutesapp.services.output.excerpts import excerpt_record
from minutesapp.services.output.exporting import export_record
from minutesapp.services.output.summaries import summary_record
from minutesapp.services.published.certificate import write_certificate
from minutesapp.services.records import open_record
from tests.torture.leaks.drafts import Draft, item_of
from tests.torture.leaks.making import write_draft
from tests.torture.leaks.searcher import Searcher, fold

FORMATS = (".docx", ".html", ".txt")


class Handed(NamedTuple):
    """A file that leaves the office: what it is, what may not be in it by its kind, and what must be."""

    what: str
    data: bytes
    hidden: dict[str, str]
    shown: tuple[str, ...]


class Outcome(NamedTuple):
    """What a searcher made of the files of one record."""

    files: int
    secrets: int
    leaks: tuple[str, ...]
    blind: tuple[str, ...]
    refused: tuple[str, ...]


def try_record(draft: Draft, folder: Path, suffixes: tuple[str, ...] = FORMATS) -> Outcome:
    """Write and search all copies; `blind` is what the searcher should have found where it may stand."""
    files, leaks, blind, refused = 0, list[str](), list[str](), list[str]()
    minutes = open_record(write_draft(draft, folder)).minutes
    for make in (_for_all, _for_members, _for_one, _of_an_item, _summed_up, _for_the_office):
        try:
            for handed in make(draft, minutes, folder, suffixes):
                files += 1
                found = Searcher((*handed.hidden, *handed.shown)).found_in(handed.data)
                leaks += [f"{handed.what}: {handed.hidden[words]}" for words in sorted(found & handed.hidden.keys())]
                blind += [f"{handed.what}: {words}" for words in handed.shown if words not in found]
        except UserFacingError as error:
            refused.append(f"{error.code} {error.facts}")
    return Outcome(files, len(draft.hidden), tuple(leaks), tuple(blind), tuple(refused))


def _for_all(draft: Draft, minutes: Minutes, folder: Path, suffixes: tuple[str, ...]) -> Iterator[Handed]:
    """The public copy in every format, with the report of its proof."""
    for suffix in suffixes:
        path = folder / f"公開{suffix}"
        written = export_record(minutes, path, "public", over_any=True)
        yield Handed(f"public{suffix}", path.read_bytes(), _hidden(draft), tuple(draft.shown))
    report = folder / f"確認書{draft.chance.choice(('.html', '.txt', '.csv'))}"
    write_certificate(minutes, path, written, report, over_any=True)
    yield Handed("the report", report.read_bytes(), _hidden(draft), ())


def _for_members(draft: Draft, minutes: Minutes, folder: Path, suffixes: tuple[str, ...]) -> Iterator[Handed]:
    """The copy for all members."""
    path = folder / f"確認{draft.chance.choice(suffixes)}"
    export_record(minutes, path, "review", over_any=True)
    yield Handed(f"review{path.suffix}", path.read_bytes(), _hidden(draft), tuple(draft.shown))


def _for_one(draft: Draft, minutes: Minutes, folder: Path, suffixes: tuple[str, ...]) -> Iterator[Handed]:
    """The copy for one of the members, who knows who they are."""
    one = draft.chance.choice(plan_copies(minutes, folder / "写し", suffixes[0]))
    export_record(minutes, one.path, "review", copy=one.copy, over_any=True)
    own = fold(one.copy.reader)
    hidden = {words: kind for words, kind in _hidden(draft).items() if fold(words)[:2] not in own}
    yield Handed(f"a member's{suffixes[0]}", one.path.read_bytes(), hidden, tuple(draft.shown))


def _of_an_item(draft: Draft, minutes: Minutes, folder: Path, suffixes: tuple[str, ...]) -> Iterator[Handed]:
    """The public copy of one item: of what everybody reads elsewhere nothing is in it, either."""
    headings = [at for at, block in enumerate(draft.body) if block["kind"] == "heading"]
    if not headings:
        return
    at = draft.chance.choice(headings)
    path = folder / f"抜粋{draft.chance.choice(suffixes)}"
    export_record(excerpt_record(minutes, draft.body[at]["id"]), path, "public", over_any=True)
    inside = {block["id"] for block in item_of(draft.body, at)}
    spoken = {words for words, id in draft.shown_in.items() if id in inside}
    others = {
        words: "words of another item"
        for words, id in draft.shown_in.items()
        if id not in inside and not _is_above(draft, id, at)
    }
    yield Handed(f"an item{path.suffix}", path.read_bytes(), _hidden(draft) | others, tuple(spoken))


def _summed_up(draft: Draft, minutes: Minutes, folder: Path, suffixes: tuple[str, ...]) -> Iterator[Handed]:
    """The public summary: condensed words that stand in no other copy, and nothing of what they condense."""
    if draft.is_summed_up:
        path = folder / f"概要{draft.chance.choice(suffixes)}"
        export_record(summary_record(minutes), path, "public", over_any=True)
        hidden = {secret.words: secret.kind for secret in draft.hidden}
        yield Handed(f"a summary{path.suffix}", path.read_bytes(), hidden, tuple(draft.condensed))


def _is_above(draft: Draft, id: str, at: int) -> bool:
    """Whether a heading stands over an item; then it is printed with it."""
    over = [one for one, block in enumerate(draft.body[:at]) if block["id"] == id and block["kind"] == "heading"]
    return any(draft.body[at] in item_of(draft.body, one) for one in over)


def _for_the_office(draft: Draft, minutes: Minutes, folder: Path, suffixes: tuple[str, ...]) -> Iterator[Handed]:
    """The copy that holds everything: a searcher who finds nothing in it either is blind."""
    path = folder / f"決裁{draft.chance.choice(suffixes)}"
    export_record(minutes, path, "internal", over_any=True)
    inside = (secret.words for secret in draft.hidden if secret.inside)
    yield Handed(f"internal{path.suffix}", path.read_bytes(), {}, tuple(inside))


def _hidden(draft: Draft) -> dict[str, str]:
    condensed = dict.fromkeys(draft.condensed, "condensed words outside of a summary")
    return {secret.words: secret.kind for secret in draft.hidden} | condensed
