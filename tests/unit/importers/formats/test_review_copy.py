from __future__ import annotations

import pytest

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import draft_mark, plan_of
from minutesapp.importers.formats.review_copy import without_line_numbers
from minutesapp.templates.folder.catalog import load_form
from tests.makers import heading, minutes, narrative, turn

FORM = load_form("ueda-gaiyo")


def test_a_review_copy_is_read_without_the_numbers_of_its_lines() -> None:
    body = (heading("開会"), turn("1  つ目は", "p1"), turn("10  月の件", "p2"), narrative("12  月に続く。"))
    edition = make_edition(minutes(*body), FORM, "review")
    items = plan_of(edition, FORM)
    copy = text_file(items, draft_mark(edition)).decode("utf-8-sig")
    plain = text_file(items).decode("utf-8-sig")
    read = without_line_numbers(copy)
    assert read is not None
    assert read.split() == plain.split()
    assert read.count("\n") == copy.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "委員確認用（案）",
        "委員確認用（案）\n\n会議録\n1  開会",
        "会議録\n\n   1  開会",
        "委員確認用（案）の件\n   1  開会",
    ],
)
def test_any_other_text_keeps_its_numbers(text: str) -> None:
    assert without_line_numbers(text) is None
