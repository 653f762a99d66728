"""What commands print: data for programs as JSON, for people in lines, remarks on stderr."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from minutesapp.console import say, tell
from minutesapp.errors import UserFacingError
from minutesapp.language.plain import harmless_cell
from minutesapp.wording import NOT_PRINTED, describe

if TYPE_CHECKING:
    from minutesapp.attendance.voices.voice_offers import VoiceOffers
    from minutesapp.checks.finding import Finding
    from minutesapp.services.output.editions.side_by_side import EditionsRow
    from minutesapp.services.voices import Voices

QUOTED = 40
MOST_FINDINGS = 10
SEVERITY_WORDS = {"error": "［要修正］", "warning": "［要確認］"}


def tell_findings(findings: Sequence[Finding]) -> None:
    """What there was to look at in a record that was written out, the first of it."""
    for finding in findings[:MOST_FINDINGS]:
        say(finding_line(finding))
    left = len(findings) - MOST_FINDINGS
    if left > 0:
        say(f"ほかに{left}件あります。「minutesapp check」で確かめてください。")


def finding_line(finding: Finding) -> str:
    """One thing to look at, how grave and where."""
    return f"{SEVERITY_WORDS[finding.severity]} {finding.place}: {finding.text}"


def tell_of_missing_forms() -> None:
    """Broken forms of the office's own are left out; whoever looks for one learns why."""
    from minutesapp.services import forms

    for error in forms.missing_forms():
        say(describe(error))


def expect_other_file(output: Path, source: Path) -> None:
    """What is read is not written over: it would be gone."""
    if os.path.realpath(output) == os.path.realpath(source):
        raise UserFacingError("output-is-input", path=str(source))


@contextmanager
def telling_of_replace() -> Iterator[None]:
    """Who may not replace a file is told how they may."""
    try:
        yield
    except UserFacingError as error:
        raise with_way_to_replace(error) from error.__cause__


def with_way_to_replace(error: UserFacingError) -> UserFacingError:
    """The error; where a file is not to be replaced, with how it may be."""
    if error.code.startswith("export-over"):
        error.facts["how"] = "（置き換えてよければ --replace を付けます）"
    return error


def shorten(text: str) -> str:
    """Words of a source, no more of them than a line of the shell takes."""
    return text if len(text) <= QUOTED else f"{text[:QUOTED]}…"


def print_json(value: Any) -> None:
    """A value as JSON on stdout."""
    tell(json.dumps(value, ensure_ascii=False, indent=1))


def print_people(people: list[dict[str, Any]], as_json: bool) -> None:
    """People of a roster, a line each, or as JSON."""
    if as_json:
        print_json(people)
        return
    for person in people:
        ended = "" if person["current"] else "（任期外）"
        print_row(person["name"], person["kana"], person["post"], person["group"] + ended)


def print_row(*cells: str) -> None:
    """A line of a table."""
    tell("\t".join(map(harmless_cell, cells)))


def print_editions(row: EditionsRow) -> None:
    """What the editions say of a part of the record: once where they agree, else a line for each."""
    from minutesapp.editions.edition import EDITION_NAMES

    if not row.differs:
        tell(f"  {harmless_cell(row.cells[0] or '')}")
        return
    for words, cell in zip(EDITION_NAMES.values(), row.cells, strict=True):
        tell(f"* {words}\t{NOT_PRINTED if cell is None else harmless_cell(cell)}")


def print_voices(found: Voices, *, as_json: bool) -> None:
    """The voices of a record and whose they may be, a line each, or as JSON."""
    from minutesapp.services.voices import voice_json

    if as_json:
        print_json([voice_json(one, found.people) for one in found.voices])
        return
    for one in found.voices:
        print_row(one.voice.label, f"{one.voice.share:.0%}", f"{len(one.voice.turns)}発言", _whose(one, found))


def _whose(one: VoiceOffers, found: Voices) -> str:
    if one.certain:
        return f"推定：{found.people[one.certain].name}"
    names = "、".join(found.people[offer.person].name for offer in one.offers)
    return f"候補：{names}" if names else "候補なし"
