"""Calls of the commands for forms."""

from __future__ import annotations

import pytest

from minutesapp.cli import RUNS
from tests.unit.arguments.calls import expect_help, told_of


@pytest.mark.parametrize("command", [name for name in RUNS if name.startswith("template ")])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    expect_help(command, capsys)


def test_a_copy_wants_a_name() -> None:
    assert "--name" in told_of("template copy kaigiroku")
