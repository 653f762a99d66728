"""How often whoever speaks next stands at the top of the list: ``python -m tests.speaking [-v] [FOLDER ...]``.

Every turn of the invented records is asked for as if it were being written: only what stands before it is known.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.speaking.foreseeing import CORPORA, Foreseen, foreseen_in


def main(arguments: list[str]) -> int:
    """Prints the hits of each folder, with ``-v`` of each record, and the time that one question takes at most."""
    folders = [Path(name) for name in arguments if name != "-v"] or list(CORPORA)
    with tempfile.TemporaryDirectory() as home:
        os.environ["MINUTESAPP_HOME"] = home
        for folder in folders:
            found = foreseen_in(folder)
            if "-v" in arguments:
                print(*(f"{name:<40} {one}" for name, one in found.items()), sep="\n")
            print(f"{folder.name:<40} {sum(found.values(), Foreseen())}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
