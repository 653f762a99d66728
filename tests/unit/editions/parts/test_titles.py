"""What stands behind the title of a part of a record."""

from __future__ import annotations

from minutesapp.editions.parts.titles import under_title
from minutesapp.model.header import TITLE, HeaderField, TextValue
from minutesapp.templates.fields import field_text
from minutesapp.templates.rendering import Rendering
from tests.makers import UEDA, minutes, turn

RECORD = minutes(turn("一"))


def title_of(record: object, part: str) -> str:
    made = under_title(Rendering(record, UEDA), part)  # type: ignore[arg-type]
    return field_text(UEDA, made, made.field(TITLE))  # type: ignore[arg-type]


def test_a_part_says_what_it_is_behind_the_title_once() -> None:
    assert title_of(RECORD, "抜粋") == f"{UEDA.kind}（抜粋）"
    own = RECORD.with_facts(header=(*RECORD.header, HeaderField(TITLE, "", TextValue("第3回 審査会"))))
    once = under_title(Rendering(own, UEDA), "抜粋")
    assert title_of(once, "抜粋") == "第3回 審査会（抜粋）"


def test_a_title_that_says_so_already_stays() -> None:
    own = RECORD.with_facts(header=(HeaderField(TITLE, "", TextValue("会議概要")),))
    assert title_of(own, "概要") == "会議概要"
