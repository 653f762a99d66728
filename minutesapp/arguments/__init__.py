"""What the command `minutesapp` can be told, and its help, in Japanese."""

from minutesapp.arguments.command_line import COMMANDS, build_parser

__all__ = ["COMMANDS", "build_parser"]
