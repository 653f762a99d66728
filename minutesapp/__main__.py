"""``python -m minutesapp`` is the command `minutesapp`."""

from __future__ import annotations

import sys

from minutesapp.cli import main

if __name__ == "__main__":
    sys.exit(main())
