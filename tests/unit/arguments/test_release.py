"""What the command for the stages of a record can be told."""

from __future__ import annotations

import pytest

from minutesapp.arguments.commands import build_parser
from minutesapp.arguments.release import STAGES
from minutesapp.model.release import LARGEST_VERSION, Stage
from tests.unit.arguments.calls import expect_help, told_of


def test_its_words_are_the_stages_that_there_are() -> None:
    assert list(STAGES) == list(Stage)


@pytest.mark.parametrize(
    ("call", "parts"),
    [
        ("release a.minutes", {"to": None, "reason": "", "release_version": None, "anyway": False, "json": False}),
        ("release a.minutes --to draft --reason 誤記", {"to": "draft", "reason": "誤記"}),
        (
            f"release a.minutes --to final --version {LARGEST_VERSION} --anyway",
            {"release_version": 999, "anyway": True},
        ),
    ],
)
def test_calls_are_understood(call: str, parts: dict[str, object]) -> None:
    assert parts.items() <= vars(build_parser().parse_args(call.split())).items()


@pytest.mark.parametrize("version", ["0", "1000", "-1", "２", "二"])
def test_a_version_is_a_number_that_a_record_can_have(version: str) -> None:
    assert "--version" in told_of(f"release a.minutes --to draft --version={version}")


def test_it_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    expect_help("release", capsys)
