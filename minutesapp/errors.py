"""Trouble that is nobody's mistake in the code: a file that cannot be read, a folder that cannot be written."""

from __future__ import annotations


class UserFacingError(Exception):
    """Expected trouble that the user can do something about.

    `code` names the trouble (``"file-missing"``), `facts` are what the sentence needs (``path=…``). The Japanese
    sentence itself is made in one place, `minutesapp.wording`. Anything else that is raised is a bug.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return f"{self.code} {self.facts}"
