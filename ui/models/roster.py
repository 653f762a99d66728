"""What taking in a list would do, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutesapp.wording import describe_note

if TYPE_CHECKING:
    from minutesapp.services.people import RosterPreview, RowProblem

MOST_PROBLEMS = 5


def preview_words(preview: RosterPreview) -> str:
    """What taking in a list would do."""
    counts = (len(preview.new), len(preview.changed), len(preview.unchanged))
    return "新しい人 {}人、変わる人 {}人、変わらない人 {}人です。".format(*counts)


def problem_words(preview: RosterPreview) -> str:
    """What somebody has to look at afterwards."""
    lines = []
    if preview.unconfirmed:
        lines.append(f"読みの確認が要る人が{len(preview.unconfirmed)}人います。名簿の一覧で確認できます。")
    if preview.problems:
        lines.append(f"読み取れない行が{len(preview.problems)}行あり、入れません。")
        lines += _first(describe_problem(problem) for problem in preview.problems)
    return "\n".join(lines)


def describe_problem(problem: RowProblem) -> str:
    """One line that is left out."""
    return f"{problem.number}行目：{describe_note(problem.code, text=problem.text)}"


def _first(lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return found[:MOST_PROBLEMS] + (["…"] if len(found) > MOST_PROBLEMS else [])
