"""Quotation marks around what is said in a turn."""

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.spoken.quotes import bulleted, quoted

TURN, MORE, NOTE = ItemKind.TURN, ItemKind.CONTINUATION, ItemKind.DIRECTION


def told(*items: Item) -> list[str]:
    return [item.words for item in quoted(items, "「", "」")]


def test_the_marks_open_with_a_turn_and_close_with_its_last_paragraph() -> None:
    assert told(Item(TURN, "一", label="委員", gap=" "), Item(MORE, "二"), Item(TURN, "三", label="会長", gap=" ")) == [
        "委員 「一",
        "二」",
        "会長 「三」",
    ]


def test_a_direction_does_not_end_a_turn() -> None:
    assert told(Item(TURN, "一"), Item(NOTE, "資料配布"), Item(MORE, "二"), Item(NOTE, "了承")) == [
        "「一",
        "資料配布",
        "二」",
        "了承",
    ]


def test_a_heading_ends_it_and_what_has_no_speaker_is_not_quoted() -> None:
    assert told(Item(MORE, "前文"), Item(TURN, "一"), Item(ItemKind.HEADING, "議事"), Item(MORE, "後文")) == [
        "前文",
        "「一」",
        "議事",
        "後文",
    ]


def test_under_a_label_of_its_own_the_marks_stand_around_the_text() -> None:
    assert told(Item(ItemKind.SPEAKER, before="○", label="会長"), Item(MORE, "一")) == ["○会長", "「一」"]


def test_bullets_stand_before_what_is_said_once() -> None:
    items = [Item(ItemKind.TURN, "挨拶"), Item(ItemKind.CONTINUATION, "・説明"), Item(ItemKind.DIRECTION, "休憩")]
    assert [item.text for item in bulleted(items, "・")] == ["・挨拶", "・説明", "休憩"]
