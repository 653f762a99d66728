"""Regular expressions that are compiled when they are first used.

Those over ranges of kanji or with many branches take one to three milliseconds each; a window that opens needs few.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Uncompiled:
    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression  # may be part of a longer one
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        made = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, made)  # found without us from now on
        return made


def pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, in effect; a wrong expression is an error only where it is used."""
    return cast("re.Pattern[str]", _Uncompiled(expression, flags))
