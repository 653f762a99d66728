"""What a row says of its line."""

from __future__ import annotations

from minutesapp.services.reading.rows import DROPPED, ReviewRow


def test_only_a_line_of_the_body_can_become_another_paragraph() -> None:
    assert ReviewRow(text="〔資料配布〕").in_body
    assert not ReviewRow(words="- 2 -").in_body
    assert not ReviewRow(text="委員　杉原史子", in_list=True).in_body


def test_what_was_left_out_is_known() -> None:
    assert ReviewRow(became=DROPPED).is_left_out
    assert not ReviewRow(became="地の文").is_left_out
