"""The command, called in this process."""

from __future__ import annotations

from minutesapp import cli


def call(*arguments: object) -> int:
    """The status of the command with these arguments."""
    return cli.main([str(argument) for argument in arguments])
