"""The roster in words and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesapp.attendance.sides import SIDE_WORDS
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.services.people import describe_notes

if TYPE_CHECKING:
    from minutesapp.services.people import RosterEntry, RosterPreview

HEADS = ("氏名", "読み", "職", "所属", "区分", "任期", "")
MOST_NOTES = 8


def row_of(entry: RosterEntry) -> tuple[str, ...]:
    """A person as one line of the table."""
    person, posting = entry.person, entry.posting
    reading = person.kana if person.kana_confirmed or not person.kana else f"{person.kana}（未確認）"
    terms = [f"{day.year}.{day.month}.{day.day}" if day else "" for day in (posting.start, posting.end)]
    term = "～".join(terms) if any(terms) else ""
    group = posting.group or posting.committee
    return (
        person.name,
        reading,
        posting.post,
        group,
        SIDE_WORDS[posting.side],
        term,
        "" if entry.current else "任期外",
    )


def matches(entry: RosterEntry, words: str) -> bool:
    """Whether any part of the line reads `words`, old and new forms of kanji alike."""
    sought = fold_for_matching(words)
    return all(part in fold_for_matching("　".join(row_of(entry))) for part in sought.split())


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
