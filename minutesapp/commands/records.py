"""The commands for records: reading, making, showing, checking them, writing them out."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from minutesapp.commands.printing import (
    expect_other_file,
    finding_line,
    print_editions,
    print_json,
    print_row,
    print_voices,
    shorten,
    tell_findings,
    tell_of_missing_forms,
    telling_of_replace,
    with_way_to_replace,
)
from minutesapp.console import say, tell
from minutesapp.errors import UserFacingError
from minutesapp.language.plain import harmless_cell
from minutesapp.wording import EDITIONS_ALIKE, ORIGINAL_KEPT, describe, describe_note

if TYPE_CHECKING:
    from minutesapp.model.minutes import Minutes
    from minutesapp.services.output.extent import Extent
    from minutesapp.services.records import Original
    from minutesapp.services.voices import Draft


STAGE = "状態: {words}"


def import_file(asked: argparse.Namespace) -> None:
    from minutesapp.commands.reading import read_as_asked
    from minutesapp.services import records
    from minutesapp.services.reading import memory

    expect_other_file(asked.output, asked.source)
    read = read_as_asked(asked)
    if asked.remember:
        memory.expect_name(read.committee)
    draft = _with_certain_voices(read.draft, asked)
    records.write_record(draft.minutes, asked.output)
    if asked.remember:
        memory.keep(read.committee, read.corrected)
    tell_of_missing_forms()
    _keep_original(draft.original, asked)
    for note in draft.notes:
        place = f"{note.place.words}: " if note.place else ""
        say(f"{place}{describe_note(note.code, text=note.text)}（{shorten(note.text)}）")


def _with_certain_voices(draft: Draft, asked: argparse.Namespace) -> Draft:
    """What was heard with those voices named that are certain; what is known of voices takes a while to load."""
    if not draft.heard:
        return draft
    from minutesapp.services import people, voices

    return voices.name_certain(draft, people.roster_at(asked.roster))


def _keep_original(original: Original | None, asked: argparse.Namespace) -> None:
    from minutesapp.services import records

    if original is None or asked.no_original:
        return
    try:
        kept = records.keep_original(original, asked.output)
    except UserFacingError as error:  # the record is written, which is what was asked for
        say(describe(error))
    else:
        say(ORIGINAL_KEPT.format(name=kept.name))


def show(asked: argparse.Namespace) -> None:
    from minutesapp.services import records
    from minutesapp.services.output import release, showing

    opened = records.open_record(asked.file)
    for mend in opened.mends:
        say(describe_note(mend.code, count=mend.count))
    if asked.json:
        print_json(showing.record_json(opened.minutes))
    else:
        tell(showing.record_text(opened.minutes), end="")
        if opened.minutes.release.steps:
            say(harmless_cell(STAGE.format(words=release.stage_words(opened.minutes.release.now))))


def name_speakers(asked: argparse.Namespace) -> None:
    from minutesapp.services import people, records, voices

    opened, roster = records.open_record(asked.file), people.roster_at(asked.roster)
    if not asked.name:
        print_voices(voices.voices_in(opened.minutes, roster), as_json=asked.json)
        return
    change = voices.name_by_hand(opened.minutes, dict(asked.name), roster)
    records.write_changed(opened, asked.file, change.apply(opened.minutes), asked.output)


def export(asked: argparse.Namespace) -> None:
    from minutesapp.services import records
    from minutesapp.services.output import extent, finishing

    _expect_review(asked)
    for file in filter(None, (asked.output, asked.report)):
        expect_other_file(file, asked.file)
    minutes = records.open_record(asked.file).minutes
    chosen = _extent(minutes, asked)
    name = extent.file_part(minutes, chosen)
    minutes, outlook = extent.part_of(minutes, chosen), extent.outlook_of(minutes, asked.edition, chosen)
    if not asked.anyway:
        finishing.expect_finished(outlook)
    if asked.copies is None:
        _write_file(minutes, asked)
    else:
        _write_copies(minutes, name, asked)
    tell_findings((*outlook.blocking, *outlook.others))


def export_all(asked: argparse.Namespace) -> None:
    from minutesapp.model.committee import NameStyle
    from minutesapp.services.output import batch, exporting

    labels = NameStyle(asked.labels) if asked.labels else None
    edition = exporting.EditionName(asked.edition)
    wish = batch.Wish(edition, f".{asked.format}", asked.template, labels, asked.anyway)
    found, done = batch.records_in(asked.folder), []
    for result in batch.export_each(found, asked.output, wish):
        done.append(result)
        if not asked.json:
            print_row(f"{len(done)}/{len(found)}", result.record.name, result.output.name, batch.outcome_words(result))
    if asked.json:
        print_json([batch.result_json(result) for result in done])
    for bug in (result.bug for result in done if result.bug is not None):
        raise bug
    failed = sum(not result.written for result in done)
    if failed:
        raise UserFacingError("batch-partly", count=failed)


def bring_to_stage(asked: argparse.Namespace) -> None:
    from minutesapp.services import checking, records
    from minutesapp.services.output import release

    opened = records.open_record(asked.file)
    if asked.to is None and (asked.reason or asked.release_version):
        raise UserFacingError("usage", reason="--reason と --version は --to と指定してください", command="release ")
    minutes = opened.minutes
    if asked.to is not None:
        change = release.bring_to(minutes, asked.to, version=asked.release_version, reason=asked.reason)
        minutes = change.apply(minutes)
        if minutes.is_finished and not change.changes_nothing:
            findings = checking.check_record(minutes)
            tell_findings(findings)
            if not asked.anyway:
                release.expect_in_order(findings)
        records.write_changed(opened, asked.file, minutes)
    if asked.json:
        print_json(release.release_json(minutes.release))
        return
    for step in minutes.release.steps or (minutes.release.now,):
        print_row(release.stage_words(step))


def _expect_review(asked: argparse.Namespace) -> None:
    """What belongs to copies for the members is not asked for with others: it would be left out silently."""
    options = {"--answer-by": asked.answer_by, "--with-closed": asked.with_closed, "--copies": asked.copies}
    for option, value in options.items():
        if value and asked.edition != "review":
            raise UserFacingError("review-only", option=option)


def _write_file(minutes: Minutes, asked: argparse.Namespace) -> None:
    from minutesapp.editions.review import ReviewCopy
    from minutesapp.services.output import exporting
    from minutesapp.services.published import certificate

    copy = ReviewCopy(answer_by=asked.answer_by)
    with telling_of_replace():
        if asked.report:
            certificate.expect_certifiable(asked.output, asked.edition, asked.report, over_any=asked.replace)
        written = exporting.export_record(
            minutes, asked.output, asked.edition, with_closed=asked.with_closed, copy=copy, over_any=asked.replace
        )
        if asked.report:
            certificate.write_certificate(minutes, asked.output, written, asked.report, over_any=asked.replace)


def _extent(minutes: Minutes, asked: argparse.Namespace) -> Extent:
    from minutesapp.services.output import excerpts, extent

    item = excerpts.find_item(minutes, asked.item) if asked.item is not None else ""
    return extent.Extent(item, asked.summary, asked.template)


def _write_copies(minutes: Minutes, part: str, asked: argparse.Namespace) -> None:
    """A copy for each member; those that were written are told in any case."""
    from minutesapp.services.output.editions import copies

    whole = "（非公開を含む）" if asked.with_closed else ""
    base, done = asked.copies / f"{asked.file.with_suffix('').name}{part}{whole}", copies.CopiesDone()
    planned = copies.plan_copies(minutes, base, ".docx", asked.answer_by)
    try:
        copies.write_copies(minutes, planned, done, with_closed=asked.with_closed, over_any=asked.replace)
    finally:
        for one in done.written:
            tell(str(one.path))
    for _, error in done.left:
        say(describe(with_way_to_replace(error)))
    if done.left:
        raise UserFacingError("copies-unwritten", count=len(done.left), written=len(done.written))


def show_editions(asked: argparse.Namespace) -> None:
    from minutesapp.services import records
    from minutesapp.services.output.editions.side_by_side import editions_rows, row_json

    rows = editions_rows(records.open_record(asked.file).minutes)
    shown = [row for row in rows if row.differs or not asked.differing]
    if asked.json:
        print_json([row_json(row) for row in shown])
        return
    for row in shown:
        print_editions(row)
    if not any(row.differs for row in rows):
        say(EDITIONS_ALIKE)


def check(asked: argparse.Namespace) -> None:
    from minutesapp.checks.finding import finding_json
    from minutesapp.services import checking, records

    findings = checking.check_record(records.open_record(asked.file).minutes)
    if asked.json:
        print_json([finding_json(finding) for finding in findings])
        return
    for finding in findings:
        tell(finding_line(finding))
    if not findings:
        say("気になるところはありません。")
