"""The commands for transcripts that are tables."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp.commands.printing import print_json
from minutesapp.console import say, tell
from minutesapp.errors import UserFacingError
from minutesapp.language.plain import harmless_cell

if TYPE_CHECKING:
    from minutesapp.services.reading.tables import Columns

UNUSED = "使わない"
HOW_TO = '--columns には "開始=1,終了=2,話者=3,発言=4" のように列の番号を指定してください（発言のほかは省けます）'


def show_columns(asked: argparse.Namespace) -> None:
    from minutesapp.services.reading import tables

    found = tables.open_tables(asked.file)
    if asked.json:
        print_json(tables.tables_json(found))
        return
    for place, sheet in enumerate(found.sheets):
        if len(found.sheets) > 1:
            tell(f"表{place + 1}\t{harmless_cell(sheet.name)}")
        for one in tables.columns_view(sheet, found.guess_for(place)):
            kind = tables.WORDS_OF_KINDS[one.kind] if one.kind else UNUSED
            tell("\t".join(map(harmless_cell, (str(one.number), one.heading, kind, "、".join(one.examples)))))
    if found.columns is None:
        say(f"発言の列が見つかりません。{HOW_TO}。")
    elif not found.certain:
        option = f'--columns "{tables.columns_text(found.columns)}"'
        say(f"列がはっきりしません。この列でよければ、{option} を付けて取り込んでください。")


def columns_in(text: str, file: Path) -> Columns:
    """The columns that ``--columns`` names for a file; UserFacingError ``usage``, ``import-…``."""
    from minutesapp.services.reading import tables

    try:
        return tables.asked_columns(text, file)
    except tables.UnreadableColumnsError:
        raise UserFacingError("usage", reason=HOW_TO, command="import ") from None
