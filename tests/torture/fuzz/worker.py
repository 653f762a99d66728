"""Tries one reader, case by case: ``python -m tests.torture.fuzz.worker READER FIRST COUNT``.

Prints a line before each case and one for each that did what none may: an exception that is no trouble of the user's, a
sentence with a hole in it, too much time, too much memory. Whoever started it sees from the last line where it died.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from types import FrameType

SECONDS, DEADLY_SECONDS = 10, 30
MOST_MEMORY = 2 * 2**30
"""Bytes of addresses; the dictionary alone takes a quarter of a gigabyte of them."""
SENTENCE = re.compile("[^？\n]*[ぁ-んァ-ヶ一-龠][^？\n]*。")


class OutOfTimeError(BaseException):
    """A case took too long; no reader may catch it."""


def main(reader: str, first: int, count: int) -> None:
    """Try so many cases from this seed on."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["MINUTESAPP_HOME"] = home
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        signal.signal(signal.SIGALRM, _stop)
        for seed in range(first, first + count):
            print(f"begin\t{seed}", flush=True)
            if trouble := try_case(reader, seed, Path(home)):
                print(f"fails\t{seed}\t{trouble}", flush=True)
    print("end", flush=True)


def try_case(reader: str, seed: int, home: Path) -> str:
    """What went wrong with one case; empty if nothing did."""
    from minutesapp.errors import UserFacingError
    from minutesapp.wording import describe
    from tests.torture.fuzz.readers import READERS, chance_of

    folder = home / "work"
    folder.mkdir()
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    # A library that never comes back to Python is ended by the system.
    signal.setitimer(signal.ITIMER_PROF, DEADLY_SECONDS)
    try:
        READERS[reader](chance_of(reader, seed), folder)
    except UserFacingError as error:
        return "" if SENTENCE.fullmatch(describe(error)) else f"no sentence: {describe(error)[:80]}"
    except OutOfTimeError:
        return f"more than {SECONDS} seconds"
    except MemoryError:
        return "too much memory"
    except Exception as error:
        return f"{type(error).__name__} at {_place_of(error)}"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)
        for entry in home.iterdir():
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    return ""


def _place_of(error: BaseException) -> str:
    """Where in our sources, as deep as they go."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "minutesapp" in Path(frame.filename).parts] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno} {ours[-1].name}"


def _stop(number: int, frame: FrameType | None) -> None:
    raise OutOfTimeError


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
