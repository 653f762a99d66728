"""The report of the proof of a public file, for the files of the office: which file, what was checked, what came of it.

It is made of counts and of what the public file says of itself, so that it can be handed on with the file.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from minutesapp import __version__, paths
from minutesapp.editions.account import Account, take_account
from minutesapp.editions.edition import EDITION_NAMES
from minutesapp.editions.masked import hidden_words, withheld_words
from minutesapp.errors import UserFacingError
from minutesapp.exporters import Written
from minutesapp.exporters.report import Report, expect_report, write_report
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import another_name
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.rendering import EditionKind
from minutesapp.words.certificate import CHECKED, LIMITS, RESULT

TITLE = "公開用ファイルの確認書"
PUBLIC: EditionKind = "public"


def certify_beside(minutes: Minutes, path: Path, written: Written) -> Path:
    """Write the report of a public file beside it, under a name that is still free; where it is."""
    report = path.with_name(f"{path.stem}（確認書）.html")
    free = another_name(report) if paths.is_file(report) else report
    write_certificate(minutes, path, written, free)
    return free


def expect_certifiable(path: Path, edition: str, certificate: Path, *, over_any: bool = False) -> None:
    """UserFacingError where no report can be written of this edition in this file.

    ``certificate-not-public``, ``certificate-is-file``, and those of `exporters.report.expect_report`.
    """
    if edition != PUBLIC:
        raise UserFacingError("certificate-not-public")
    if paths.is_same(path, certificate):
        raise UserFacingError("certificate-is-file", path=str(path))
    expect_report(certificate, over_any=over_any)


def write_certificate(
    minutes: Minutes, path: Path, written: Written, certificate: Path, *, over_any: bool = False
) -> None:
    """Write the report of a public file of this record that was just `written` to `path`.

    UserFacingErrors of `exporters.report.write_report`.
    """
    report = certificate_of(minutes, path, written, datetime.now())
    write_report(report, certificate, over_any=over_any)


def certificate_of(minutes: Minutes, path: Path, written: Written, now: datetime) -> Report:
    """The report, made at this time."""
    account = take_account(minutes, form_of(minutes))
    facts = (
        ("ファイル", path.name),
        ("題名", written.title),
        ("版", EDITION_NAMES[PUBLIC]),
        ("書き出した日時", f"{now:%Y年%m月%d日 %H:%M:%S}"),
        ("大きさ", f"{written.size:,}バイト"),
        ("SHA-256", written.sha256),
        ("照合した内容", f"{written.paragraphs:,}段落、{written.signs:,}字"),
        ("省いた段落", f"{_left_out(account):,}段落"),
        ("残した段落の中で省いた所", f"{_hidden_in(minutes, account):,}か所"),
        ("探した手掛かり", f"非公開の文{len(account.passages):,}件、氏名など{len(account.names):,}件"),
        ("結果", RESULT),
        ("確かめたプログラム", f"minutesapp {__version__}"),
    )
    return Report(TITLE, facts, remarks=(CHECKED[path.suffix.lower()], LIMITS))


def _left_out(account: Account) -> int:
    """How many paragraphs of the record the public does not read."""
    return account.shown.count(False)


def _hidden_in(minutes: Minutes, account: Account) -> int:
    """In how many places words are left out of paragraphs that the public reads otherwise."""
    read = {block.id for block, shown in zip(account.record.body, account.shown, strict=True) if shown}
    marked = [block for block in minutes.body if block.spans and block.id in read]
    return sum(max(len([*withheld_words(block)]), len([*hidden_words(block)])) for block in marked)
