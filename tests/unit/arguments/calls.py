"""Wrong calls and calls for help, as the shell understands them."""

from __future__ import annotations

import pytest

from minutesapp.arguments.commands import build_parser
from minutesapp.errors import UserFacingError
from minutesapp.wording import describe


def told_of(call: str) -> str:
    """What is told of a call that is none."""
    with pytest.raises(UserFacingError) as caught:
        build_parser().parse_args(call.split())
    return describe(caught.value)


def expect_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The command explains itself, and no word of it is English."""
    with pytest.raises(SystemExit) as caught:
        build_parser().parse_args([*command.split(), "--help"])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert out.startswith(f"使い方: minutesapp {command}")
    assert "この説明を表示します" in out
    for english in ("usage", "options", "positional", "show this"):
        assert english not in out
