"""Identifiers are new each time and say nothing."""

import os
import random
import re
import subprocess
import sys

import pytest

from minutesapp.model.identity import fresh_id


def test_identifiers_do_not_repeat_and_are_twelve_hexadecimal_digits() -> None:
    made = {fresh_id() for _ in range(1000)}
    assert len(made) == 1000
    assert all(re.fullmatch("[0-9a-f]{12}", id) for id in made)


def test_what_others_seed_makes_no_identifier_again() -> None:
    random.seed(1)
    first = fresh_id()
    random.seed(1)
    assert fresh_id() != first


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no process divides in two here")
def test_two_processes_that_were_one_make_no_identifier_twice() -> None:
    program = "import os; from minutesapp.model.identity import fresh_id; os.fork(); os.write(1, fresh_id().encode())"
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout
    assert len(made) == 24 and made[:12] != made[12:]
