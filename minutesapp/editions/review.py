"""One copy of a record that is given to a member to be confirmed: what sets it apart from the others."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from minutesapp.language.plain import one_line

ANSWER_BY = "{day.month}月{day.day}日までにご回答ください"


class ReviewCopy(Struct, frozen=True):
    """Whom a copy is for, as they are called on it, and by when they are asked to answer; nothing where not said."""

    reader: str = ""
    answer_by: date | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What is printed of it at the head of each page."""
        day = () if self.answer_by is None else (ANSWER_BY.format(day=self.answer_by),)
        return (*filter(None, (one_line(self.reader),)), *day)


NO_COPY = ReviewCopy()
"""The copy that is the same for all."""
