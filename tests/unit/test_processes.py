"""A program that has ended is told from one that runs, whatever number it had."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp import processes
from minutesapp.processes import Process, has_ended, signer_has_ended, this_process

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="this system tells of processes in another way")


@pytest.fixture
def other() -> Iterator[subprocess.Popen[str]]:
    """A program that waits for its input to end."""
    program = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, text=True)
    yield program
    program.communicate("\n")


def process_of(program: subprocess.Popen[str]) -> Process:
    return replace(this_process(), number=program.pid, started=processes._started(program.pid) or "")


def ended(process: Process) -> tuple[bool, bool]:
    """What is said of the process, and of its signature."""
    return has_ended(process), signer_has_ended(process.signature)


def test_this_program_runs() -> None:
    assert this_process().number == os.getpid()
    assert ended(this_process()) == (False, False)


def test_a_program_runs_until_it_is_gone(other: subprocess.Popen[str]) -> None:
    process = process_of(other)
    assert ended(process) == (False, False)
    other.kill()
    other.wait()
    assert ended(process) == (True, True)


@ON_LINUX
def test_a_zombie_has_ended(other: subprocess.Popen[str]) -> None:
    process = process_of(other)
    other.kill()
    os.waitid(os.P_PID, other.pid, os.WEXITED | os.WNOWAIT)
    assert Path(f"/proc/{other.pid}").exists()
    assert ended(process) == (True, True)


@ON_LINUX
def test_a_number_that_was_given_out_again_is_another_program(other: subprocess.Popen[str]) -> None:
    process = process_of(other)
    assert process.started != this_process().started
    assert ended(replace(process, started=this_process().started)) == (True, True)


def test_a_program_that_did_not_say_when_it_began_is_known_by_its_number(other: subprocess.Popen[str]) -> None:
    assert ended(replace(process_of(other), started="")) == (False, False)


def test_of_another_machine_nothing_is_known() -> None:
    assert ended(replace(this_process(), host="pc-17", number=999_999)) == (False, False)


@pytest.mark.parametrize("number", [0, -1, -(2**40), 2**31, 2**64])
def test_a_number_that_is_none_belongs_to_no_program(number: int) -> None:
    assert has_ended(replace(this_process(), number=number))


def test_somebody_elses_program_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", deny)
    assert not has_ended(this_process())


@ON_LINUX
def test_a_system_that_tells_nothing_leaves_the_number(monkeypatch: pytest.MonkeyPatch) -> None:
    def tell_nothing(_: object) -> bytes:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_bytes", tell_nothing)
    assert processes._started(os.getpid()) == ""
    assert not has_ended(this_process())
