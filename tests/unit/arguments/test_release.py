"""What the commands for stages of a record, and for many records at once, can be told."""

from __future__ import annotations

import pytest

from minutesapp.arguments.commands import build_parser
from minutesapp.arguments.parser import EDITIONS
from minutesapp.arguments.release import FORMATS, LABELS, STAGES
from minutesapp.exporters.writing import PDF, WRITERS
from minutesapp.model.committee import NameStyle
from minutesapp.model.release import LARGEST_VERSION, Stage
from minutesapp.services.output.exporting import EditionName
from tests.unit.arguments.calls import expect_help, told_of


def test_its_words_are_the_stages_that_there_are() -> None:
    assert list(STAGES) == list(Stage)


def test_the_words_of_writing_out_are_those_that_there_are() -> None:
    assert list(EDITIONS) == list(EditionName)
    assert list(LABELS) == list(NameStyle)
    assert {f".{name}" for name in FORMATS} == {*WRITERS, PDF}


@pytest.mark.parametrize(
    ("call", "parts"),
    [
        ("export-all 記録 -o 出力", {"edition": "internal", "format": "docx", "template": "", "labels": ""}),
        ("export-all 記録 -o 出力 --labels letter --edition public", {"labels": "letter", "edition": "public"}),
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


@pytest.mark.parametrize("command", ["release", "export-all"])
def test_they_explain_themselves(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    expect_help(command, capsys)
