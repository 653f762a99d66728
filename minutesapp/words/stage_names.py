"""What the stages of a record and its versions are called on the screen. The stages are kept as codes."""

from __future__ import annotations

FINISHED = "この会議録は{words}しているため、書き換えられません。"
READ_ONLY = "この記録は読み取り専用のため、書き換えられません。"
STAGES: dict[str, str] = {"draft": "作成中", "review": "委員確認中", "final": "完成"}


def name_stage(code: str, version: int) -> str:
    """A stage with its version: 完成（第2版）."""
    return f"{STAGES[code]}（第{version}版）"
