"""Which agenda item is meant, and what there is to look at in it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.spans import Mark
from minutesapp.services.output.excerpts import excerpt_record, find_item, item_choices
from minutesapp.services.output.finishing import look_ahead
from tests.makers import heading, marked, minutes, texts, turn

RECORD = minutes(
    heading("開会"),
    heading("議事"),
    heading("予算について", 2),
    marked(turn("はい。", "p1"), (0, 2), mark=Mark.QUERY),
    heading("その他", 2),
    turn("誰か。"),
    heading("連絡", 1),
    replace(heading("その他", 2), id="h:second"),
)


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("1", "h:開会"),
        ("２", "h:議事"),
        ("2(1)", "h:予算について"),
        ("２（１）", "h:予算について"),
        ("予算について", "h:予算について"),
        ("(1) 予算について", "h:予算について"),
        ("2 (2)", "h:その他"),
        ("3（1）", "h:second"),
        ("連絡", "h:連絡"),
    ],
)
def test_an_item_is_meant_by_number_or_title(words: str, id: str) -> None:
    assert find_item(RECORD, words) == id


@pytest.mark.parametrize(
    ("words", "code"), [("その他", "item-twice"), ("(1)", "item-twice"), ("9", "item-unknown"), ("", "item-unknown")]
)
def test_what_means_none_or_several_is_told(words: str, code: str) -> None:
    with pytest.raises(UserFacingError) as caught:
        find_item(RECORD, words)
    assert caught.value.code == code


def test_an_item_that_is_gone_is_told() -> None:
    with pytest.raises(UserFacingError) as caught:
        excerpt_record(RECORD, "h:gone")
    assert caught.value.code == "item-unknown"


def test_the_choices_are_the_items_in_order() -> None:
    choices = item_choices(RECORD)
    assert [(one.level, one.words) for one in choices][:3] == [(1, "1 開会"), (1, "2 議事"), (2, "(1) 予算について")]
    assert [one.queries for one in choices] == [0, 1, 1, 0, 0, 0]
    assert [one.name for one in choices] == ["1", "2", "2(1)", "2(2)", "3", "3(1)"]


def test_items_without_a_number_are_told_apart_by_their_places_and_not_by_their_titles() -> None:
    """A title may hold words that are withheld."""
    bare = [replace(heading(title), unnumbered=True) for title in ("山田太郎の処分", "その他")]
    assert [choice.name for choice in item_choices(minutes(*bare))] == ["1", "2"]


def test_only_what_concerns_the_part_is_looked_at() -> None:
    whole = look_ahead(RECORD, "public")
    assert [one.block for one in whole.blocking] == ["t:誰か。"]
    first, second = (excerpt_record(RECORD, id) for id in ("h:予算について", "h:その他"))
    assert texts(first.body) == ["議事", "予算について", "はい。"]
    assert look_ahead(RECORD, "public", first).blocking == ()
    assert look_ahead(RECORD, "public", second).blocking == whole.blocking
    assert {one.code for one in look_ahead(RECORD, "public", first).others if not one.block} == {
        one.code for one in whole.others if not one.block
    }
