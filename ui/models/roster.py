"""What taking in a list would do, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesapp.services.people import describe_notes

if TYPE_CHECKING:
    from minutesapp.services.people import RosterPreview

MOST_NOTES = 8


def preview_words(preview: RosterPreview) -> str:
    """What taking in a list would do."""
    counts = (len(preview.new), len(preview.changed), len(preview.unchanged))
    return "新しい人 {}人、変わる人 {}人、変わらない人 {}人です。".format(*counts)


def problem_words(preview: RosterPreview) -> str:
    """What somebody has to look at afterwards."""
    lines = []
    if preview.unconfirmed:
        lines.append(f"読みの確認が要る人が{len(preview.unconfirmed)}人います。名簿の一覧で確認できます。")
    told = describe_notes(preview)
    more = len(told) - MOST_NOTES
    return "\n".join((*lines, *told[:MOST_NOTES], *([f"ほかに{more}件あります。"] if more > 0 else [])))
