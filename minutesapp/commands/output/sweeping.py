"""The command that looks through a folder of files that were handed out."""

from __future__ import annotations

import argparse

from minutesapp.commands.printing import print_json, print_row, telling_of_replace
from minutesapp.console import say

SUMMARY = "{files}個のファイルを点検し、{found}件が見つかりました。"
UNLOOKED = "点検できない所のあるファイルが{count}個あります。"


def sweep(asked: argparse.Namespace) -> None:
    """Print all findings. The status is 0 whatever is found, as for `check`: the work is done."""
    from minutesapp.services.published import sweeping

    if asked.output:
        sweeping.expect_report(asked.output)
        sweeping.expect_outside(asked.output, asked.folder)
    names = sweeping.read_names(asked.names) if asked.names else sweeping.NOBODY
    swept = sweeping.sweep_folder(asked.folder, names)
    if asked.output:
        with telling_of_replace():
            sweeping.write_sweep(swept, asked.output, over_any=asked.replace)
    if asked.json:
        print_json(sweeping.swept_json(swept))
    else:
        for row in sweeping.swept_rows(swept):
            print_row(*row)
    say(SUMMARY.format(files=len(swept.files), found=swept.count))
    if swept.unlooked:
        say(UNLOOKED.format(count=swept.unlooked))
