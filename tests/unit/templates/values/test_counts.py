"""Numbers of people by part."""

from __future__ import annotations

import pytest

from minutesapp.model.header import CountValue
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.values.counts import COUNTS, count_words, read_counts


def observers() -> FieldForm:
    field = load_form("ueda-gaiyo").field("observers")
    assert field is not None
    return field


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("2人 記者 1人", (("傍聴者", 2), ("記者", 1))),
        ("３名", (("傍聴者", 3),)),
        ("なし", (("傍聴者", 0),)),
        ("一般　なし　報道　1名（定員5名）", (("傍聴者", 0), ("報道", 1))),
        ("可", ()),
    ],
)
def test_people_are_counted_by_part(text: str, counts: tuple[tuple[str, int], ...]) -> None:
    assert read_counts(observers(), text) == CountValue(counts)


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ((("傍聴者", 2), ("記者", 1)), "2人 記者 1人"),
        ((("傍聴者", 2), ("記者", None), ("報道", 3)), "2人 報道 3人"),
        ((), ""),
    ],
)
def test_what_is_not_filled_in_is_left_out(counts: tuple[tuple[str, int | None], ...], text: str) -> None:
    assert count_words(observers(), CountValue(counts)) == text


def test_a_blank_count_has_the_parts_of_the_form() -> None:
    assert COUNTS.blank(observers()) == CountValue((("傍聴者", None), ("記者", None)))
    assert COUNTS.shown(CountValue((("傍聴者", 2),))) == {"counts": {"傍聴者": 2}}
