"""The commands for replacing words: what would change in a record, changing it, and the lists of replacements."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from minutesapp.commands.printing import print_json, print_row, telling_of_replace
from minutesapp.console import say
from minutesapp.errors import UserFacingError
from minutesapp.wording import describe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesapp.services.replacing.planned import PlannedRow
    from minutesapp.services.replacing.replacing import Asked

WOULD = "{count}件が変わります。置き換えるには --apply を付けてください。"
DONE = "{count}件を置き換えました。"
LEFT = "異体字の{count}件は残しました（置き換えるには --variants を付けます）。"
NOTHING = "置き換える所はありません。"


def replace(asked: argparse.Namespace) -> None:
    from minutesapp.services import records
    from minutesapp.services.replacing import replacing

    what = _what(asked)
    opened = records.open_record(asked.file)
    minutes = opened.minutes
    found = replacing.plan(minutes, what)
    rows = [row for row in found if asked.variants or not row.words.in_doubt]
    if asked.apply and (rows or asked.output):
        records.write_changed(opened, asked.file, replacing.carry_out(minutes, rows), asked.output)
    _print_rows(rows, asked.json)
    words = (DONE if asked.apply else WOULD) if rows else NOTHING
    say(words.format(count=len(rows)))
    if len(rows) < len(found):
        say(LEFT.format(count=len(found) - len(rows)))


def show_lists(asked: argparse.Namespace) -> None:
    from minutesapp.services.replacing import list_files, lists

    if asked.source:
        name = asked.name or asked.source.stem
        lists.expect_name(name)
        if not asked.replace:
            lists.expect_free(name)
        lists.keep_list(name, list_files.read_any(asked.source))
    if asked.export:
        if not asked.output:
            raise _usage("--export には -o で書き出すファイルを指定してください", "replace-lists ")
        with telling_of_replace():
            rows = lists.list_named(asked.export).rows
            list_files.write_any(asked.output, asked.export, rows, over_any=asked.replace)
    kept, troubles = ([lists.list_named(asked.show)], []) if asked.show else lists.kept_lists()
    if asked.json:
        print_json([lists.list_json(one) for one in kept])
    elif asked.show:
        for row in kept[0].rows:
            print_row(
                row.before, row.after, row.note, "正規表現" if row.expression else "", "" if row.on else "使わない"
            )
    else:
        for one in kept:
            print_row(one.name, lists.ORIGIN_WORDS[one.origin] or "自分", f"{len(one.rows)}行")
    for error in troubles:
        say(describe(error))


def _what(asked: argparse.Namespace) -> Asked:
    from minutesapp.services.replacing.replacing import Asked

    if bool(asked.lists) == bool(asked.words):
        raise _usage("--list か --from のどちらか一方を指定してください", "replace ")
    if asked.output and not asked.apply:
        raise _usage("-o は --apply と一緒に指定してください", "replace ")
    return Asked(tuple(asked.lists), asked.words or "", asked.others, asked.regex, asked.as_written)


def _usage(reason: str, command: str) -> UserFacingError:
    return UserFacingError("usage", reason=reason, command=command)


def _print_rows(rows: Sequence[PlannedRow], as_json: bool) -> None:
    from minutesapp.services.replacing.planned import row_json

    if as_json:
        print_json([row_json(row) for row in rows])
        return
    for row in rows:
        left, before, after, right = row.context
        print_row(row.place, f"{left}【{before}】{right}", f"{left}【{after}】{right}", row.remark)
