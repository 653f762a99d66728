"""What the command that looks through files can be told."""

from __future__ import annotations

from pathlib import Path

from minutesapp.arguments.commands import build_parser


def test_a_folder_is_all_that_is_needed() -> None:
    asked = build_parser().parse_args(["sweep", "公開"])
    assert (asked.command, asked.folder, asked.names, asked.output, asked.json) == (
        "sweep",
        Path("公開"),
        None,
        None,
        False,
    )
